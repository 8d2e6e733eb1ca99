"""The columns that events and proposals share."""

from datetime import time

from sqlalchemy.orm import Mapped

from storage.tables.base import JsonValue


class DetailsColumns:
    """`edtf` and `length` are the When; the four columns of hours are empty together."""

    title: Mapped[str]
    kind: Mapped[str]
    edtf: Mapped[str]
    length: Mapped[int | None]
    start: Mapped[time | None]
    end: Mapped[time | None]
    hours_zone: Mapped[str | None]
    hours_about: Mapped[bool | None]
    status: Mapped[str]
    place: Mapped[str | None]
    country: Mapped[str | None]
    body: Mapped[str | None]
    ordinal: Mapped[int | None]
    yearly: Mapped[bool]
    participants: Mapped[JsonValue]
