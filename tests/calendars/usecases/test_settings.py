"""A chat's leads, language and zone are its own, and what waits for it follows them."""

import pytest

from calendars.errors import BadLanguage, BadLead, BadZone, Stranger
from calendars.people import Chat
from calendars.usecases.change_settings import ChangeSettings
from calendars.usecases.set_reminders import ReadReminders, SetReminders
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk


def settings(desk: Desk) -> ChangeSettings:
    return ChangeSettings(store=desk.store, now=desk.clock.now)


async def leads(desk: Desk, text: str) -> list[str]:
    follower = await SetReminders(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, text)
    assert await ReadReminders(store=desk.store)(OFFICER, OFFICER) == follower
    return [str(lead) for lead in follower.leads]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("30d 7d 1d 0d 15m", ["30d", "7d", "1d", "15m", "0d"]),
        ("1d, 7D;1d", ["7d", "1d"]),
        ("", []),
        (" off ", []),
        ("нет", []),
    ],
)
async def test_leads_are_kept_longest_first_and_each_once(desk: Desk, text: str, kept: list[str]) -> None:
    assert await leads(desk, text) == kept


@pytest.mark.parametrize("text", ["soon", "1d soon", "400d", "-1d", " ".join(f"{n}d" for n in range(13))])
async def test_what_is_no_lead_is_refused_and_changes_nothing(desk: Desk, text: str) -> None:
    with pytest.raises(BadLead):
        await leads(desk, text)
    assert await leads(desk, "1d") == ["1d"]


async def test_other_leads_rewrite_what_waits(desk: Desk) -> None:
    (council,) = await desk.add(STATEMENT[3])
    assert set(await desk.owed(council)) == {"2022-03-03 1d", "2022-03-03 0d"}
    await leads(desk, "2d 0d")
    assert set(await desk.owed(council)) == {"2022-03-03 2d", "2022-03-03 0d"}
    await leads(desk, "off")
    assert await desk.owed(council) == {}


async def test_another_zone_gives_every_waiting_reminder_its_instant_anew(desk: Desk) -> None:
    council, anniversary = await desk.add(STATEMENT[3], STATEMENT[2])
    chat = await settings(desk)(OFFICER, OFFICER, zone="Europe/Istanbul")
    assert chat == Chat(id=OFFICER, language="ru", zone="Europe/Istanbul") == await desk.chat()
    assert (await desk.owed(council))["2022-03-03 0d"] == "2022-03-03T05:00"
    assert (await desk.owed(anniversary))["2023-03-02 0d"] == "2023-03-02T05:00"


@pytest.mark.parametrize("zone", ["europe/istanbul", " Europe/Istanbul ", "EUROPE/ISTANBUL"])
async def test_a_zone_may_be_typed_in_any_case(desk: Desk, zone: str) -> None:
    assert (await settings(desk)(OFFICER, OFFICER, zone=zone)).zone == "Europe/Istanbul"


async def test_a_language_may_be_typed_in_any_case_and_changes_nothing_else(desk: Desk) -> None:
    assert await settings(desk)(OFFICER, OFFICER, language="TR") == Chat(id=OFFICER, language="tr", zone="Asia/Almaty")


@pytest.mark.parametrize("zone", ["Алматы", "Europe", "", "../etc/passwd", "Factory", "UTC+5"])
async def test_an_unknown_zone_is_refused(desk: Desk, zone: str) -> None:
    with pytest.raises(BadZone):
        await settings(desk)(OFFICER, OFFICER, zone=zone)


async def test_a_language_that_is_not_ours_is_refused_and_the_zone_beside_it_is_not_changed(desk: Desk) -> None:
    with pytest.raises(BadLanguage):
        await settings(desk)(OFFICER, OFFICER, language="de", zone="Europe/Istanbul")
    assert await desk.chat() == Chat(id=OFFICER, language="ru", zone="Asia/Almaty")


async def test_strangers_have_no_settings(desk: Desk) -> None:
    with pytest.raises(Stranger):
        await settings(desk)(STRANGER, STRANGER, language="tr")
    with pytest.raises(Stranger):
        await SetReminders(store=desk.store, now=desk.clock.now)(STRANGER, STRANGER, "1d")
