"""Links: which date of a sentence belongs to which mention."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.narrowing import limits, narrowed, span
from calendars.communique.dates.nodes import Node
from calendars.communique.dates.set_off import run_on, set_off
from calendars.communique.events.brackets import bracketed
from calendars.communique.events.mention import Mention
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment

_FARTHEST = -45.0
_WIDE = 80
_AHEAD = 5
_BRACKETS = 8
_ALONE = 25
_EXACT = 6
_EXACT_FORMS = ("point", "span")
_WHICH = 12
_BESIDE = 2
_PERIOD, _MONTH, _DAY = 1.2, 2.0, 2.5
_CLAUSE = 12.0
_WITHIN = 14.0
_SENTENCE = 10.0
_SENTENCE_WORDS = 3
_VERB = 12
_END = 4
_ASIDE = 20
_ENDS = ",;:()—."
_COSTS = {",": 2.0, ";": 12.0, "(": 1.0, ")": 1.0, "|": -1.0, "—": 3.0, "»": 2.0}


@dataclass(frozen=True, slots=True)
class Link:
    """A mention and the date it is linked to; `first` and `last` are the tokens of the sentence."""

    mention: Mention
    date: Node
    segment: Segment
    first: int
    last: int
    score: float
    old: Node | None = None

    @property
    def moment(self) -> Moment:
        """The moment of the date."""
        moment = self.date.value
        assert isinstance(moment, Moment)  # noqa: S101 - nodes tagged @ hold moments
        return moment


def links(
    page: Page, segment: Segment, first: int, last: int, dates: Sequence[Node], found: Sequence[Mention]
) -> list[Link]:
    """The best mention for every date; a mention keeps several dates only where they are several events."""
    if not dates or not found:
        return []
    dates = run_on(page, _of_years(dates, found), found)
    dates, old = set_off(page, first, last, dates, found)
    sure = bracketed(page, first, last, dates, found)
    bound = [Link(mention, date, segment, first, last, 0.0) for mention, date in sure]
    dates = [date for date in dates if not any(date is each.date for each in bound)]
    if bound:
        taken = [each.mention for each in bound]
        found = [each for each in found if each not in taken]
        if not any(each.noun.strong or each.verb for each in found):
            dates = [date for date in dates if date.value.form in _EXACT_FORMS]
    pairs = _in_step(dates, _dated(page, dates, found))
    if pairs:
        return _ordered([*bound, *(Link(mention, date, segment, first, last, 0.0) for mention, date in pairs)])
    made = []
    for date in dates:
        scored = [(_score(page, date, mention, dates, found), -mention.first, mention) for mention in found]
        if scored:
            score, _, mention = max(scored, key=lambda each: each[:2])
            score += _ALONE if len(scored) == len(dates) == 1 else 0
            if score > _FARTHEST:
                made.append(Link(mention, date, segment, first, last, score))
    kept = _settled(page, made, dates, found)
    kept = [replace(link, old=old) if old and link.date.first > old.first else link for link in kept]
    return _ordered([*bound, *kept])


def _ordered(made: list[Link]) -> list[Link]:
    return sorted(made, key=lambda each: each.date.first)


def _of_years(dates: Sequence[Node], found: Sequence[Mention]) -> Sequence[Node]:
    """The dates without the years that an anniversary counts from: "25 May, 64th anniversary, Addis Ababa 1963"."""
    exact = any(each.value.form in ("point", "span") and not each.value.year for each in dates)
    counted = exact and any(each.years for each in found)
    return [each for each in dates if each.value.form != "year"] if counted else dates


def _dated(page: Page, dates: Sequence[Node], found: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of the parts between semicolons that have a date; all where the sentence has none."""
    near = [
        mention
        for mention in found
        if any(all(page.tokens[at].text != ";" for at in range(*sorted((mention.head, date.first)))) for date in dates)
    ]
    return near or found


def _in_step(dates: Sequence[Node], found: Sequence[Mention]) -> list[tuple[Mention, Node]]:
    """Events and dates told in turn ("the talks on 3 May and the forum on 5 May") belong together in turn."""
    named = [mention for mention in found if mention.noun.strong and not mention.aside]
    if len(named) != len(dates):
        named = [mention for mention in found if mention.noun.strong]
    if len(dates) < 2 or len(named) != len(dates):
        return []
    order = [place for pair in zip(named, dates, strict=True) for place in (pair[0].head, pair[1].first)]
    turned = [place for pair in zip(dates, named, strict=True) for place in (pair[0].first, pair[1].head)]
    if order == sorted(order) or turned == sorted(turned):
        return list(zip(named, dates, strict=True))
    return []


