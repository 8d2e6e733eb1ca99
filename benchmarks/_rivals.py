"""What finds dates elsewhere, made to find events: one for every sentence with an event's noun and a date."""

import importlib
import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from benchmarks._days import Days
from benchmarks._score import Guess, Labelled

_NOUN = re.compile(
    r"визит|встреч|заседани|саммит|консультаци|переговор|конференци|форум|комисси|совет|сесси|раунд|поездк|церемони"
    r"|лети[еяю]|годовщин|выбор|visit|meeting|summit|session|consultation|talks|conference|forum|commission|council"
    r"|round|anniversar|election|ceremony|ziyaret|toplant|görüşme|zirve|istişare|konferans|komisyon|konsey|oturum|tören"
    r"|dönümü|seçim|сапар|кездесу|отырыс|консультация|келіссөз|конференция|кеңес|жиын|мерейтой|сайлау|рәсім",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_YEAR = 4
_KNOWN = ("ru", "en", "tr")
"""The languages that dateparser has; it has no Kazakh."""


def dateparser(papers: Sequence[Labelled]) -> list[list[Guess]] | None:
    """The events of each paper by dateparser, told its language; None where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    return [_by_dateparser(paper) if paper["lang"] in _KNOWN else [] for paper in papers]


def _by_dateparser(paper: Labelled) -> list[Guess]:
    search_dates = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime.fromisoformat(paper["published"])}
    found = []
    for sentence in sentences(paper["text"]):
        for said, at in (search_dates(sentence, languages=[paper["lang"]], settings=settings) or [])[:1]:
            found.append(Guess(Days(_day(said, at)), sentence, sentence[:60], time=_time(at)))
    return found


def _day(said: str, at: datetime) -> str:
    """The day, or the month where the words name no day: dateparser then fills in today's."""
    days = [number for number in re.findall(r"\d+", said) if len(number) < _YEAR]
    return at.date().isoformat() if days or not re.search(r"[^\W\d_]{3}", said) else f"{at:%Y-%m}"


def _time(at: datetime) -> str | None:
    return f"{at:%H:%M}" if (at.hour, at.minute) != (0, 0) else None


def natasha(papers: Sequence[Labelled]) -> list[list[Guess]] | None:
    """The events of each Russian paper by natasha's full pipeline; None where there is none.

    natasha needs Python 3.10 or older: ATTACHE_NATASHA names one that has it installed.
    """
    asked = "".join(
        json.dumps({"published": each["published"], "sentences": sentences(each["text"])}) + "\n" for each in papers
    )
    program = os.environ.get("ATTACHE_NATASHA", sys.executable)
    script = str(Path(__file__).with_name("_natasha.py"))
    told = subprocess.run([program, script], input=asked, capture_output=True, text=True, check=False)
    if told.returncode:
        return None
    return [
        [Guess(Days(found["when"]), found["sentence"], found["sentence"][:60], place=found["place"]) for found in paper]
        for paper in map(json.loads, told.stdout.splitlines())
    ]


def sentences(text: str) -> list[str]:
    """Its sentences with an event's noun."""
    return [sentence for sentence in _SENTENCE.split(text) if _NOUN.search(sentence)]
