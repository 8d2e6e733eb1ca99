"""Links: the addresses of a feed as each calendar program wants them, and a QR code."""

import io
from dataclasses import dataclass
from urllib.parse import quote

import segno


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """One feed's addresses. Only `https`, `page`, `google` and `outlook` open in a browser."""

    https: str
    webcal: str
    page: str
    google: str
    outlook: str
    apple: str
    thunderbird: str


def feed_links(public_url: str, token: str, title: str) -> Links:
    """The links of a token; `public_url` is the program's own address, with or without a slash at its end.

    Google takes a feed only by its webcal address, Outlook on the web only by https (FEEDS 1.2).
    """
    base = public_url.rstrip("/")
    https = f"{base}/feeds/{token}.ics"
    webcal = "webcal://" + https.partition("://")[2]
    return Links(
        https=https,
        webcal=webcal,
        page=f"{base}/c/{token}",
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook=(
            "https://outlook.office.com/calendar/0/addfromweb"
            f"?url={quote(https, safe='')}&name={quote(title.encode('utf-8', 'replace'), safe='')}"
        ),
        apple=webcal,
        thunderbird=webcal,
    )


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """`feed_links` of one installation."""

    public_url: str

    def __call__(self, token: str, title: str) -> Links:
        return feed_links(self.public_url, token, title)


def qr_png(url: str) -> bytes:
    """A QR code as a PNG of a few hundred pixels, with its quiet zone, for a phone's camera."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="png", scale=10, border=4)
    return out.getvalue()


def qr_svg(url: str) -> str:
    """The same as an SVG element, for a page; it takes the size that its style gives it."""
    return segno.make(url, error="m", micro=False).svg_inline(border=4, omitsize=True, dark="#000", light="#fff")
