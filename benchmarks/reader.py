"""How fast a paper is read, beside dateparser on the same text."""

import importlib
import importlib.util
import time
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import NOT_MEASURED, Row
from calendars.communique import read
from calendars.paper import LIMIT

PAPER = Path(__file__).parents[1] / "bot" / "samples" / "joint-statement-ru.txt"
SIZE = 5_000
ROUNDS = 15


HOSTILE = ("1-", "1,", "|", "2024 ", "визит 3 марта ", "1 марта или ", "в г. Астана ", "отырысы 3 наурыз ")
"""What costs the reader most when nothing else stands in a text of the greatest length."""

LONGEST_RUN = 2.0
"""Seconds of processor time that no text may take."""


def rows() -> Iterable[Row]:
    """Processor time per 5,000 characters, after warm-up, and of the worst text there is; the language is found."""
    yield from _beside_dateparser()
    worst, unit = max((_once(partial(_read_only, unit)), unit) for unit in HOSTILE)
    measured = f"{worst:.2f} s ({unit!r} over and over)"
    yield Row(
        "paper reader, 200,000 characters, the worst text", f"<= {LONGEST_RUN:.0f} s", measured, worst <= LONGEST_RUN
    )


def _read_only(unit: str) -> None:
    read((unit * (LIMIT // len(unit) + 1))[:LIMIT], today=date(2022, 2, 24))


def _beside_dateparser() -> Iterable[Row]:
    text = (PAPER.read_text("utf-8") * 2)[:SIZE]
    ours = _took(lambda: read(text, published=date(2022, 2, 24), today=date(2022, 2, 24)))
    told, peer = "0.5x dateparser or less", _dateparser(text)
    if peer is None:
        yield Row("paper reader, 5,000 characters", told, f"{ours * 1000:.1f} ms; dateparser {NOT_MEASURED}", None)
        return
    measured = f"{ours / peer:.2f}x ({ours * 1000:.1f} ms, dateparser told ru {peer * 1000:.0f} ms)"
    yield Row("paper reader, 5,000 characters", told, measured, ours <= 0.5 * peer)


def _took(work: Callable[[], object]) -> float:
    work()
    return median(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _dateparser(text: str) -> float | None:
    if importlib.util.find_spec("dateparser") is None:
        return None
    search_dates = importlib.import_module("dateparser.search").search_dates
    return _took(lambda: search_dates(text, languages=["ru"]))
