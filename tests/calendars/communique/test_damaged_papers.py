"""Papers as they arrive: with words lost, doubled, glued or out of order, and with any sign of Unicode in them."""

import random
from collections.abc import Callable
from datetime import date

from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendars.communique import read
from calendars.when import When
from tests.calendars.communique.labelled import TEXTS

TODAY = date(2024, 2, 29)
QUOTED = 1_600
"""More letters than any quote has: of a longer sentence only what stands around the date is quoted."""
SIGNS = [
    "\u200b", "\u200d", "\u202e", "\u2066", "\u0301", "\u0307", "👩‍👩‍👧", "\x00", "\r", "\x0c", "\x0b", "\x1c", "\x85",
    "\u2028", "\u2029", "\ufeff", "\u00ad", "\u00a0", "\u3000", "İ", "ı", "ſ", "ŉ", "ﬁ", "²", "①", "٣", "३", "Ⅷ", "K",
    "\U0010ffff", "ﷺ", "«", "”", "(", "|", "\t", "№", "99999999999", "0", "32", "13.13", "29.02.2023", "31 ноября",
    "0 мая", "25:61", "24:00", "1.1.1", "XIV", "IIII", "1-1", "9999", "0001", "31-1 мая", "до", "by", "kadar", "дейін",
]  # fmt: skip
Damage = Callable[[str, random.Random], str]


def lose(text: str, chance: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if chance.random() > 0.1)


def double(text: str, chance: random.Random) -> str:
    return " ".join(word if chance.random() > 0.1 else f"{word} {word}" for word in text.split(" "))


def shuffle(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    start = chance.randrange(len(words))
    some = words[start : start + 30]
    chance.shuffle(some)
    return " ".join([*words[:start], *some, *words[start + 30 :]])


def glue(text: str, chance: random.Random) -> str:
    return "".join(sign if sign != " " or chance.random() > 0.1 else "" for sign in text)


def cut(text: str, chance: random.Random) -> str:
    return text[chance.randrange(len(text)) :] + text[: chance.randrange(len(text))]


def soil(text: str, chance: random.Random) -> str:
    return "".join(sign if chance.random() > 0.01 else sign + chance.choice(SIGNS) for sign in text)


def misdate(text: str, chance: random.Random) -> str:
    return "".join(
        sign if not sign.isdigit() or chance.random() > 0.2 else chance.choice("0123456789") for sign in text
    )


def rule(text: str, chance: random.Random) -> str:
    return text.replace(*chance.choice([(" ", " | "), ("\n", " "), (" ", "\n"), (".", ""), ("\n", "\r"), (" ", "\t")]))


DAMAGES: list[Damage] = [lose, double, shuffle, glue, cut, soil, misdate, rule]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=3), st.integers(0, 2**32))
def test_a_damaged_paper_is_read_without_harm(text: str, damages: list[Damage], seed: int) -> None:
    chance = random.Random(seed)
    for damage in damages:
        text = damage(text, chance) or "."
    ensure_sound(text)


def ensure_sound(text: str) -> None:
    reading = read(text, today=TODAY)
    assert read(text, today=TODAY) == reading
    for each in reading.found:
        first, last = each.span
        assert text[first:last] == each.evidence
        assert 0 < len(each.evidence) <= QUOTED
        assert When.parse(str(each.when)) == each.when.with_length(None)
        assert parse_edtf(str(each.when))
        assert each.title
        assert "\n" not in each.title
        assert each.ordinal is None or each.ordinal > 0
