"""/feed: the private address of the calendar, and what becomes of it."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.callbacks import FeedAct, FeedButton
from bot.keyboards.feeds import feeds_keyboard, shared_keyboard, sure_keyboard
from bot.telling import answer_press, redraw
from bot.texts.feeds import feeds_text, qr_caption, revoked, shared_text, sure_text
from bot.web.links import FeedLinks, qr_png
from calendars.errors import NothingFound
from calendars.people import Chat
from calendars.usecases.share_feed import ListFeeds, RevokeFeed, RotateFeed, Shared, ShareFeed


def router() -> Router:
    router = Router(name="feeds")
    router.message.register(show, Command("feed", ignore_case=True))
    router.callback_query.register(share_one_more, FeedButton.filter(F.act == FeedAct.NEW))
    router.callback_query.register(rotate, FeedButton.filter(F.act == FeedAct.ROTATE))
    router.callback_query.register(ask_whether_sure, FeedButton.filter(F.act == FeedAct.REVOKE))
    router.callback_query.register(revoke, FeedButton.filter(F.act == FeedAct.REVOKE_SURELY))
    router.callback_query.register(show_again, FeedButton.filter(F.act == FeedAct.LIST))
    return router


async def show(
    message: Message,
    bot: Bot,
    person: int,
    chat: Chat,
    request: str,
    list_feeds: ListFeeds,
    share_feed: ShareFeed,
    feed_links: FeedLinks,
) -> None:
    """The first time an address at once; afterwards the list."""
    feeds = await list_feeds(person, chat.id)
    if any(feed.request != request for feed in feeds):
        await message.answer(feeds_text(feeds, chat), reply_markup=feeds_keyboard(feeds, chat.language))
    else:
        await _tell(bot, chat, await share_feed(person, chat.id, request), feed_links)


async def share_one_more(
    query: CallbackQuery,
    bot: Bot,
    person: int,
    chat: Chat,
    request: str,
    share_feed: ShareFeed,
    feed_links: FeedLinks,
    list_feeds: ListFeeds,
) -> None:
    await _tell(bot, chat, await share_feed(person, chat.id, request), feed_links)
    await _redraw(query, person, chat, list_feeds)
    await answer_press(query)


async def rotate(
    query: CallbackQuery,
    callback_data: FeedButton,
    bot: Bot,
    person: int,
    chat: Chat,
    request: str,
    rotate_feed: RotateFeed,
    feed_links: FeedLinks,
    list_feeds: ListFeeds,
) -> None:
    await _tell(bot, chat, await rotate_feed(person, callback_data.feed, request), feed_links)
    await _redraw(query, person, chat, list_feeds)
    await answer_press(query)


async def ask_whether_sure(
    query: CallbackQuery, callback_data: FeedButton, person: int, chat: Chat, list_feeds: ListFeeds
) -> None:
    feed = next((feed for feed in await list_feeds(person, chat.id) if feed.id == callback_data.feed), None)
    if feed is None:
        raise NothingFound
    await redraw(query, sure_text(feed, chat), sure_keyboard(feed, chat.language))
    await answer_press(query)


async def show_again(query: CallbackQuery, person: int, chat: Chat, list_feeds: ListFeeds) -> None:
    await _redraw(query, person, chat, list_feeds)
    await answer_press(query)


async def revoke(
    query: CallbackQuery,
    callback_data: FeedButton,
    person: int,
    chat: Chat,
    revoke_feed: RevokeFeed,
    list_feeds: ListFeeds,
) -> None:
    await revoke_feed(person, callback_data.feed)
    await _redraw(query, person, chat, list_feeds)
    await answer_press(query, revoked(chat.language))


async def _tell(bot: Bot, chat: Chat, shared: Shared, feed_links: FeedLinks) -> None:
    links = feed_links(shared.token, shared.calendar.title)
    await bot.send_message(
        chat.id,
        shared_text(links.https, shared.calendar, chat.language),
        reply_markup=shared_keyboard(links, chat.language),
    )
    picture = BufferedInputFile(qr_png(f"{links.page}#subscribe"), "calendar.png")
    await bot.send_photo(chat.id, picture, caption=qr_caption(chat.language))


async def _redraw(query: CallbackQuery, person: int, chat: Chat, list_feeds: ListFeeds) -> None:
    feeds = await list_feeds(person, chat.id)
    await redraw(query, feeds_text(feeds, chat), feeds_keyboard(feeds, chat.language))
