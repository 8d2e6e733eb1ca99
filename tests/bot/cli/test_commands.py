"""The command line: 0 done, 1 refused with one sentence, 2 wrong usage."""

import socket
from pathlib import Path

import pytest

from bot.cli import main


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["dance"],
        ["demo", "--port", "many"],
        ["demo", "--now", "2022-02-24T10:00"],
        ["read", "--published", "yesterday"],
        ["sandbox", "--limits", "soft"],
    ],
)
def test_wrong_usage_exits_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_run_names_what_is_missing_and_touches_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["run"]) == 1
    assert capsys.readouterr().err == "ATTACHE_TOKEN is missing: set it in the environment or in .env.\n"
    assert list(tmp_path.iterdir()) == []


def test_migrate_makes_the_database_and_is_a_no_op_the_second_time(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["migrate"]) == 0
        assert capsys.readouterr().out == "The database is up to date.\n"
    assert Path("data/attache.sqlite").exists()


def test_a_database_that_cannot_be_opened_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ATTACHE_DATABASE", f"sqlite:///{tmp_path}/file/attache.sqlite")
    assert main(["migrate"]) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "cannot be" in told


@pytest.mark.parametrize("command", ["demo", "sandbox"])
def test_a_port_in_use_is_one_sentence(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main([command, "--port", port]) == 1
    assert capsys.readouterr().err.startswith(f"Port {port} cannot be used")
