"""How long before an event the reminders come."""

from collections.abc import Sequence

from bot.texts.catalogue import plurals, words
from bot.texts.html import bold
from calendars.lead import Lead

_FROM_MORNING_TO_NOON = 4 * 60


def leads_text(leads: Sequence[Lead], language: str) -> str:
    """The leads of a chat, and how to change them."""
    _ = words(language)
    how = _("To change: {example}. None at all: {off}.").format(
        example="<code>/remind 30d 7d 1d 0d 15m</code>", off="<code>/remind off</code>"
    )
    units = _("d: days before, 0d: on the morning; h and m: hours and minutes before what has a time.")
    if not leads:
        return "\n".join([bold(_("No reminders come here.")), how, units])
    told = (f"• {lead_said(lead, language)}" for lead in sorted(leads, key=_before_noon, reverse=True))
    return "\n".join([bold(_("Reminders come")), *told, "", how, units])


def lead_said(lead: Lead, language: str) -> str:
    """One lead in words."""
    _, ngettext_ = words(language), plurals(language)
    count = lead.count
    if lead.in_days and count == 0:
        return _("on the day itself, at 08:00")
    if lead.in_days:
        return ngettext_("{n} day before, at 08:00", "{n} days before, at 08:00", count).format(n=count)
    if count == 0:
        return _("at the beginning")
    if lead.unit == "h":
        return ngettext_("{n} hour before", "{n} hours before", count).format(n=count)
    return ngettext_("{n} minute before", "{n} minutes before", count).format(n=count)


def _before_noon(lead: Lead) -> int:
    """Minutes from the reminder to an event at noon: so those on a morning and those by the hour stand in order."""
    return lead.minutes + (_FROM_MORNING_TO_NOON if lead.in_days else 0)
