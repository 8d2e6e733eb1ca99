"""Russian posts and names brought back to the nominative."""

import re


def person(post: str, name: str) -> tuple[str, str]:
    """Post and name in the nominative, the case being read from the post's noun."""
    words = post.split()
    head = words[0].lower() if words else ""
    case = _case(head)
    if case == "nom":
        return post, name
    nominative = _posts(words, case)
    return " ".join(nominative), " ".join(_name(part, case, name.split()) for part in name.split())


def _case(head: str) -> str:
    if re.search(
        r"(?:президент|министр|премьер|глав|председател|секретар|канцлер|спикер|посл|посол|директор|руководител|представител|"
        r"сопредседател|заместител|советник|корол|эмир|султан)(а|я|ы|и)$",
        head,
    ):
        return "nom" if head == "глава" else "gen"
    if re.search(r"(?:у|ю|е)$", head):
        return "dat"
    return "ins" if re.search(r"(?:ом|ем|ой)$", head) and head != "посол" else "nom"


def _posts(words: list[str], case: str) -> list[str]:
    """Each of the posts that dashes join in the nominative: "заместителя премьера – министра"."""
    dash = next((n for n, word in enumerate(words) if word in ("-", "–", "—")), None)
    if dash is None or not words[dash + 1 :] or _case(words[dash + 1].lower()) != case:
        return _post(words, case)
    return [*_post(words[:dash], case), words[dash], *_posts(words[dash + 1 :], case)]


def _post(words: list[str], case: str) -> list[str]:
    head = words[0]
    if head.lower().startswith("глав"):
        return [head[:4] + "а", *words[1:]]
    if head.lower() in ("посла", "послу", "послом"):
        return [head[:3] + "ол", *words[1:]]
    stem = re.sub(r"(?:ом|ем|а|у|я|ю)$", "", head)
    soft = re.search(r"(?:тел|секретар|корол)$", stem.lower())
    return [stem + ("ь" if soft else ""), *words[1:]]


_ENDING = {"gen": ("а", "я"), "dat": ("у", "ю"), "ins": ("ом", "ем")}


def _name(part: str, case: str, whole: list[str]) -> str:
    """A man's name without its ending; a woman's (Мария Захарова) from -ой, -ы, -и."""
    if len(part) < 3 or part.isupper():
        return part
    if case == "gen":
        if part.endswith(("ого", "его")):
            return part[:-3] + "ий" if part[-4] in "кгх" else part[:-3] + "ый"
        if part.endswith(("ой",)) and whole[0].endswith(("ы", "и")):
            return part[:-2] + "а"
        if part.endswith("ии"):
            return part[:-1] + "я"
        if part.endswith("ы") and part is not whole[-1]:
            return part[:-1] + "а"
        if part.endswith("я"):
            return part[:-1] + ("й" if part[-2] in "аеиоуыэюя" else "ь")
        if part.endswith("а") and part[-2] not in "аеиоуыэюя":
            return part[:-1]
    if case == "ins":
        if part.endswith("ым"):
            return part[:-2]
        if part.endswith("им"):
            return part[:-2] + "ий"
        if part.endswith(("ом",)):
            return part[:-2]
        if part.endswith("ем"):
            return part[:-2] + ("й" if part[-3] in "аеиоуыэюя" else "" if part[-3] in "жшчщц" else "ь")
        if part.endswith("ой"):
            return part[:-2] + "а"
    if case == "dat" and part.endswith(("у", "ю")):
        return part[:-1] + ("" if part.endswith("у") else "й")
    return part
