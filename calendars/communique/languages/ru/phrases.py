"""Russian phrases: which words belong to a noun's phrase, and how the phrase is said in the nominative."""

import re
from collections.abc import Sequence

from calendars.communique.languages.ru.inflection import bases
from calendars.communique.languages.ru.time_words import ORDINALS

_ADJECTIVE = re.compile(r".{2,}(?:ого|его|ому|ему|ыми|ими|ым|им|ом|ем|ой|ей|ую|юю|ая|яя|ое|ее|ые|ие|ых|их|ый|ий)$")
_NOT_ADJECTIVE = frozenset(
    [
        "их",
        "им",
        "ним",
        "ими",
        "ней",
        "своей",
        "своего",
        "своему",
        "своим",
        "свой",
        "свои",
        "которое",
        "которая",
        "который",
        "которого",
        "которому",
        "которой",
        "котором",
        "которые",
        "которых",
        "этой",
        "этом",
        "этого",
        "этому",
        "этим",
        "той",
        "том",
        "того",
        "тому",
        "тем",
        "всем",
        "всех",
        "моей",
        "нашей",
        "нашего",
        "нашим",
        "ваш",
        "также",
        "министерства",
        "заседаний",
        "выборов",
        "более",
        "проведение",
        "подготовкой",
        "итогам",
        "ходе",
        "текущем",
        "году",
        "время",
        "целью",
        "министром",
        "президентом",
        "развитием",
        "участием",
        "завершением",
        "состоянием",
        "решением",
        "своё",
        "свое",
        "между",
        "соответствии",
        "собой",
        "ей",
        "ее",
        "иным",
        "премьером",
        "послом",
        "днем",
        "годом",
        "членом",
        "вопросом",
        "будущем",
        "отмечен",
        "который",
        "состоится",
    ]
)
_STOP = frozenset(
    [
        "в",
        "во",
        "на",
        "под",
        "из",
        "от",
        "за",
        "для",
        "у",
        "к",
        "ко",
        "через",
        "после",
        "до",
        "перед",
        "над",
        "без",
        "около",
        "а",
        "но",
        "что",
        "чтобы",
        "как",
        "если",
        "когда",
        "где",
        "там",
        "тут",
        "которое",
        "которая",
        "который",
        "которые",
        "которого",
        "которой",
        "которых",
        "котором",
        "которую",
        "его",
        "ее",
        "их",
        "он",
        "она",
        "они",
        "оно",
        "это",
        "будет",
        "будут",
        "был",
        "была",
        "было",
        "были",
        "состоится",
        "состоятся",
        "пройдет",
        "пройдут",
        "прошло",
        "прошла",
        "прошли",
        "прошел",
        "планируется",
        "планируют",
        "планировалось",
        "планировался",
        "планировалась",
        "намечен",
        "намечена",
        "намечено",
        "намечены",
        "запланирован",
        "запланирована",
        "запланировано",
        "запланированы",
        "ожидается",
        "предстоит",
        "назначен",
        "назначены",
        "назначено",
        "назначена",
        "провести",
        "проведут",
        "проведет",
        "состоялось",
        "состоялась",
        "состоялись",
        "состоялся",
        "откроется",
        "открылся",
        "открылась",
        "переносится",
        "отменен",
        "отменена",
        "отменено",
        "отменены",
        "перенесен",
        "перенесена",
        "перенесено",
        "отложен",
        "отложена",
        "отложено",
        "отложены",
        "откладывается",
        "приурочен",
        "приурочены",
        "станет",
        "стали",
        "стал",
        "стала",
        "также",
        "ранее",
        "который",
        "призвал",
        "соответственно",
        "либо",
        "завершился",
        "завершилась",
        "начнется",
        "организован",
        "организованы",
        "организована",
        "следует",
        "должен",
        "должна",
        "должно",
        "сообщает",
        "сообщил",
        "заявил",
        "отмечается",
        "отметили",
        "приняли",
        "принял",
        "принял",
        "приняла",
        "примет",
        "состоявшегося",
        "состоявшейся",
        "состоявшихся",
        "состоявшееся",
        "прошедшего",
        "прошедшей",
        "прошедших",
        "подтвердили",
        "договорились",
        "условились",
        "возглавил",
        "возглавили",
        "стороны",
        "просьба",
        "имело",
        "имела",
        "могут",
        "может",
        "мог",
        "не",
        "уже",
        "еще",
        "только",
        "лишь",
    ]
)
_VERB = re.compile(
    r".{3,}(?:ется|ются|ится|ятся|лся|лась|лось|лись|ают|яют|уют|ует|ает|яет|или|али|ели|ила|ала|вшийся|вшегося|вшейся|вшихся|шедшего|шедшей|шедших|ть|ться|ли|дет|дут|ены|ено|ена|аны|ано|ана)$"
)
_NOT_VERB = frozenset(["печати", "модели", "недели", "области", "связи", "части", "отрасли", "площади", "власти", "стали", "земли", "роли", "цели", "торговли", "новости", "стати", "жизни", "безопасности", "семьи", "сети", "страны", "стороны", "охраны", "украины", "польши", "саны", "обороны", "монголии", "италии", "австралии", "индустрии", "промышленности", "встречи"])  # fmt: skip


