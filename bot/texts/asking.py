"""Questions for a date, and their placeholders."""

from bot.texts.catalogue import words
from bot.texts.html import bold, plain, shortened
from calendars.event import Details, Event
from calendars.wording import say


def ask_right_date(proposal: Details, language: str) -> str:
    """Asks for the date of a proposal that was misread."""
    _ = words(language)
    return _asked(
        proposal.title, proposal, _("I read: {when}. Write the right date as you would in a letter."), language
    )


def ask_new_date(event: Event, language: str) -> str:
    """Asks for the date of an event that moves."""
    _ = words(language)
    return _asked(
        event.title_in(language), event, _("Now: {when}. Write the new date as you would in a letter."), language
    )


def _asked(title: str, details: Details, question: str, language: str) -> str:
    _ = words(language)
    examples = _(
        "For example: <i>3-4 March 2022</i>, <i>in May</i>, <i>second half of 2022</i>, <i>2022-05</i>, "
        "<i>12 October 15:00</i>. /cancel leaves it as it is."
    )
    when = bold(say(details.when, language))
    return "\n".join([plain(shortened(title, 300)), question.format(when=when), examples])


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
