"""Who and what exists: people, the bot, chats, members, topics."""

import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.messages import History, Message

KEPT_MESSAGES = 150_000
FIRST_USER_ID = 100_001
_FIRST_GROUP_ID = 4_000_000_001
_FIRST_SUPERGROUP_ID = 1_000_000_000_000 + 2_000_000_001
UNNAMED_BOT_ID = 7_000_000_001
ADMIN_RIGHTS = (
    "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users", "can_restrict_members",
    "can_pin_messages", "can_manage_topics", "can_promote_members", "can_manage_video_chats", "can_post_messages",
    "can_edit_messages", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip


@dataclass(slots=True)
class User:
    """A person or the bot. `time_zone` (IANA) is only for the page: bots never see it."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    time_zone: str = "UTC"
    is_bot: bool = False
    deleted: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(slots=True)
class Member:
    """Status is creator, administrator, member, restricted, left or kicked."""

    user: int
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    title: str = ""
    until: int = 0

    @property
    def present(self) -> bool:
        """Is the member in the chat?"""
        return self.status not in ("left", "kicked")

    @property
    def rules(self) -> bool:
        """Creator or administrator."""
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Has this administrator right."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(slots=True)
class Topic:
    """A forum topic; `thread` is the id of the message that made it."""

    thread: int
    name: str
    color: int = 7322096
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat (id of its person), group, supergroup or channel."""

    id: int
    type: str
    title: str = ""
    username: str = ""
    description: str = ""
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    history: History = field(default_factory=History)
    topics: dict[int, Topic] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    deleted: bool = False
    migrated_to: int | None = None
    invite_link: str = ""

    @property
    def is_private(self) -> bool:
        """A chat of one person with the bot."""
        return self.type == "private"

    @property
    def own_ids(self) -> bool:
        """Supergroups and channels number their own messages."""
        return self.type in ("supergroup", "channel")

    def allows(self, what: str) -> bool:
        """Do the chat's default permissions allow members this?"""
        return self.permissions.get(what, True)


class World:
    """All state that Telegram would have; `now` dates it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.bot = User(UNNAMED_BOT_ID, "Attaché", username="attache_bot", is_bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self._user_ids = itertools.count(FIRST_USER_ID)
        self._group_ids = itertools.count(_FIRST_GROUP_ID)
        self._supergroup_ids = itertools.count(_FIRST_SUPERGROUP_ID)
        self._message_ids = itertools.count(1)
        self._said: deque[tuple[int, int]] = deque()

    @property
    def unix(self) -> int:
        """The present in Unix seconds."""
        return int(self.now().timestamp())

    def add_user(self, user_id: int | None = None, **fields: Any) -> User:
        """A new person and their private chat with the bot; ValueError when the id is taken."""
        made = user_id or next(number for number in self._user_ids if number not in self.users)
        if made in self.users or made <= 0:
            raise ValueError(f"the id {made} is taken or not a person's")
        user = User(made, **fields)
        self.users[made] = user
        self.chats[made] = Chat(made, "private")
        return user

    def add_chat(self, kind: str, title: str, **fields: Any) -> Chat:
        """A new group, supergroup or channel without members."""
        number = next(self._group_ids if kind == "group" else self._supergroup_ids)
        chat = Chat(-number, kind, title, **fields)
        self.chats[chat.id] = chat
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and basic groups share one counter, as in a Telegram account."""
        return chat.history.last_id + 1 if chat.own_ids else next(self._message_ids)

    def new_message(self, chat: Chat, sender: int | None, **fields: Any) -> Message:
        """A message said now, put into the chat; nobody is told."""
        message = Message(self.next_message_id(chat), chat.id, sender, self.unix, **fields)
        chat.history.add(message)
        self._said.append((chat.id, message.id))
        if len(self._said) > KEPT_MESSAGES:
            self._forget_oldest()
        return message

    def _forget_oldest(self) -> None:
        place, number = self._said.popleft()
        if (chat := self.chats.get(place)) is not None:
            chat.history.remove(number)

    def bot_member(self, chat: Chat) -> Member:
        """The bot's membership; of a chat it never was in, `left`."""
        return chat.members.get(self.bot.id) or Member(self.bot.id, "left")

    def find_chat(self, reference: str) -> Chat | None:
        """By id or @username."""
        if reference.startswith("@"):
            name = reference[1:].lower()
            return next((chat for chat in self.chats.values() if chat.username.lower() == name and name), None)
        try:
            return self.chats.get(int(reference))
        except ValueError:
            return None

    def adopt(self, bot_id: int) -> None:
        """The token names the bot: memberships move to that id."""
        old = self.bot.id
        self.users[bot_id] = self.users.pop(old)
        self.bot.id = bot_id
        for chat in self.chats.values():
            if (member := chat.members.pop(old, None)) is not None:
                member.user = bot_id
                chat.members[bot_id] = member
            for message in chat.history:
                _rename(message, old, bot_id)


def _rename(message: Message, old: int, new: int) -> None:
    if message.sender == old:
        message.sender = new
    joined = message.service.get("new_chat_members")
    if joined is not None:
        message.service["new_chat_members"] = [new if one == old else one for one in joined]
