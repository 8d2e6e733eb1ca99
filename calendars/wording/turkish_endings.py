"""Turkish case endings of names and of numbers in digits: they follow the word as it is spoken."""

_BACK, _FRONT = "aıou", "eiöü"
_VOICELESS = "fstkçşhp"

_UNITS = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")


def to(name: str | int) -> str:
    """To, until: Mart'a, 2022'ye, 2030'a."""
    spoken = _spoken(name)
    buffer = "y" if spoken[-1] in _BACK + _FRONT else ""
    return f"{name}'{buffer}{_vowel(spoken)}"


def at(name: str | int) -> str:
    """In, at: Mart'ta, 2022'de, 2030'da."""
    spoken = _spoken(name)
    return f"{name}'{'t' if spoken[-1] in _VOICELESS else 'd'}{_vowel(spoken)}"


def _spoken(name: str | int) -> str:
    return name.lower() if isinstance(name, str) else last_word(name)


def _vowel(spoken: str) -> str:
    last = next((letter for letter in reversed(spoken) if letter in _BACK + _FRONT), "e")
    return "a" if last in _BACK else "e"


def last_word(number: int) -> str:
    """The last word of a number as it is read aloud: 2022 ends in "iki", 1990 in "doksan", 1900 in "yüz"."""
    if number % 10:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number % 100 // 10]
    if number % 1000:
        return "yüz"
    return "bin" if number else "sıfır"
