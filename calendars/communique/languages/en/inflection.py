"""English endings: plurals and possessives go back to the singular."""

from functools import lru_cache


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """The word, and what it is without a possessive or a plural ending."""
    found = [word]
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
        found.append(word)
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    return tuple(found)
