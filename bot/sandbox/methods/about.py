"""What the bot is and says of itself."""

from typing import Any

from bot.sandbox import shapes
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.refusals import bad_request

_LENGTHS = {"name": 64, "description": 512, "shortdescription": 120}


def get_me(box: Box, call: Call) -> Any:
    """getMe."""
    return shapes.user(box.world.bot, me=True)


def log_out(box: Box, call: Call) -> Any:
    """logOut: true, and nothing else, since there is no cloud to move to."""
    return True


def close(box: Box, call: Call) -> Any:
    """close: true; the sandbox has one instance only."""
    return True


def set_text(box: Box, call: Call) -> Any:
    """setMyName, setMyDescription, setMyShortDescription, per language."""
    what = call.method.removeprefix("setmy")
    parameter = "short_description" if what == "shortdescription" else what
    text = call.text(parameter)
    if len(text) > _LENGTHS[what]:
        raise bad_request(f"{'Name' if what == 'name' else 'Description'} is too long")
    box.world.texts[what, call.text("language_code")] = text
    if what == "name" and not call.text("language_code") and text:
        box.world.bot.first_name = text
    return True


def get_text(box: Box, call: Call) -> Any:
    """getMyName, getMyDescription, getMyShortDescription: the language's own, else the common one."""
    what = call.method.removeprefix("getmy")
    texts, language = box.world.texts, call.text("language_code")
    text = texts.get((what, language)) or texts.get((what, ""), "")
    if what == "name":
        return {"name": text or box.world.bot.first_name}
    return {"short_description" if what == "shortdescription" else what: text}


def get_user_profile_photos(box: Box, call: Call) -> Any:
    """getUserProfilePhotos: people of the sandbox have none."""
    user = call.identifier("user_id")
    if user not in box.world.users:
        raise bad_request("user not found" if user > 0 else "Invalid user_id specified")
    return {"total_count": 0, "photos": []}
