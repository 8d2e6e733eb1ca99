"""English words and phrases of time."""

from typing import Any

_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = {
    20: ("twenty", "twentieth"), 30: ("thirty", "thirtieth"), 40: ("forty", "fortieth"), 50: ("fifty", "fiftieth"),
    60: ("sixty", "sixtieth"), 70: ("seventy", "seventieth"), 80: ("eighty", "eightieth"), 90: ("ninety", "ninetieth"),
}  # fmt: skip
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

WORDS: dict[str, tuple[str, Any]] = {
    **{word: ("M", number) for number, word in enumerate(_MONTHS, 1)},
    **{word[:3]: ("M", number) for number, word in enumerate(_MONTHS, 1) if number not in (5,)},
    "sept": ("M", 9),
    **{word: ("W", number) for number, word in enumerate(_DAYS)},
    **{word[:3]: ("W", number) for number, word in enumerate(_DAYS) if word[:3] not in ("sat", "sun")},
    "tues": ("W", 1), "weds": ("W", 2), "thur": ("W", 3), "thurs": ("W", 3),
    **{word: ("o", number) for number, word in enumerate(_UNITS + _TEENS, 1)},
    **{word: ("o", tens) for tens, (_, word) in _TENS.items()},
    **{f"{tens}-{unit}": ("o", ten + number) for ten, (tens, _) in _TENS.items() for number, unit in enumerate(_UNITS, 1)},
    **{tens: ("j", ten) for ten, (tens, _) in _TENS.items()},
    "hundredth": ("o", 100), "inaugural": ("o", 1),
    "quarter": ("Q", None), "half": ("H", None),
    "spring": ("S", 21), "summer": ("S", 22), "autumn": ("S", 23), "fall": ("w", None), "winter": ("S", 24),
    "week": ("K", None), "weekend": ("k", None), "year": ("G", None), "month": ("m", None), "day": ("D", None),
    "this": ("c", 0), "current": ("c", 0), "next": ("x", 1), "coming": ("x", 1), "following": ("x", 1), "last": ("p", -1),
    "past": ("p", -1), "previous": ("p", -1),
    "today": ("A", 0), "tomorrow": ("A", 1), "yesterday": ("A", -1),
    "end": ("e", None), "late": ("e", None), "early": ("b", None), "beginning": ("b", None), "start": ("b", None),
    "mid": ("i", None), "middle": ("i", None),
    "from": ("f", None), "between": ("f", "between"), "to": ("u", None), "until": ("u", "by"), "till": ("u", "by"),
    "through": ("u", None), "by": ("B", None), "before": ("B", None), "and": ("&", None), "or": ("|", None),
    "about": ("~", None), "around": ("~", None), "approximately": ("~", None), "circa": ("~", None),
    "q1": ("q", 1), "q2": ("q", 2), "q3": ("q", 3), "q4": ("q", 4), "h1": ("h", 1), "h2": ("h", 2),
    "no": ("N", None), "nos": ("N", None), "the": ("", None), "of": ("", None), "year's": ("G", None),
    "may": ("w", None), "second": ("o", 2), "march": ("w", None),
}  # fmt: skip

ORDINALS = frozenset(word for word, (tag, _) in WORDS.items() if tag == "o")

_TIME = r"(?:time|date|dates|moment|juncture)"
PHRASES = [
    ("M", 5, r"(?-i:May)(?= ?(?:\d|[-–—,.;)]|and\b|or\b|to\b|this\b|next\b|at\b|in\b|last\b|the\b|$))|(?-i:MAY)(?= \d)|(?<=\d )(?-i:May)|(?<=in )(?-i:May)|(?<=late )(?-i:May)|(?<=early )(?-i:May)|(?<=of )(?-i:May)|(?<=mid-)(?-i:May)|(?<=by )(?-i:May)"),
    ("M", 3, r"(?-i:March|MARCH|Mareh)"),
    ("B", None, r"no later than|not later than|on or before|by no later than"),
    ("C", None, r"not before|no earlier than|not earlier than|not until|as from"),
    ("T", None, r"ten days|ten-day period"),
    ("b", None, r"first days"),
    ("e", None, r"last days"),
    ("i", None, r"mid-"),
    ("Y", ..., r"later (?:this|in the) year"),
    ("O", None, rf"at (?:a|the earliest|an?) (?:\w+ ){{0,2}}(?:convenient|agreed|acceptable|suitable) {_TIME}"
                rf"|at (?:a|some) (?:{_TIME} (?:convenient|to be agreed|to be determined|acceptable)|later (?:date|stage|time))|on (?:a|the) dates? to be (?:agreed|determined|confirmed|announced|set)[^.;,\n]{{0,30}}|at the earliest (?:opportunity|convenience)"
                r"|through (?:the )?diplomatic channels|(?:at|on) mutually (?:convenient|agreed|acceptable) (?:times?|dates?)"
                r"|(?:exact )?(?:date|dates|time|timing)(?: and (?:location|venue|place))?(?: of which)?(?: \w+){0,2} (?:to be (?:confirmed|agreed|determined|announced|advised|set)|will be (?:announced|agreed|determined|communicated|confirmed|set)|(?:is|are) (?:yet )?to be (?:agreed|determined|confirmed)|tbc|tbd)"
                r"|dates? tb[acd]|to be scheduled|yet to be scheduled|date and location of which will be announced(?: later)?"),
]  # fmt: skip