def _score(page: Page, date: Node, mention: Mention, dates: Sequence[Node], found: Sequence[Mention]) -> float:
    if mention.first <= date.first < mention.last:
        gap = 0
    else:
        gap = date.first - mention.last if date.first >= mention.last else mention.first - date.last
    score = -float(gap)
    score += 12 if mention.noun.strong else (3 if mention.verb else 0)
    score += 3 if mention.noun.carrier else 0
    score += _BRACKETS if date.first == mention.last + 1 and page.tokens[mention.last].text == "(" else 0
    score += _AHEAD if page.language.morphology.HEAD_LAST and mention.head > date.first else 0
    score -= _ASIDE if mention.aside else 0
    low, high = sorted((mention.last, date.first) if date.first >= mention.last else (date.last, mention.first))
    score -= _barriers(page, low, high)
    score += _WHICH if date.first >= mention.last and _is_which(page, low, high) else 0
    score -= _WITHIN if date.first > mention.last and _is_within(page, mention, high) else 0
    score -= min(12, 6 * sum(low <= other.first < high for other in dates if other is not date))
    score -= 6 * sum(low <= other.first < high for other in found if other is not mention and other.noun.strong)
    return score


def _barriers(page: Page, low: int, high: int) -> float:
    """What stands between two tokens, in the cost of the marks there."""
    costly = page.once("barriers", 0, 0, lambda: _costly(page))
    first, last = bisect_left(costly, low), bisect_left(costly, min(high, low + _WIDE))
    return sum(_cost(page, at, high) for at in costly[first:last])


def _costly(page: Page) -> list[int]:
    """The tokens of the page that may stand between an event and a date."""
    marks = {at for at, token in enumerate(page.tokens) if token.text in _COSTS or token.text == "."}
    joins = (range(node.first, node.last) for node in page.nodes if node.tag == "&")
    return sorted(marks.union(*joins))


def _is_within(page: Page, mention: Mention, high: int) -> bool:
    """Whether a clause set between commas holds the mention but not the date: ", which preceded the visit, "."""
    if page.language.morphology.HEAD_LAST or not any(page.tokens[at].text == "," for at in range(mention.last, high)):
        return False
    opens = next(
        (at for at in range(mention.first - 1, max(0, mention.first - _VERB), -1) if page.tokens[at].text in _ENDS), 0
    )
    return page.tokens[opens].text == "," and bool(page.language.has("pronoun", page.words(opens + 1, opens + 3)))


def _is_which(page: Page, low: int, high: int) -> bool:
    """Whether a relative clause between them leads from the mention to the date."""
    words = page.words(low, min(high, low + 12))
    return bool(page.language.has("relative", words))


def _cost(page: Page, at: int, high: int) -> float:
    text = page.tokens[at].text
    if text == ",":
        turn = at + 1 < high and page.language.has("turn", page.tokens[at + 1].text)
        return 12 if turn else _COSTS[","]
    if text == "." and _ends_sentence(page, at):
        return _SENTENCE
    if page.node(at).tag == "&" and page.once("clause", at, at, lambda: _opens_clause(page, at)):
        return _CLAUSE
    return _COSTS.get(text, 0)


def _ends_sentence(page: Page, at: int) -> bool:
    """Whether a dot within a row ends a sentence of several words."""
    if at + 1 >= len(page.tokens) or at < _SENTENCE_WORDS:
        return False
    before, after = page.tokens[at - 1], page.tokens[at + 1]
    apart = after.start > page.tokens[at].end and after.text[0].isupper()
    return apart and before.sort == "word" and len(before.text) > _SENTENCE_WORDS


def _opens_clause(page: Page, at: int) -> bool:
    """Whether an "and" joins two clauses that have a verb each: "visited Berlin and the group is to meet"."""
    if page.language.morphology.HEAD_LAST:
        return False
    before, after = max(0, at - _VERB), min(len(page.at), at + _VERB)
    first = next((n + 1 for n in range(at - 1, before, -1) if page.tokens[n].text in _ENDS), before)
    last = next((n for n in range(at + 1, after) if page.tokens[n].text in _ENDS or page.node(n).tag == "@"), after)
    return all(
        page.language.has("past", words) or page.language.has("future", words)
        for words in (page.words(first, at), page.words(at + 1, last))
    )


