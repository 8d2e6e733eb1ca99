"""Files up and down."""

import base64
import json
from typing import Any

import aiohttp
import pytest

from bot.sandbox import files
from tests.sandbox.telegram import TOKEN, Telegram

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


async def upload(telegram: Telegram, method: str, parts: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
    form = aiohttp.FormData(quote_fields=False)  # as aiogram does: names in UTF-8
    for name, (file_name, content) in parts.items():
        form.add_field(name, content, filename=file_name)
    for name, value in params.items():
        form.add_field(name, str(value))
    async with telegram.session.post(f"{telegram.base}/bot{TOKEN}/{method}", data=form) as reply:
        envelope: dict[str, Any] = await reply.json()
        return envelope


@pytest.mark.parametrize("way", ["part", "attach"])
async def test_an_uploaded_document_can_be_downloaded(telegram: Telegram, person: int, way: str) -> None:
    part, params = ("document", {}) if way == "part" else ("f1", {"document": "attach://f1"})
    parts = {part: ("Заявление.txt", "текст".encode())}
    envelope = await upload(telegram, "sendDocument", parts, chat_id=person, **params)
    document = envelope["result"]["document"]
    assert document["file_name"] == "Заявление.txt"
    assert document["mime_type"] == "text/plain"
    file = await telegram.ok("getFile", file_id=document["file_id"])
    async with telegram.session.get(f"{telegram.base}/file/bot{TOKEN}/{file['file_path']}") as reply:
        assert (await reply.read()).decode() == "текст"
    again = await telegram.ok("sendDocument", chat_id=person, document=document["file_id"])
    assert again["document"]["file_unique_id"] == document["file_unique_id"]


async def test_a_persons_file_reaches_the_bot(telegram: Telegram, person: int) -> None:
    await telegram.send_file(person, person, "a.ics", b"BEGIN:VCALENDAR", text="вот календарь")
    message = (await telegram.updates())[0]["message"]
    assert message["caption"] == "вот календарь"
    assert message["document"]["mime_type"] == "text/calendar"
    file = await telegram.ok("getFile", file_id=message["document"]["file_id"])
    assert file["file_size"] == 15


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendDocument", {}, "400 Bad Request: there is no document in the request"),
        ("sendPhoto", {}, "400 Bad Request: there is no photo in the request"),
        ("sendDocument", {"document": "attach://no"}, "400 Bad Request: there is no document in the request"),
        ("sendDocument", {"document": "nonsense"},
         "400 Bad Request: wrong remote file identifier specified: Wrong string length"),
        ("sendDocument", {"document": "https://a.kz/x.pdf"}, "400 Bad Request: failed to get HTTP URL content"),
        ("getFile", {}, "400 Bad Request: file_id not specified"),
        ("getFile", {"file_id": "nonsense"}, "400 Bad Request: invalid file_id"),
    ],
)  # fmt: skip
async def test_missing_and_wrong_files_are_refused(
    telegram: Telegram, person: int, method: str, params: dict[str, str], complaint: str
) -> None:
    chat = {} if method == "getFile" else {"chat_id": person}
    assert await telegram.refusal(method, **chat, **params) == complaint


async def test_a_file_too_big_to_download_is_refused(
    telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    await telegram.send_file(person, person, "a.txt", b"12345")
    file_id = (await telegram.updates())[0]["message"]["document"]["file_id"]
    monkeypatch.setattr(files, "MAX_DOWNLOAD", 4)
    assert await telegram.refusal("getFile", file_id=file_id) == "400 Bad Request: file is too big"


async def test_a_file_too_big_to_upload_is_refused(
    telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_UPLOAD", 4)
    envelope = await upload(telegram, "sendDocument", {"document": ("a.txt", b"12345")}, chat_id=person)
    assert envelope["description"] == "Bad Request: file is too big"


async def test_a_photo_must_be_a_picture(telegram: Telegram, person: int) -> None:
    envelope = await upload(telegram, "sendPhoto", {"photo": ("qr.png", PNG)}, chat_id=person, caption="QR")
    assert envelope["result"]["photo"][0]["width"] == 1
    assert (await telegram.shown(person))[-1]["photo"]["url"].startswith("/sim/files/")
    envelope = await upload(telegram, "sendPhoto", {"photo": ("qr.png", b"no")}, chat_id=person)
    assert envelope["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


@pytest.mark.parametrize("kind", ["video", "audio", "voice", "animation"])
async def test_other_media_are_kept_as_they_came(telegram: Telegram, person: int, kind: str) -> None:
    parts = {kind: (f"a.{kind}", b"not looked into")}
    envelope = await upload(telegram, f"send{kind.title()}", parts, chat_id=person, duration=7, caption="c")
    assert envelope["result"][kind]["duration"] == 7
    assert envelope["result"]["caption"] == "c"
    assert (await telegram.shown(person))[-1][kind]["size"] == 15


async def test_the_page_gets_files_that_cannot_run_as_pages(telegram: Telegram, person: int) -> None:
    await telegram.send_file(person, person, "x.html", b"<script>alert(1)</script>")
    url = (await telegram.shown(person))[-1]["document"]["url"]
    async with telegram.session.get(telegram.base + url) as reply:
        assert reply.content_type == "application/octet-stream"
        assert reply.headers["Content-Disposition"].startswith("attachment")


async def test_an_album_is_several_messages_of_one_group(telegram: Telegram, person: int) -> None:
    items = [{"type": "document", "media": f"attach://{name}", "caption": name} for name in ("a", "b")]
    parts = {name: (f"{name}.txt", name.encode()) for name in ("a", "b")}
    envelope = await upload(telegram, "sendMediaGroup", parts, chat_id=person, media=json.dumps(items))
    first, second = envelope["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert second["caption"] == "b"
    sent = [{"name": "x.txt", "base64": ""}, {"name": "y.txt", "base64": ""}]
    made = await telegram.sim("album", chat=person, from_=person, items=[{"document": one} for one in sent])
    updates = await telegram.updates()
    assert [one["message"]["media_group_id"] for one in updates] == [made["media_group_id"]] * 2
