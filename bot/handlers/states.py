"""What the bot may be waiting for."""

from aiogram.fsm.state import State, StatesGroup


class Asking(StatesGroup):
    """A date: for a proposal that was misread, or for an event that moves."""

    proposal_date = State()
    event_date = State()
