"""How many events of labelled papers are found, and how well, beside dateparser and natasha on the same papers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from benchmarks import NOT_MEASURED, Row
from benchmarks._days import from_edtf
from benchmarks._papers import closed_papers, genre, open_papers
from benchmarks._rivals import dateparser, natasha
from benchmarks._score import FIELDS, Guess, Labelled, figures, half_interval, score
from calendars.communique import read

TARGETS = {"F1": 0.90, "strict": 0.85, "kind": 0.85, "ordinal": 0.90, "country": 0.85, "place": 0.75, "time": 0.85}
EACH_LANGUAGE = 0.80
_READS = {"reader": FIELDS, "dateparser": ("time",), "natasha": ("place",)}
_TODAY = date(2026, 1, 1)
_COLUMNS = ("F1", "strict", *FIELDS)
Counts = Sequence[Counter[str]]


def rows() -> Iterable[Row]:
    """What DESIGN 9 asks of the reader, on the open papers, and the totals of those kept closed."""
    papers, counts = _open()
    overall = figures(_sum(counts))
    for figure, target in TARGETS.items():
        value = overall[figure] or 0.0
        what = f"paper reader, {figure}, {len(papers)} open papers"
        yield Row(what, f">= {target:.2f}", f"{value:.3f}", value >= target)
    for language in _languages(papers):
        own = [count for paper, count in zip(papers, counts, strict=True) if paper["lang"] == language]
        found, half = figures(_sum(own))["F1"] or 0.0, half_interval(own, "F1")
        what = f"paper reader, F1 in {language}, {len(own)} open papers"
        told = f">= {EACH_LANGUAGE:.2f}, half 95% apart"
        yield Row(what, told, f"{found:.3f} ± {half:.3f}", found >= EACH_LANGUAGE - half)
    yield from _closed()


def _closed() -> Iterator[Row]:
    papers = closed_papers()
    if not papers:
        yield Row("paper reader, papers kept closed", "the same", f"{NOT_MEASURED}: none are closed now", None)
        return
    total = figures(_sum([_count(paper) for paper in papers]))
    for figures_, named in (("F1", "strict"), "found"), (FIELDS, "fields"):
        told = ", ".join(f"{figure} {_cell(total[figure])}" for figure in figures_)
        asked = ", ".join(f"{TARGETS[figure]:.2f}" for figure in figures_)
        met = all((total[figure] or 0.0) >= TARGETS[figure] for figure in figures_)
        yield Row(f"paper reader, {named}, {len(papers)} papers kept closed", f">= {asked}", told, met)


def table() -> Iterator[str]:
    """Every language and genre of the open papers: ours, and what rivals make of the same papers."""
    papers, counts = _open()
    rivals = {"dateparser": _counted(papers, dateparser(papers)), "natasha": _counted(papers, natasha(papers))}
    columns = "".join(f"{name:>9}" for name in _COLUMNS)
    yield f"{'labelled papers':52}{'papers':>7}{'events':>7}  {'read by':11}{'invented':>9}{columns}"
    for name, numbers in _groups(papers):
        head = f"{name:52}{len(numbers):>7}{sum(counts[n]['gold'] for n in numbers):>7}"
        yield f"{head}  {'reader':11}{_figures('reader', counts, numbers)}"
        for by in _rivals_of(name):
            yield f"{'':66}  {by:11}{_figures(by, rivals[by], numbers)}"


def _rivals_of(name: str) -> list[str]:
    """dateparser has no Kazakh, natasha reads Russian only."""
    return {"ru": ["dateparser", "natasha"], "kk": []}.get(name[:2], ["dateparser"])


def _groups(papers: Sequence[Labelled]) -> Iterator[tuple[str, list[int]]]:
    """The numbers of the papers of each language, and of each genre in it."""
    yield "all", list(range(len(papers)))
    for language in _languages(papers):
        own = [n for n, paper in enumerate(papers) if paper["lang"] == language]
        yield language, own
        for sort in sorted({genre(papers[n]) for n in own}):
            yield f"{language}, {sort}", [n for n in own if genre(papers[n]) == sort]


def _languages(papers: Sequence[Labelled]) -> list[str]:
    return sorted({paper["lang"] for paper in papers})


def _figures(by: str, counts: Counts | None, numbers: Iterable[int]) -> str:
    """The cells of a line; a reader gets no mark for fields that it does not read."""
    if counts is None:
        return f"  {NOT_MEASURED}"
    total = _sum([counts[n] for n in numbers])
    made = figures(total)
    shown = ("F1", "strict", *_READS[by]) if total["gold"] else ()
    cells = (_cell(made[name]) if name in shown else "-" for name in _COLUMNS)
    return f"{total['fp']:>9}" + "".join(f"{cell:>9}" for cell in cells)


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _sum(counts: Counts) -> Counter[str]:
    return sum(counts, Counter[str]())


def _counted(papers: Sequence[Labelled], found: Sequence[Sequence[Guess]] | None) -> Counts | None:
    if found is None:
        return None
    return [score(paper, guesses) for paper, guesses in zip(papers, found, strict=True)]


@cache
def _open() -> tuple[list[Labelled], Counts]:
    papers = open_papers()
    return papers, [_count(paper) for paper in papers]


def _count(paper: Labelled) -> Counter[str]:
    """What the reader finds in a paper, told when it was published but not in which language it is."""
    reading = read(paper["text"], published=date.fromisoformat(paper["published"]), today=_TODAY)
    guesses = [
        Guess(
            days=from_edtf(str(each.when)),
            evidence=each.evidence,
            title=each.title,
            kind=str(each.kind),
            ordinal=each.ordinal,
            country=each.country,
            place=each.place,
            time=f"{each.hours.start:%H:%M}" if each.hours else None,
        )
        for each in reading.found
    ]
    return score(paper, guesses)
