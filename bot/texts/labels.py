"""What buttons say. The main labels are fixed in the four languages; at most an emoji before and a number after."""

from bot.texts.catalogue import words

_MAIN = {
    "add_all": ("Добавить все", "Add all", "Барлығын қосу", "Tümünü ekle"),
    "add": ("Добавить", "Add", "Қосу", "Ekle"),
    "fix": ("Исправить", "Fix", "Түзету", "Düzelt"),
    "skip": ("Не добавлять", "Skip", "Қоспау", "Ekleme"),
    "move": ("Перенести", "Move", "Мерзімін ауыстыру", "Tarihini değiştir"),
    "confirm": ("Подтвердить", "Confirm", "Растау", "Teyit et"),
    "postpone": ("Отложить", "Postpone", "Кейінге қалдыру", "Ertele"),
    "hold": ("Состоялось", "Held", "Өтті", "Gerçekleşti"),
    "cancel": ("Отменить мероприятие", "Cancel event", "Іс-шараны болдырмау", "Etkinliği iptal et"),
    "history": ("История", "History", "Тарихы", "Geçmiş"),
    "reminders": ("Напоминания", "Reminders", "Еске салулар", "Hatırlatmalar"),
}
_COLUMNS = ("ru", "en", "kk", "tr")


def label(name: str, language: str, number: int | None = None) -> str:
    """One of the main labels, with the number of what it acts on."""
    said = _MAIN[name][_COLUMNS.index(language)]
    return said if number is None else f"{said} {number}"


def update(language: str, number: int) -> str:
    """Takes a change that has no label of its own among the main ones."""
    _ = words(language)
    return _("Update") + f" {number}"


def card(language: str, number: int | None = None) -> str:
    """Opens an event's card."""
    _ = words(language)
    said = _("Card")
    return said if number is None else f"{said} {number}"


def surely_cancel(language: str) -> str:
    _ = words(language)
    return _("Yes, cancel it")


def restore(language: str) -> str:
    """Takes back that an event was held or cancelled."""
    _ = words(language)
    return _("Restore")


def surely_revoke(language: str) -> str:
    _ = words(language)
    return _("Yes, revoke it")


def back(language: str) -> str:
    _ = words(language)
    return _("Back")


def earlier(language: str) -> str:
    _ = words(language)
    return "‹ " + _("Earlier")


def later(language: str) -> str:
    _ = words(language)
    return _("Later") + " ›"


def copy_address(language: str) -> str:
    _ = words(language)
    return _("Copy address")


def as_a_page(language: str) -> str:
    _ = words(language)
    return _("Open as a page")


def new_address(language: str, number: int) -> str:
    _ = words(language)
    return _("New address") + f" {number}"


def one_more_feed(language: str) -> str:
    _ = words(language)
    return _("One more address")


def revoke(language: str, number: int) -> str:
    _ = words(language)
    return _("Revoke") + f" {number}"
