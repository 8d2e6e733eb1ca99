"""HTML, built from the inside out: whatever is not Html already is text, and escaped."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """Markup that is safe as it stands."""

    __slots__ = ()


def tag(name: str, /, *children: object, **attributes: str | bool | None) -> Html:
    """An element. `class_` is class, `aria_label` aria-label; attributes that are None or False are left out."""
    shown = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    if name in _VOID:
        return Html(f"<{name}{shown}>")
    return Html(f"<{name}{shown}>{joined(children)}</{name}>")


def joined(children: Iterable[object]) -> Html:
    """Children in a row; None is nothing, an iterable is its members."""
    return Html("".join(_child(child) for child in children))


_VOID = {"meta", "input", "br", "link"}


def _attribute(name: str, value: str | bool | None) -> str:
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def _child(child: object) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    if isinstance(child, str):
        return escape(child)
    if isinstance(child, Iterable):
        return joined(child)
    return escape(str(child))
