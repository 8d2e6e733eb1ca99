"""Questions for a date, and their placeholders."""

from bot.texts.catalogue import words
from bot.texts.html import bold, plain, shortened
from calendars.event import Details
from calendars.wording import say


def ask_date(details: Details, language: str) -> str:
    """Asks for the right date of a proposal, or the new one of an event."""
    _ = words(language)
    asked = _(
        "Now it reads: {when}. Write the right date as you would in a letter: "
        "<i>3-4 March 2022</i>, <i>in May</i>, <i>second half of 2022</i>, <i>2022-05</i>, <i>12 October 15:00</i>.\n"
        "/cancel leaves it as it is."
    )
    return f"{bold(shortened(details.title, 300))}\n{asked.format(when=plain(say(details.when, language)))}"


def date_placeholder(language: str) -> str:
    """At most 64 characters (Bot API, ForceReply)."""
    _ = words(language)
    return _("3-4 March 2022")


def left(language: str) -> str:
    _ = words(language)
    return _("Good, it stays as it was.")


def nothing_to_leave(language: str) -> str:
    _ = words(language)
    return _("There was nothing to cancel. /help tells what I can do.")
