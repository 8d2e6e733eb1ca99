"""The buttons of a new calendar address, and of the list of those that exist."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardMarkup

from bot.callbacks import FeedAct, FeedButton
from bot.keyboards.buttons import button, copying, opening
from bot.texts import labels
from bot.texts.feeds import SHOWN
from bot.web.links import Links
from calendars.feed import Feed


def shared_keyboard(links: Links, language: str) -> InlineKeyboardMarkup:
    """Telegram opens http and https only: Apple's webcal waits on the page, Thunderbird's is copied."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [opening("Outlook", links.outlook), opening("Google", links.google)],
            [opening("Apple", f"{links.page}#subscribe"), copying("Thunderbird", links.thunderbird)],
            [opening(f"🗓 {labels.as_a_page(language)}", links.page)],
            [copying(f"📋 {labels.copy_address(language)}", links.https)],
        ]
    )


def feeds_keyboard(feeds: Sequence[Feed], language: str) -> InlineKeyboardMarkup:
    """Two buttons for each feed, and one for another."""
    rows = [
        [
            button(f"🔁 {labels.new_address(language, number)}", FeedButton(act=FeedAct.ROTATE, feed=feed.id)),
            button(f"🚫 {labels.revoke(language, number)}", FeedButton(act=FeedAct.REVOKE, feed=feed.id)),
        ]
        for number, feed in enumerate(feeds[:SHOWN], start=1)
    ]
    rows.append([button(f"➕ {labels.one_more_feed(language)}", FeedButton(act=FeedAct.NEW))])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def sure_keyboard(feed: Feed, language: str) -> InlineKeyboardMarkup:
    """Revoking asks once."""
    yes = FeedButton(act=FeedAct.REVOKE_SURELY, feed=feed.id)
    back = button(f"‹ {labels.back(language)}", FeedButton(act=FeedAct.LIST))
    return InlineKeyboardMarkup(inline_keyboard=[[button(f"🚫 {labels.surely_revoke(language)}", yes)], [back]])
