"""`attache read`: papers in, events out, without Telegram."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.cli.failure import CommandFailed
from bot.clock import real_now
from bot.unpacking import unpacked
from calendars.communique import read
from calendars.errors import Refusal
from calendars.event_json import to_json
from calendars.markings import ensure_unmarked
from calendars.paper import LIMIT
from calendars.proposal import Found, Reading
from calendars.wording import say, say_clock

_REFUSED = {
    "unknown-file": "{name} is no paper that is read: save it as .docx, .pdf, .html or .txt.",
    "old-file": "{name} is an old form of a Word file: save it as .docx.",
    "binary-paper": "{name} is not a text file: save it as .docx, .pdf, .html or .txt.",
    "scanned-paper": "{name} holds pictures of pages and no text.",
    "locked-paper": "{name} is locked with a password: save it without.",
    "damaged-paper": "{name} is damaged and cannot be read.",
    "huge-file": "{name} is bigger than {limit} MB.",
    "huge-paper": "{name} is longer than the {limit:,} characters that the reader takes. Split it.",
    "bomb-paper": "{name} unpacks to far more than a paper would; it was left alone.",
    "marked-paper": "{name} bears a marking of secrecy or limited use; it was not read.",
}


def run(asked: Namespace) -> int:
    """Reads the files, or lines of JSON with --jsonl."""
    if asked.jsonl:
        return _lines(asked)
    readings = [_read(text, asked.published, asked.language) for text in _texts(asked.files or ["-"])]
    if asked.format == "json":
        found = [each for reading in readings for each in reading.found]
        print(json.dumps({"events": [to_json(each) for each in found]}, ensure_ascii=False, indent=2))
    elif asked.format == "ics":
        _write_ics(readings)
    else:
        _write_tables(readings)
    return 0


def _lines(asked: Namespace) -> int:
    for line in sys.stdin.buffer:
        if line.strip():
            print(json.dumps(_answer(line, asked), ensure_ascii=False), flush=True)
    return 0


def _answer(line: bytes, asked: Namespace) -> dict[str, Any]:
    named: object = None
    try:
        paper = json.loads(line)
        named = paper.get("id")
        text, published = paper["text"], paper.get("published")
        day = date.fromisoformat(published[:10]) if published else asked.published
        reading = _read(_checked(text), day, paper.get("lang") or asked.language)
    except CommandFailed as refused:
        return {"id": named, "error": str(refused)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        return {"id": named, "error": f"this line cannot be read: {type(wrong).__name__}: {wrong}"}
    return {"id": named, "events": [to_json(each) for each in reading.found]}


def _read(text: str, published: date | None, language: str) -> Reading:
    return read(
        text,
        published=published,
        language=language if language in ("ru", "en", "kk", "tr") else None,
        today=real_now().date(),
    )


def _checked(text: object) -> str:
    if not isinstance(text, str):
        raise CommandFailed('"text" is not a string.')
    if len(text) > LIMIT:
        raise CommandFailed(f"The paper is {len(text):,} characters long; the reader takes {LIMIT:,}. Split it.")
    try:
        ensure_unmarked(text)
    except Refusal as refusal:
        raise CommandFailed(_sentence(refusal, "The paper")) from None
    return text


def _texts(files: list[str]) -> Iterator[str]:
    for name in files:
        yield _checked(_unpacked(name))


def _unpacked(name: str) -> str:
    try:
        if name == "-":
            return asyncio.run(unpacked(sys.stdin.buffer.read()))
        return asyncio.run(unpacked(Path(name).read_bytes(), name))
    except Refusal as refusal:
        raise CommandFailed(_sentence(refusal, "Standard input" if name == "-" else name)) from None
    except OSError as failure:
        raise CommandFailed(f"{name} cannot be opened: {failure.strerror}.") from None


def _sentence(refusal: Refusal, name: str) -> str:
    return _REFUSED[refusal.key].format_map({**refusal.params, "name": name})


def _write_tables(readings: list[Reading]) -> None:
    for reading in readings:
        if not reading.found:
            print("No events with a date were found.")
        for number, each in enumerate(reading.found, 1):
            print("\n".join(_rows(number, each, reading.language)), end="\n\n")


def _rows(number: int, each: Found, language: str) -> Iterator[str]:
    place = ", ".join(part for part in (each.place, each.country) if part)
    yield f"{number:>3}  {each.title}"
    yield f"     {each.when.edtf:<24} {say(each.when, language)}{_clock(each, language)}"
    if each.was:
        yield f"     was {each.was.edtf:<20} {say(each.was, language)}"
    yield (
        f"     {each.kind} · {each.status}"
        + (f" · {place}" if place else "")
        + (" · recalled" if each.recalled else "")
    )
    if each.body:
        yield f"     {each.body}"
    if each.part_of:
        yield f"     part of {each.part_of}"
    for person in each.participants:
        yield f"     - {person}"
    yield f"     “{' '.join(each.evidence.split())}”"
    if each.why:
        yield "     why: " + "; ".join(f"{field} ← {words!r}" for field, words in each.why)


def _clock(each: Found, language: str) -> str:
    """The hours and the zone that they are told in."""
    if each.hours is None:
        return ""
    return f", {say_clock(each.hours, language)}" + (f" ({each.hours.zone})" if each.hours.zone else "")


def _write_ics(readings: list[Reading]) -> None:
    from calendars.ics import render_found

    sys.stdout.buffer.write(render_found(readings))
