"""The program's clock, moved from outside."""

import re
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.sandbox.controls.asked import wrong

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


class ClockControl(Protocol):
    """A clock that can be moved forward; the sandbox does not know what hangs on it."""

    def now(self) -> datetime:
        """The present, aware."""

    async def move_to(self, now: datetime, *, jump: bool) -> int:
        """Go there, doing what falls due on the way unless `jump`; how many deliveries were made.
        ValueError when that is in the past."""

    async def release(self) -> None:
        """Back to real time."""


async def move(clock: ClockControl, asked: dict[str, Any]) -> Any:
    """POST /sim/clock."""
    target = _target(clock.now(), asked)
    try:
        delivered = await clock.move_to(target, jump=asked.get("jump") is True)
    except ValueError as problem:
        raise wrong(str(problem) or "the clock goes only forward", 409) from None
    return {"now": clock.now().isoformat(), "delivered": delivered}


def duration(text: str) -> timedelta:
    """An ISO 8601 duration of weeks, days, hours, minutes and seconds; months and years are refused."""
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()):
        raise wrong("advance is an ISO 8601 duration such as P6D, PT30M or P1W")
    return timedelta(**{name: int(value) for name, value in found.groupdict().items() if value})


def _target(now: datetime, asked: dict[str, Any]) -> datetime:
    if asked.get("advance"):
        return now + duration(str(asked["advance"]))
    if not asked.get("now"):
        raise wrong("the clock needs now or advance")
    try:
        target = datetime.fromisoformat(str(asked["now"]))
    except ValueError:
        raise wrong("now is ISO 8601, such as 2022-03-02T08:00+06:00") from None
    return target if target.tzinfo is not None else target.replace(tzinfo=now.tzinfo)
