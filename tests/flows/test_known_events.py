"""What a desk forwards of events that it has already, in each of its languages, played at the demo."""

from itertools import permutations
from typing import Any

import aiohttp
import pytest

from tests.flows.desk import Desk, labels

SCHEDULED: dict[str, tuple[str, str]] = {
    "ru": (
        "4-е заседание Совета стратегического сотрудничества высокого уровня состоится 3-4 марта 2022 года.\n"
        "Консультации между МИД Казахстана и МИД Турции пройдут 3 марта 2022 года.",
        "Добавить все",
    ),
    "en": (
        "The 4th meeting of the High-Level Strategic Cooperation Council will be held on 3-4 March 2022.\n"
        "Consultations between the foreign ministries of Kazakhstan and Türkiye will take place on 3 March 2022.",
        "Add all",
    ),
    "kk": (
        "Жоғары деңгейдегі стратегиялық ынтымақтастық кеңесінің 4-отырысы 2022 жылғы 3-4 наурызда өтеді.\n"
        "Қазақстан мен Түркия сыртқы істер министрліктерінің консультациялары 2022 жылғы 3 наурызда өтеді.",
        "Барлығын қосу",
    ),
    "tr": (
        "Yüksek Düzeyli Stratejik İşbirliği Konseyi'nin 4. toplantısı 3-4 Mart 2022 tarihlerinde yapılacak.\n"
        "Kazakistan ve Türkiye dışişleri bakanlıkları arasındaki istişareler 3 Mart 2022'de yapılacak.",
        "Tümünü ekle",
    ),
}
MOVED: dict[str, tuple[str, str, str, str]] = {
    "ru": (
        "4-е заседание Совета стратегического сотрудничества высокого уровня перенесено с 3-4 марта на 12 октября "
        "2022 года. Консультации между МИД Казахстана и МИД Турции перенесены с 3 на 10 марта.",
        "3-4 марта 2022 года → 12 октября 2022 года",
        "3 марта 2022 года → 10 марта 2022 года",
        "Перенести",
    ),
    "en": (
        "The 4th meeting of the High-Level Strategic Cooperation Council has been moved from 3-4 March to 12 October "
        "2022. The consultations between the foreign ministries of Kazakhstan and Türkiye scheduled for 3 March will "
        "now be held on 10 March.",
        "3-4 March 2022 → 12 October 2022",
        "3 March 2022 → 10 March 2022",
        "Move",
    ),
    "kk": (
        "Жоғары деңгейдегі стратегиялық ынтымақтастық кеңесінің 4-отырысы 3-4 наурыздан 2022 жылғы 12 қазанға "
        "ауыстырылды. Қазақстан мен Түркия сыртқы істер министрліктерінің консультациялары 3 наурыздан 10 наурызға "
        "ауыстырылды.",
        "2022 жылғы 3-4 наурыз → 2022 жылғы 12 қазан",
        "2022 жылғы 3 наурыз → 2022 жылғы 10 наурыз",
        "Мерзімін ауыстыру",
    ),
    "tr": (
        "Yüksek Düzeyli Stratejik İşbirliği Konseyi'nin 4. toplantısı 3-4 Mart'tan 12 Ekim 2022'ye ertelendi. "
        "Kazakistan ve Türkiye dışişleri bakanlıkları arasındaki istişareler 3 Mart'tan 10 Mart'a ertelendi.",
        "3-4 Mart 2022 → 12 Ekim 2022",
        "3 Mart 2022 → 10 Mart 2022",
        "Tarihini değiştir",
    ),
}


NAMED = {
    "ru": ("4-е заседание Совета", "Консультации"),
    "en": ("4th meeting of the High-Level", "Consultations"),
    "kk": ("кеңесінің 4-отырысы", "консультациялары"),
    "tr": ("4. toplantısı", "istişareler"),
}


async def begun(session: aiohttp.ClientSession, demo: str, language: str) -> tuple[Desk, dict[str, Any]]:
    """A desk that has both events, and the message that proposed them."""
    desk = await Desk.open(session, demo, language)
    await desk.say("/start")
    text, add_all = SCHEDULED[language]
    [answer] = await desk.say(text)
    await desk.press(answer, add_all)
    return desk, answer


@pytest.mark.parametrize("language", MOVED)
async def test_what_was_moved_is_offered_as_a_move_numbered_or_not(
    session: aiohttp.ClientSession, demo: str, language: str
) -> None:
    desk, _ = await begun(session, demo, language)
    text, council, consultations, move = MOVED[language]
    [answer] = await desk.say(text)
    assert council in answer["text"]
    assert consultations in answer["text"]
    for number in (1, 2):
        await desk.press(answer, f"{move} {number}")
    again = await desk.again(answer)
    assert [label for label in labels(again) if label.startswith(move)] == []
    [listed] = await desk.say("/next")
    assert council.partition(" → ")[0] not in listed["text"]
    assert listed["text"].count("\n1. ") == listed["text"].count("\n2. ") == 1
    assert "\n3. " not in listed["text"]


@pytest.mark.parametrize("language", SCHEDULED)
async def test_the_same_again_doubles_nothing(session: aiohttp.ClientSession, demo: str, language: str) -> None:
    desk, _ = await begun(session, demo, language)
    add_all = SCHEDULED[language][1]
    [again] = await desk.say(SCHEDULED[language][0])
    [copied] = await desk.say(f"{SCHEDULED[language][0]}\n*")
    assert not [label for told in (again, copied) for label in labels(told) if add_all in label]
    [listed] = await desk.say("/next")
    assert "\n3. " not in listed["text"]


@pytest.mark.parametrize(("language", "other"), list(permutations(SCHEDULED, 2)))
async def test_the_same_paper_in_another_language_gives_second_titles(
    session: aiohttp.ClientSession, demo: str, language: str, other: str
) -> None:
    desk, _ = await begun(session, demo, language)
    [answer] = await desk.say(SCHEDULED[other][0])
    await desk.press(answer, SCHEDULED[language][1])
    await desk.say(f"/settings language {other}")
    [listed] = await desk.say("/next")
    assert "\n3. " not in listed["text"]
    assert all(word in listed["text"] for word in NAMED[other])
