"""`attache migrate`: brings the database to this version's shape."""

from argparse import Namespace

from bot.cli.failure import CommandFailed
from bot.settings import BadSettings, database_url
from calendars.errors import Busy


def run(_: Namespace) -> int:
    """Migrates the database that the settings name."""
    from storage import migrate

    try:
        migrate(database_url())
    except BadSettings as wrong:
        raise CommandFailed(str(wrong)) from None
    except Busy as busy:
        raise CommandFailed(
            f"The database cannot be used ({busy}): stop the other program or check its address."
        ) from None
    print("The database is up to date.")
    return 0
