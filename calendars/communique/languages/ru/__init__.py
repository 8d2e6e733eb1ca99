"""Russian, as data."""

from calendars.communique.language import Language
from calendars.communique.languages.ru import markers
from calendars.communique.languages.ru.event_words import NOUNS, VERBS
from calendars.communique.languages.ru.inflection import bases
from calendars.communique.languages.ru.people_words import POSTS, person
from calendars.communique.languages.ru.phrases import is_plural, left, right, title
from calendars.communique.languages.ru.time_words import PHRASES, TENS, WORDS

LANGUAGE = Language(
    code="ru",
    bases=bases,
    words=WORDS | {word: ("j", number) for word, number in TENS.items()},
    phrases=PHRASES,
    nouns=NOUNS,
    verbs=VERBS,
    markers={name.lower(): words for name, words in vars(markers).items() if name.isupper()},
    anniversary=r"(\d+)(?:-?летн?и[еяюйм]\w*)|(\w+?)-?летие\b|(\d+)(?:-\w+)?[ -](?:годовщин|юбиле)\w+|(\w+(?:ая|ой|ую)) годовщин\w+"
    r"|(\d+) лет (?:со дня|с момента|установлени\w+|дипломатическ\w+|независимост\w+)",
    posts=POSTS,
    post_words=r"(?:иностранных|дел|внутренних|по|и|делам|европейской|интеграции|обороны|финансов|экономики|торговли|первый|первого|первым|вопросам|"
    r"совета|безопасности|парламента|палаты|сената|нижней|верхней|федеральный|федерального|действующий|действующего|генеральный|генерального|"
    r"\w+(?:ого|его|ой|ей|ых|их|ый|ий)|правительства|министров|республики|государства|культуры|энергетики|транспорта|развития|г-н|г-на|г-жа|г-жи|д-р)",
    person_prefixes=frozenset(["республики", "республика", "его", "превосходительство"]),
    chairs=r"(?:со)?председательств\w+|сопредседател\w+|возглав\w+|во главе|под руководством|с участием|между",
    into=frozenset(
        ["в", "во", "на", "г", "город", "города", "городе", "городу", "столице", "столицу", "столицы", "из-под"]
    ),
    left=left,
    right=right,
    title=title,
    person=person,
    is_plural=is_plural,
)
