"""The labelled papers to measure with: those of the repository, and those of the folder that ATTACHE_CORPUS names."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from benchmarks._score import Labelled

_CASES = Path(__file__).parents[1] / "tests" / "cases"
_GENRES = {
    "negative biography history background statistics treaty": "no events: biographies, history, treaties",
    "programme": "programme of a visit",
    "ocr scraped circular": "noise of scans and pages",
    "chat": "chat",
    "week": "week ahead",
    "anniversar": "anniversaries",
    "postponement": "postponement",
    "verbale": "note verbale",
    "minutes record": "minutes",
    "invitation announcement": "announcement, invitation",
    "schedule calendar table month": "schedule, calendar",
    "statement communiqu leader": "joint statement",
    "interview transcript": "interview, briefing",
    "release read-out call": "press release",
    "news": "news",
    "sentence": "one sentence",
}
"""Words of the genre that a paper names, and under what it is counted; the first that fits."""


def open_papers() -> list[Labelled]:
    """The papers whose errors may be read."""
    return _papers(_CASES / "labelled", *(sorted(corpus.glob("*/")) if (corpus := _corpus()) else ()))


def closed_papers() -> list[Labelled]:
    """The papers kept for measuring only."""
    return _papers(_CASES / "heldout")


def genre(paper: Labelled) -> str:
    """What sort of paper it is; many name it in words of their own, and some not at all."""
    named = (paper.get("genre") or "").lower()
    if not named:
        return "not named, as published" if paper["source"] != "authored" else "not named, authored"
    return next((shown for words, shown in _GENRES.items() if any(word in named for word in words.split())), "other")


def _corpus() -> Path | None:
    named = os.environ.get("ATTACHE_CORPUS")
    return Path(named) if named else None


def _papers(*folders: Path) -> list[Labelled]:
    files: Iterable[Path] = (path for folder in folders for path in sorted(folder.glob("*.json")))
    return [json.loads(path.read_text("utf-8")) for path in files]
