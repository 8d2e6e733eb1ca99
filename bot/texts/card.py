"""An event's card: all about it, and its history."""

from collections.abc import Iterator
from datetime import date

from bot.texts.catalogue import words
from bot.texts.changes import change_said
from bot.texts.details import detail_lines, moment_said, when_said
from bot.texts.html import bold, first_that_fits, italic, plain, quoted, shortened
from bot.texts.labels import label
from bot.texts.names import status_name
from bot.texts.papers import paper_said
from calendars import yearly
from calendars.event import Event
from calendars.kinds import Status
from calendars.people import Chat
from calendars.ports import Revision
from calendars.usecases.change_event import Changed, may_be_held
from calendars.usecases.read_agenda import Card

PAPERS = 3
"""How many of the newest papers the card quotes."""

STEPS = 12
"""How many of the latest changes the history tells."""

_TITLES = (500, 300)
_BODIES = 200
_QUOTES = (400, 200, 100)


def card_text(card: Card, chat: Chat) -> str:
    """The card, within one message."""
    return first_that_fits("\n".join(_card(card, chat, quote)) for quote in _QUOTES)


def sure_text(card: Card, chat: Chat) -> str:
    """The card with the question whether the event is really to be cancelled."""
    _ = words(chat.language)
    asked = _("Cancel this event? It stays in the calendar as cancelled, and its reminders will not come.")
    return f"{card_text(card, chat)}\n\n{bold(asked)}"


def history_text(card: Card, chat: Chat) -> str:
    """Who changed what and when, oldest first."""
    _ = words(chat.language)
    head = "\n".join([bold(shortened(card.title, _TITLES[1])), _("History")])
    steps = [_step(card, revision, chat) for revision in card.history]
    return first_that_fits("\n\n".join([head, *steps[-most:]]) for most in (STEPS, STEPS // 2, 3))


def reminders_text(card: Card, leads_said: str, chat: Chat) -> str:
    """When the chat hears of the event next, and how to change that."""
    return f"{bold(shortened(card.title, _TITLES[1]))}\n{_next_reminder(card, chat)}\n\n{leads_said}"


def moved_text(changed: Changed, today: date, language: str) -> str:
    """Every field that the move touched, old and new, or that it was so already; and whether that day is over."""
    _, event = words(language), changed.event
    title = bold(shortened(event.title_in(language), _TITLES[1]))
    if not changed.changes:
        same = _("The date was the same already: {when}").format(when=plain(when_said(event, language)))
        return f"{title}\n{same}"
    told = [title, *(change_said(each, language) for each in changed.changes)]
    if event.when.latest and event.when.latest < today and may_be_held(event, today):
        told.append(
            _("That is in the past. If it took place, press “{label}” on the card.").format(
                label=label("hold", language)
            )
        )
    return "\n".join(told)


def status_told(event: Event, language: str) -> str:
    """The toast after a press: what the event's status is now."""
    said = status_name(event.status, language)
    return said[:1].upper() + said[1:]


def _card(card: Card, chat: Chat, quote: int) -> Iterator[str]:
    event, language = card.event, chat.language
    shown = yearly.seen(event, card.occurrence, language) if card.occurrence else event
    yield bold(shortened(card.title, _TITLES[0]))
    yield from detail_lines(shown, language, chat.zone)
    yield from _belongs(card, language)
    yield f"🔔 {_next_reminder(card, chat)}"
    for paper, proposal in reversed(card.papers[-PAPERS:]):
        yield f"📄 {plain(paper_said(paper, language))}"
        yield quoted(proposal.evidence, quote)


def _belongs(card: Card, language: str) -> Iterator[str]:
    """The body that meets, when the title does not name it, and the event that this one is within."""
    _, body = words(language), card.event.body
    if body and body.casefold() not in card.title.casefold():
        yield f"🏛 {plain(shortened(body, _BODIES))}"
    if card.whole:
        said = _("Part of: {title}").format(title=shortened(card.whole, _TITLES[1]))
        yield f"↳ {plain(said)}"


def _next_reminder(card: Card, chat: Chat) -> str:
    _, event = words(chat.language), card.event
    if card.next_reminder:
        at = moment_said(card.next_reminder.due_at, card.next_reminder.zone, chat.language)
        return _("Next reminder: {when}").format(when=at)
    if event.status is Status.POSTPONED or (event.status.is_ahead and not event.when.is_exact):
        return _("Reminders come once the day is known.")
    return _("No reminders ahead.")


def _step(card: Card, revision: Revision, chat: Chat) -> str:
    _ = words(chat.language)
    who = card.names.get(revision.person_id, str(revision.person_id))
    head = f"{moment_said(revision.at, chat.zone, chat.language)}, {shortened(who, 60)}"
    told = [change_said(each, chat.language) for each in revision.changes]
    paper = next((paper for paper, proposal in card.papers if proposal.id == revision.proposal_id), None)
    rests = [f"📄 {plain(paper_said(paper, chat.language))}"] if paper else []
    return "\n".join([italic(head), *(told or [_("Added") if revision.number == 0 else _("Changed")]), *rests])
