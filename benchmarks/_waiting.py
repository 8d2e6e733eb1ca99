"""A clockwork that waits: `python -m benchmarks._waiting URL` ticks five times and prints its memory in kilobytes."""

import asyncio
import gc
import resource
import sys
from pathlib import Path

from benchmarks._owing import START, roll_nothing
from bot.clock import real_now
from calendars.ports import Letter
from calendars.usecases.deliver import Deliver
from scheduler import Clockwork, Deliverer
from storage import open_store


class Nobody:
    """A post that must not be asked."""

    async def send(self, letter: Letter) -> int:
        raise AssertionError("nothing is due")


async def _main(url: str) -> None:
    async with open_store(url, now=lambda: START) as opened:
        deliverer = Deliverer(Deliver(store=opened.store, post=Nobody(), now=lambda: START), now=lambda: START)
        clockwork = Clockwork(deliverer, roll_nothing, now=lambda: START, real_now=real_now)
        await clockwork.start()
        await asyncio.sleep(5)
        await clockwork.stop()
    gc.collect()
    print(_kilobytes())


def _kilobytes() -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
