"""Conditional requests: whether the asker has what it asks for already (RFC 9110 13)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache

_NEVER = re.compile(r"q\s*=\s*0(\.0*)?")


def matches(headers: Mapping[str, str], etags: tuple[str, ...], last_modified: datetime) -> str | None:
    """The ETag to answer 304 with, or None to answer in full.

    `etags` are those of all encodings of the same bytes, quoted, the one that would be served first: who has any of
    them is up to date. An If-None-Match, stale or not, overrules If-Modified-Since.
    """
    wanted = headers.get("If-None-Match")
    if wanted is not None:
        return _listed(wanted, etags)
    since = headers.get("If-Modified-Since")
    if since is not None and _is_since(since, last_modified):
        return etags[0]
    return None


@lru_cache(maxsize=1024)
def http_date(at: datetime) -> str:
    """An instant as HTTP writes it (RFC 9110 5.6.7)."""
    return format_datetime(at.astimezone(UTC), usegmt=True)


@lru_cache(maxsize=256)
def accepts_gzip(accept_encoding: str) -> bool:
    """Whether gzip is among the accepted encodings, and not refused by q=0 (RFC 9110 12.5.3)."""
    return any(_is_gzip(choice) for choice in accept_encoding.lower().split(","))


def _listed(wanted: str, etags: tuple[str, ...]) -> str | None:
    if wanted in etags:
        return wanted
    if wanted.strip() == "*":
        return etags[0]
    listed = [each.strip().removeprefix("W/") for each in wanted.split(",")]
    return next((etag for etag in etags if etag in listed), None)


def _is_since(since: str, last_modified: datetime) -> bool:
    try:
        return parsedate_to_datetime(since) >= last_modified
    except (TypeError, ValueError, OverflowError):  # not a date, or one without a zone: as if it were not there
        return False


def _is_gzip(choice: str) -> bool:
    coding, _, weight = choice.partition(";")
    return coding.strip() == "gzip" and not _NEVER.fullmatch(weight.strip())
