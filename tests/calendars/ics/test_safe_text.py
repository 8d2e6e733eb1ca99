"""Titles that every reader takes for what they are."""

from hypothesis import given
from hypothesis import strategies as st

from calendars.ics.safe_text import clean, one_line
from tests.calendars.events import event
from tests.calendars.ics.reading import only, written


@given(st.text(st.characters(), max_size=400))
def test_any_title_is_folded_at_75_octets_and_no_code_point_is_divided(title: str) -> None:
    *pieces, end = written(event(title, "2022-03-02")).split(b"\r\n")

    assert end == b""
    assert all(0 < len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() for piece in pieces)


@given(st.text(st.characters(), max_size=200))
def test_no_title_can_start_a_line_of_its_own_in_a_reader_that_splits_at_any_break(title: str) -> None:
    unfolded = written(event(f"{title}LOCATION:elsewhere", "2022-03-02")).decode().replace("\r\n ", "")

    assert unfolded.splitlines() == unfolded.removesuffix("\r\n").split("\r\n")
    assert not [line for line in unfolded.splitlines() if line.startswith("LOCATION")]


@given(
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufeff\ufffd\ufffe\uffff")
    )
)
def test_a_title_comes_back_as_it_was_but_for_its_white_space(title: str) -> None:
    told = f"№ {title}"
    assert str(only(written(event(told, "2022-03-02")))["SUMMARY"]) == " ".join(told.split())


def test_every_kind_of_line_break_becomes_one() -> None:
    assert clean("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h") == "\n".join("abcdefgh")


def test_controls_marks_and_lone_surrogates_go() -> None:
    assert clean("a\x00b\x1bc\x7fd\x9be\ufefff\ufffdg\ud800h") == "abcdefgh"


def test_a_title_is_on_one_line() -> None:
    assert one_line(" 4-е\u2028 заседание\n\tСовета ") == "4-е заседание Совета"
