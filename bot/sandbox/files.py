"""Files people and the bot send: kept in memory, named by file ids, downloaded by path."""

import base64
import hashlib
import mimetypes
import struct
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from bot.sandbox.call import Call, Upload
from bot.sandbox.refusals import bad_request

MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
KEPT_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class File:
    """One stored file; the same bytes under the same name and kind are the same file."""

    kind: str
    name: str
    mime_type: str
    content: bytes
    unique_id: str
    file_id: str

    @property
    def path(self) -> str:
        """What getFile answers as `file_path`."""
        suffix = "." + self.name.rsplit(".", 1)[1] if "." in self.name else ""
        return f"{self.kind}s/{self.unique_id}{suffix}"


class Files:
    """At most KEPT_BYTES of contents; the oldest go first and then cannot be downloaded."""

    def __init__(self) -> None:
        self._by_id: OrderedDict[str, File] = OrderedDict()
        self._by_path: dict[str, File] = {}
        self._bytes = 0

    def add(self, kind: str, upload: Upload) -> File:
        """Store an uploaded file."""
        name = upload.file_name.replace("\\", "/").rsplit("/", 1)[-1] or "file"
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        mime = upload.content_type if upload.content_type not in ("", "application/octet-stream") else guessed
        digest = hashlib.sha256(f"{kind}\0{name}\0".encode() + upload.content).digest()
        unique = "AgAD" + base64.urlsafe_b64encode(digest[:9]).decode()
        file_id = "BQACAgIAAxkB" + base64.urlsafe_b64encode(digest).decode().rstrip("=")
        file = File(kind, name, mime, upload.content, unique, file_id)
        if file_id not in self._by_id:
            self._by_id[file_id] = self._by_path[file.path] = file
            self._bytes += len(file.content)
            while self._bytes > KEPT_BYTES and len(self._by_id) > 1:
                self._drop_oldest()
        return file

    def by_id(self, file_id: str) -> File | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> File | None:
        """The file getFile named so."""
        return self._by_path.get(path)

    def given(self, call: Call, name: str, kind: str) -> File | None:
        """The file a parameter names: a part of the request, `attach://`, or a file id; None when there is none."""
        return self.named(call, call.text(name), kind) or (
            self._stored(kind, call.uploads[name]) if name in call.uploads else None
        )

    def named(self, call: Call, reference: str, kind: str) -> File | None:
        """The same by the reference itself."""
        if reference.startswith("attach://"):
            part = call.uploads.get(reference.removeprefix("attach://"))
            return self._stored(kind, part) if part is not None else None
        if not reference:
            return None
        if "://" in reference:
            raise bad_request("Failed to get HTTP URL content")  # the sandbox makes no outside request
        file = self.by_id(reference.strip())
        if file is None:
            raise bad_request("Wrong remote file identifier specified: Wrong string length")
        return file

    def _stored(self, kind: str, upload: Upload) -> File:
        if not upload.content:
            raise bad_request("File must be non-empty")
        if len(upload.content) > (MAX_PHOTO if kind == "photo" else MAX_UPLOAD):
            raise bad_request("File is too big")
        return self.add(kind, upload)

    def _drop_oldest(self) -> None:
        _, file = self._by_id.popitem(last=False)
        del self._by_path[file.path]
        self._bytes -= len(file.content)


def described(file: File) -> dict[str, Any]:
    """The fields all file objects share."""
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.content)}


def document(file: File) -> dict[str, Any]:
    """A Document."""
    return {"file_name": file.name, "mime_type": file.mime_type} | described(file)


def photo(file: File) -> list[dict[str, Any]]:
    """The sizes of a photo (here one); 400 when the bytes are no picture."""
    width, height = picture_size(file.content)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return [described(file) | {"width": width, "height": height}]


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF, WebP or JPEG; zeros for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content[:4] == b"RIFF" and content[8:16] == b"WEBPVP8X" and len(content) >= 30:
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, size = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + size
    return 0, 0
