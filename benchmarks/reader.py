"""How fast a paper is read, beside dateparser on the same text."""

import importlib
import importlib.util
import time
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks import NOT_MEASURED, Row
from calendars.communique import read
from calendars.paper import LIMIT

PAPER = Path(__file__).parents[1] / "bot" / "samples" / "joint-statement-ru.txt"
SIZE = 5_000
ROUNDS = 15
Work = Callable[[], object]


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
    ours, peer = _took(lambda: read(text, published=date(2022, 2, 24), today=date(2022, 2, 24)), _dateparser(text))
    told = "0.5x dateparser or less"
    if peer is None:
        yield Row("paper reader, 5,000 characters", told, f"{ours * 1000:.1f} ms; dateparser {NOT_MEASURED}", None)
        return
    measured = f"{ours / peer:.2f}x ({ours * 1000:.1f} ms, dateparser told ru {peer * 1000:.0f} ms)"
    yield Row("paper reader, 5,000 characters", told, measured, ours <= 0.5 * peer)


def _took(ours: Work, theirs: Work | None) -> tuple[float, float | None]:
    """The least time that each takes, in turn, so that both see the same machine."""
    pairs = [(_once(ours), _once(theirs) if theirs else None) for _ in range(ROUNDS + 1)]
    warm = pairs[1:]
    return min(pair[0] for pair in warm), min((pair[1] for pair in warm if pair[1] is not None), default=None)


def _once(work: Work) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _dateparser(text: str) -> Work | None:
    if importlib.util.find_spec("dateparser") is None:
        return None
    search_dates = importlib.import_module("dateparser.search").search_dates
    return lambda: search_dates(text, languages=["ru"])
