"""A card says what an event is part of, and which body meets."""

from dataclasses import replace

import pytest

from bot.texts.card import card_text
from tests.bot.texts.makings import chat, huge_card

CARD = replace(
    huge_card(),
    title="4-е заседание ССВУ",
    whole="Визит Президента",
    event=replace(huge_card().event, body="Совет стратегического сотрудничества высокого уровня"),
)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "В рамках: "), ("en", "Part of: "), ("kk", "Негізгі іс-шара: "), ("tr", "Ana etkinlik: ")],
)
def test_a_part_names_its_whole_in_the_readers_language(language: str, said: str) -> None:
    assert f"{said}Визит Президента" in card_text(CARD, chat(language))


def test_a_body_is_named_unless_the_title_names_it() -> None:
    body = CARD.event.body
    assert body
    assert body in card_text(CARD, chat("ru"))
    told = replace(CARD, title=f"4-е заседание: {body}")
    assert card_text(told, chat("ru")).count(body) == 1
