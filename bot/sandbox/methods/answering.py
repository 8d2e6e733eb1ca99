"""Answers to callback and inline queries."""

from typing import Any

from bot.sandbox.box import Box
from bot.sandbox.call import Call, to_integer
from bot.sandbox.keyboards import read as read_markup
from bot.sandbox.refusals import bad_request

MAX_ANSWER = 200
MAX_RESULTS = 50


def answer_callback_query(box: Box, call: Call) -> Any:
    """answerCallbackQuery: text up to 200 characters, once, while the client waits."""
    query_id = str(to_integer(call.text("callback_query_id")))
    if not box.callbacks.is_open(query_id):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text, url = call.text("text"), call.text("url")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not url.startswith((f"https://t.me/{box.world.bot.username}?", f"t.me/{box.world.bot.username}?")):
        raise bad_request("URL_INVALID")
    answer: dict[str, Any] = {}
    if text:
        answer["alert" if call.flag("show_alert") else "answer"] = text
    if url:
        answer["url"] = url
    box.callbacks.answer(query_id, answer)
    return True


def answer_inline_query(box: Box, call: Call) -> Any:
    """answerInlineQuery: up to 50 results."""
    call.required("results")
    results = call.parsed("results", "Can't parse JSON encoded inline query results")
    if not isinstance(results, list):
        raise bad_request("Expected an Array of inline query results")
    if len(results) > MAX_RESULTS:
        raise bad_request("Too many inline query results specified")
    seen: set[str] = set()
    for result in results:
        if not isinstance(result, dict) or not result.get("type"):
            raise bad_request("Can't parse inline query result: Can't find field \"type\"")
        if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        if str(result["id"]) in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(str(result["id"]))
        if result.get("reply_markup") is not None:
            read_markup(result["reply_markup"])
    box.inlines.answer(str(to_integer(call.text("inline_query_id"))), {"results": results})
    return True
