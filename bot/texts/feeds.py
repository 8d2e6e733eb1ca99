"""Feeds in words: a new address, and those that exist."""

from collections.abc import Sequence

from bot.texts.catalogue import words
from bot.texts.details import day_at
from bot.texts.html import bold, code, plain, shortened
from calendars.feed import Feed
from calendars.people import Calendar, Chat

SHOWN = 10
"""How many feeds the list shows, with two buttons each."""


def shared_text(address: str, calendar: Calendar, language: str) -> str:
    """A new address, shown this once."""
    _ = words(language)
    return "\n\n".join(
        [
            bold(shortened(calendar.title, 200)),
            _("A private address of this calendar for your own phone or computer. It is shown only once:"),
            code(address),
            _(
                "Outlook, Google and Apple: press the button and confirm. Thunderbird: the button copies the "
                "address; choose a new calendar on the network there and paste it."
            ),
            _("Whoever has the address can read the calendar. /feed makes a new one or revokes it."),
        ]
    )


def qr_caption(language: str) -> str:
    _ = words(language)
    return _("For a phone: point its camera at it, and the page that opens will subscribe it.")


def feeds_text(feeds: Sequence[Feed], chat: Chat) -> str:
    """The person's feeds with their last use."""
    _ = words(chat.language)
    if not feeds:
        return _("You have no calendar address now. The button below makes one.")
    lines = [f"{number}. {plain(_feed(feed, chat))}" for number, feed in enumerate(feeds[:SHOWN], start=1)]
    told = _(
        "An address is shown only when it is made. “New address” replaces a lost one, "
        "“Revoke” ends it for whoever has it."
    )
    return "\n\n".join([bold(_("Your calendar addresses")), "\n".join(lines), told])


def sure_text(feed: Feed, chat: Chat) -> str:
    """The question whether the address is really to end."""
    _ = words(chat.language)
    asked = _("Revoke this address? Whoever has it sees the calendar no more; the address cannot be brought back.")
    return f"{plain(_feed(feed, chat))}\n\n{bold(asked)}"


def revoked(language: str) -> str:
    _ = words(language)
    return _("Revoked: the address answers no more.")


def _feed(feed: Feed, chat: Chat) -> str:
    _ = words(chat.language)
    made = _("made on {date}").format(date=day_at(feed.created_at, chat.zone, chat.language))
    if feed.last_used_at is None:
        used = _("not used yet")
    else:
        used = _("last used on {date}").format(date=day_at(feed.last_used_at, chat.zone, chat.language))
    return f"{shortened(feed.name, 60)} · {made}, {used}"
