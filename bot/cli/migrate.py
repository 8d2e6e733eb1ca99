"""`attache migrate`: brings the database to this version's shape."""

from argparse import Namespace

from bot.cli.failure import LOCKED, CommandFailed
from bot.settings import BadSettings, database_url
from calendars.errors import Busy
from storage import CannotOpenError, migrate


def run(_: Namespace) -> int:
    """Migrates the database that the settings name."""
    try:
        migrate(database_url())
    except (BadSettings, CannotOpenError) as wrong:
        raise CommandFailed(str(wrong)) from None
    except Busy:
        raise CommandFailed(LOCKED) from None
    print("The database is up to date.")
    return 0
