"""The command line: one file per command, each imported only when it is asked for."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib import import_module

from bot.cli.failure import CommandFailed

LANGUAGES = ("auto", "ru", "en", "kk", "tr")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status: 0 done, 1 refused or failed, 2 wrong usage (argparse exits)."""
    asked = _parser().parse_args(arguments)
    command = import_module(f"bot.cli.{asked.command}")
    try:
        status: int = command.run(asked)
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # whoever read us has gone; the interpreter must not complain of it when it flushes at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="attache", description="Keeps the calendar of a foreign ministry's desk.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    demo = commands.add_parser("demo", help="the whole product with no token and no internet")
    demo.add_argument("--port", type=_port, default=8080, help="0 picks a free one (default 8080)")
    demo.add_argument("--now", type=_moment, default=_moment("2022-02-24T10:00+06:00"), help="where the clock starts")

    commands.add_parser("run", help="the real thing: bot, feeds and reminders (settings: ATTACHE_...)")

    sandbox = commands.add_parser("sandbox", help="only the local Bot API server and its chat page, for any bot")
    sandbox.add_argument("--port", type=_port, default=8081, help="0 picks a free one (default 8081)")
    sandbox.add_argument("--limits", choices=("off", "telegram", "harsh"), default="off", help="rate limits")
    sandbox.add_argument("--ledger", metavar="FILE", help="one JSON line per accepted message, before its reply")

    read = commands.add_parser("read", help="reads papers without Telegram")
    read.add_argument("files", nargs="*", metavar="FILE", help=".txt, .docx, .pdf or .html; - is standard input")
    read.add_argument("--published", type=_day, help="the paper's date, YYYY-MM-DD (default: its own, else today)")
    read.add_argument("--language", choices=LANGUAGES, default="auto")
    read.add_argument("--format", choices=("table", "json", "ics"), default="table")
    read.add_argument("--jsonl", action="store_true", help="a JSON object per line in, one per line out")

    commands.add_parser("migrate", help="brings the database to this version's shape")
    return parser


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 65536):
        raise ArgumentTypeError(f"{text!r} is not a port")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2022-02-24") from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a moment such as 2022-02-24T10:00+06:00") from None
    if moment.tzinfo is None:
        raise ArgumentTypeError(f"{text!r} has no UTC offset: write 2022-02-24T10:00+06:00")
    return moment.astimezone(UTC)
