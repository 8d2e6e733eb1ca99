"""Which addresses Telegram accepts in links and buttons, and how it writes them.

TDLib `LinkManager::check_link`: http, https, tg and ton only, and a host with a dot in it, so
`http://localhost` and `webcal://...` are refused.
"""

import re

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):(//)?")
_HOST = re.compile(r"^[a-zA-Z0-9.\-_!~*'();:&=+$,%\u0080-\U0010ffff]+$")
_UNSAFE = re.compile(r"[\x00-\x20]")


class BadLinkError(ValueError):
    """Not an address Telegram takes; the text says why, in Telegram's words."""


def checked(url: str) -> str:
    """The address as Telegram stores it (scheme and host in lower case, a path always), or BadLinkError."""
    scheme, rest = _scheme(url.strip())
    if scheme in ("tg", "ton"):
        return f"{scheme}://{rest}"
    authority, path = _split(rest)
    user, _, host_and_port = authority.rpartition("@")
    host, port = _host_and_port(host_and_port)
    if "." not in host and not host.startswith("["):
        raise BadLinkError("Wrong HTTP URL")
    return f"{scheme}://{user + '@' if user else ''}{host.lower()}{port}{path}"


def mentioned_user(url: str) -> int | None:
    """The person a `tg://user?id=` link names, if it is one."""
    found = re.fullmatch(r"tg:(?://)?user\?id=(\d+)", url.strip(), re.IGNORECASE)
    return int(found.group(1)) if found else None


def _scheme(url: str) -> tuple[str, str]:
    found = _SCHEME.match(url)
    if found is None or (not found.group(2) and found.group(1).lower() not in ("tg", "ton")):
        if found and "." not in found.group(1) and not url[found.end() : found.end() + 1].isdigit():
            raise BadLinkError("Unsupported URL protocol")
        return "http", url
    scheme = found.group(1).lower()
    if scheme not in ("http", "https", "tg", "ton"):
        raise BadLinkError("Unsupported URL protocol")
    return scheme, url[found.end() :]


def _split(rest: str) -> tuple[str, str]:
    found = re.search(r"[/?#]", rest)
    authority, tail = (rest, "") if found is None else (rest[: found.start()], rest[found.start() :])
    path = tail if tail.startswith("/") else "/" + tail
    return authority, _UNSAFE.sub(lambda character: f"%{ord(character.group()):02X}", path)


def _host_and_port(text: str) -> tuple[str, str]:
    if text.startswith("["):
        host, _, tail = text.partition("]")
        return host + "]", tail
    host, colon, port = text.partition(":")
    if colon and not (port.isdigit() and 0 < int(port) < 65536):
        raise BadLinkError("Wrong port number specified in the URL")
    if not host:
        raise BadLinkError("URL host is empty")
    if not _HOST.match(host):
        raise BadLinkError("Disallowed character in URL host")
    default = port in ("", "80", "443")
    return host, "" if default else f":{port}"
