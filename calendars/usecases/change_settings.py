"""Change settings: the language and the zone of a chat."""

from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import available_timezones

from calendars.access import calendar_of
from calendars.errors import BadLanguage, BadZone, Stranger
from calendars.people import LANGUAGES, Chat
from calendars.ports import Now, Store
from calendars.usecases._owing import owe_chat

_NO_PLACES = frozenset({"Factory", "localtime"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSettings:
    """Changes what is named; with another zone every reminder that waits for the chat gets its instant anew."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, language: str | None = None, zone: str | None = None) -> Chat:
        """The chat as it is now. Raises BadLanguage, BadZone, and Stranger in a chat that is not kept."""
        async with self.store.writing() as work:
            await calendar_of(work, person, chat_id)
            before = await work.chats.get(chat_id)
            if before is None:
                raise Stranger()
            chat = replace(
                before,
                language=before.language if language is None else known_language(language),
                zone=before.zone if zone is None else known_zone(zone),
            )
            if chat == before:
                return chat
            await work.chats.save(chat)
            for follower in await work.chats.following(chat_id):
                await owe_chat(work, follower, self.now())
            await work.commit()
        return chat


def known_language(text: str) -> str:
    """One of our languages, however it is cased. Raises BadLanguage."""
    language = text.strip().lower()
    if language not in LANGUAGES:
        raise BadLanguage(language=text)
    return language


def known_zone(text: str) -> str:
    """The IANA name, however it is cased, blanks for underscores. Raises BadZone."""
    name = _zones().get(text.strip().replace(" ", "_").casefold())
    if name is None:
        raise BadZone(zone=text)
    return name


@cache
def _zones() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() - _NO_PLACES}
