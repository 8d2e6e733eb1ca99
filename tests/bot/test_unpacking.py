"""Files are read in a child that cannot hold up the bot, grow without end, or see its secrets."""

import asyncio
import os
import zlib
from itertools import count
from pathlib import Path

import pytest

from bot.unpacking import Unpacker, unpacked
from calendars import errors
from calendars.errors import BombPaper, DamagedPaper, HugeFile, HugePaper, LockedPaper, Refusal, UnknownFile
from calendars.files.package import MEGABYTE
from tests.calendars.files.making import LINE, Said, compressed, locked_pdf, package, pdf, raw_pdf, word_document

MOMENT = 30
"""Seconds after which a test gives up waiting."""


def child(code: str) -> tuple[str, ...]:
    return ("-c", code)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (word_document(LINE), "нота.docx"),
        (pdf([Said(LINE, 50, 700)]), "нота.pdf"),
        (f"<html><p>{LINE}</p>".encode(), "нота.html"),
        (LINE.encode("cp1251"), "нота.txt"),
        (word_document(LINE), None),
        (word_document(LINE), "-c.docx"),
        (word_document(LINE), "плохое\0имя\ud800.до cx"),
    ],
)
async def test_every_form_of_a_paper_is_read(content: bytes, name: str | None) -> None:
    assert await unpacked(content, name) == LINE


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (locked_pdf(pdf([Said(LINE, 50, 700)])), LockedPaper),
        (word_document(LINE)[:-100], DamagedPaper),
        (package({"word/document.xml": b" " * (49 * MEGABYTE)}), BombPaper),
        (b"%PDF-" + bytes(50 * MEGABYTE), HugeFile),
    ],
)
async def test_the_childs_refusals_are_ours(content: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        await unpacked(content, "paper")


async def test_a_refusal_names_the_file_as_its_sender_did() -> None:
    with pytest.raises(UnknownFile) as refused:
        await unpacked(package({"xl/workbook.xml": b""}), "Таблица за март.xlsx")
    assert refused.value.params == {"name": "Таблица за март.xlsx"}


def test_every_refusal_has_a_key_of_its_own() -> None:
    keys = [each.key for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Refusal)]
    assert len(keys) == len(set(keys))


async def test_a_child_that_never_answers_is_stopped() -> None:
    code = "import sys, os, threading; sys.stdin.buffer.read(); threading.Event().wait()"
    with pytest.raises(BombPaper):
        await asyncio.wait_for(unpacked(word_document(LINE), child=child(code), seconds=0.5), MOMENT)


async def test_everything_else_goes_on_while_a_file_is_read(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    code = f"import json; open({str(gate)!r}).read(); print(json.dumps({{'text': 'slow'}}))"
    slow = asyncio.ensure_future(unpacked(word_document(LINE), child=child(code)))
    assert await asyncio.wait_for(unpacked(LINE.encode(), "нота.txt"), MOMENT) == LINE
    assert not slow.done()
    await asyncio.to_thread(gate.write_text, "")
    assert await asyncio.wait_for(slow, MOMENT) == "slow"


async def test_a_text_that_wants_guessing_is_read_in_the_child_too() -> None:
    told = child('print(\'{"text": "child"}\')')
    assert await unpacked(LINE.encode("cp1251"), "нота.txt", child=told) == "child"
    assert await unpacked(LINE.encode(), "нота.txt", child=told) == LINE


async def test_a_text_file_with_too_many_letters_is_refused_unread() -> None:
    with pytest.raises(HugePaper):
        await unpacked(LINE.encode("cp1251") * 50_000, "нота.txt", child=child("raise SystemExit(1)"))


async def test_a_cancelled_task_leaves_no_child_behind(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    os.mkfifo(told)
    code = f"import os, threading; open({str(told)!r}, 'w').write(str(os.getpid())); threading.Event().wait()"
    waiting = asyncio.ensure_future(unpacked(word_document(LINE), child=child(code)))
    process = int(await asyncio.wait_for(asyncio.to_thread(told.read_text), MOMENT))
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


async def test_a_child_that_dies_is_a_damaged_file() -> None:
    with pytest.raises(DamagedPaper):
        await unpacked(word_document(LINE), child=child("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"))


async def test_a_pdf_that_expands_without_end_finds_no_memory() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b" " * 10**7) for _ in range(100)) + packer.flush()
    content = b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(bomb), bomb)
    with pytest.raises(BombPaper):
        await asyncio.wait_for(unpacked(raw_pdf([content])), MOMENT)


async def test_a_pdf_whose_forms_multiply_is_stopped() -> None:
    forms = [
        compressed(b"/X Do " * 10, f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number} 0 R>>>>")
        for number in range(10, 30)
    ]
    content = raw_pdf([compressed(b"/X Do")], more=forms, resources="/XObject<</X 9 0 R>>")
    with pytest.raises(Refusal):
        await asyncio.wait_for(unpacked(content), MOMENT)


async def test_the_child_does_not_see_the_bots_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHE_TOKEN", "42:secret")
    code = (
        "import json, os, sys; sys.stdin.buffer.read(); print(json.dumps({'text': str('ATTACHE_TOKEN' in os.environ)}))"
    )
    assert await unpacked(word_document(LINE), child=child(code)) == "False"


async def test_a_file_waits_its_turn_before_it_is_fetched() -> None:
    unpack, leave, numbers = Unpacker(at_once=2), asyncio.Event(), count(1)
    fetched: list[int] = []
    begun = asyncio.Event()

    async def fetch() -> bytes:
        fetched.append(next(numbers))
        if len(fetched) == 2:
            begun.set()
        await leave.wait()
        return LINE.encode()

    waiting = [asyncio.ensure_future(unpack(fetch, "paper.txt")) for _ in range(5)]
    await asyncio.wait_for(begun.wait(), MOMENT)
    assert fetched == [1, 2]
    leave.set()
    assert await asyncio.wait_for(asyncio.gather(*waiting), MOMENT) == [LINE] * 5
