"""Drafts: a link read out in full, with date, status, place, people and title, before duplicates are merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from calendars.communique.dates.nodes import Node
from calendars.communique.dates.reckoning import tense_of, when_of
from calendars.communique.dates.spoken import Clock
from calendars.communique.dates.was import parted, turned, was
from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.events.people import people, people_after
from calendars.communique.places.place import Where, named_in, where
from calendars.communique.text.page import Page
from calendars.communique.text.source import Source
from calendars.communique.titles.titling import title_of
from calendars.event import Participant
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.proposal import Found
from calendars.rung import Rung
from calendars.when import When

_LONGEST = 400
_BESIDE = 4
_AUDIENCE = 30
_BEGINS = 3
_FAR = 6
_WORD = 4
_HISTORY = 370
_AROUND = 80
"""How many words before and after an event are asked for what they say of it."""
_COUNTED = 3
_DASH = re.compile("[-–—]")
_NOTED = 8


@dataclass(frozen=True, slots=True)
class Telling:
    """Where an event is told of: the link, and in a row the tokens of what it is called."""

    link: Link
    whole: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as read from one sentence or row; `start` and `end` are the sentence in the clean text.

    `title` is its phrase there, `tellings` are all places that tell of it, its own first.
    """

    link: Link
    when: When
    kind: Kind
    status: Status
    title: str
    where: Where
    hours: Hours | None
    ordinal: int | None
    yearly: bool
    participants: tuple[Participant, ...]
    recalled: bool
    start: int
    end: int
    why: tuple[tuple[str, str], ...]
    tellings: tuple[Telling, ...]
    was: When | None = None

    @property
    def lemma(self) -> str:
        """The base form of the noun that names the event."""
        return self.link.mention.lemma


def draft(
    page: Page,
    link: Link,
    anchor: date,
    clocks: Sequence[Node],
    made: Sequence[Link],
    year: int | None,
    whole: tuple[int, int] | None = None,
    *,
    day: date,
) -> Draft | None:
    """The draft of a link, or None where the sentence turns out not to tell of an event.

    `anchor` is the day its date is reckoned from, `day` that of the paper: what was then over is held.
    """
    link = turned(page, link)
    region = _region(page, link, made)
    tense = tense_of(page, region, link)
    read = when_of(page, link, anchor, tense, year)
    if read is None or not _is_event(page, link, read, region, clocks):
        return None
    when = parted(page, link, _from_now(page, link, read, day))
    before = was(page, link, read, when, made, anchor)
    status = _status(page, region, when, day, tense, link, moved=bool(before or link.old))
    if status is Status.HELD and not link.segment.row and _is_history(when, day):
        return None
    place = where(page, link, whole, made)
    if page.typed and place.place is None:
        place = named_in(page, link.first, link.last)
    hours = _hours(when, link, _last_told(page, region, clocks), made)
    recalled = status is Status.HELD and not link.segment.row and _is_recalled(page, link, region, when, day)
    mention = link.mention
    return Draft(
        link=link,
        when=when,
        kind=_kind(page, mention, hours, place),
        status=status,
        title=title_of(page, link, whole),
        where=place,
        hours=hours,
        ordinal=mention.years or mention.ordinal or mention.marks,
        yearly=mention.noun.kind is Kind.ANNIVERSARY or (page.typed and bool(page.language.has("yearly", page.text))),
        participants=() if recalled else people(page, link, made),
        recalled=recalled,
        start=link.segment.start,
        end=link.segment.end,
        why=_why(page, link, region, status),
        tellings=(Telling(link, whole),),
        was=before,
    )


def found(page: Page, source: Source, each: Draft, called: tuple[str, str | None], part_of: int | None) -> Found:
    """The draft as the reader hands it out, with its title, its body, and its sentence as the paper has it."""
    span = _evidence(page, source, each)
    return Found(
        title=called[0],
        kind=each.kind,
        when=each.when,
        hours=each.hours,
        status=each.status,
        place=each.where.place and " ".join(each.where.place.split()),
        country=each.where.country,
        body=called[1],
        ordinal=each.ordinal,
        yearly=each.yearly,
        participants=each.participants or (() if each.recalled else people_after(page, each.link)),
        evidence=source.text[span[0] : span[1]],
        span=span,
        recalled=each.recalled,
        was=each.was,
        part_of=part_of,
        why=each.why,
    )


