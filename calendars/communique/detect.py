"""Finding out a paper's language from its letters and its commonest words."""

import re

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_TURKISH = re.compile("[ığşçöüİ]")
_TURKISH_WORDS = re.compile(
    r"\b(?:ve|ile|bir|için|bu|olarak|dışişleri|bakanı|toplantısı|ziyareti|saat|yıl|günü|"
    r"tarih(?:inde|lerinde)|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|yapılacak|\w{3,}(?:lenecek|ılacak|ilecek)"
    r"|\w+['’](?:n[ıiuü]n|[ıiuü]n|[dt][ae]n?|y[ae]))\b",
    re.IGNORECASE,
)
_KAZAKH_WORDS = re.compile(
    r"\b(?:мен|туралы|бойынша|арналған|болады|болмайды|барады|келеді|жылы|министрі|\w+(?:дың|тың|лар|тар|дар)|\w{3,}(?:ыс|мыр|сым)(?:ы|да|ға|нан))\b",
    re.IGNORECASE,
)
_RUSSIAN_WORDS = re.compile(r"\b(?:и|в|на|с|по|из|для|о|за|что|от|года?)\b", re.IGNORECASE)
_ENGLISH_WORDS = re.compile(r"\b(?:the|of|and|in|on|to|will|at|for|with|is|was)\b", re.IGNORECASE)
_SAMPLE = 8_000


def detect(text: str) -> str:
    """ru, en, kk or tr; Russian when nothing speaks for another."""
    sample = text[:_SAMPLE]
    cyrillic = len(_CYRILLIC.findall(sample))
    kazakh = len(_KAZAKH.findall(sample))
    latin = len(re.findall(r"[a-zA-Z]", sample))
    if cyrillic + kazakh >= latin:
        if not kazakh or kazakh * 25 > cyrillic:
            return "kk" if kazakh else "ru"
        words = len(_KAZAKH_WORDS.findall(sample)) - len(_RUSSIAN_WORDS.findall(sample))
        return "kk" if (kazakh + max(0, words)) * 25 > cyrillic else "ru"
    turkish = 2 * len(_TURKISH.findall(sample)) + 6 * len(_TURKISH_WORDS.findall(sample))
    return "tr" if turkish > 6 * len(_ENGLISH_WORDS.findall(sample)) + latin / 60 else "en"
