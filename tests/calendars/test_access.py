"""A closed bot opens to administrators and, once, to whoever brings the code."""

import pytest

from calendars.access import Gate, ensure_admitted
from calendars.errors import Stranger, WrongCode


def test_an_open_bot_lets_everybody_in() -> None:
    assert Gate(open=True).admits(5, None, True)


def test_a_closed_bot_lets_its_administrators_in() -> None:
    gate = Gate(admins=frozenset({5}))
    assert gate.admits(5, None, True)
    assert not gate.admits(6, None, False)


def test_the_code_lets_the_first_in_and_nobody_after() -> None:
    gate = Gate(code="пароль-42")
    assert gate.admits(6, "пароль-42", False)
    assert not gate.admits(6, "пароль-42", True)


@pytest.mark.parametrize("code", ["", None])
def test_no_code_opens_no_gate_that_has_none(code: str | None) -> None:
    assert not Gate().admits(6, code, False)


def test_a_refusal_tells_a_wrong_code_from_none() -> None:
    with pytest.raises(Stranger):
        ensure_admitted(Gate(code="x"), 6, None, False)
    with pytest.raises(WrongCode):
        ensure_admitted(Gate(code="x"), 6, "y", False)
