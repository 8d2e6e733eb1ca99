"""What is said of a paper that cannot be read."""

from bot.texts.catalogue import words
from bot.texts.details import day_said
from bot.texts.html import bold, plain, shortened
from bot.texts.refusals import refusal_text
from calendars.errors import Refusal
from calendars.paper import Paper


def paper_said(paper: Paper, language: str) -> str:
    """Which paper it is, in plain text: its day, and the file's name."""
    _ = words(language)
    said = _("Paper of {date}").format(date=day_said(paper.published, language))
    return f"{said} ({shortened(paper.name, 60)})" if paper.name else said


def picture_kept(language: str, *, known: bool) -> str:
    """Asks what a scan or a photo says; the answer will rest on it."""
    _ = words(language)
    kept = _("There is no text in it that I can read. I have kept it as a paper.")
    if known:
        kept = _("I have kept this paper already; there is no text in it that I can read.")
    asked = _("Write in reply what and when, or only the date, and the event will rest on it. For example:")
    return f"{kept}\n{asked}\n<i>{line_placeholder(language)}</i>"


def line_placeholder(language: str) -> str:
    """At most 64 characters (Bot API, ForceReply)."""
    _ = words(language)
    return _("reception at the embassy, 5 May, 18:00")


def trouble_said(trouble: Refusal, name: str | None, language: str) -> str:
    """Why a file could not be read, with its `name` where there are several."""
    said = plain(refusal_text(trouble, language))
    return f"{bold(shortened(name, 60))}\n{said}" if name else said
