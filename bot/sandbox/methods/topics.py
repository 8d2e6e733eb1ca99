"""Topics of a forum."""

from typing import Any

from bot.sandbox import posting
from bot.sandbox.access import chat_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Chat, Topic

DEFAULT_COLOR = 7322096


def create_forum_topic(box: Box, call: Call) -> Any:
    """createForumTopic."""
    chat = _forum(box, call)
    name = call.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise bad_request("TOPIC_NAME_INVALID" if name else "Name must be non-empty")
    topic = open_topic(box, chat, box.world.bot.id, name, call.integer("icon_color") or DEFAULT_COLOR)
    return {"message_thread_id": topic.thread, "name": topic.name, "icon_color": topic.color}


def open_topic(box: Box, chat: Chat, actor: int, name: str, color: int = DEFAULT_COLOR) -> Topic:
    """A new topic, begun by the service message that gives it its id."""
    thread = box.world.next_message_id(chat)
    topic = chat.topics[thread] = Topic(thread, name, color)
    made = {"name": name, "icon_color": color}
    posting.by_person(box, chat, actor, service={"forum_topic_created": made}, thread=thread)
    return topic


def edit_forum_topic(box: Box, call: Call) -> Any:
    """editForumTopic."""
    chat, topic = _topic(box, call)
    name = call.text("name").strip()
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = name or topic.name
    _tell(box, chat, topic, forum_topic_edited={"name": topic.name})
    return True


def close_forum_topic(box: Box, call: Call) -> Any:
    """closeForumTopic."""
    return _switch(box, call, closed=True)


def reopen_forum_topic(box: Box, call: Call) -> Any:
    """reopenForumTopic."""
    return _switch(box, call, closed=False)


def delete_forum_topic(box: Box, call: Call) -> Any:
    """deleteForumTopic, with all its messages."""
    chat, topic = _topic(box, call)
    for message in chat.history:
        if message.thread == topic.thread:
            chat.history.remove(message.id)
    del chat.topics[topic.thread]
    box.events.publish(chat.id, "delete")
    return True


def _switch(box: Box, call: Call, *, closed: bool) -> bool:
    chat, topic = _topic(box, call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _tell(box, chat, topic, **{"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


def _tell(box: Box, chat: Chat, topic: Topic, **service: Any) -> None:
    posting.by_person(box, chat, box.world.bot.id, service=service, thread=topic.thread)


def _forum(box: Box, call: Call) -> Chat:
    chat = chat_of(box.world, call, "write")
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if not box.world.bot_member(chat).may("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(box: Box, call: Call) -> tuple[Chat, Topic]:
    chat = _forum(box, call)
    topic = chat.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, topic
