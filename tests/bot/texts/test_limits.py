"""Every message fits Telegram's limits, however long the things are that it tells of."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.callbacks import View
from bot.keyboards.agenda import agenda_keyboard, list_keyboard
from bot.keyboards.card import card_keyboard
from bot.keyboards.proposals import proposals_keyboard
from bot.menu import bot_commands
from bot.sandbox.formatting import fixed_text, parsed
from bot.texts import asking, refusals
from bot.texts.agenda import agenda_text, found_text, listed, pages, rows, undated_text
from bot.texts.card import card_text, history_text, sure_text
from bot.texts.feeds import feeds_text
from bot.texts.help import help_text, welcome_text
from bot.texts.html import LONGEST_ALERT
from bot.texts.proposals import proposals_text
from calendars.agenda import Span, agenda
from calendars.errors import Refusal
from calendars.feed import Feed
from calendars.people import LANGUAGES
from tests.bot.texts.makings import AT, CALENDAR, PAPER, chat, huge_card, huge_proposals, proposal
from tests.calendars.events import event

REFUSALS = sorted(Refusal.__subclasses__(), key=lambda refusal: refusal.key)
PARAMS = {
    "text": "я" * 500,
    "zone": "я" * 500,
    "language": "я" * 500,
    "name": "я" * 500,
    "limit": 200_000,
    "status": "held",
}


def taken(text: str) -> str:
    """As Telegram takes it, or an error."""
    return fixed_text(parsed(text, "HTML", None), 0).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 6, 7, 60])
def test_any_number_of_endless_proposals_fits_page_by_page(language: str, count: int) -> None:
    proposals = [*huge_proposals(count), *(replace(each, recalled=True) for each in huge_proposals(20))]
    for page in (0, (count - 1) // 6):
        taken(proposals_text(PAPER, proposals, chat(language), page=page))
        keyboard = proposals_keyboard(PAPER, proposals, language, page=page)
        assert keyboard
        assert sum(map(len, keyboard.inline_keyboard)) <= 100


def test_quotes_are_cut_at_a_word_with_an_ellipsis_before_anything_else_is() -> None:
    proposals = [proposal(number, evidence="слово " * 200) for number in range(1, 7)]
    text = taken(proposals_text(PAPER, proposals, chat("ru")))
    assert text.count("слово…") == 6
    assert text.count("Заседание совета") == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_endless_card_and_its_history_fit(language: str) -> None:
    card = huge_card()
    for text in (card_text, sure_text, history_text):
        taken(text(card, chat(language)))
    card_keyboard(card.event, card.today, language)
    taken(asking.ask_new_date(card.event, language))
    assert len(asking.date_placeholder(language)) <= 64


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_endless_titles_fit_and_turn(language: str) -> None:
    details = {"place": "Дворец & мира " * 60, "country": "KZ"}
    title = "Заседание & <совета> " * 60
    events = [event(title, "2022-03-03/2022-03-06", id=f"{n:032x}", **details) for n in range(25)]
    month = agenda(events, events[0].when.earliest or AT.date(), AT.date() + timedelta(days=40), language)
    for page in range(pages(rows(month))):
        taken(agenda_text(month, Span.MONTH, chat(language), page))
        agenda_keyboard(month, Span.MONTH, language, page)
    for page in range(3):
        taken(found_text(events, "совет " * 300, chat(language), page))
        taken(undated_text(events, chat(language), page))
        list_keyboard(listed(events), View.FIND, language, page, "стратегического сотрудничества")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.key)
def test_every_refusal_has_a_sentence_that_an_alert_can_show(refusal: type[Refusal], language: str) -> None:
    sentence = refusals.refusal_text(refusal(**PARAMS), language)
    assert sentence != refusals.apology(language)
    assert 20 < len(sentence) <= LONGEST_ALERT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_welcome_help_and_feeds_fit(language: str) -> None:
    commands = bot_commands(language)
    assert len(commands) == 8
    assert all(0 < len(each.description) <= 40 for each in commands)
    taken(welcome_text(replace(CALENDAR, title="Отдел <Азии> " * 100), language))
    taken(help_text(language))
    feed = Feed(
        id="f",
        calendar_id="c",
        person_id=1,
        name="я" * 200,
        language=language,
        token_hash="",
        request="1",
        created_at=AT,
    )
    taken(feeds_text([feed] * 40, chat(language)))
