"""How many labelled events a reader found: the counting of the shared corpus, told in its GUIDELINES.md."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks._days import Days, is_near, overlap

Labelled = Mapping[str, Any]
"""An event as papers have it labelled, or a whole paper."""

FIELDS = ("kind", "ordinal", "country", "place", "time")
_LEAST, _HALF = 0.1, 0.5
_DRAWS = 400


@dataclass(frozen=True, slots=True)
class Guess:
    """An event as a reader proposes it; a field that it does not read is None."""

    days: Days
    evidence: str
    title: str = ""
    kind: str | None = None
    ordinal: int | None = None
    country: str | None = None
    place: str | None = None
    time: str | None = None


def score(paper: Labelled, guesses: Sequence[Guess]) -> Counter[str]:
    """What to add up: gold, tp, fp, strict, and for each field how many of the matched have it and have it right."""
    events = paper["events"]
    pairs = {
        (n, m): value
        for n, event in enumerate(events)
        for m, guess in enumerate(guesses)
        if (value := _likeness(paper["text"], event, guess)) is not None
    }
    matched: dict[int, int] = {}
    for n, m in sorted(pairs, key=lambda pair: (-pairs[pair], *pair)):
        if n not in matched and m not in matched.values():
            matched[n] = m
    counted = Counter(gold=sum(event["must"] for event in events))
    neutral = {m for n, m in pairs if not events[n]["must"]}
    counted["fp"] = sum(m not in matched.values() and m not in neutral for m in range(len(guesses)))
    for n, m in matched.items():
        if events[n]["must"]:
            counted.update(_hit(events[n], guesses[m]))
    return counted


def _hit(event: Labelled, guess: Guess) -> Iterable[str]:
    yield "tp"
    if _is_exact(event, guess.days):
        yield "strict"
    stated = {"kind": event["kind"], "time": event["date"].get("time")}
    stated |= {field: event.get(field) for field in ("ordinal", "country", "place")}
    right = {
        "kind": guess.kind in (event["kind"], *(event.get("kind_alt") or ())),
        "ordinal": str(guess.ordinal) == str(event.get("ordinal")),
        "country": (guess.country or "").upper() == event.get("country"),
        "place": _is_place(event.get("place"), guess.place),
        "time": guess.time == event["date"].get("time"),
    }
    for field in FIELDS:
        if stated[field] not in (None, ""):
            yield f"{field} of"
            if right[field]:
                yield field


def figures(counted: Mapping[str, int]) -> dict[str, float | None]:
    """Found F1, strict F1 and the share of each field that is right; None where nothing has it."""
    proposed = counted["tp"] + counted["fp"]
    made: dict[str, float | None] = {
        name: _mean(counted[hits], proposed, counted["gold"]) for name, hits in (("F1", "tp"), ("strict", "strict"))
    }
    made |= {field: counted[field] / counted[f"{field} of"] if counted[f"{field} of"] else None for field in FIELDS}
    return made


def _mean(hits: int, proposed: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (proposed + gold) if hits else 0.0


def _accepted(event: Labelled) -> list[Days]:
    return [Days(each["start"], each["end"] or None) for each in (event["date"], *(event.get("date_alt") or ()))]


def _is_exact(event: Labelled, days: Days) -> bool:
    return days in _accepted(event)


def _likeness(text: str, event: Labelled, guess: Guess) -> float | None:
    """How well a guess fits a labelled event; None where it does not at all."""
    shared = max(
        _shared(text, quote, guess.evidence) for quote in (event["evidence"], *(event.get("evidence_alt") or ()))
    )
    exact, overlaps = _is_exact(event, guess.days), any(overlap(each, guess.days) for each in _accepted(event))
    near = shared >= _HALF and any(is_near(each, guess.days) for each in _accepted(event))
    if not (exact or (overlaps and shared >= _LEAST) or near) or (
        exact and shared < _LEAST and guess.days.start == "tbd"
    ):
        return None
    value: float = 2.0 * exact + overlaps + shared + 0.1 * event["must"]
    value += 0.2 * (guess.kind in (event["kind"], *(event.get("kind_alt") or ())))
    value += 0.3 * bool(guess.time and guess.time == event["date"].get("time"))
    value += 0.2 * bool(guess.ordinal is not None and guess.ordinal == event.get("ordinal"))
    return value + 0.2 * _alike(event["title"], guess.title)


def _shared(text: str, gold: str, guess: str) -> float:
    """How much of one quote the other holds; quoting half a page earns little."""
    one, other = _span(text, gold), _span(text, guess)
    if one is None or other is None:
        return _alike(gold, guess)
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    size, own = other[1] - other[0], one[1] - one[0]
    return shared / (size if size > max(400, 2 * own) else min(size, own)) if shared else 0.0


def _span(text: str, quote: str) -> tuple[int, int] | None:
    plain, quote = re.sub(r"\s", " ", text), re.sub(r"\s", " ", quote).strip()
    if not quote:
        return None
    at = plain.find(quote)
    if at >= 0:
        return at, at + len(quote)
    found = re.search(r"\s+".join(map(re.escape, quote.split())), plain)
    return found.span() if found else None


def _alike(one: str, other: str) -> float:
    first, second = (set(re.findall(r"\w+", said.lower())) for said in (one, other))
    return len(first & second) / len(first | second) if first and second else 0.0


def _is_place(gold: str | None, guess: str | None) -> bool:
    """Whether they share a word, its ending apart."""
    one, other = (
        [word for word in re.findall(r"\w+", (said or "").lower()) if len(word) > 2] for said in (gold, guess)
    )
    return any(_common(a, b) >= max(3, min(len(a), len(b)) - 2) for a in one for b in other)


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def half_interval(papers: Sequence[Counter[str]], figure: str) -> float:
    """Half the 95% interval of a figure, as drawing other papers of the kind would move it."""
    draw = Random(7)
    drawn = sorted(
        figures(sum(draw.choices(papers, k=len(papers)), Counter[str]()))[figure] or 0.0 for _ in range(_DRAWS)
    )
    return (drawn[int(0.975 * _DRAWS) - 1] - drawn[int(0.025 * _DRAWS)]) / 2
