"""What changes of a known event fits a message, and its button says what it does."""

from typing import Any

import pytest

from bot.keyboards.proposals import proposals_keyboard
from bot.sandbox.formatting import fixed_text, parsed
from bot.texts.labels import label
from bot.texts.proposals import proposals_text
from calendars.event import Change
from calendars.kinds import Status
from calendars.offer import Offer
from calendars.people import LANGUAGES
from calendars.when import When
from tests.bot.texts.makings import PAPER, chat, huge_card, huge_proposals, proposal
from tests.calendars.events import event


@pytest.mark.parametrize(
    ("new", "language", "said"),
    [
        ({"when": When.parse("2022-10-12"), "status": Status.PLANNED}, "ru", "Перенести 1"),
        ({"when": When.parse("2022-10-12"), "status": Status.HELD}, "en", "Held 1"),
        ({"status": Status.POSTPONED}, "kk", "Кейінге қалдыру 1"),
        ({"status": Status.CANCELLED}, "tr", "Etkinliği iptal et 1"),
        ({"place": "Ankara"}, "ru", "Обновить 1"),
        ({"ordinal": 4}, "en", "Update 1"),
        ({"body": "ССВУ"}, "kk", "Жаңарту 1"),
        ({"status": Status.CONFIRMED}, "tr", "Güncelle 1"),
    ],
)
def test_a_change_is_labelled_by_what_matters_most_of_it(new: dict[str, Any], language: str, said: str) -> None:
    offer = Offer(event=event("Совет"), changes=tuple(Change(field, None, value) for field, value in new.items()))
    board = proposals_keyboard(PAPER, [proposal(1)], language, offers={proposal(1).id: offer})
    assert board
    assert board.inline_keyboard[0][0].text == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [6, 60])
def test_endless_changes_fit_and_say_what_add_all_leaves(language: str, count: int) -> None:
    proposals = huge_proposals(count)
    titles = Change("second_titles", (), tuple((spoken, "Заседание & <совета> " * 60) for spoken in LANGUAGES))
    changes = (*huge_card(1).history[0].changes, titles)
    offers = {each.id: Offer(event=event("Совет"), changes=changes, weighty=each.number > 1) for each in proposals}
    for page in (0, (count - 1) // 6):
        shown = proposals_text(PAPER, proposals, chat(language), offers=offers, page=page)
        assert label("add_all", language) in fixed_text(parsed(shown, "HTML", None), 0).text
