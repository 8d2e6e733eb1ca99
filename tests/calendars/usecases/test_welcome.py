"""People come in once, strangers leave no trace."""

import pytest

from calendars.access import Gate
from calendars.errors import Stranger, WrongCode
from calendars.people import Chat, ChatKind, Role
from calendars.usecases.welcome import Defaults, SetReachable, Speaker, WhoIsSpeaking, country_of
from tests.calendars.usecases.conftest import OFFICER, STRANGER, Desk

CLOSED = Gate(admins=frozenset({OFFICER}), code="42-42")


def who_is_speaking(desk: Desk) -> WhoIsSpeaking:
    return WhoIsSpeaking(store=desk.store, now=desk.clock.now, defaults=Defaults(language="en", zone="Europe/Istanbul"))


async def test_the_first_word_makes_a_calendar_of_ones_own_and_follows_it(outside: Desk) -> None:
    welcomed = await outside.come_in()
    assert welcomed.is_new
    assert (welcomed.calendar.title, welcomed.calendar.zone, welcomed.calendar.country) == (
        "Календарь: Айгуль",
        "Asia/Almaty",
        "KZ",
    )
    async with outside.store.reading() as work:
        (follower,) = await work.chats.followers(welcomed.calendar.id)
        assert await work.calendars.role(welcomed.calendar.id, OFFICER) is Role.OWNER
    assert follower.chat == welcomed.chat == await outside.chat()
    assert [str(lead) for lead in follower.leads] == ["30d", "7d", "1d", "0d"]


async def test_the_same_start_again_changes_nothing(desk: Desk) -> None:
    again = await desk.come_in()
    assert not again.is_new
    async with desk.store.reading() as work:
        assert await work.calendars.of_person(OFFICER) == [again.calendar]
        assert len(await work.chats.following(OFFICER)) == 1


async def test_a_returning_person_keeps_language_and_zone_and_is_reachable_again(desk: Desk) -> None:
    set_reachable = SetReachable(store=desk.store, now=desk.clock.now)
    await set_reachable(OFFICER, False)
    assert await desk.chat() == Chat(id=OFFICER, language="ru", zone="Asia/Almaty", reachable=False)
    again = await desk.welcome()(OFFICER, "Айгуль", OFFICER, "tr")
    assert again.chat == Chat(id=OFFICER, language="ru", zone="Asia/Almaty", reachable=True)


async def test_a_chat_that_is_not_kept_is_not_made_by_blocking_the_bot(desk: Desk) -> None:
    await SetReachable(store=desk.store, now=desk.clock.now)(STRANGER, False)
    assert await desk.chat(STRANGER) is None


async def test_a_closed_bot_turns_strangers_away_and_keeps_nothing_of_them(outside: Desk) -> None:
    with pytest.raises(Stranger):
        await outside.welcome(CLOSED)(STRANGER, "Некто", STRANGER, "ru")
    with pytest.raises(WrongCode):
        await outside.welcome(CLOSED)(STRANGER, "Некто", STRANGER, "ru", "42-43")
    assert await outside.chat(STRANGER) is None


async def test_the_code_claims_the_bot_once(outside: Desk) -> None:
    claimed = await outside.welcome(CLOSED)(STRANGER, "Первый", STRANGER, "en", "42-42")
    assert claimed.is_new
    assert claimed.calendar.title == "Calendar: Первый"
    again = await outside.welcome(CLOSED)(STRANGER, "Первый", STRANGER, "en", "42-42")
    assert again.calendar == claimed.calendar
    with pytest.raises(WrongCode):
        await outside.welcome(CLOSED)(3003, "Второй", 3003, "en", "42-42")


async def test_an_administrator_needs_no_code_even_later(outside: Desk) -> None:
    await outside.welcome(CLOSED)(STRANGER, "Первый", STRANGER, "en", "42-42")
    assert (await outside.welcome(CLOSED)(OFFICER, "Айгуль", OFFICER, "ru")).is_new


@pytest.mark.parametrize(
    ("code", "language"), [("tr", "tr"), ("kk", "kk"), ("ru-RU", "ru"), ("pt-br", "en"), (None, "en"), ("", "en")]
)
async def test_a_stranger_is_spoken_to_in_telegrams_language_if_it_is_ours(
    outside: Desk, code: str | None, language: str
) -> None:
    speaking = await who_is_speaking(outside)(STRANGER, STRANGER, "private", code)
    assert speaking == Speaker(
        chat=Chat(id=STRANGER, language=language, zone="Europe/Istanbul"), known=False, language=language
    )
    assert await outside.chat(STRANGER) is None


async def test_a_kept_chat_is_spoken_to_as_it_chose(desk: Desk) -> None:
    speaking = await who_is_speaking(desk)(OFFICER, OFFICER, "private", "tr")
    assert speaking.known
    assert speaking.chat.language == "ru"


async def test_a_group_is_a_group(outside: Desk) -> None:
    speaking = await who_is_speaking(outside)(STRANGER, -100500, "supergroup", "ru")
    assert speaking.chat.kind is ChatKind.SUPERGROUP


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Asia/Almaty", "KZ"), ("Asia/Qostanay", "KZ"), ("Europe/Istanbul", "TR"), ("Asia/Istanbul", "TR"), ("UTC", None)],
)
def test_a_zone_lies_in_its_country_and_utc_in_none(zone: str, country: str | None) -> None:
    assert country_of(zone) == country
