import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calendars.errors import BadWhen
from calendars.when import When

NEAR_MISSES = [
    "", " ", "xxxx", "XXX", "XXXX~", "22", "022", "0000", "2022 ", " 2022", "2022\n", "~2022", "2022~~", "2022?",
    "2022%", "2022-00", "2022-13", "2022-20", "2022-25", "2022-32", "2022-37", "2022-39", "2022-42", "2022-3",
    "2022-33~", "2022-24~", "2022-41~", "9999-24", "2022-02-30", "2023-02-29", "2022-3-3", "2022-03-00", "20220303",
    "2022-W10-1",
    "2022-03-03T10:00", "٢٠٢٢", "２０２２", "2022-03-04/2022-03-03", "2022-03/2022-04", "2022/2023", "2022-03-03/",
    "/2022-03-03", "2022-03-03/..", "2022-03-03/2022-03-04/2022-03-05", "[]", "[", "]", "[..]", "[2022-03-03]",
    "[2022-03-03,]", "[2022-03-03,2022-03-03]", "[2022-03-03, 2022-03-10]", "[2022,2023]", "[2022-03,2022-03-10]",
    "[2022..2023]", "[2022-05-10..2022-05-01]", "[2022-10..2022-09]", "[2022-05-01~..2022-05-10]", "[2022-33..2022-34]",
    "[2022-03-03,2022-03-10~]", "[2022-03-03..2022-03-05,2022-03-10]", "[2022-03-03...2022-03-05]", "{2022-03,2022-04}",
    "[[2022-03-03,2022-03-10]]", "-2022", "Y12022", "2022-03-03~/2022-03-02~", "2022-03-XX", "20XX", "2022-XX",
]  # fmt: skip


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_refused_with_its_own_words(text: str) -> None:
    with pytest.raises(BadWhen) as refused:
        When.parse(text)
    assert refused.value.params["text"] == text


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("[2022-03-10,2022-03-03]", "[2022-03-03,2022-03-10]"),
        ("[2022-03-10,2022-03-03,2022-03-10]", "[2022-03-03,2022-03-10]"),
        ("2022-03-03/2022-03-03", "2022-03-03"),
        ("2022-03-03/2022-03-03~", "2022-03-03~"),
        ("[2022-03..2022-03]", "2022-03"),
        ("[2022-03-03..2022-03-03]", "2022-03-03"),
    ],
)
def test_two_ways_to_write_a_date_read_as_one(written: str, canonical: str) -> None:
    assert str(When.parse(written)) == canonical


edtf_like = st.text(alphabet="0123456789-~[],./X", max_size=30)


@given(st.one_of(st.text(max_size=40), edtf_like, st.from_regex(r"\A\[?[0-9]{4}-[0-9]{2}(-[0-9]{2})?.{0,14}\Z")))
@example("9999-12-31/9999-12-31")
@example("[..9999-12]")
@example("[0001-01..]")
def test_any_text_is_a_date_in_canonical_form_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except BadWhen:
        return
    assert When.parse(str(when)) == when
    assert str(When.parse(str(when))) == str(when)
