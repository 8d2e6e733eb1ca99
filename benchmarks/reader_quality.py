"""How many events of labelled papers are found, by language and genre, beside dateparser; run by hand.

The papers are not part of the repository: ATTACHE_CORPUS names their folder, with its score.py. For the whole table run
`python -m benchmarks.reader_quality`.
"""

import importlib
import importlib.util
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import NOT_MEASURED, Row
from calendars.communique import read

UNSET = "set ATTACHE_CORPUS to the folder of labelled papers"
FIGURES = (
    "gold",
    "tp",
    "fp",
    "fn",
    "F1",
    "strictF1",
    "kind_acc",
    "ordinal_acc",
    "place_acc",
    "country_acc",
    "time_acc",
)
TARGETS = {"F1": 0.90, "strictF1": 0.85}
Paper = dict[str, Any]
Reader = Callable[[Paper], list[dict[str, Any]]]


def rows() -> Iterable[Row]:
    """Found and strict F1 over all papers, and found F1 of each language."""
    folder = _folder()
    if folder is None:
        yield Row("paper reader, quality", "F1 0.90, strict 0.85", f"{NOT_MEASURED}: {UNSET}", None)
        return
    score, papers = _score(folder), _papers(folder)
    overall = _summary(score, papers, ours)
    for figure, target in TARGETS.items():
        value = overall[figure]
        yield Row(
            f"paper reader, {figure} on {len(papers)} papers", f"{target:.2f} or more", f"{value:.3f}", value >= target
        )
    for language in sorted({paper["lang"] for paper in papers}):
        value = _summary(score, [paper for paper in papers if paper["lang"] == language], ours)["F1"]
        yield Row(f"paper reader, F1 in {language}", "0.80 or more", f"{value:.3f}", value >= 0.80)


def ours(paper: Paper) -> list[dict[str, Any]]:
    """The reader's events as `attache read --jsonl` gives them, so far as the score looks at them."""
    reading = read(paper["text"], published=date.fromisoformat(paper["published"]), today=date(2026, 1, 1))
    return [
        {
            "title": each.title,
            "kind": str(each.kind),
            "when": str(each.when),
            "time": each.hours and f"{each.hours.start:%H:%M}",
            "place": each.place,
            "country": each.country,
            "ordinal": each.ordinal,
            "evidence": each.evidence,
        }
        for each in reading.found
    ]


def dateparser(paper: Paper) -> list[dict[str, Any]]:
    """A plain rival: one event per sentence that has a date dateparser finds and an event noun."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    anchor = datetime.fromisoformat(paper["published"])
    found = []
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", paper["text"]):
        if not _NOUN.search(sentence):
            continue
        for _, day in (search_dates(sentence, languages=[paper["lang"]], settings={"RELATIVE_BASE": anchor}) or [])[:1]:
            found.append({"title": sentence[:60], "when": day.date().isoformat(), "evidence": sentence})
    return found


_NOUN = re.compile(
    r"визит|встреч|заседани|саммит|консультаци|переговор|конференци|форум|комисси|лети|годовщин|выбор|visit|meeting|summit|"
    r"session|consultation|talks|conference|forum|commission|anniversar|election|ziyaret|toplant|görüşme|zirve|istişare|"
    r"konferans|komisyon|dönümü|сапар|кездесу|отырыс|саммит|консультация|келіссөз|конференция|жыл",
    re.IGNORECASE,
)


def _folder() -> Path | None:
    named = os.environ.get("ATTACHE_CORPUS")
    return Path(named) if named else None


def _papers(folder: Path) -> list[Paper]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*/*.json"))]


def _score(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _summary(score: ModuleType, papers: list[Paper], reader: Reader) -> dict[str, Any]:
    total = dict.fromkeys(score.FIELDS, 0)
    for paper in papers:
        for field, value in score.score_doc(paper, reader(paper)).items():
            total[field] += value
    summary: dict[str, Any] = score.summarise(total)
    return summary


def _genre(paper: Paper) -> str:
    return "real" if not paper["id"].startswith("a") else f"authored {int(paper['id'][-3:]) // 2 * 2 + 1:03}"


def _table(score: ModuleType, papers: list[Paper]) -> Iterator[str]:
    yield f"{'papers':16}{'by':12}" + "".join(f"{figure.removesuffix('_acc'):>10}" for figure in FIGURES)
    groups = {"all": papers}
    for paper in papers:
        groups.setdefault(paper["lang"], []).append(paper)
    for paper in papers:
        groups.setdefault(_genre(paper), []).append(paper)
    for name, group in groups.items():
        yield _line(name, "reader", _summary(score, group, ours))
        if name in ("all", "ru", "en", "kk", "tr"):
            yield _peer(score, name, group)


def _peer(score: ModuleType, name: str, group: list[Paper]) -> str:
    if importlib.util.find_spec("dateparser") is None:
        return f"{name:16}dateparser {NOT_MEASURED}"
    return _line(name, "dateparser", _summary(score, group, dateparser))


def _line(name: str, by: str, summary: dict[str, Any]) -> str:
    cells = (summary[figure] for figure in FIGURES)
    shown = ("-" if cell is None else f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells)
    return f"{name:16}{by:12}" + "".join(f"{cell:>10}" for cell in shown)


if __name__ == "__main__":
    where = _folder()
    print("\n".join(_table(_score(where), _papers(where))) if where else UNSET)