def _settled(page: Page, made: list[Link], dates: Sequence[Node], found: Sequence[Mention]) -> list[Link]:
    """One date for a mention: of an exact and a vague one the exact, of a moved one the new."""
    kept: list[Link] = []
    for link in sorted(made, key=lambda each: -each.score - _EXACT * _exactness(each.moment)):
        rival = next((each for each in kept if each.mention == link.mention), None)
        if rival is None:
            kept.append(link)
            continue
        one = _merged(page, link, rival)
        if one:
            kept[kept.index(rival)] = one
            continue
        other = _another(page, link, dates, found, [each.mention for each in kept])
        if other:
            kept.append(other)
        elif _is_moved(page, link, rival) or _are_two(link.moment, rival.moment) or _is_gapped(page, link, rival):
            if _is_moved(page, link, rival):
                new, old = (link, rival) if link.date.first > rival.date.first else (rival, link)
                kept[kept.index(rival)] = replace(new, old=old.date, score=max(new.score, old.score))
            else:
                kept.append(link)
    kept = [each for each in kept if not any(limits(each.moment, other.moment) for other in kept)]
    kept = [each for each in kept if not any(_is_filled(each, other) for other in kept)]
    return sorted(kept, key=lambda each: each.date.first)


def _is_filled(link: Link, other: Link) -> bool:
    """Whether an open date has another right beside it: "at a convenient time in the second half of the year"."""
    apart = other.date.first - link.date.last
    return link.moment.form == "open" and other.moment.form != "open" and 0 <= apart <= _BESIDE


def _another(
    page: Page, link: Link, dates: Sequence[Node], found: Sequence[Mention], taken: Sequence[Mention]
) -> Link | None:
    free = [each for each in found if each not in taken and (each.noun.strong or each.verb) and not each.aside]
    scored = [(_score(page, link.date, mention, dates, found), -mention.first, mention) for mention in free]
    if scored:
        score, _, mention = max(scored, key=lambda each: each[:2])
        if score > -20:
            return replace(link, mention=mention, score=score)
    return None


def _is_moved(page: Page, one: Link, other: Link) -> bool:
    words = page.words(one.first, one.last)
    first, last = sorted((one.date.first, other.date.first))
    exact = all(each.moment.form in ("point", "span") for each in (one, other))
    if exact and any(page.tokens[at].text == ";" for at in range(first, last)):
        return False
    return bool(page.language.has("postponed", words) or page.language.has("moved", words))


def _merged(page: Page, one: Link, other: Link) -> Link | None:
    """One link for two dates that are one: days that last until another, a month of a season."""
    for first, last in ((one, other), (other, one)):
        lasts = page.language.has("lasts", page.words(one.first, one.last))
        ends = first.date.first < last.date.first and _ends(page, first.date, last)
        whole = span(first.moment, last.moment, ends=ends) if lasts or ends else None
        whole = whole or narrowed(first.moment, last.moment)
        if whole:
            return replace(first, date=replace(first.date, value=whole))
    return None


def _ends(page: Page, first: Node, last: Link) -> bool:
    """Whether something ends on the second date: "begins today and ends tomorrow"."""
    after = page.words(last.date.last, min(last.last, last.date.last + _END))
    said = after if page.language.morphology.HEAD_LAST else page.words(first.last, last.date.first)
    return bool(page.language.has("ends", said))


def _is_gapped(page: Page, one: Link, other: Link) -> bool:
    """ "In May in Oslo, in June in Rome a forum will be held", where the noun goes last: "ise" after the second."""
    later = max(one.date.last, other.date.last)
    turn = later < one.last and page.language.pattern("turn").fullmatch(page.tokens[later].low)
    return page.language.morphology.HEAD_LAST and bool(turn)


def _are_two(one: Moment, other: Moment) -> bool:
    """Whether dates of one mention are both of some event, rather than the vaguer one of them a first word."""
    return min(_exactness(one), _exactness(other)) > 1


def _exactness(moment: Moment) -> float:
    if moment.form == "open":
        return -3
    if moment.form == "year":
        return 0
    if moment.form in ("by", "after", "by-period"):
        return 1
    if moment.form == "period" and moment.month != moment.last:
        return _PERIOD
    if moment.form == "period":
        return 1 if moment.weak else _MONTH
    return 1 if moment.weak else _DAY
