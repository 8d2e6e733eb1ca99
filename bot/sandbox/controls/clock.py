"""The program's clock, moved from outside."""

import re
from calendar import monthrange
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.sandbox.controls.asked import wrong

_DURATION = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
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


def after(now: datetime, text: str) -> datetime:
    """`now` and an ISO 8601 duration. A month's end stays one: a month after 31 January is 28 February."""
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()):
        raise wrong("advance is an ISO 8601 duration such as P6D, PT30M, P1M or P1Y")
    parts = {name: int(value) for name, value in found.groupdict().items() if value}
    months = 12 * parts.pop("years", 0) + parts.pop("months", 0)
    try:
        return _months_after(now, months) + timedelta(**parts)
    except (OverflowError, ValueError):
        raise wrong("the clock ends with the year 9999") from None


def _months_after(now: datetime, months: int) -> datetime:
    year, month = divmod(12 * now.year + now.month - 1 + months, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, monthrange(year, month + 1)[1]))


def _target(now: datetime, asked: dict[str, Any]) -> datetime:
    if asked.get("advance"):
        return after(now, str(asked["advance"]))
    if not asked.get("now"):
        raise wrong("the clock needs now or advance")
    try:
        target = datetime.fromisoformat(str(asked["now"]))
    except ValueError:
        raise wrong("now is ISO 8601, such as 2022-03-02T08:00+06:00") from None
    if target.tzinfo is None:
        raise wrong("now needs its offset from UTC, such as 2022-03-02T08:00+06:00")
    return target
