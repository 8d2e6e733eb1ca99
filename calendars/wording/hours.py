"""Hours put into words: the place's time first, the reader's own in brackets."""

from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import get_timezone_location

from calendars.hours import Hours
from calendars.when import When
from calendars.wording.dates import say
from calendars.wording.languages import tongue
from calendars.zones import zone


@dataclass(frozen=True, slots=True)
class _Words:
    around: str
    around_span: str
    of_city: str
    of_reader: str


# A city's name comes from anywhere, so that no phrase may decline it: Russian says «г.» before it for that.
_WORDS = {
    "ru": _Words("около {}", "ориентировочно {}", "{clock} по времени г. {city}", "{} по вашему времени"),
    "en": _Words("around {}", "around {}", "{clock}, {city} time", "{} your time"),
    "kk": _Words("шамамен {}", "шамамен {}", "{city} уақытымен {clock}", "сіздің уақытыңызбен {}"),
    "tr": _Words("{} civarı", "{} civarı", "{city} saatiyle {clock}", "sizin saatinizle {}"),
}


def say_clock(hours: Hours, language: str) -> str:
    """The hours alone, whatever the zone: "10:00", «около 10:00», "10:00-11:30". Raises BadLanguage."""
    tongue(language)
    words = _WORDS[language]
    if not hours.about:
        return str(hours)
    return (words.around_span if hours.end else words.around).format(hours)


def say_hours(hours: Hours, day: date, language: str, reader_zone: str | None = None, city: str | None = None) -> str:
    """The hours of a day for a reader: "10:00, Ankara time (12:00 your time)".

    `city` is the place's, nominative, in the language; without it the zone's own city is said where the two clocks
    differ. The brackets are left out when both show the same, or one is unknown; they name the reader's day when it is
    another. Raises BadLanguage and BadZone.
    """
    clock = say_clock(hours, language)
    theirs = _for_reader(hours, day, language, reader_zone)
    placed = _of_city(clock, city, language) if city else _of_zone(clock, hours, day, language) if theirs else clock
    return f"{placed} ({theirs})" if theirs else placed


def city_of(zone_name: str, language: str) -> str:
    """The city a zone is named after, in the language (CLDR): Asia/Almaty is Алматы. Raises BadZone."""
    return get_timezone_location(zone(zone_name), locale=_locale(language), return_city=True)


def _of_city(clock: str, city: str, language: str) -> str:
    return _WORDS[language].of_city.format(clock=clock, city=city)


def _of_zone(clock: str, hours: Hours, day: date, language: str) -> str:
    name = hours.zone or ""
    if "/" in name and not name.startswith("Etc/"):
        return _of_city(clock, city_of(name, language), language)
    return f"{clock} {datetime.combine(day, hours.start, zone(name)):%Z}"


def _for_reader(hours: Hours, day: date, language: str, reader_zone: str | None) -> str | None:
    if hours.zone is None or reader_zone is None:
        return None
    start, end = hours.starts_at(day), hours.ends_at(day)
    local = start.astimezone(zone(reader_zone))
    if local.replace(tzinfo=None) == datetime.combine(day, hours.start):
        return None
    clock = f"{local:%H:%M}" + (f"-{end.astimezone(zone(reader_zone)):%H:%M}" if end else "")
    if local.date() != day:
        clock = f"{say(When.day(local.date()), language, with_year=False)}, {clock}"
    return _WORDS[language].of_reader.format(clock)


def _locale(language: str) -> str:
    tongue(language)
    return "en_GB" if language == "en" else language
