"""Parameters of an HTTP request as Telegram takes them: query, form, multipart or JSON, all at once."""

import json
from collections.abc import AsyncIterable
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web

from bot.sandbox.call import Upload
from bot.sandbox.refusals import Refused, bad_request

MAX_BODY = 64 * 1024 * 1024
Params = dict[str, str]


async def parameters(request: web.Request) -> tuple[Params, dict[str, Upload]]:
    """All parameters as text, and the files."""
    params: Params = dict(request.query)
    kind = request.content_type.lower()
    if not request.can_read_body:
        return params, {}
    if kind == "multipart/form-data":
        fields, uploads = await _multipart(await request.multipart())
        return params | fields, uploads
    body = await body_of(request)
    if kind == "application/json":
        return params | _from_json(body), {}
    if kind == "application/x-www-form-urlencoded":
        return params | _from_form(body), {}
    return params, {}


async def body_of(request: web.Request) -> bytes:
    """The whole body; 413 above MAX_BODY."""
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refused(413, "Request Entity Too Large")
    return bytes(body)


def json_parameters(value: dict[str, Any]) -> Params:
    """A JSON object as parameters: texts stay, everything else becomes JSON text, null is absent."""
    return {
        name: item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)
        for name, item in value.items()
        if item is not None
    }


def _from_json(body: bytes) -> Params:
    if not body.strip():
        return {}
    try:
        value = json.loads(body)
    except ValueError:
        raise bad_request("Can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("Expected an Object")
    params = json_parameters(value)
    try:
        "".join(params.values()).encode()
    except UnicodeEncodeError:  # half a surrogate pair, written as an escape
        raise bad_request("Strings must be encoded in UTF-8") from None
    return params


def _from_form(body: bytes) -> Params:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request("Strings must be encoded in UTF-8") from None


async def reply_parameters(reply: ClientResponse) -> tuple[Params, dict[str, Upload]]:
    """The same from what a bot answers to a webhook."""
    kind = reply.content_type.lower()
    if kind == "multipart/form-data":
        return await _multipart(MultipartReader.from_response(reply))
    body = await reply.read()
    if kind == "application/json":
        return _from_json(body), {}
    return (_from_form(body) if kind == "application/x-www-form-urlencoded" else {}), {}


async def _multipart(parts: AsyncIterable[Any]) -> tuple[Params, dict[str, Upload]]:
    params: Params = {}
    uploads: dict[str, Upload] = {}
    room = MAX_BODY
    async for part in parts:
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        content = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            content += chunk
            room -= len(chunk)
            if room < 0:
                raise Refused(413, "Request Entity Too Large")
        if part.filename:
            uploads[part.name] = Upload(part.filename, part.headers.get("Content-Type", ""), bytes(content))
        else:
            params[part.name] = _utf8(bytes(content))
    return params, uploads


def _utf8(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise bad_request("Strings must be encoded in UTF-8") from None
