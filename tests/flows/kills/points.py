"""Points in the life of a letter at which the process kills itself, as a power cut would."""

import os
import signal
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from calendars.ports import Letter, Post, Store, Work

COMMITS = ("taking back", "claim", "mark")
"""What the delivery commits, in order, when one letter is due."""

POINTS = (
    *(f"{moment} the {commit}'s commit" for commit in COMMITS for moment in ("before", "after")),
    "before the send",
    "after the reply",
)


def die_at(point: str, here: str) -> None:
    """The end, if this is the point."""
    if point == here:
        os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class DyingPost:
    """A post that does not survive a point around the sending."""

    post: Post
    point: str

    async def send(self, letter: Letter) -> int:
        die_at(self.point, "before the send")
        sent = await self.post.send(letter)
        die_at(self.point, "after the reply")
        return sent


@dataclass
class DyingStore:
    """A store that does not survive a point around one of its commits."""

    store: Store
    point: str
    commits: list[str] = field(default_factory=lambda: list(COMMITS))

    @property
    def edits(self) -> int:
        return self.store.edits

    def reading(self) -> AbstractAsyncContextManager[Work]:
        return self.store.reading()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Any]:
        async with self.store.writing() as work:
            yield DyingWork(work, self)


@dataclass
class DyingWork:
    """A unit of work of such a store."""

    work: Work
    store: DyingStore

    def __getattr__(self, name: str) -> Any:
        return getattr(self.work, name)

    async def commit(self) -> None:
        name = self.store.commits.pop(0) if self.store.commits else ""
        die_at(self.store.point, f"before the {name}'s commit")
        await self.work.commit()
        die_at(self.store.point, f"after the {name}'s commit")
