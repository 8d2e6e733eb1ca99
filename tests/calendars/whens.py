"""Hypothesis strategies for every rung of the date ladder."""

from datetime import date, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from calendars.errors import BadWhen
from calendars.when import Month, When

years = st.integers(1, 9998)
dates = st.dates(date(1, 1, 1), date(9998, 12, 31))
months = st.builds(Month, years, st.integers(1, 12))
points = st.one_of(dates, months)


@st.composite
def days(draw: st.DrawFn) -> When:
    first = draw(dates)
    last = first + timedelta(days=draw(st.integers(0, 400)))
    return When.days(first, last, about_first=draw(st.booleans()), about_last=draw(st.booleans()))


@st.composite
def windows(draw: st.DrawFn) -> When:
    first, last = draw(st.none() | points), draw(st.none() | points)
    try:
        return When.window(first, last)
    except BadWhen:
        assume(False)
        raise


@st.composite
def candidates(draw: st.DrawFn) -> When:
    days_or_months = st.one_of(*(st.lists(kind, min_size=2, max_size=6, unique=True) for kind in (dates, months)))
    return When.candidates(draw(days_or_months))


periods = st.one_of(
    st.builds(When.of_year, years, about=st.booleans()),
    st.builds(When.of_half, years, st.integers(1, 2)),
    st.builds(When.of_quarter, years, st.integers(1, 4)),
    st.builds(When.of_season, years, st.integers(21, 24)),
    st.builds(When.of_month, years, st.integers(1, 12), about=st.booleans()),
)


@st.composite
def with_length(draw: st.DrawFn, vague: st.SearchStrategy[When]) -> When:
    when, length = draw(vague), draw(st.none() | st.integers(1, 60))
    try:
        return when.with_length(length)
    except BadWhen:
        return when


whens = st.one_of(
    with_length(st.one_of(st.builds(When.open), periods, windows(), candidates())),
    st.builds(When.day, dates, about=st.booleans()),
    days(),
)
