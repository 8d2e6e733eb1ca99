"""`attache read`: papers in, events out, and a clear sentence for what is no paper."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.read import _REFUSED
from calendars import errors
from calendars.errors import Refusal
from tests.calendars.files.making import Said, locked_pdf, package, pdf, word_document

LINE = "Четвёртое заседание Совета стратегического сотрудничества пройдёт 3-4 марта 2022 года в Астане."


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "paper.txt"
    path.write_text(LINE, "utf-8")
    return str(path)


def read_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *lines: str) -> list[dict]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    assert main(["read", "--jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    return told.err


def test_the_table_shows_the_event_and_the_sentence_it_comes_from(
    paper: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--published", "2022-02-24", paper]) == 0
    told = capsys.readouterr().out
    assert "2022-03-03/2022-03-04" in told
    assert "3-4 марта 2022 года" in told
    assert LINE in told


def test_the_table_shows_the_hours_their_zone_and_the_words_that_gave_the_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("The talks will be held in Oslo on 3 May 2022 at 10:30 a.m. CET.", "utf-8")
    assert main(["read", "--published", "2022-02-24", str(path)]) == 0
    told = capsys.readouterr().out
    assert "3 May 2022, 10:30 (" in told
    assert "when ← '3 May 2022'" in told


def test_json_has_every_field_of_an_event(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--published", "2022-02-24", "--format", "json", paper]) == 0
    [event] = json.loads(capsys.readouterr().out)["events"]
    assert set(event) == {
        *("title", "kind", "when", "length", "time", "end_time", "zone", "earliest", "latest", "status"),
        *("place", "country", "body", "ordinal", "yearly", "participants", "evidence", "span"),
    }
    assert (event["when"], event["ordinal"], event["kind"]) == ("2022-03-03/2022-03-04", 4, "council")
    start, end = event["span"]
    assert LINE[start:end] == event["evidence"]


def test_an_icalendar_file_can_be_written(paper: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["read", "--published", "2022-02-24", "--format", "ics", paper]) == 0
    told = capfdbinary.readouterr().out
    assert told.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:20220303\r\n" in told


def test_the_same_paper_gives_the_same_icalendar_file_on_any_day(
    paper: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["read", "--published", "2022-02-24", "--format", "ics", paper]) == 0
    told = capfdbinary.readouterr().out
    assert {line for line in told.splitlines() if line.startswith((b"DTSTAMP", b"CREATED", b"LAST-MODIFIED"))} == {
        b"DTSTAMP:20220224T000000Z",
        b"CREATED:20220224T000000Z",
        b"LAST-MODIFIED:20220224T000000Z",
    }


def test_a_bad_line_gives_an_error_and_the_rest_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps({"id": "good", "text": LINE, "published": "2022-02-24"})
    wrong = ["{", "[]", "7", '{"id":"no text"}', '{"id":"day","text":"x","published":"2022-02-31"}']
    wrong += ['{"id":"number","text":3}', json.dumps({"id": "huge", "text": "я" * 200_001})]
    told = read_lines(monkeypatch, capsys, *wrong, good)
    assert [answer["id"] for answer in told] == [None, None, None, "no text", "day", "number", "huge", "good"]
    assert all(isinstance(answer["error"], str) for answer in told[:-1])
    assert [event["ordinal"] for event in told[-1]["events"]] == [4]


def test_a_line_may_name_its_language(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    line = json.dumps({"id": 1, "text": LINE, "published": "2022-02-24", "lang": "ru"})
    [answer] = read_lines(monkeypatch, capsys, line)
    assert len(answer["events"]) == 1


def test_a_missing_file_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere.txt cannot be opened" in refused(capsys, "read", "nowhere.txt")


def test_a_picture_is_no_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert "is no paper that is read" in refused(capsys, "read", str(picture))


def test_a_paper_past_the_limit_is_refused_with_its_length(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    huge = tmp_path / "huge.txt"
    huge.write_text("я" * 200_001, "utf-8")
    assert "200,001 characters" in refused(capsys, "read", str(huge))


@pytest.mark.parametrize(
    ("name", "content"),
    [("paper.docx", word_document(LINE)), ("paper.pdf", pdf([Said(LINE, 50, 700, 8)])), ("paper.html", LINE.encode())],
)
def test_a_paper_may_be_a_file_of_any_form(
    name: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["read", "--published", "2022-02-24", str(path)]) == 0
    assert "2022-03-03/2022-03-04" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (pdf([]), "paper.pdf holds pictures of pages and no text."),
        (b"%PDF-", "paper.pdf is damaged and cannot be read."),
        (locked_pdf(pdf([Said(LINE, 50, 700)])), "paper.pdf is locked with a password: save it without."),
        (package({}), "paper.pdf is no paper that is read: save it as .docx, .pdf, .html or .txt."),
        (word_document(LINE, footer="ДСП"), "paper.pdf bears a marking of secrecy or limited use; it was not read."),
        (b"{\\rtf1}", "paper.pdf is an old form of a Word file: save it as .docx."),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    assert refused(capsys, "read", str(path)).endswith(f"{told}\n")


def test_a_marked_paper_is_refused_and_the_lines_after_it_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = json.dumps({"id": "marked", "text": f"Для служебного пользования\n{LINE}"})
    good = json.dumps({"id": "good", "text": LINE, "published": "2022-02-24"})
    told = read_lines(monkeypatch, capsys, marked, good)
    assert told[0] == {"id": "marked", "error": "The paper bears a marking of secrecy or limited use; it was not read."}
    assert len(told[1]["events"]) == 1


@pytest.mark.parametrize("text", ["", " \n\n ", "Сегодня хорошая погода."])
def test_a_text_without_events_says_so(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(text, "utf-8")
    assert main(["read", str(path)]) == 0
    assert capsys.readouterr().out == "No events with a date were found.\n"


def test_every_refusal_of_a_file_has_its_sentence() -> None:
    about_files = {each.key for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Refusal)}
    said = {key for key in about_files if key.endswith(("-paper", "-file"))}
    assert said - set(_REFUSED) == {"empty-paper", "unfetched-file"}  # no file is fetched; nothing is found in nothing
