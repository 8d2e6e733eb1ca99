"""The real aiogram client and dispatcher against the sandbox."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from aiogram.utils.formatting import Bold, Text, TextLink

from tests.sandbox.telegram import TOKEN, Telegram

BUTTONS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="✅ Добавить все (4)", callback_data="all", style="success")],
        [InlineKeyboardButton(text="Копировать", copy_text=CopyTextButton(text="https://a.kz/f.ics"))],
    ]
)


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.base))
    made = Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True))
    yield made
    await made.session.close()


def _dispatcher() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def started(message: Message) -> None:
        await message.answer("<b>Сәлем</b>, <i>James</i> &amp; co", reply_markup=BUTTONS)

    @dispatcher.message(F.document)
    async def document(message: Message, bot: Bot) -> None:
        assert message.document is not None
        content = await bot.download(message.document)
        assert content is not None
        await message.reply_document(BufferedInputFile(content.read() + b"!", "Ответ.txt"), caption="вот")

    @dispatcher.callback_query(F.data == "all")
    async def pressed(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Добавлено: 4")
        await query.answer("Готово", show_alert=True)

    return dispatcher


@pytest.fixture
async def running(bot: Bot, telegram: Telegram) -> AsyncIterator[Telegram]:
    """A bot that polls."""
    dispatcher = _dispatcher()
    polling = asyncio.ensure_future(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    await telegram.until("polling", True)
    yield telegram
    await dispatcher.stop_polling()
    await polling


async def _answer(telegram: Telegram, chat: int, after: int) -> dict[str, Any]:
    shown = await telegram.shown_when(chat, lambda shown: shown[-1]["message_id"] > after)
    return shown[-1]


async def test_a_conversation_of_commands_buttons_and_files(running: Telegram) -> None:
    person = await running.person(started=False)
    said = await running.say(person, person, "/start cal_1")
    answer = await _answer(running, person, said["message_id"])
    assert answer["html"] == "<b>Сәлем</b>, <i>James</i> &amp; co"
    assert answer["buttons"] == [
        [{"text": "✅ Добавить все (4)", "data": "all", "style": "success"}],
        [{"text": "Копировать", "copy_text": "https://a.kz/f.ics"}],
    ]
    message = answer["message_id"]
    made = await running.sim("press", chat=person, message_id=message, from_=person, label="Добавить все")
    assert made == {"alert": "Готово"}
    assert (await running.shown(person))[-1]["text"] == "Добавлено: 4"
    said = await running.send_file(person, person, "a.txt", "слово".encode())
    answer = await _answer(running, person, said["message_id"])
    assert answer["document"]["name"] == "Ответ.txt"
    assert answer["reply_to"] == said["message_id"]
    await running.until("idle", True)


async def test_aiogram_reads_every_error_as_its_own_class(bot: Bot, telegram: Telegram, person: int) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(person, "a < b")
    stranger = await telegram.person(started=False)
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(stranger, "x")
    group = await telegram.group(person)
    new = (await telegram.sim("migrate", chat=group))["migrated_to"]
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group, "x")
    assert moved.value.migrate_to_chat_id == new
    await telegram.sim("fault", retry_after=4)
    with pytest.raises(TelegramRetryAfter) as later:
        await bot.send_message(person, "x")
    assert later.value.retry_after == 4
    await telegram.sim("fault", code=500)
    with pytest.raises(TelegramServerError):
        await bot.send_message(person, "x")
    await telegram.sim("fault", html=True)
    with pytest.raises(ClientDecodeError):
        await bot.send_message(person, "x")
    await telegram.sim("fault", drop="after")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(person, "x")


async def test_two_bots_on_one_token_conflict(bot: Bot, telegram: Telegram) -> None:
    first = asyncio.ensure_future(bot.get_updates(timeout=20))
    await telegram.until("polling", True)
    second = asyncio.ensure_future(bot.get_updates(offset=1, timeout=1))
    with pytest.raises(TelegramConflictError):
        await first
    assert await second == []


async def test_what_aiogram_sends_comes_back_as_its_types(bot: Bot, telegram: Telegram, person: int) -> None:
    content = Text("🇰🇿 ", Bold("важно"), " ", TextLink("сайт", url="https://a.kz"))
    sent = await bot.send_message(person, **content.as_kwargs())
    assert sent.html_text == '🇰🇿 <b>важно</b> <a href="https://a.kz/">сайт</a>'
    said = await telegram.say(person, person, "цитата тут")
    reply = ReplyParameters(message_id=said["message_id"], quote="тут")
    sent = await bot.send_message(person, "x", reply_parameters=reply, link_preview_options=LinkPreviewOptions())
    assert sent.quote is not None
    assert sent.quote.text == "тут"
    album: list[Any] = [InputMediaDocument(media=BufferedInputFile(b"x", f"{name}.txt"), caption="c") for name in "ab"]
    assert [one.document.file_name for one in await bot.send_media_group(person, album) if one.document] == [
        "a.txt",
        "b.txt",
    ]
    timed = await bot.send_message(person, '<tg-time unix="1646100000" format="wDT">1 марта</tg-time>')
    assert timed.entities is not None
    assert timed.entities[0].unix_time is not None
    assert timed.html_text == '<tg-time unix="1646100000" format="wDT">1 марта</tg-time>'


async def test_aiogram_reads_chats_members_and_commands(bot: Bot, telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    await telegram.sim("promote", chat=group)
    assert (await bot.get_chat(group)).title == "Отдел"
    assert (await bot.get_chat(person)).first_name == "Айгуль"
    assert (await bot.get_chat_member(group, bot.id)).status == "administrator"
    assert [one.status for one in await bot.get_chat_administrators(group)] == ["creator", "administrator"]
    topic = None
    with pytest.raises(TelegramBadRequest, match="the chat is not a forum"):
        topic = await bot.create_forum_topic(group, "x")
    await telegram.sim("topics", chat=group, name="Общее")
    topic = await bot.create_forum_topic(group, "Турция")
    assert (await bot.send_message(group, "x", message_thread_id=topic.message_thread_id)).is_topic_message
    scope = BotCommandScopeChat(chat_id=group)
    await bot.set_my_commands([BotCommand(command="today", description="Сегодня")], scope=scope, language_code="ru")
    assert (await bot.get_my_commands(scope=scope, language_code="ru"))[0].command == "today"
    assert (await bot.get_webhook_info()).url == ""


async def test_all_kinds_of_updates_are_aiograms(bot: Bot, telegram: Telegram, person: int) -> None:
    await bot.get_updates(
        allowed_updates=["message", "my_chat_member", "chat_member", "channel_post", "edited_message"]
    )
    group = (await telegram.sim("chats", type="group", title="G", members=[person]))["id"]
    await telegram.sim("promote", chat=group)
    await telegram.sim("migrate", chat=group)
    channel = (await telegram.sim("chats", type="channel", title="C", members=[person]))["id"]
    await telegram.say(channel, person, "пост")
    await telegram.sim("block", chat=person)
    said = await telegram.say(person, person, "x", forward={"from": "МИД"})
    await telegram.sim("edit", chat=person, message_id=said["message_id"], from_=person, text="y")
    kinds = [one.event_type for one in await bot.get_updates(offset=1)]
    assert kinds == [
        "my_chat_member", "message", "my_chat_member", "message", "message", "my_chat_member", "channel_post",
        "my_chat_member", "my_chat_member", "message", "edited_message",
    ]  # fmt: skip
