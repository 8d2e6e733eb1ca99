"""Lines that every reader takes for what they are."""

from hypothesis import given
from hypothesis import strategies as st

from calendars.ics.lines import WIDTH, clean, escape, fold, one_line, text_line


@given(st.text(st.characters(), max_size=400))
def test_any_text_is_one_logical_line_of_at_most_75_octets_a_piece(text: str) -> None:
    folded = fold(text_line("SUMMARY", text))

    *pieces, end = folded.split(b"\r\n")
    assert end == b""
    assert all(len(piece) <= WIDTH for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert all(piece.decode() for piece in pieces)  # no code point is divided


@given(st.text(st.characters(), max_size=400))
def test_no_text_can_start_a_line_of_its_own_in_a_reader_that_splits_at_any_break(text: str) -> None:
    folded = fold(text_line("SUMMARY", f"{text}LOCATION:elsewhere"))

    assert len(folded.decode().replace("\r\n ", "").splitlines()) == 1


@given(
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufeff\ufffd\ufffe\uffff")
    )
)
def test_a_text_without_controls_comes_back_as_it_was(text: str) -> None:
    unfolded = fold(text_line("SUMMARY", text)).decode().replace("\r\n ", "").removesuffix("\r\n")

    value = unfolded.removeprefix("SUMMARY:")
    assert value.replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\") == text


def test_every_kind_of_line_break_becomes_an_escaped_one() -> None:
    assert escape(clean("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h")) == "\\n".join("abcdefgh")


def test_controls_marks_and_lone_surrogates_go() -> None:
    assert clean("a\x00b\x1bc\x7fd\x9be\ufefff\ufffdg\ud800h") == "abcdefgh"


def test_a_title_is_on_one_line() -> None:
    assert one_line(" 4-е\u2028 заседание\n\tСовета ") == "4-е заседание Совета"
