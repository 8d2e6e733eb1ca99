"""Any text at all: the reader never raises, never takes long, and quotes exactly."""

import gc
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendars.communique import LIMIT, read
from calendars.when import When

PAPERS = sorted((Path(__file__).parents[3] / "bot" / "samples").glob("*.txt"))
TODAY = date(2024, 2, 29)
SCRAPS = [
    "3-4 марта 2022 года", "в г. Астана", "визит", "№ 15 от", "31 июня", "29 февраля", "II квартал",
    "до конца года", "\n", "\u00ad", "|", "10:30", "28-29.05", "с 30 мая по 2 июня", "the summit will be held",
    "on 31 November", "0 March", "Q4 2025", "mid-", "2026 жылғы 18–19 наурызда", "отырысы өтеді", "дейін",
    "13 Eylül Çarşamba", "toplantısı yapılacak", "ertesi gün", "’", "\u0130", "99999999999999999999", "XIV",
    "2100", "1900", "в тот же день", "30-летие", "(", "«", ";", ". ", "    ", "24:61", "12.13.2014",
]  # fmt: skip
mixed = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), max_size=60).map(" ".join)


def ensure_sound(text: str) -> None:
    reading = read(text, published=None, today=TODAY)
    for each in reading.found:
        first, last = each.span
        assert text[first:last] == each.evidence
        assert each.evidence
        assert When.parse(str(each.when)) == each.when.with_length(None)
        assert each.title


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mixed)
def test_scraps_of_papers_in_any_order_are_read_without_harm(text: str) -> None:
    ensure_sound(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from([None, "ru", "en", "kk", "tr"]))
def test_any_characters_are_read_without_harm(text: str, language: str | None) -> None:
    first = read(text, language=language, today=TODAY)
    assert first == read(text, language=language, today=TODAY)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_paper_cut_and_doubled_anywhere_is_read_without_harm(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(PAPERS)).read_text("utf-8")
    cut = data.draw(st.integers(0, len(text)))
    again = data.draw(st.integers(0, len(text)))
    ensure_sound(text[:cut] + data.draw(st.sampled_from(SCRAPS)) + text[again:])


A_MOMENT = 0.01
"""Seconds below which a reading is too short to be compared."""


@pytest.mark.parametrize(
    "unit",
    [
        "a", "1 ", "1,", "1.1.2024 ", "визит 3 марта ", "I", " ", "\n", "|", "- ", "«", "ы", "10:30\n",
        "1 марта или ", "Р. ", ".", "\u00ad", "в г. Астана ", "отырысы 3 наурыз ",
        "на полях саммита 3-4 марта, ", "X-", "март-", "№ 1 от ", "Mr A B ", "1-", "2024 ",
    ],
)  # fmt: skip
def test_the_time_of_reading_grows_with_the_text_and_no_faster(unit: str) -> None:
    tenth, whole = processor_time(unit, LIMIT // 10), processor_time(unit, LIMIT)
    assert whole < 20 * max(tenth, A_MOMENT)


def processor_time(unit: str, length: int) -> float:
    """Seconds that a text of so many repetitions takes, once everything is loaded.

    Without the collector of garbage, whose time grows with all that the other tests keep.
    """
    text = (unit * (length // len(unit) + 1))[:length]
    read(text[:100], today=TODAY)
    gc.disable()
    started = time.process_time()
    read(text, today=TODAY)
    taken = time.process_time() - started
    gc.enable()
    return taken
