"""English phrases: titles, plurals and names."""

from collections.abc import Mapping, Sequence

_ADDRESS = ("Mr", "Mrs", "Ms", "Dr", "H.E", "HE")


def is_plural(word: str, lemma: str) -> bool:
    """Whether the form of the noun means several."""
    return word != lemma and word.endswith("s") and not word.endswith("'s")


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    """The phrase as written, its number in digits: "7th session of ..."."""
    after = list(words[head + 1 :])
    number = [ordinal_number(ordinal)] if ordinal else []
    if lemma == "anniversary":
        if "relations" in words[: head + 1]:
            after = ["of", "diplomatic", "relations", *after]
        if after and after[0].lower() not in ("of", "since"):
            after = ["of", *after]
        if after[1:3] == ["diplomatic", "relations"]:
            after[1:1] = ["the", "establishment", "of"]
        return " ".join([*number, "anniversary", *after])
    if head == 1 and words[0].endswith(("'s", "’s")):
        return " ".join([*number, words[1].lower(), "of the", words[0][:-2], *after])
    return " ".join([*number, *words[: head + 1], *after])


def ordinal_number(value: int) -> str:
    """7th, 21st."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def person(post: str, name: str) -> tuple[str, str]:
    """English has no cases; forms of address go."""
    words = [word for word in name.split() if word.rstrip(".") not in _ADDRESS]
    return post.removeprefix("H.E. "), " ".join(words)


def of(words: Sequence[str], known: Mapping[str, str]) -> str | None:
    """The phrase after "of"."""
    return " ".join(["of", words[0].lower() if words[0] in ("The", "A", "An") else words[0], *words[1:]])
