"""The grammar of dates makes nothing of sentences that it is spared."""

from hypothesis import given
from hypothesis import strategies as st

from calendars.communique.grammar import DATES, IDLE, YEARS


@given(st.text(IDLE, max_size=12))
def test_no_rule_makes_anything_of_idle_tags_alone(tags: str) -> None:
    assert [rule for rule in (*YEARS, *DATES) if rule.pattern.search(tags)] == []
