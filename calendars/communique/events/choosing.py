"""Choosing: which of the nouns and verbs of a sentence stand for its events."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.mention import Mention
from calendars.communique.events.reach import WIDEST
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_OBJECT = 2
_BEHIND, _AFTER = 4, 8


def chosen(page: Page, named: Sequence[Mention]) -> list[Mention]:
    """Verbs count only where no noun of their clause says more; a body that meets counts in the verb's place."""
    kept: list[Mention] = []
    years: int | None = None
    travels = [each for each in named if each.verb and each.noun.kind is Kind.VISIT]
    for mention in named:
        if _is_occasion(mention, named):
            years = mention.years
            continue
        if years and mention.noun.strong and not (mention.verb or mention.aside or mention.ordinal):
            mention, years = replace(mention, marks=years), None  # noqa: PLW2901 - the number of the occasion
        if any(_is_purpose(page, mention, verb) for verb in travels):
            continue
        if not mention.verb:
            if kept and _is_object(page, kept[-1], mention):
                kept[-1] = replace(mention, noun=replace(mention.noun, strong=True))
            elif mention.noun.strong or not _is_of_post(page, mention):
                kept.append(mention)
        elif _goes_apart(page, mention, named):
            kept.append(mention)
        elif kept and _takes_place(page, kept[-1], mention):
            kept[-1] = replace(kept[-1], noun=replace(kept[-1].noun, strong=True))
        elif not any(
            _says_more(page, mention, noun)
            for noun in named
            if noun.noun.strong and not noun.aside and not _is_purpose(page, noun, mention)
        ):
            body = next((n for n in reversed(range(len(kept))) if _is_body(page, kept[n], mention)), None)
            if body is None:
                kept.append(mention)
            else:
                kept[body] = replace(kept[body], noun=replace(kept[body].noun, strong=True))
    return kept


def _is_object(page: Page, verb: Mention, noun: Mention) -> bool:
    """Whether a weak noun is what the verb before it is about: "will co-chair the Strategic Dialogue"."""
    if not verb.verb or verb.noun.kind not in (Kind.MEETING, Kind.OTHER):
        return False
    if noun.noun.kind is Kind.VISIT or noun.noun.strong or noun.aside:
        return False
    between = range(verb.last, noun.first)
    return len(between) <= _OBJECT and all(
        page.node(at).tag == "w" and page.tokens[at].sort == "word" for at in between
    )


