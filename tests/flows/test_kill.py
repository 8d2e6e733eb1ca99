"""A kill between receipt and answer loses nothing: the sending process is really killed, again and again.

For larger numbers: `python -m tests.flows.kills 100`.
"""

from pathlib import Path

import pytest

from tests.flows.kills.harness import Report
from tests.flows.kills.points import POINTS
from tests.flows.kills.run import run, run_to

TWICE = {"after the reply", "before the mark's commit"}
PERHAPS = {"after the claim's commit", "before the send"}


def ends(report: Report) -> set[str]:
    return set(report.states.values())


def test_kills_in_the_middle_of_sending_lose_nothing_and_repeat_only_what_they_cut_off(tmp_path: Path) -> None:
    load, report = run(tmp_path, kills=5, seconds=6, seed=2022)
    assert report.kills >= 4
    assert report.lost(load) == set()
    assert report.early(load) == set()
    assert report.repeats <= report.exposed
    for times in report.arrived.values():
        assert len(times) <= 2
        assert all(each.marked_repeat for each in times[1:])
    assert ends(report) <= {"sent", "uncertain"}


@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_at_this_point_still_has_its_letter_told(point: str, tmp_path: Path) -> None:
    _, report = run_to(tmp_path, point)
    [times] = report.arrived.values()
    assert len(times) == (2 if point in TWICE else 1)
    assert times[-1].marked_repeat == (point in TWICE | PERHAPS)
    assert ends(report) == {"sent"}


def test_the_kill_test_notices_a_letter_marked_before_it_was_sent(tmp_path: Path) -> None:
    load, report = run_to(tmp_path, "before the send", "marks before it sends")
    assert report.lost(load) == set(load.due)


def test_the_kill_test_notices_a_letter_that_is_never_taken_back(tmp_path: Path) -> None:
    load, report = run_to(tmp_path, "before the send", "takes nothing back")
    assert report.lost(load) == set(load.due)
    assert ends(report) == {"sending"}