def _evidence(page: Page, source: Source, each: Draft) -> tuple[int, int]:
    start, end = source.original(each.start, each.end)
    if end - start > _LONGEST:
        start, end = source.original(*_sentence(page, each))
    if end - start <= 4 * _LONGEST:
        return start, end
    near = source.original(
        page.tokens[each.link.date.first].start, page.tokens[max(each.link.date.first, each.link.date.last - 1)].end
    )[0]
    first = max(start, near - _LONGEST // 2)
    return first, min(end, first + _LONGEST)


def _sentence(page: Page, each: Draft) -> tuple[int, int]:
    """Of several sentences the one that names the event."""
    at = page.tokens[each.link.mention.head].start
    within = (piece for piece in page.pieces if each.start <= piece.start <= at < piece.end <= each.end)
    return next(((piece.start, piece.end) for piece in within), (each.start, each.end))


def _from_now(page: Page, link: Link, when: When, day: date) -> When:
    """ "Before the end of May" is between the paper's day and then; what is typed keeps its open beginning."""
    last = when.latest
    if link.moment.form != "by-period" or when.earliest or last is None or last <= day or page.typed:
        return when
    return When.window(day, last)


def _kind(page: Page, mention: Mention, hours: Hours | None, place: Where) -> Kind:
    """The noun's kind; where a line names only people, they meet, or one with no hour but a place visits it.

    A reception for somebody ("приём посла") is a meeting.
    """
    after = page.text[page.tokens[mention.head].end :][:_AUDIENCE].lstrip()
    if mention.noun.kind is Kind.RECEPTION and not mention.verb and page.language.pattern("audience").match(after):
        return Kind.MEETING
    if mention.lemma or mention.noun.kind is not Kind.OTHER:
        return mention.noun.kind
    end = next((at for at in range(mention.first, mention.last) if page.tokens[at].text in "(;:,–"), mention.last)
    words = [page.tokens[at].low for at in range(mention.first, end) if page.tokens[at].sort == "word"]
    heads = words[-1:] if page.language.morphology.HEAD_LAST else words[:_BEGINS]
    if any(page.language.pattern("gathering").fullmatch(low) for low in heads):
        return Kind.MEETING
    known = any(page.language.base(low, page.language.posts) for low in heads)
    if not known or (not page.language.morphology.HEAD_LAST and len(words) > _BEGINS):
        return Kind.OTHER
    return Kind.VISIT if hours is None and place.place else Kind.MEETING


def _region(page: Page, link: Link, made: Sequence[Link]) -> str:
    """The words around mention and date that belong to no other link of the sentence."""
    first, last = _extent(link)
    low, high = max(link.first, first - _AROUND), min(link.last, last + _AROUND)
    for other in made:
        if other is not link and other.segment is link.segment:
            start, end = _extent(other)
            if end <= first:
                low = max(low, end)
            elif start >= last:
                high = min(high, start)
    low = next((at + 1 for at in range(first - 1, low - 1, -1) if page.tokens[at].text == ";"), low)
    high = next((at for at in range(last, high) if page.tokens[at].text == ";"), high)
    return page.words(low, high)


def _extent(link: Link) -> tuple[int, int]:
    if not link.first <= link.date.first < link.last:
        return link.mention.first, link.mention.last
    return min(link.mention.first, link.date.first), max(link.mention.last, link.date.last)


def _is_event(page: Page, link: Link, when: When, region: str, clocks: Sequence[Node]) -> bool:
    language, noun = page.language, link.mention.noun
    several = not when.is_exact and _are_several(page, link)
    if several and noun.kind is Kind.OTHER and not noun.strong:
        return False
    if link.date.tag == "#" or (link.segment.row and link.moment.form != "year"):
        return True
    if several or (not noun.strong and not when.is_exact and _is_heading(page, link)):
        return False
    far = link.date.first - link.mention.last > _FAR or link.mention.aside
    if far and link.moment.weak and link.moment.form == "point" and when.rung is Rung.DAY:
        return False
    meets = link.mention.verb and noun.kind in (Kind.MEETING, Kind.VISIT)
    ahead = meets and not language.pattern("present").fullmatch(page.words(*_of_mention(link)).lower())
    if when.rung in (Rung.OPEN, Rung.YEAR):
        named = noun.strong or (ahead and when.rung is Rung.YEAR)
        if not named or (link.mention.aside and noun.kind is not Kind.ANNIVERSARY):
            return False
        if when.rung is Rung.YEAR and not (_is_to_come(page, link, region) or noun.kind is Kind.ANNIVERSARY):
            return False
    if link.moment.form in ("by", "after") and (not (noun.strong or meets) or language.has("deadline", region)):
        return False
    beside = page.tokens[link.date.first - 1].text in "(–—:" and 0 <= link.date.first - 1 - link.mention.last < _BESIDE
    listed = link.mention.first - link.date.last == 1 and page.tokens[link.date.last].text in "–—:"
    timed = when.rung is Rung.DAY and any(link.first <= node.first < link.last for node in clocks)
    said = link.mention.verb or beside or listed or timed or page.typed or link.segment.chat
    if not (noun.strong or said or language.has("happens", region) or _is_note(page, link)):
        return False
    others = region.replace(page.words(link.mention.first, link.mention.last), "")
    if noun.kind is Kind.OTHER and not noun.strong and language.has("statistics", others):
        return False
    return link.score > -30


def _is_to_come(page: Page, link: Link, region: str) -> bool:
    """Whether the words near it, or of all the sentence where those do not speak of the past, tell of the future."""
    language = page.language
    if language.has("future", region):
        return True
    return not language.has("past", region) and bool(language.has("future", page.words(link.first, link.last)))


def _of_mention(link: Link) -> tuple[int, int]:
    return link.mention.first, link.mention.last


def _is_note(page: Page, link: Link) -> bool:
    """Whether the sentence is a date and what is on, with no verb: "9-10 April preparatory camp of the Forum."."""
    words = page.words(link.first, link.last)
    told = page.language.has("future", words) or page.language.has("past", words)
    leads = link.date.first == link.first and link.mention.last - link.date.last < _NOTED
    return leads and not told and link.last - link.mention.last <= _NOTED and page.language.morphology.HEAD_LAST


def _is_heading(page: Page, link: Link) -> bool:
    """Whether the sentence is a line in capitals: what lists the days of a year is no event."""
    first, last = link.segment.start, page.tokens[link.date.first].start
    return last - first > _WORD and page.text[first:last].isupper()


def _are_several(page: Page, link: Link) -> bool:
    """Whether the noun tells of several events: a plural, or a count before it where a noun then has no plural."""
    mention, morphology = link.mention, page.language.morphology
    if morphology.is_plural(page.tokens[mention.head].low, mention.lemma):
        return True
    if mention.years or not morphology.HEAD_LAST:
        return False
    before = (mention.first, mention.first - 1, mention.head - 2 if mention.verb else mention.first)
    return any(at >= link.first and _is_count(page, at, mention.head) for at in before)


def _is_count(page: Page, at: int, head: int) -> bool:
    """Whether the token is a number above one, and a word follows; "two" said as a word counts what is near."""
    if page.node(at).tag == "h" and head - at > _COUNTED:
        return False
    counted = page.node(at).tag in "dnh" and page.tokens[at].low not in ("1", "бір", "bir")
    return counted and at + 1 < len(page.tokens) and page.tokens[at + 1].sort == "word"


def _is_history(when: When, anchor: date) -> bool:
    return when.latest is None or (anchor - when.latest).days > _HISTORY or when.rung in (Rung.YEAR, Rung.HALF)


def _status(
    page: Page, region: str, when: When, anchor: date, tense: str, link: Link, *, moved: bool = False
) -> Status:
    language = page.language
    again = moved and language.has("moved", region)
    if link.moment.form != "after" and not again and language.has("cancelled", region):
        return Status.CANCELLED
    if language.has("postponed", region) and not moved and not language.has("moved", region):
        return Status.POSTPONED
    if when.latest and (when.latest < anchor or (when.latest == anchor and tense == "past")):
        return Status.HELD
    if when.earliest and when.earliest <= anchor and tense == "past" and when.is_exact:
        return Status.HELD
    if language.has("tentative", region) or when.rung is Rung.CANDIDATES:
        return Status.TENTATIVE
    return Status.PLANNED


def _is_recalled(page: Page, link: Link, region: str, when: When, anchor: date) -> bool:
    if when.latest is None or ((anchor - when.latest).days <= 1 and not link.mention.aside):
        return False
    return (anchor - when.latest).days > 10 or bool(page.language.has("recalled", region))


def _last_told(page: Page, region: str, clocks: Sequence[Node]) -> Sequence[Node]:
    """Of several times, the last where something was moved: "from 9:30 to 10:15"."""
    last = clocks[-1] if clocks else None
    from_to = last is not None and last.value.end is not None and not _DASH.search(page.words(last.first, last.last))
    several = len(clocks) > 1 or from_to
    moved = several and any(page.language.has(name, region) for name in ("moved", "postponed"))
    if moved and from_to and last is not None:
        return [replace(last, value=replace(last.value, start=last.value.end, end=None))]
    return clocks[-1:] if moved else clocks


def _hours(when: When, link: Link, clocks: Sequence[Node], made: Sequence[Link]) -> Hours | None:
    if when.rung is not Rung.DAY:
        return None
    best: tuple[int, Clock] | None = None
    for node in clocks:
        owner = min(made, key=lambda each: _apart(each, node.first)) if made else link
        if owner.date is not link.date and owner is not link:
            continue
        if best is None or _apart(link, node.first) < best[0]:
            best = (_apart(link, node.first), node.value)
    if best is None:
        return None
    clock = best[1]
    return Hours(clock.start, clock.end if clock.end != clock.start else None, clock.zone, about=clock.about)


def _apart(link: Link, token: int) -> int:
    first, last = _extent(link)
    return 0 if first <= token < last else min(abs(token - first), abs(token - last))


def _why(page: Page, link: Link, region: str, status: Status) -> tuple[tuple[str, str], ...]:
    told = [("when", page.words(link.date.first, link.date.last) or "heading")]
    if link.mention.lemma:
        told.append(("kind", page.tokens[link.mention.head].text))
    for name in ("cancelled", "postponed", "tentative", "past" if status is Status.HELD else "future"):
        words = page.language.has(name, region)
        if words:
            told.append(("status", words))
            break
    return tuple(told)
