"""Why something could not be done, and what to do: one sentence or two for each refusal."""

from collections.abc import Callable, Mapping

from bot.texts.catalogue import words
from bot.texts.html import shortened
from bot.texts.names import LANGUAGE_NAMES, status_name
from calendars.errors import Refusal
from calendars.kinds import Status

Params = Mapping[str, object]
Said = Callable[[Params, str], str]


def refusal_text(refusal: Refusal, language: str) -> str:
    """Plain text, not HTML, within the 200 characters that an alert may have."""
    said = _SAID.get(refusal.key)
    return said(refusal.params, language) if said else apology(language)


def apology(language: str) -> str:
    """For what nobody expected."""
    _ = words(language)
    return _("Something went wrong on my side; it has been noted. Please try once more.")


def old_button(language: str) -> str:
    """For a button that means nothing (any more)."""
    _ = words(language)
    return _("This button no longer works. Ask again: /week, /next or /find.")


def _bad_when(params: Params, language: str) -> str:
    _ = words(language)
    return _(
        "“{text}” does not read as a date. Write, for example: 3-4 March 2022, in May, second half of 2022, 2022-05. "
        "/cancel leaves it."
    ).format(text=_short(params, "text"))


def _bad_hours(params: Params, language: str) -> str:
    _ = words(language)
    return _("“{text}” does not read as a time. Write it as 10:00 or 10:00-11:30.").format(text=_short(params, "text"))


def _bad_zone(params: Params, language: str) -> str:
    _ = words(language)
    return _("There is no time zone “{zone}”. Write it by its city: /settings zone Asia/Almaty.").format(
        zone=_short(params, "zone")
    )


def _bad_lead(params: Params, language: str) -> str:
    _ = words(language)
    return _("“{text}” is no reminder I know. Write days, hours or minutes: /remind 30d 7d 1d 0d 2h 15m.").format(
        text=_short(params, "text")
    )


def _bad_language(params: Params, language: str) -> str:
    _ = words(language)
    return _("I do not speak “{language}”. I speak {languages}.").format(
        language=_short(params, "language"),
        languages=", ".join(f"{name} ({code})" for code, name in LANGUAGE_NAMES.items()),
    )


def _not_allowed(params: Params, language: str) -> str:
    _ = words(language)
    return _("This belongs to a calendar that you cannot change. Ask its owner to let you in.")


def _stranger(params: Params, language: str) -> str:
    _ = words(language)
    return _("I keep a closed calendar and do not know you yet. If you were given a code, write /start and the code.")


def _wrong_code(params: Params, language: str) -> str:
    _ = words(language)
    return _("This code is wrong or was used already. Ask whoever runs me for the right one.")


def _empty_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("There is no text in it. Forward or paste the paper, or write what and when in a line.")


def _huge_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("The text is too long: I read up to {limit} characters at once. Send it in parts.").format(
        limit=f"{params.get('limit', 0):,}".replace(",", "\u00a0")
    )


def _binary_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("This file is not a text. Send the paper as .docx, .pdf, .html or .txt, or paste its text.")


def _unknown_file(params: Params, language: str) -> str:
    _ = words(language)
    return _("I cannot read this kind of file. Send the paper as .docx, .pdf, .html or .txt, or paste its text.")


def _scanned_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("This PDF holds pictures of pages and no text. Type what and when in a line, or send the paper as .docx.")


def _locked_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("This file is locked with a password. Send it without the password, or paste its text.")


def _damaged_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("This file is damaged and does not open. Save it anew and send it again, or paste its text.")


def _huge_file(params: Params, language: str) -> str:
    _ = words(language)
    return _(
        "This file is too big: I take up to {limit} MB. Send the paper without its pictures, or paste its text."
    ).format(limit=params.get("limit", 0))


def _unfetched_file(params: Params, language: str) -> str:
    _ = words(language)
    return _(
        "This file is too big: Telegram hands bots no more than {limit} MB. "
        "Send the paper without its pictures, or paste its text."
    ).format(limit=params.get("limit", 0))


def _old_file(params: Params, language: str) -> str:
    _ = words(language)
    return _(
        "I do not read the old forms of Word files (.doc, .rtf). "
        "Open it, save it as .docx and send that, or paste its text."
    )


def _bomb_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _("This file unpacks to far more than a paper would, so I left it alone. Paste its text instead.")


def _marked_paper(params: Params, language: str) -> str:
    _ = words(language)
    return _(
        "This paper bears a marking of secrecy or limited use. I have neither read nor kept it. "
        "Delete it from this chat: such papers do not belong in Telegram."
    )


def _nothing_found(params: Params, language: str) -> str:
    _ = words(language)
    return _("It is not here any more. /next and /find show what there is.")


def _stale_proposal(params: Params, language: str) -> str:
    _ = words(language)
    return _("This was answered already. Send the paper again to see how it stands.")


def _not_movable(params: Params, language: str) -> str:
    _ = words(language)
    return _("This cannot be done with an event that is “{status}”.").format(
        status=status_name(Status(str(params.get("status", Status.HELD))), language)
    )


def _busy(params: Params, language: str) -> str:
    _ = words(language)
    return _("I am busy for a moment, and nothing was changed. Please try again.")


def _short(params: Params, name: str) -> str:
    return shortened(" ".join(str(params.get(name) or "").split()), 40)


_SAID: Mapping[str, Said] = {
    "bad-when": _bad_when,
    "bad-hours": _bad_hours,
    "bad-zone": _bad_zone,
    "bad-lead": _bad_lead,
    "bad-language": _bad_language,
    "not-allowed": _not_allowed,
    "stranger": _stranger,
    "wrong-code": _wrong_code,
    "empty-paper": _empty_paper,
    "huge-paper": _huge_paper,
    "binary-paper": _binary_paper,
    "unknown-file": _unknown_file,
    "scanned-paper": _scanned_paper,
    "locked-paper": _locked_paper,
    "damaged-paper": _damaged_paper,
    "huge-file": _huge_file,
    "unfetched-file": _unfetched_file,
    "old-file": _old_file,
    "bomb-paper": _bomb_paper,
    "marked-paper": _marked_paper,
    "nothing-found": _nothing_found,
    "stale-proposal": _stale_proposal,
    "not-movable": _not_movable,
    "busy": _busy,
}


def not_yet(language: str) -> str:
    """While updates cannot be recorded: they are safe with Telegram, which hands them out again."""
    _ = words(language)
    return _("The database is busy just now. Nothing is lost: I answer as soon as it is free.")
