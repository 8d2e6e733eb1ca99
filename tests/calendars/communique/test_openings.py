"""Patterns are asked only where a text begins as they may: that loses none of them."""

import re
from pathlib import Path

import pytest

from calendars.communique.languages import CODES, language
from calendars.communique.text.openings import Openings, openings

PAPERS = sorted((Path(__file__).parents[2] / "cases" / "communique").glob("*/*.toml"))


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("не позднее", {"не "}),
        ("(?:в )?первых", {"в п", "пер"}),
        ("[Вв] срок", {"в с"}),
        ("а?б+в", {"аб", "б"}),
        ("(?<=in )(?-i:May)", {"may"}),
        (r"т\. ?г\.", {"т. ", "т.г"}),
        (r"\w+ год", {""}),
        (r"x{0,2}y|[^z]", {"", "x", "y"}),
        (r"(?P<a>до)(?P=a)", {"до"}),
        ("İki gün", {"iki"}),
    ],
)  # fmt: skip
def test_the_first_letters_of_a_pattern_are_found_out(pattern: str, begins: set[str]) -> None:
    assert openings(pattern) == begins


@pytest.mark.parametrize("code", CODES)
def test_no_phrase_of_a_language_is_missed(code: str) -> None:
    phrases = [said for _, _, said in language(code).phrases]
    known = Openings((said, said) for said in phrases)
    for paper in PAPERS:
        text = paper.read_text("utf-8")
        for said in phrases:
            starts = {match.start() for match in re.finditer(said, text, re.IGNORECASE)}
            assert {at for at in starts if said not in known.at(text, at)} == set()
