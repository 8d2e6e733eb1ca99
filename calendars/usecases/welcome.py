"""Welcome: a person comes in, and the bot knows who speaks and where."""

from dataclasses import dataclass, replace

from babel.core import get_global

from calendars.access import Gate, ensure_admitted
from calendars.people import LANGUAGES, Calendar, Chat, ChatKind, Follower, Member, Role
from calendars.ports import NewId, Now, Store, Work

_TITLES = {"ru": "Календарь: {}", "en": "Calendar: {}", "kk": "Күнтізбе: {}", "tr": "Takvim: {}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a chat starts with: a language of ours and an IANA zone."""

    language: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcomed:
    """The chat, the calendar it works with, and whether that was made just now."""

    chat: Chat
    calendar: Calendar
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The chat as kept, or as it would start; `known` tells which.

    `language` is the speaker's own, which in somebody else's chat may be another than the chat's.
    """

    chat: Chat
    known: bool
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoIsSpeaking:
    """Tells in which language and zone to talk in a chat. Reads only: strangers leave no trace."""

    store: Store
    now: Now
    defaults: Defaults

    async def __call__(self, person: int, chat_id: int, chat_kind: str, language_code: str | None) -> Speaker:
        """`language_code` is the IETF tag that Telegram gives, such as "pt-br"."""
        async with self.store.reading() as work:
            chat = await work.chats.get(chat_id)
            own = chat if chat_id == person else await work.chats.get(person)
        fresh = chat or _fresh(chat_id, ChatKind(chat_kind), language_code, self.defaults)
        language = own.language if own else spoken(language_code) or fresh.language
        return Speaker(chat=fresh, known=chat is not None, language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """Lets a person in: the chat is kept and reachable, the first time with a calendar of the person's own."""

    store: Store
    now: Now
    new_id: NewId
    gate: Gate
    defaults: Defaults

    async def __call__(
        self, person: int, name: str, chat_id: int, language_code: str | None, code: str | None = None
    ) -> Welcomed:
        """Raises Stranger when the bot is closed to the person, WrongCode when a code was tried in vain."""
        async with self.store.writing() as work:
            known = await work.calendars.of_person(person)
            if not known:
                ensure_admitted(self.gate, person, code, await work.calendars.any_owner())
            chat = await self._open_chat(work, chat_id, language_code)
            calendar = known[0] if known else await self._make_calendar(work, person, name, chat)
            await _follow(work, calendar, chat)
            await work.commit()
        return Welcomed(chat=chat, calendar=calendar, is_new=not known)

    async def _open_chat(self, work: Work, chat_id: int, language_code: str | None) -> Chat:
        chat = await work.chats.get(chat_id) or _fresh(chat_id, ChatKind.PRIVATE, language_code, self.defaults)
        chat = replace(chat, reachable=True)
        await work.chats.save(chat)
        return chat

    async def _make_calendar(self, work: Work, person: int, name: str, chat: Chat) -> Calendar:
        zone = self.defaults.zone
        title = _TITLES[chat.language].format(name)
        calendar = Calendar(id=self.new_id(), title=title, zone=zone, country=country_of(zone))
        owner = Member(calendar_id=calendar.id, person_id=person, name=name, role=Role.OWNER)
        await work.calendars.add(calendar, owner)
        return calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReachable:
    """Notes that a chat has blocked the bot, or let it in again. Of a chat that is not kept nothing is noted."""

    store: Store
    now: Now

    async def __call__(self, chat_id: int, reachable: bool) -> None:
        async with self.store.writing() as work:
            chat = await work.chats.get(chat_id)
            if chat is None or chat.reachable == reachable:
                return
            await work.chats.save(replace(chat, reachable=reachable))
            await work.commit()


def country_of(zone: str) -> str | None:
    """The country a zone lies in, ISO 3166 alpha-2, after CLDR; None for UTC and its like."""
    territory = get_global("zone_territories").get(get_global("zone_aliases").get(zone, zone))
    return territory if territory and territory.isalpha() and territory != "ZZ" else None


def spoken(language_code: str | None) -> str | None:
    """The language of ours that an IETF tag means, if any."""
    language = (language_code or "").partition("-")[0].lower()
    return language if language in LANGUAGES else None


def _fresh(chat_id: int, kind: ChatKind, language_code: str | None, defaults: Defaults) -> Chat:
    language = spoken(language_code) or defaults.language
    return Chat(id=chat_id, kind=kind, language=language, zone=defaults.zone)


async def _follow(work: Work, calendar: Calendar, chat: Chat) -> None:
    if all(follower.calendar_id != calendar.id for follower in await work.chats.following(chat.id)):
        await work.chats.follow(Follower(calendar_id=calendar.id, chat=chat))
