"""What people and the world do to bots: block, migrate, delete, start anew; and faults."""

from typing import Any

from bot.sandbox import posting
from bot.sandbox.box import Box
from bot.sandbox.controls.asked import chat_in, wrong
from bot.sandbox.controls.people import chat_json
from bot.sandbox.controls.talking import set_blocked
from bot.sandbox.faults import Fault
from bot.sandbox.world import Chat, Member

_FAULT_FIELDS = {
    "method": str, "chat": int, "code": int, "retry_after": int, "delay": float, "drop": str, "html": bool,
    "contains": str, "description": str, "times": int,
}  # fmt: skip


def block(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/block `{chat,blocked?}`: the person of this private chat blocks (or unblocks) the bot."""
    chat = chat_in(box, asked)
    if not chat.is_private:
        raise wrong("only people block bots: name a private chat")
    blocked = asked.get("blocked", True) is not False
    if blocked != chat.blocked:
        set_blocked(box, chat, chat.id, blocked=blocked)
    return {"chat": chat.id, "blocked": chat.blocked}


def deactivate(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/deactivate `{chat}`: the person deletes their account; or the group is deleted."""
    chat = chat_in(box, asked)
    if chat.is_private:
        box.world.users[chat.id].deleted = True
    else:
        chat.deleted = True
    return {"chat": chat.id, "deleted": True}


def migrate(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/migrate `{chat}`: the group becomes a supergroup with a new id."""
    old = chat_in(box, asked)
    if old.type != "group" or old.migrated_to is not None:
        raise wrong("only a basic group migrates, and only once")
    new = box.world.add_chat("supergroup", old.title)
    new.members = {user: Member(user, one.status, dict(one.rights)) for user, one in old.members.items()}
    actor = next(iter(old.members))
    posting.service(box, old, actor, migrate_to_chat_id=new.id)
    old.migrated_to = new.id
    posting.service(box, new, actor, migrate_from_chat_id=old.id)
    box.events.publish(new.id, "members")
    return {"chat": old.id, "migrated_to": new.id} | chat_json(box, new)


def reset(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/reset `{chat?}`: the history of one chat, or all people, chats, updates, calls and faults, go.
    Ids of updates and messages go on from where they were."""
    if asked.get("chat"):
        _empty(chat_in(box, asked))
        box.events.publish(int(asked["chat"]), "delete")
        return {"chat": int(asked["chat"])}
    world = box.world
    world.chats.clear()
    world.users = {world.bot.id: world.bot}
    box.updates.drop_all()
    box.faults.clear()
    box.ledger.clear()
    box.events.publish(None, "state")
    return {}


def _empty(chat: Chat) -> None:
    chat.history.clear()
    chat.pinned.clear()


def fault(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/fault."""
    unknown = set(asked) - set(_FAULT_FIELDS)
    if unknown:
        raise wrong(f"a fault has no {', '.join(sorted(unknown))}")
    try:
        made = Fault(**{name: _FAULT_FIELDS[name](value) for name, value in asked.items() if value is not None})
        box.faults.add(made)
    except (TypeError, ValueError) as problem:
        raise wrong(str(problem)) from None
    return box.faults.to_json()
