"""The words that calendar files add to an event, in the four languages. Labels end without a colon."""

from dataclasses import dataclass

from calendars.kinds import Kind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words."""

    status: str
    body: str
    cochairs: str
    participants: str
    time: str
    paper: str
    unnamed: str
    """A paper without a name; {day} is its date."""
    cancelled: str
    postponed: str
    ignored: str
    """A sentence; {names} are parameters of the address."""
    statuses: tuple[str, ...]
    """In the order of `Status`."""
    kinds: tuple[str, ...]
    """In the order of `Kind`."""

    def of_status(self, status: Status) -> str:
        return self.statuses[tuple(Status).index(status)]

    def of_kind(self, kind: Kind) -> str:
        return self.kinds[tuple(Kind).index(kind)]


_RU = Words(
    status="Статус",
    body="Механизм",
    cochairs="Сопредседатели",
    participants="Участники",
    time="Время",
    paper="Основание",
    unnamed="документ от {day}",
    cancelled="[ОТМЕНЕНО]",
    postponed="[ОТЛОЖЕНО]",
    ignored="В адресе календаря не понято: {names}. Показано без этого.",
    statuses=("прорабатывается", "планируется", "подтверждено", "состоялось", "отложено", "отменено"),
    kinds=(
        "Встреча",
        "Визит",
        "Саммит",
        "Комиссия",
        "Совет",
        "Консультации",
        "Конференция",
        "Годовщина",
        "Выборы",
        "Подписание",
        "Выставка",
        "Праздник",
        "Срок",
        "Телефонный разговор",
        "Церемония",
        "Приём",
        "Другое",
    ),
)

_EN = Words(
    status="Status",
    body="Body",
    cochairs="Co-chairs",
    participants="Participants",
    time="Time",
    paper="Source",
    unnamed="paper of {day}",
    cancelled="[CANCELLED]",
    postponed="[POSTPONED]",
    ignored="Not understood in the calendar's address: {names}. Shown without it.",
    statuses=("tentative", "planned", "confirmed", "held", "postponed", "cancelled"),
    kinds=(
        "Meeting",
        "Visit",
        "Summit",
        "Commission",
        "Council",
        "Consultations",
        "Conference",
        "Anniversary",
        "Election",
        "Signing",
        "Exhibition",
        "Holiday",
        "Deadline",
        "Telephone call",
        "Ceremony",
        "Reception",
        "Other",
    ),
)

_KK = Words(
    status="Мәртебесі",
    body="Тетік",
    cochairs="Тең төрағалар",
    participants="Қатысушылар",
    time="Уақыты",
    paper="Негіздеме",
    unnamed="{day} күнгі құжат",
    cancelled="[ӨТКІЗІЛМЕЙДІ]",
    postponed="[КЕЙІНГЕ ҚАЛДЫРЫЛДЫ]",
    ignored="Күнтізбе мекенжайында түсініксіз: {names}. Онсыз көрсетілді.",
    statuses=("пысықталуда", "жоспарланған", "расталды", "өтті", "кейінге қалдырылды", "өткізілмейді"),
    kinds=(
        "Кездесу",
        "Сапар",
        "Саммит",
        "Комиссия",
        "Кеңес",
        "Консультациялар",
        "Конференция",
        "Мерейлі күн",
        "Сайлау",
        "Қол қою",
        "Көрме",
        "Мереке",
        "Мерзім",
        "Телефон арқылы сөйлесу",
        "Рәсім",
        "Қабылдау",
        "Басқа",
    ),
)

_TR = Words(
    status="Durumu",
    body="Mekanizma",
    cochairs="Eş başkanlar",
    participants="Katılımcılar",
    time="Saati",
    paper="Dayanak",
    unnamed="{day} tarihli belge",
    cancelled="[İPTAL EDİLDİ]",
    postponed="[ERTELENDİ]",
    ignored="Takvim adresinde anlaşılmayan: {names}. Onsuz gösterildi.",
    statuses=("öngörülüyor", "planlanıyor", "teyit edildi", "gerçekleştirildi", "ertelendi", "iptal edildi"),
    kinds=(
        "Görüşme",
        "Ziyaret",
        "Zirve",
        "Komisyon",
        "Konsey",
        "İstişareler",
        "Konferans",
        "Yıl dönümü",
        "Seçim",
        "İmza töreni",
        "Sergi",
        "Bayram",
        "Son tarih",
        "Telefon görüşmesi",
        "Tören",
        "Resepsiyon",
        "Diğer",
    ),
)

WORDS = {"ru": _RU, "en": _EN, "kk": _KK, "tr": _TR}
