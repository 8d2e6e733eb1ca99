"""The answer to a paper: what it proposes, each with the sentence it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.texts.catalogue import plurals, words
from bot.texts.changes import LONGEST_VALUE, change_said
from bot.texts.details import MANY, day_at, detail_lines, when_said
from bot.texts.html import bold, first_that_fits, plain, quoted, shortened
from bot.texts.labels import label
from bot.texts.papers import paper_said
from calendars.offer import NO_OFFERS, Offer, Offers
from calendars.paper import Paper
from calendars.people import Chat
from calendars.proposal import IN_CALENDAR, Answer, Proposal
from calendars.wording import say

PAGE = 6
"""Proposals on one page: three buttons each stay far below Telegram's limit of a hundred."""

TOLD = 10
"""Recalled events that are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How long the parts of one proposal may be, in code points; `many` participants and `changes` are named."""

    quote: int
    title: int = 300
    many: int = MANY
    value: int = LONGEST_VALUE
    changes: int = 20


_ROOMS = (
    _Room(400),
    _Room(250),
    _Room(150, 200, 4),
    _Room(90, 150, 2, 60),
    _Room(60, 80, 0, 30, 4),
    _Room(60, 60, 0, 20, 2),
)
"""The first that lets the page fit is taken; the last always does."""


