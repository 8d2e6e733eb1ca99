"""How a command ends when it cannot do what was asked."""


class CommandFailed(Exception):
    """One sentence on stderr, exit status 1: what happened and what to do."""


LOCKED = "The database is locked by another program. Nothing was changed: stop that program and try again."
