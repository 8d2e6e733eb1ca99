"""Finding out a paper's language from its letters and its commonest words."""

import re

_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
_CYRILLIC = re.compile("[а-яёА-ЯЁ]+")
_LATIN = re.compile("[a-zA-Z]+")
_TURKISH = re.compile("[ığşçöüİ]+")
_TURKISH_WORDS = re.compile(
    r"\b(?:ve|ile|bir|için|bu|olarak|dışişleri|bakanı|toplantısı|ziyareti|saat|yıl|günü|"
    r"yarın|bugün|öğle|yemeği|toplantı\w*|görüşme\w*|resepsiyon\w*|ziyaret|heyet\w*|konferansı|zirvesi|seyahat\w*|"
    r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|tarih(?:inde|lerinde)|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|yapılacak|\w{3,}(?:lenecek|ılacak|ilecek)"
    r"|\w+['’](?:n[ıiuü]n|[ıiuü]n|[dt][ae]n?|y[ae]))\b",
    re.IGNORECASE,
)
_KAZAKH_WORDS = re.compile(
    r"\b(?:мен|туралы|бойынша|арналған|болады|болмайды|барады|келеді|жылы|жылғы|министрі|\w+(?:дың|тың|лар|тар|дар)|\w{3,}(?:ыс|мыр|сым)(?:ы|да|ға|нан))\b",
    re.IGNORECASE,
)
_TIMES = ("мамыр", "маусым", "тамыз", "наурыз", "жыл", "жиналыс", "отырыс", "кездесу")
_KAZAKH_TIMES = re.compile(rf"\b(?:{'|'.join(_TIMES)})(?:ы|да|дың|ның|ға|нан|дан|дағы)?\b", re.IGNORECASE)
_RUSSIAN_WORDS = re.compile(r"\b(?:и|в|на|с|по|из|для|о|за|что|от|года?)\b", re.IGNORECASE)
_ENGLISH_WORDS = re.compile(r"\b(?:the|of|and|in|on|to|will|at|for|with|is|was)\b", re.IGNORECASE)
_SAMPLE = 8_000
_LINE = 160


def detect(text: str) -> str:
    """ru, en, kk or tr; Russian when nothing speaks for another."""
    sample = text[:_SAMPLE]
    cyrillic, kazakh, latin = _count(_CYRILLIC, sample), _count(_KAZAKH, sample), _count(_LATIN, sample)
    if cyrillic + kazakh >= latin:
        return "kk" if _is_kazakh(sample, cyrillic, kazakh) else "ru"
    turkish = 2 * _count(_TURKISH, sample) + 6 * len(_TURKISH_WORDS.findall(sample))
    return "tr" if turkish > 6 * len(_ENGLISH_WORDS.findall(sample)) + latin / 60 else "en"


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many of the letters the text has; a pattern of runs is many times faster than one of single letters."""
    return sum(map(len, letters.findall(text)))


def _is_kazakh(sample: str, cyrillic: int, kazakh: int) -> bool:
    """Whether the letters that Russian lacks are many, or the words speak for Kazakh where they are few."""
    if kazakh * 25 > cyrillic:
        return True
    times = len(_KAZAKH_TIMES.findall(sample)) if any(map(sample.lower().__contains__, _TIMES)) else 0
    if not kazakh and not times:
        return False
    russian = len(_RUSSIAN_WORDS.findall(sample))
    if not kazakh:
        return times > russian
    if not russian and len(sample) < _LINE:
        return True
    return (kazakh + max(0, times + len(_KAZAKH_WORDS.findall(sample)) - russian)) * 25 > cyrillic
