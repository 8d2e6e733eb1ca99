"""English, as data."""

from calendars.communique.language import Language
from calendars.communique.languages.en import markers
from calendars.communique.languages.en.event_words import NOUNS, VERBS
from calendars.communique.languages.en.inflection import bases
from calendars.communique.languages.en.phrases import LOOSE, is_plural, left, person, right, title
from calendars.communique.languages.en.time_words import PHRASES, WORDS

LANGUAGE = Language(
    code="en",
    bases=bases,
    words=WORDS,
    phrases=PHRASES,
    nouns=NOUNS,
    verbs=VERBS,
    markers={name.lower(): words for name, words in vars(markers).items() if name.isupper()} | {"loose": LOOSE},
    anniversary=r"(\d+)(?:st|nd|rd|th) (?:\w+ )?anniversar(?:y|ies)|((?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?\w+(?:st|nd|rd|th)) anniversary"
    r"|(\d+|\w+(?:-\w+)?) years (?:of|since the establishment of) (?:diplomatic relations|independence|relations|the establishment)|(?:centenary|bicentennial|jubilee)",
    posts=frozenset(
        [
            "president",
            "minister",
            "secretary",
            "ambassador",
            "chairman",
            "chairperson",
            "chair",
            "speaker",
            "chancellor",
            "king",
            "queen",
            "emir",
            "director",
            "head",
            "premier",
            "commissioner",
            "representative",
            "envoy",
            "deputy",
            "vice",
            "prime",
            "king",
            "sultan",
            "prince",
            "mayor",
            "governor",
            "undersecretary",
            "vice-president",
            "vice-minister",
            "co-chair",
            "advisor",
            "adviser",
        ]
    ),
    post_words=r"(?:of|the|for|and|foreign|affairs|state|european|external|interior|defence|defense|finance|economy|trade|republic|national|"
    r"security|council|first|vice|prime|deputy|general|permanent|special|special|assembly|parliament|senate|mr|mrs|ms|dr|h\.e|his|her|excellency|cooperation|development|policy|s|'s|minister's)",
    person_prefixes=frozenset(["mr", "mrs", "ms", "dr", "the", "republic", "his", "her"]),
    chairs=r"co-?chair\w*|headed|led by|chaired|presided|heads? of delegation|hosted by|between",
    into=frozenset(["in", "at", "to", "near", "from"]),
    left=left,
    right=right,
    title=title,
    person=person,
    is_plural=is_plural,
)
