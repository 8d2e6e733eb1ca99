"""The grammar of dates makes nothing of sentences that it is spared."""

from hypothesis import given
from hypothesis import strategies as st

from calendars.communique.dates.grammar import DATES, IDLE, YEARS

TAGS = "dynowMWQHSTKkGmcxpgAEhqOLtYP@RjrXZI~lfuBCebiDNV,.()-/:%&|"


@given(st.text(IDLE, max_size=12))
def test_no_rule_makes_anything_of_idle_tags_alone(tags: str) -> None:
    assert [rule for rule in (*YEARS, *DATES) if rule.pattern.search(tags)] == []


@given(st.text(TAGS, max_size=9))
def test_no_rule_matches_where_a_tag_is_missing_that_it_needs(tags: str) -> None:
    for rule in (*YEARS, *DATES):
        assert rule.needs <= set(tags) or not rule.pattern.search(tags)


@given(st.text(TAGS, max_size=5), st.text(TAGS, max_size=5))
def test_no_rule_reaches_over_three_plain_words(before: str, after: str) -> None:
    for rule in (*YEARS, *DATES):
        assert not any("www" in found.group() for found in rule.pattern.finditer(f"{before}www{after}"))


def test_most_rules_need_a_tag() -> None:
    assert sum(bool(rule.needs) for rule in DATES) > 0.8 * len(DATES)
