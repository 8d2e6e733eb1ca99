"""Ratios between this program and its peers, measured on one machine in one run (DESIGN 9). `make bench` prints them.

Each module here may have `rows() -> Iterable[Row]`, and `table() -> Iterable[str]` for what is printed below them.
"""

from dataclasses import dataclass

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `ok` is None where a peer is not installed."""

    what: str
    target: str
    measured: str
    ok: bool | None
