"""Kazakh case endings: they follow the last vowel of the word and its last sound."""

_BACK, _FRONT = "аоұыёя", "әөүіеэ"
_VOICELESS = "пткқсшщчфхцһбвгд"
_NASAL = "мнң"


def to(word: str) -> str:
    """To, until: наурызға, қыркүйекке."""
    ending = ("қа", "ке") if word[-1] in _VOICELESS else ("ға", "ге")
    return word + ending[_is_front(word)]


def at(word: str) -> str:
    """In, at: наурызда, тоқсанда, қыркүйекте."""
    ending = ("та", "те") if word[-1] in _VOICELESS else ("да", "де")
    return word + ending[_is_front(word)]


def since(word: str) -> str:
    """From, than: наурыздан, маусымнан, қыркүйектен."""
    endings = ("нан", "нен") if word[-1] in _NASAL else ("тан", "тен") if word[-1] in _VOICELESS else ("дан", "ден")
    return word + endings[_is_front(word)]


def of(word: str) -> str:
    """Of: наурыздың, маусымның, қыркүйектің."""
    if word[-1] in _NASAL or word[-1] in _BACK + _FRONT:
        return word + ("ның", "нің")[_is_front(word)]
    endings = ("тың", "тің") if word[-1] in _VOICELESS else ("дың", "дің")
    return word + endings[_is_front(word)]


def _is_front(word: str) -> bool:
    return next((letter in _FRONT for letter in reversed(word.lower()) if letter in _BACK + _FRONT), False)
