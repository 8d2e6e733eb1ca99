"""A letter of reminders in words: what is near, how near, and honestly when it comes late or perhaps twice."""

from datetime import date, datetime, timedelta
from math import ceil

from bot.texts.catalogue import plurals, words
from bot.texts.details import place_said, time_city
from bot.texts.html import bold, fits, italic, plain, shortened
from calendars.event import Event
from calendars.happening import Happening, happening, seen_on
from calendars.kinds import Kind, Status
from calendars.lateness import late_by
from calendars.lead import Lead
from calendars.ports import Letter, Reminder
from calendars.reminders import EVE
from calendars.when import When
from calendars.wording import say, say_hours, weekday
from calendars.zones import zone

TITLES = (400, 200, 120, 60)
"""How long titles may be; the first length with which the letter fits a message is taken."""

LONGEST_NAME = 60
"""Of a calendar."""


def letter_text(letter: Letter) -> str:
    """The whole message, HTML, in the chat's language. Days count on the chat's own calendar from `letter.now`."""
    written = (_written(letter, longest) for longest in TITLES)
    return next((text for text in written if fits(text)), _written(letter, TITLES[-1]))


def repeat_line(language: str) -> str:
    """Says that the message may have come before."""
    _ = words(language)
    return _("Possibly a repeat: an earlier copy may have reached you.")


def how_near(days: int, language: str) -> str:
    """How far off a day is, as a heading: Today, Tomorrow, In 7 days; "Under way" once it has begun."""
    _ = words(language)
    if days < 0:
        return _("Under way")
    if days == 0:
        return _("Today")
    if days == 1:
        return _("Tomorrow")
    ngettext_ = plurals(language)
    return ngettext_("In {n} day", "In {n} days", days).format(n=days)


def years_near(years: int, days: int, language: str) -> str:
    """An anniversary's heading: 30 years today, 30 years tomorrow, 30 years in 7 days."""
    _, ngettext_ = words(language), plurals(language)
    counted = ngettext_("{n} year", "{n} years", years).format(n=years)
    if days <= 0:
        return _("{years} today").format(years=counted)
    if days == 1:
        return _("{years} tomorrow").format(years=counted)
    return ngettext_("{years} in {n} day", "{years} in {n} days", days).format(years=counted, n=days)


def soon(left: timedelta, language: str) -> str:
    """How soon something begins: In 15 minutes, In 2 hours. Whole hours are said as hours."""
    minutes = max(1, ceil(left / timedelta(minutes=1)))
    ngettext_ = plurals(language)
    if minutes % 60 == 0:
        return ngettext_("In {n} hour", "In {n} hours", minutes // 60).format(n=minutes // 60)
    return ngettext_("In {n} minute", "In {n} minutes", minutes).format(n=minutes)


def late_line(late: timedelta, due: datetime, language: str) -> str:
    """Says how late a reminder is, and when it should have come (`due` in the chat's zone)."""
    ngettext_ = plurals(language)
    minutes = int(late / timedelta(minutes=1))
    if minutes < 60:
        line = ngettext_("{n} minute late", "{n} minutes late", minutes).format(n=minutes)
    elif minutes < 48 * 60:
        line = ngettext_("{n} hour late", "{n} hours late", minutes // 60).format(n=minutes // 60)
    else:
        line = ngettext_("{n} day late", "{n} days late", minutes // 1440).format(n=minutes // 1440)
    _ = words(language)
    day = say(When.day(due.date()), language)
    return _("{late}: due {day}, {time}").format(late=line, day=day, time=f"{due:%H:%M}")


def tentative_line(language: str) -> str:
    """Says that the event may not take place."""
    _ = words(language)
    return _("Tentative, not agreed yet")


def _written(letter: Letter, longest_title: int) -> str:
    several = len({reminder.calendar.id for reminder in letter.reminders}) > 1
    numbers = range(len(letter.reminders))
    parts = [_reminder(letter, number, longest_title, name_calendar=several) for number in numbers]
    if letter.maybe_repeat:
        parts.insert(0, italic(repeat_line(letter.chat.language)))
    return "\n\n".join(parts)


def _reminder(letter: Letter, number: int, longest_title: int, *, name_calendar: bool) -> str:
    language, reminder = letter.chat.language, letter.reminders[number]
    delivery, own = reminder.delivery, zone(reminder.delivery.zone)
    event = seen_on(reminder.event, delivery.occurrence, language)
    found = happening(reminder.event, delivery.occurrence, own)
    heading = _heading(letter, reminder, event, found)
    lines = [
        "🔔 " + bold(heading if len(letter.reminders) == 1 else f"{number + 1}. {heading}"),
        plain(shortened(event.title_in(language), longest_title)),
        plain(_when(event, found, letter.now.astimezone(own).date(), delivery.zone, language)),
    ]
    if place := place_said(event, language):
        lines.append(f"📍 {plain(place)}")
    if event.status is Status.TENTATIVE:
        lines.append(italic(tentative_line(language)))
    if name_calendar:
        lines.append(italic(shortened(reminder.calendar.title, LONGEST_NAME)))
    if late := late_by(delivery, letter.now):
        lines.append(italic(late_line(late, delivery.due_at.astimezone(own), language)))
    return "\n".join(lines)


def _heading(letter: Letter, reminder: Reminder, event: Event, found: Happening | None) -> str:
    language, delivery = letter.chat.language, reminder.delivery
    first = delivery.occurrence if found is None else found.first
    days = (first - letter.now.astimezone(zone(delivery.zone)).date()).days
    if event.kind is Kind.ANNIVERSARY and event.ordinal:
        return years_near(event.ordinal, days, language)
    begins = None if found is None else found.start
    if begins is not None and begins > letter.now and delivery.rule != EVE and not Lead.parse(delivery.rule).in_days:
        return soon(begins - letter.now, language)
    return how_near(days, language)


def _when(event: Event, found: Happening | None, today: date, own_zone: str, language: str) -> str:
    first = event.when.earliest
    told = say(event.when, language, with_year=False, today=today)
    if first is None:
        return told
    if event.when.latest == first:
        told = f"{told}, {weekday(first, language)}"
    if event.hours is None or found is None or found.start is None:
        return told
    return f"{told}, {say_hours(event.hours, first, language, own_zone, time_city(event, language))}"