def left(word: str) -> bool:
    """Whether the word may stand in the phrase before the noun: an adjective."""
    return bool(_ADJECTIVE.match(word)) and word not in _NOT_ADJECTIVE and word not in _STOP


def right(word: str) -> bool:
    """Whether the word may go on with the phrase after the noun."""
    if word in _STOP:
        return False
    return not (_VERB.match(word) and word not in _NOT_VERB and not word.endswith(("ости", "ности", "ели", "ена")))


_GENDERS = {"n": ("ое", "ее"), "f": ("ая", "яя"), "p": ("ые", "ие"), "m": ("ый", "ий")}
_SUFFIX = {"n": "е", "f": "я", "p": "е", "m": "й"}


def gender(lemma: str) -> str:
    """m, f, n, or p for words that only have a plural."""
    if lemma in ("переговоры", "консультации", "выборы", "дни", "учения", "контакты", "дебаты", "политконсультации"):
        return "p"
    if lemma.endswith(("ие", "о", "ье", "экспо")):
        return "n"
    return "f" if lemma.endswith(("а", "я")) else "m"


def adjective(word: str, of: str) -> str:
    """The adjective in the nominative of the gender."""
    low = word.lower().replace("ё", "е")
    if not left(low):
        return word
    ending = next(
        end
        for end in [
            "ого",
            "его",
            "ому",
            "ему",
            "ыми",
            "ими",
            "ым",
            "им",
            "ом",
            "ем",
            "ой",
            "ей",
            "ую",
            "юю",
            "ая",
            "яя",
            "ое",
            "ее",
            "ые",
            "ие",
            "ых",
            "их",
            "ый",
            "ий",
        ]
        if low.endswith(end)
    )
    stem = word[: -len(ending)]
    hard, soft = _GENDERS[of]
    last = stem[-1:].lower()
    is_soft = (ending[0] in "еюяи" and last not in "гкхжшчщц") or (
        ending in ("его", "ему", "ем", "ей", "ее") and last in "жшчщ"
    )
    if of == "m":
        return stem + ("ий" if is_soft or last in "гкхжшчщ" else "ый")
    if of == "p":
        return stem + ("ие" if is_soft or last in "гкхжшчщ" else "ые")
    if of == "f":
        return stem + ("яя" if is_soft and last not in "жшчщ" else "ая")
    return stem + (soft if is_soft or (last in "жшчщ" and ending in ("его", "ему", "ем", "ее", "им")) else hard)


_PLURAL = re.compile(r"(?:ов|ев|ей|ам|ям|ами|ями|ах|ях)$")
_NUMBER = re.compile(r"\d|[IVXLІХ]+$")


def is_plural(word: str, lemma: str) -> bool:
    """Whether the form of the noun surely means several of them."""
    if gender(lemma) == "p":
        return False
    if lemma.endswith("ие"):
        return word.endswith(("ий", "иям", "иями", "иях"))
    if lemma.endswith(("а", "я")):
        return word == lemma[:-1] or word.endswith(("ам", "ям", "ами", "ями", "ах", "ях")) or word == lemma[:-2] + "ий"
    return bool(_PLURAL.search(word)) or word == lemma + "ы"


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    """The phrase in the nominative, its number in digits: "7-е заседание Совместной группы ..."."""
    if lemma == "anniversary":
        named = f"{ordinal}-летие" if ordinal else "Юбилей"
        rest = words[head + 1 :]
        return " ".join([named, *(rest[2:] if rest[:2] == ["со", "дня"] else rest)])
    of = gender(lemma)
    noun = words[head] if words[head].isupper() or words[head].lower() == lemma or "-" in words[head] else lemma
    before = [adjective(word, of) for word in words[:head] if not (ordinal and _is_number(word))]
    number = [f"{ordinal}-{_SUFFIX[of]}"] if ordinal else []
    return " ".join([*number, *before, noun, *words[head + 1 :]])


def _is_number(word: str) -> bool:
    return bool(_NUMBER.match(word)) or any(base in ORDINALS for base in bases(word.lower().replace("ё", "е")))
