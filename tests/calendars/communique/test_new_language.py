"""A language is data: a folder of words and a handful of functions make the reader read it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from calendars.communique import read_in
from calendars.communique.language import Language, Morphology
from calendars.communique.languages import build
from calendars.kinds import Kind, Status
from calendars.proposal import Found

FOLDER = Path(__file__).parents[2] / "cases" / "toy-language"


def bases(word: str) -> Sequence[str]:
    return (word, word.removesuffix("n"), word.removesuffix("j"))


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    return " ".join([*([f"{ordinal}-a"] if ordinal else []), *words])


@pytest.fixture(scope="module")
def esperanto() -> Language:
    endings = SimpleNamespace(
        HEAD_LAST=False,
        bases=bases,
        left=lambda word: True,
        right=lambda word: True,
        is_plural=lambda word, lemma: False,
        title=title,
        person=lambda post, name: (post, name),
        is_at=lambda word: False,
        place=lambda word: word,
        of=lambda words, known: None,
        toward=lambda text, base: "",
    )
    return build("eo", cast("Morphology", endings), FOLDER)


def only(esperanto: Language, text: str) -> Found:
    (found,) = read_in(esperanto, text, published=date(2025, 2, 1), today=date(2025, 2, 1)).found
    return found


def test_a_sentence_in_the_new_language_gives_its_event(esperanto: Language) -> None:
    found = only(esperanto, "La sepa kunveno de la komisiono okazos en Berlin 3-4 majo 2025.")
    assert (str(found.when), found.kind, found.ordinal, found.place) == (
        "2025-05-03/2025-05-04",
        Kind.COMMISSION,
        7,
        "Berlin",
    )
    assert found.title == "7-a kunveno de la komisiono"


def test_a_word_added_to_its_files_is_understood(esperanto: Language) -> None:
    assert only(esperanto, "La konsultoj 12 aprilo estas nuligita.").status is Status.CANCELLED