def offered(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Those with a number and buttons: what the paper does not merely recall."""
    return tuple(each for each in proposals if not each.recalled)


def pages(proposals: Sequence[Proposal]) -> int:
    return max(1, -(-len(offered(proposals)) // PAGE))


def on_page(proposals: Sequence[Proposal], page: int) -> tuple[Proposal, ...]:
    return offered(proposals)[page * PAGE : (page + 1) * PAGE]


def page_of(proposals: Sequence[Proposal], proposal_id: str) -> int:
    """The page a proposal stands on; the first when it is not among them."""
    for place, each in enumerate(offered(proposals)):
        if each.id == proposal_id:
            return place // PAGE
    return 0


def goes_with_all(proposal: Proposal, offers: Offers) -> bool:
    """Whether "Add all" answers it: what takes nothing back."""
    offer = offers.get(proposal.id)
    return proposal.answer is Answer.WAITING and not (offer and offer.weighty)


def proposals_text(
    paper: Paper,
    proposals: Sequence[Proposal],
    chat: Chat,
    *,
    offers: Offers = NO_OFFERS,
    page: int = 0,
    known: bool = False,
) -> str:
    """One message, within Telegram's limits: quotes are shortened until it fits."""
    if not proposals:
        return nothing_found(chat.language)
    return first_that_fits(_page(paper, proposals, chat, offers, page, known, room) for room in _ROOMS)


def nothing_found(language: str) -> str:
    _ = words(language)
    return _(
        "I found no event in this text. Say what and when in one line, for example:\n"
        "<i>4th session of the Cooperation Council, 3-4 March, Astana</i>"
    )


def fixed(proposal: Proposal, language: str) -> str:
    _ = words(language)
    said = _("Event {number} in the list now reads: {when}. It is not added yet.")
    if proposal.answer is Answer.KNOWN:
        said = _("Event {number} in the list now reads: {when}. The calendar says the same.")
    return said.format(number=proposal.number, when=bold(say(proposal.when, language)))


def all_added(count: int, language: str) -> str:
    ngettext_ = plurals(language)
    return ngettext_("{n} event is in the calendar", "{n} events are in the calendar", count).format(n=count)


def answered(answer: Answer, language: str) -> str:
    """The toast after a press. What still waits takes something back, and is shown before it is done."""
    _ = words(language)
    return {
        Answer.WAITING: _("The calendar has it otherwise: see what would change, and press again"),
        Answer.ADDED: _("Added"),
        Answer.CHANGED: _("Changed"),
        Answer.SKIPPED: _("Not added"),
        Answer.KNOWN: _("Already in the calendar"),
    }[answer]


def _page(
    paper: Paper, proposals: Sequence[Proposal], chat: Chat, offers: Offers, page: int, known: bool, room: _Room
) -> str:
    parts = [_head(paper, proposals, chat, page, known)]
    for each in on_page(proposals, page):
        offer = offers.get(each.id)
        lines = _change(each, offer, chat, room) if offer else _entry(each, chat, room, brief=known)
        parts.append("\n".join(lines))
    if _some_stay(proposals, offers):
        parts.append(_what_stays(chat.language))
    recalled = [each for each in proposals if each.recalled]
    if recalled and page == pages(proposals) - 1:
        parts.append(_recalled(recalled, chat.language, room))
    return "\n\n".join(parts)


def _head(paper: Paper, proposals: Sequence[Proposal], chat: Chat, page: int, known: bool) -> str:
    language = chat.language
    said = _known_head(paper, proposals, chat) if known else _found_head(proposals, language)
    pages_said = f" · {page + 1}/{pages(proposals)}" if pages(proposals) > 1 else ""
    return f"{bold(said)}\n{plain(paper_said(paper, language))}{pages_said}"


def _found_head(proposals: Sequence[Proposal], language: str) -> str:
    _, ngettext_ = words(language), plurals(language)
    count = len(offered(proposals))
    if not count:
        return _("Nothing new ahead in this paper")
    found = ngettext_("Found {n} event", "Found {n} events", count).format(n=count)
    waiting = [each for each in offered(proposals) if each.answer is Answer.WAITING]
    if not waiting:
        return found
    asked = _("Change?") if all(each.event_id for each in waiting) else _("Add?")
    if len(waiting) < count:
        found = _("Still to decide: {n} of {count}").format(n=len(waiting), count=count)
    return f"{found}. {asked}"


def _known_head(paper: Paper, proposals: Sequence[Proposal], chat: Chat) -> str:
    _, ngettext_ = words(chat.language), plurals(chat.language)
    kept = sum(each.answer in IN_CALENDAR for each in offered(proposals))
    read = _("I have read this paper already, on {date}.").format(
        date=day_at(paper.received_at, chat.zone, chat.language)
    )
    return f"{read} " + ngettext_(
        "{n} event from it is in the calendar.", "{n} events from it are in the calendar.", kept
    ).format(n=kept)


def _entry(proposal: Proposal, chat: Chat, room: _Room, *, brief: bool) -> Iterator[str]:
    """`brief` leaves to the card what was answered before."""
    outcome = _outcome(proposal.answer, chat.language)
    if brief and outcome:
        room = replace(room, quote=0)
    yield bold(f"{proposal.number}. {shortened(proposal.title, room.title)}")
    if room.quote:
        yield from detail_lines(proposal, chat.language, chat.zone, room.many)
        yield quoted(proposal.evidence, room.quote)
    else:
        yield f"🗓 {plain(when_said(proposal, chat.language, chat.zone))}"
    if outcome:
        yield outcome


def _change(proposal: Proposal, offer: Offer, chat: Chat, room: _Room) -> Iterator[str]:
    """What changes of an event that the calendar has, old and new."""
    _, outcome = words(chat.language), _outcome(proposal.answer, chat.language)
    yield bold(f"{proposal.number}. {shortened(proposal.title, room.title)}")
    if outcome is None:
        yield _("Already in the calendar. New in this paper:")
    yield from (change_said(each, chat.language, room.value) for each in offer.changes[: room.changes])
    if room.quote:
        yield quoted(proposal.evidence, room.quote)
    if outcome:
        yield outcome


def _some_stay(proposals: Sequence[Proposal], offers: Offers) -> bool:
    """Whether "Add all" is there and leaves something waiting."""
    waiting = [each for each in offered(proposals) if each.answer is Answer.WAITING]
    return len({goes_with_all(each, offers) for each in waiting}) > 1


def _what_stays(language: str) -> str:
    _ = words(language)
    return _("“{label}” moves, postpones and cancels nothing: that wants its own button.").format(
        label=label("add_all", language)
    )


def _outcome(answer: Answer, language: str) -> str | None:
    _ = words(language)
    return {
        Answer.WAITING: None,
        Answer.ADDED: _("✅ Added"),
        Answer.CHANGED: _("✅ Changed"),
        Answer.SKIPPED: _("➖ Not added"),
        Answer.KNOWN: _("✅ Already in the calendar"),
    }[answer]


def _recalled(recalled: Sequence[Proposal], language: str, room: _Room) -> str:
    _, ngettext_ = words(language), plurals(language)
    told = [f"• {plain(shortened(each.title, room.title))}, {plain(say(each.when, language))}" for each in recalled]
    more = len(told) - TOLD
    if more > 0:
        told = [*told[:TOLD], "• " + ngettext_("and {n} more", "and {n} more", more).format(n=more)]
    return "\n".join([_("Also recalled, already held:"), *told])
