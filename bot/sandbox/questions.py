"""Callback and inline queries that wait for the bot's answer, as a client waits with its spinner."""

import asyncio
import itertools
import time
from dataclasses import dataclass
from typing import Any

from bot.sandbox.refusals import bad_request

PATIENCE = 15.0
_FIRST_ID = 4_300_000_000_000_000_001


@dataclass(slots=True)
class Question:
    """One query; `answer` is resolved with what the bot said."""

    id: str
    user: int
    asked: float
    answer: asyncio.Future[dict[str, Any]]


class Questions:
    """Open queries by id. An answer after PATIENCE seconds, to an unknown id or given twice is refused."""

    def __init__(self) -> None:
        self._open: dict[str, Question] = {}
        self._ids = itertools.count(_FIRST_ID)

    def ask(self, user: int) -> Question:
        """A new query by this person."""
        self._forget_old()
        question = Question(str(next(self._ids)), user, time.monotonic(), asyncio.get_running_loop().create_future())
        self._open[question.id] = question
        return question

    def answer(self, query_id: str, answer: dict[str, Any]) -> None:
        """Give the waiting client its answer, or 400 `query is too old ...`."""
        self._forget_old()
        question = self._open.pop(query_id, None)
        if question is None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if not question.answer.done():
            question.answer.set_result(answer)

    def is_open(self, query_id: str) -> bool:
        """Could this query still be answered?"""
        self._forget_old()
        return query_id in self._open

    def _forget_old(self) -> None:
        limit = time.monotonic() - PATIENCE
        while self._open:
            oldest = next(iter(self._open.values()))
            if oldest.asked > limit:
                break
            del self._open[oldest.id]
