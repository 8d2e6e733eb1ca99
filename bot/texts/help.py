"""What the bot says of itself: the welcome, the help, the menu of commands."""

from bot.texts.catalogue import words
from bot.texts.html import bold, plain, shortened
from calendars.people import Calendar

MENU = ("new", "today", "week", "next", "undated", "find", "feed", "settings")
"""The eight commands that the menu shows."""

COMMANDS = (
    "start",
    "help",
    "new",
    "today",
    "week",
    "month",
    "next",
    "undated",
    "find",
    "event",
    "feed",
    "remind",
    "settings",
    "cancel",
)
"""Every command there is."""


def command_said(command: str, language: str) -> str:
    """What a command does, for the menu: at most 256 characters (Bot API, BotCommand)."""
    _ = words(language)
    return {
        "start": _("How to begin"),
        "help": _("Everything I can do"),
        "new": _("Add an event"),
        "today": _("Today"),
        "week": _("This week"),
        "month": _("This month"),
        "next": _("Coming up"),
        "undated": _("What still waits for a date"),
        "find": _("Find an event by its words"),
        "event": _("Open an event's card"),
        "feed": _("The calendar in your phone or Outlook"),
        "remind": _("When to remind"),
        "settings": _("Language and time zone"),
        "cancel": _("Leave a question unanswered"),
    }[command]


def welcome_text(calendar: Calendar, language: str) -> str:
    _ = words(language)
    return "\n".join(
        [
            bold(_("Attaché keeps the calendar of your desk.")),
            "",
            "📄 " + _("Forward a communiqué, a note or a letter: I find the events in it and propose to add them."),
            "✍️ " + _("Or write a line: “4th session of the Cooperation Council, 3-4 March, Astana”."),
            "🗓 " + _("/week, /month and /next show what lies ahead, /undated what still has no date."),
            "🔔 " + _("I remind you in time: /remind tells when, and changes it."),
            "📲 " + _("/feed puts the calendar into Outlook, Google or your phone."),
            "",
            _("Nothing enters the calendar until you press “Add”. Try it: forward me a paper now."),
            f"<i>{plain(shortened(calendar.title, 200))}</i>",
        ]
    )


def help_text(language: str) -> str:
    _ = words(language)
    lines = [f"/{command} · {command_said(command, language)}" for command in COMMANDS if command != "start"]
    return "\n".join(
        [
            bold(_("What I can do")),
            _(
                "Forward, paste or send a paper (.docx, .pdf, .html, .txt), or write a line with what and when: "
                "I propose, you decide."
            ),
            "",
            *lines,
            "",
            _("As typed: {examples}").format(
                examples="<code>/find Ankara</code>, <code>/remind 30d 7d 1d 0d 15m</code>, "
                "<code>/settings zone Europe/Istanbul</code>, <code>/settings language tr</code>"
            ),
        ]
    )


def new_text(language: str) -> str:
    _ = words(language)
    return _(
        "Write what and when in one line, for example:\n"
        "<i>4th session of the Cooperation Council, 3-4 March, Astana</i>\n"
        "or forward or paste the paper itself."
    )


def unknown_command(language: str) -> str:
    _ = words(language)
    return _("I do not know this command. /help lists those I know.")


def only_private(language: str) -> str:
    _ = words(language)
    return _("So far I work in private chats: write to me there.")


def what_i_read(language: str) -> str:
    _ = words(language)
    return _("I read text: forward or paste it, or send it as a .docx, .pdf, .html or .txt file.")