def _is_occasion(mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether it is an anniversary in whose honour something else takes place."""
    later = (other for other in named if other.head > mention.head and not other.verb and not other.aside)
    return mention.noun.kind is Kind.ANNIVERSARY and mention.aside and any(other.noun.strong for other in later)


def _is_of_post(page: Page, mention: Mention) -> bool:
    """The commission of "the chairman of the commission" does not meet."""
    language = page.language
    if language.morphology.HEAD_LAST:
        return (
            mention.last < len(page.tokens) and language.base(page.tokens[mention.last].low, language.posts) is not None
        )
    at = mention.first - 1
    while at > 0 and language.words.get(page.tokens[at].low, ("w",))[0] == "":
        at -= 1
    return at >= 0 and language.base(page.tokens[at].low, language.posts) is not None


def _is_purpose(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether the noun only says what somebody travels for: "will be in Rabat for talks"."""
    if noun.verb or verb.noun.kind is not Kind.VISIT or noun.noun.kind is not Kind.MEETING:
        return False
    if noun.ordinal or noun.head < verb.head or not _in_clause(page, verb, noun):
        return False
    return bool(page.language.has("purpose", page.words(max(verb.last, noun.first - _OBJECT), noun.head)))


def _says_more(page: Page, verb: Mention, noun: Mention) -> bool:
    """Whether the noun is the verb's: of its clause, or said before a clause set between commas."""
    return _in_clause(page, verb, noun) or _is_body(page, noun, verb) or _is_subject(page, noun, verb)


def _is_subject(page: Page, noun: Mention, verb: Mention) -> bool:
    """Where the verb ends the sentence, a noun before "takes place" is what takes place, whatever stands between."""
    if not page.language.morphology.HEAD_LAST or noun.verb or noun.head > verb.head:
        return False
    if page.language.has("turn", page.words(noun.head, verb.head)):
        return False
    takes_place = verb.noun.kind is Kind.OTHER or page.language.has("occurs", page.words(verb.first, verb.last))
    return bool(takes_place) or (page.tokens[noun.last].text == "," and not is_setting(page, noun))


def is_setting(page: Page, noun: Mention) -> bool:
    """ "At the talks, ...": where something is said, which is no subject."""
    token = page.tokens[noun.last - 1].low
    return noun.last == noun.head + 1 and page.language.noun(token) != token and page.language.morphology.is_at(token)


def _in_clause(page: Page, verb: Mention, noun: Mention) -> bool:
    low, high = sorted((verb.head, noun.head))
    bracketed = noun.head > verb.head and _is_bracketed(page, low, high)
    return not noun.verb and not bracketed and not any(_parts(page, at) for at in range(low, high))


def _is_bracketed(page: Page, low: int, high: int) -> bool:
    """Whether a bracket opens between the tokens and is still open at the second."""
    signs = [page.tokens[at].text for at in range(low, high) if page.tokens[at].text in "()"]
    return bool(signs) and signs[-1] == "("


def _parts(page: Page, at: int) -> bool:
    """Whether a clause ends at the token: a comma does not where "which" goes on with what was named."""
    text = page.tokens[at].text
    after = page.words(at + 1, min(at + 3, len(page.at)))
    return text == ";" or (text == "," and not page.language.has("pronoun", after))


def _is_body(page: Page, noun: Mention, verb: Mention) -> bool:
    bodies = (Kind.COMMISSION, Kind.COUNCIL, Kind.MEETING)
    occurs = verb.noun.kind is Kind.OTHER and not noun.aside
    if occurs and not noun.verb and 0 < verb.head - noun.head < 2 * WIDEST and _is_resumed(page, noun, verb):
        return True
    if not noun.verb and 0 < verb.head - noun.head < 2 * WIDEST and _is_owner(page, noun, verb):
        return True
    meets = (occurs or (verb.noun.kind is Kind.MEETING and noun.noun.kind in bodies)) and not noun.verb
    return meets and 0 < verb.head - noun.head < WIDEST and _in_clause(page, verb, noun)


def _is_owner(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether a verbal noun is the noun's, which stands in the genitive: "the Commission's second meeting"."""
    language = page.language
    verbal = language.pattern("verbal").fullmatch(page.words(verb.first, verb.last).lower())
    return bool(verbal and not noun.aside and language.pattern("genitive").fullmatch(page.tokens[noun.last - 1].low))


def _is_resumed(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether the verb goes on after what is set off behind its noun: "the visit, due in May, was at their request put
    off"."""
    if page.tokens[verb.first - 1].text in ",)":
        return True
    marks = [at for at in range(noun.last, verb.first) if page.tokens[at].text in ",();"]
    return len(marks) == 2 and marks[0] - noun.last <= _BEHIND and verb.first - marks[1] <= _AFTER


def _goes_apart(page: Page, verb: Mention, named: Sequence[Mention]) -> bool:
    """Whether somebody goes somewhere on a day of its own: "leaves tomorrow for the forum that opens on Monday"."""
    if not page.language.morphology.HEAD_LAST or verb.noun.kind is not Kind.VISIT:
        return False
    nouns = [each for each in named if each.noun.strong and not each.verb and not each.aside]
    between = page.nodes_of(nouns[-1].last, verb.first) if nouns and nouns[-1].last < verb.first else ()
    return any(node.tag == "@" for node in between) and all(each.noun.kind is not Kind.VISIT for each in nouns)


def _takes_place(page: Page, noun: Mention, verb: Mention) -> bool:
    """Where the verb goes last, whether a weak noun with a date of its own before the verb is what takes place."""
    if not page.language.morphology.HEAD_LAST or noun.verb or noun.noun.strong or noun.aside:
        return False
    between = range(noun.last, verb.first)
    dated = any(page.node(at).tag == "@" for at in between) and not any(_parts(page, at) for at in between)
    return verb.noun.kind is Kind.OTHER and dated and not page.language.morphology.is_at(page.tokens[noun.head].low)
