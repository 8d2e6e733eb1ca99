"""English nouns and verbs of events."""

from calendars.communique.language import Noun
from calendars.kinds import Kind

_STRONG = {
    Kind.MEETING: "meeting talks negotiations ministerial retreat trilateral gathering roundtable reunion luncheon dinner "
    "breakfast lunch audience",
    Kind.VISIT: "visit trip",
    Kind.SUMMIT: "summit",
    Kind.COMMISSION: "igc jec",
    Kind.COUNCIL: "hlscc cfm",
    Kind.CONSULTATIONS: "consultations consultation",
    Kind.CONFERENCE: "conference forum congress seminar symposium workshop colloquium convention hearing briefing webinar "
    "lecture debate assembly colloquium",
    Kind.ANNIVERSARY: "anniversary bicentennial centenary jubilee",
    Kind.ELECTION: "election elections referendum vote polls run-off runoff by-election",
    Kind.SIGNING: "signing",
    Kind.EXHIBITION: "exhibition fair expo",
    Kind.CALL: "videoconference teleconference",
    Kind.CEREMONY: "ceremony inauguration wreath-laying opening unveiling presentation swearing-in",
    Kind.RECEPTION: "reception",
    Kind.HOLIDAY: "holiday",
}
_WEAK = {
    Kind.COMMISSION: "commission subcommission",
    Kind.COUNCIL: "council",
    Kind.MEETING: "committee subcommittee group consultative engagement briefing call board panel",
    Kind.CONSULTATIONS: "dialogue dialog",
    Kind.OTHER: "week days festival exercise statement concert event celebrations competition tournament mission training celebration programme parade "
    "demonstration rally march premiere screening",
    Kind.VISIT: "stay arrival delegation",
}
_CARRIER = {Kind.MEETING: "session round edition"}

NOUNS: dict[str, Noun] = {
    **{word: Noun(kind, strong=False) for kind, words in _WEAK.items() for word in words.split()},
    **{word: Noun(kind) for kind, words in _STRONG.items() for word in words.split()},
    **{word: Noun(kind, carrier=True) for kind, words in _CARRIER.items() for word in words.split()},
}

VERBS: dict[str, Kind] = {
    **dict.fromkeys(
        [
            "visit",
            "visits",
            "visited",
            "visiting",
            "travel",
            "travels",
            "travelled",
            "traveled",
            "arrives",
            "arrived",
            "leaves",
        ],
        Kind.VISIT,
    ),
    **dict.fromkeys(["meet", "meets", "met", "receives", "received", "convene", "convenes", "convened"], Kind.MEETING),
    **dict.fromkeys(["elects", "vote", "votes"], Kind.ELECTION),
}
del VERBS["visit"], VERBS["visits"]
VERBS |= {"visiting": Kind.VISIT}
