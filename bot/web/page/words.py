"""The page's own words, in the four languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """One language's words."""

    language: str
    """Its own name."""
    today: str
    earlier: str
    later: str
    agenda: str
    nothing: str
    undated: str
    nothing_undated: str
    subscribe: str
    how: str
    google: str
    outlook: str
    apple: str
    copy: str
    scan: str
    private: str
    day_of: str
    """{nth} and {of}."""
    print: str
    missing: str
    gone: str
    busy: str


WORDS = {
    "ru": PageWords(
        language="Русский",
        today="Сегодня",
        earlier="Предыдущий месяц",
        later="Следующий месяц",
        agenda="Повестка",
        nothing="В этом месяце мероприятий с точной датой нет.",
        undated="Без точной даты",
        nothing_undated="У всех мероприятий есть дата.",
        subscribe="Подписаться",
        how="Подписка обновляется сама: перенос и отмена появятся в вашем календаре.",
        google="Google Календарь",
        outlook="Outlook",
        apple="Apple, Thunderbird и другие",
        copy="Адрес для любой программы",
        scan="Наведите камеру телефона",
        private="Адрес личный: по нему календарь видит каждый, у кого он есть.",
        day_of="день {nth} из {of}",
        print="Версия от {day}",
        missing="По этому адресу календаря нет.",
        gone="Этот адрес отозван. Новый можно получить у бота командой /feed.",
        busy="Календарь сейчас недоступен. Попробуйте через минуту.",
    ),
    "en": PageWords(
        language="English",
        today="Today",
        earlier="Previous month",
        later="Next month",
        agenda="Agenda",
        nothing="No event has an exact date in this month.",
        undated="Without an exact date",
        nothing_undated="Every event has a date.",
        subscribe="Subscribe",
        how="A subscription keeps itself up to date: moved and cancelled events change in your calendar.",
        google="Google Calendar",
        outlook="Outlook",
        apple="Apple, Thunderbird and others",
        copy="Address for any program",
        scan="Point your phone's camera here",
        private="This address is private: whoever has it can see the calendar.",
        day_of="day {nth} of {of}",
        print="As of {day}",
        missing="There is no calendar at this address.",
        gone="This address was revoked. Ask the bot for a new one with /feed.",
        busy="The calendar cannot be reached just now. Please try again in a minute.",
    ),
    "kk": PageWords(
        language="Қазақша",
        today="Бүгін",
        earlier="Алдыңғы ай",
        later="Келесі ай",
        agenda="Күн тәртібі",
        nothing="Бұл айда нақты күні белгіленген іс-шара жоқ.",
        undated="Нақты күні жоқ",
        nothing_undated="Барлық іс-шараның күні белгіленген.",
        subscribe="Жазылу",
        how="Жазылым өздігінен жаңарады: ауыстырылған және өткізілмейтін іс-шаралар күнтізбеңізде өзгереді.",
        google="Google Күнтізбе",
        outlook="Outlook",
        apple="Apple, Thunderbird және басқалар",
        copy="Кез келген бағдарламаға арналған мекенжай",
        scan="Телефон камерасын бағыттаңыз",
        private="Мекенжай жеке: ол кімде болса, күнтізбені сол көреді.",
        day_of="{of} күннің {nth}-күні",
        print="{day} жағдайы бойынша",
        missing="Бұл мекенжайда күнтізбе жоқ.",
        gone="Бұл мекенжай кері қайтарып алынды. Жаңасын боттан /feed пәрменімен алыңыз.",
        busy="Күнтізбе қазір қолжетімсіз. Бір минуттан кейін қайталап көріңіз.",
    ),
    "tr": PageWords(
        language="Türkçe",
        today="Bugün",
        earlier="Önceki ay",
        later="Sonraki ay",
        agenda="Gündem",
        nothing="Bu ay kesin tarihli etkinlik yok.",
        undated="Kesin tarihi olmayanlar",
        nothing_undated="Bütün etkinliklerin tarihi var.",
        subscribe="Abone ol",
        how="Abonelik kendini günceller: tarihi değişen ve iptal edilen etkinlikler takviminizde de değişir.",
        google="Google Takvim",
        outlook="Outlook",
        apple="Apple, Thunderbird ve diğerleri",
        copy="Her program için adres",
        scan="Telefonunuzun kamerasını tutun",
        private="Bu adres kişiye özeldir: adrese sahip olan herkes takvimi görür.",
        day_of="{of} günün {nth}. günü",
        print="{day} itibarıyla",
        missing="Bu adreste takvim yok.",
        gone="Bu adres iptal edildi. Yenisini bottan /feed komutuyla isteyin.",
        busy="Takvime şu anda ulaşılamıyor. Lütfen bir dakika sonra yeniden deneyin.",
    ),
}
