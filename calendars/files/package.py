"""A zip package: its parts, unpacked within limits."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from calendars.errors import BombPaper, DamagedPaper, LockedPaper

MEGABYTE = 2**20
_PART_LIMIT = 48 * MEGABYTE
"""The markup of 200,000 characters with the heaviest formatting is about a third of it."""
_RATIO_LIMIT = 200
"""Markup shrinks twenty to sixty times; deflate's most is 1032."""
_RATIO_FROM = MEGABYTE
_WHOLE_LIMIT = 1024 * MEGABYTE
_ENTRIES_LIMIT = 5_000
_IS_ENCRYPTED = 0x1


class Package:
    """Parts by name. Only the parts that are asked for are unpacked; packages within packages never are."""

    def __init__(self, content: bytes) -> None:
        """Raises DamagedPaper, LockedPaper and BombPaper."""
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, NotImplementedError, EOFError):
            raise DamagedPaper() from None
        entries = self._zip.infolist()
        if len(entries) > _ENTRIES_LIMIT or sum(entry.file_size for entry in entries) > _WHOLE_LIMIT:
            raise BombPaper()
        self._entries = {entry.filename: entry for entry in entries}

    def named(self, *beginnings: str) -> Iterator[str]:
        """Names of parts that begin so, in order."""
        return (name for name in sorted(self._entries) if name.startswith(beginnings))

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def part(self, name: str) -> bytes:
        """The part's bytes. Raises DamagedPaper (also when there is no such part), LockedPaper and BombPaper."""
        entry = self._entries.get(name)
        if entry is None:
            raise DamagedPaper()
        _ensure_unpackable(entry)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(_PART_LIMIT + 1)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError):
            raise DamagedPaper() from None
        # What an entry says of its own size may be untrue.
        if len(content) > _PART_LIMIT:
            raise BombPaper()
        return content


def _ensure_unpackable(entry: ZipInfo) -> None:
    if entry.flag_bits & _IS_ENCRYPTED:
        raise LockedPaper()
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise DamagedPaper()
    is_dense = entry.file_size > _RATIO_LIMIT * max(entry.compress_size, 1)
    if entry.file_size > _PART_LIMIT or (is_dense and entry.file_size > _RATIO_FROM):
        raise BombPaper()
