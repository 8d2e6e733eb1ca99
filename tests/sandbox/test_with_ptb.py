"""python-telegram-bot against the sandbox: a second client that shares nothing with aiogram."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.sandbox.telegram import TOKEN, Telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{telegram.base}/bot", base_file_url=f"{telegram.base}/file/bot") as made:
        yield made


async def _start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Подтвердить", callback_data="ok")]])
    await update.message.reply_text("*Сәлем*\\!", parse_mode=ParseMode.MARKDOWN_V2, reply_markup=keyboard)


async def _pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Да")
    await update.callback_query.edit_message_text("подтверждено")


async def test_a_conversation_of_a_command_and_a_button(telegram: Telegram) -> None:
    application = Application.builder().token(TOKEN).base_url(f"{telegram.base}/bot").build()
    application.add_handler(CommandHandler("start", _start))
    application.add_handler(CallbackQueryHandler(_pressed))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        await telegram.until("polling", True)
        person = await telegram.person(started=False)
        await telegram.say(person, person, "/start")
        messages = await telegram.shown_when(person, lambda shown: len(shown) == 2)
        assert messages[1]["html"] == "<b>Сәлем</b>!"
        message = messages[1]["message_id"]
        made = await telegram.sim("press", chat=person, message_id=message, from_=person, label="Подтвердить")
        assert made == {"answer": "Да"}
        await telegram.shown_when(person, lambda shown: shown[1]["text"] == "подтверждено")
        await application.updater.stop()
        await application.stop()


async def test_it_reads_every_error_as_its_own_class(
    bot: Bot, telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library's coming way; it warns of the older one
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(person, "")
    stranger = await telegram.person(started=False)
    with pytest.raises(Forbidden):
        await bot.send_message(stranger, "x")
    await telegram.sim("fault", retry_after=2)
    with pytest.raises(RetryAfter):
        await bot.send_message(person, "x")
    group = await telegram.group(person)
    new = (await telegram.sim("migrate", chat=group))["migrated_to"]
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "x")
    assert moved.value.new_chat_id == new


async def test_it_sends_and_fetches_files(bot: Bot, telegram: Telegram, person: int) -> None:
    sent = await bot.send_document(person, b"BEGIN:VCALENDAR", filename="a.ics", caption="<b>c</b>", parse_mode="HTML")
    assert sent.document is not None
    assert sent.caption_html == "<b>c</b>"
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
    messages = await bot.send_media_group(person, [_media(b"a"), _media(b"b")])
    assert len({one.media_group_id for one in messages}) == 1


def _media(content: bytes) -> InputMediaDocument:
    return InputMediaDocument(content, filename="x.txt")


async def test_it_knows_chats_and_members(bot: Bot, telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    await telegram.sim("promote", chat=group)
    assert (await bot.get_chat(group)).title == "Отдел"
    assert [one.status for one in await bot.get_chat_administrators(group)] == ["creator", "administrator"]
    assert (await bot.get_chat_member(group, person)).user.first_name == "Айгуль"
    assert await bot.set_my_commands([("today", "Сегодня")])
    assert (await bot.get_my_commands())[0].description == "Сегодня"
