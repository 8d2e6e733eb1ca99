"""Reply markup: read from JSON, checked with Telegram's words, kept as plain objects."""

import json
from typing import Any

from bot.sandbox.call import Call, field_of
from bot.sandbox.links import BadLinkError, checked
from bot.sandbox.refusals import Refused, bad_request

MAX_CALLBACK_BYTES = 64
MAX_BUTTONS = 100
MAX_IN_ROW = 12  # TDLib cuts longer rows without a word
MAX_COPY_TEXT = 256
STYLES = ("danger", "success", "primary")
Markup = dict[str, Any]

_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")


def from_call(call: Call) -> Markup | None:
    """The `reply_markup` parameter; None when absent or empty. Refuses what the Bot API server refuses."""
    value = call.parsed("reply_markup", "Can't parse reply keyboard markup JSON object")
    return None if value is None and not call.text("reply_markup") else read(value)


def read(value: Any) -> Markup | None:
    """One markup object; an inline keyboard keeps its rows, an object without any known field is None."""
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply markup")
    rows = _rows(value, "keyboard", 'Field "keyboard" must be an Array of Arrays', _reply_button)
    inline = _rows(
        value,
        "inline_keyboard",
        'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        _inline_button,
    )
    if rows:
        return {"keyboard": rows} | {flag: True for flag in _FLAGS if value.get(flag) is True}
    if inline:
        return {"inline_keyboard": inline}
    if value.get("remove_keyboard") is True or value.get("hide_keyboard") is True:
        return {"remove_keyboard": True}
    if value.get("force_reply") is True:
        return {"force_reply": True}
    return None


def accepted(markup: Markup | None, *, private: bool) -> Markup | None:
    """The markup as the server keeps it: addresses, sizes and places checked, nameless buttons and rows dropped."""
    if markup is None or "inline_keyboard" not in markup:
        return markup
    rows = [
        [_accepted_button(button, private=private) for button in row[:MAX_IN_ROW] if button["text"]]
        for row in inline(markup)
    ]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > MAX_BUTTONS or len(json.dumps(rows, ensure_ascii=False).encode()) > 10_240:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def inline(markup: Markup | None) -> list[list[Markup]]:
    """The rows of an inline keyboard; empty for any other markup."""
    rows: list[list[Markup]] = (markup or {}).get("inline_keyboard", [])
    return rows


def _rows(value: Markup, name: str, mistake: str, button: Any) -> list[list[Markup]]:
    rows = []
    for row in field_of(value, name, list):
        if not isinstance(row, list):
            raise bad_request(mistake)
        rows.append([button(item) for item in row])
    return rows


def _reply_button(item: Any) -> Markup:
    if isinstance(item, str):
        return {"text": item}
    if not isinstance(item, dict):
        raise bad_request("Can't parse keyboard button: KeyboardButton must be a String or an Object")
    return {**item, "text": _text(item, "keyboard button")}


def _inline_button(item: Any) -> Markup:
    if not isinstance(item, dict):
        raise bad_request("Can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    made: Markup = {"text": _text(item, "inline keyboard button")}
    if style := item.get("style"):
        if style not in STYLES:
            raise bad_request("Can't parse inline keyboard button: invalid button style specified")
        made["style"] = style
    return made | _action(item)


def _text(item: Markup, what: str) -> str:
    try:
        text: str = field_of(item, "text", str, required=True)
    except Refused as refused:
        reason = refused.description.removeprefix("Bad Request: ")
        raise bad_request(f"Can't parse {what}: {reason[:1].upper()}{reason[1:]}") from None
    return text.replace("\n", " ").strip()


# The first action present wins, in this order (Client::get_inline_keyboard_button).
_ACTIONS = ("url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
            "switch_inline_query_current_chat", "login_url", "web_app", "copy_text", "disabled")  # fmt: skip
_MAY_BE_EMPTY = ("switch_inline_query", "switch_inline_query_current_chat", "callback_game", "disabled")
_OBJECTS = ("login_url", "web_app", "copy_text")


def _action(item: Markup) -> Markup:
    for action in _ACTIONS:
        value = item.get(action)
        if value is None or (value in ("", False) and action not in _MAY_BE_EMPTY):
            continue
        if action in _OBJECTS and not isinstance(value, dict):
            raise bad_request(f'Can\'t parse inline keyboard button: Field "{action}" must be of type Object')
        if action in ("url", "callback_data"):
            value = str(value)
        return {action: value}
    raise bad_request("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def _accepted_button(button: Markup, *, private: bool) -> Markup:
    if "callback_data" in button and len(button["callback_data"].encode()) > MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        return button | {"url": _address(button["url"], "Inline keyboard button URL")}
    if "web_app" in button:
        if not private:
            raise bad_request("BUTTON_TYPE_INVALID")
        url = str(button["web_app"].get("url", ""))
        if not url.lower().startswith("https://"):
            raise bad_request(f"Inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    if "copy_text" in button and not 1 <= len(str(button["copy_text"].get("text", ""))) <= MAX_COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return button


def _address(url: str, what: str) -> str:
    try:
        return checked(url)
    except BadLinkError as reason:
        raise bad_request(f"{what} '{url}' is invalid: {reason}") from None
