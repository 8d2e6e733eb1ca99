"""Russian nouns and verbs of events."""

from calendars.communique.language import Noun
from calendars.kinds import Kind

_STRONG = {
    Kind.MEETING: "встреча переговоры совещание беседа собеседование ретрит трехсторонка рандеву",
    Kind.VISIT: "визит поездка госвизит",
    Kind.SUMMIT: "саммит мини-саммит",
    Kind.COMMISSION: "мпк межправкомиссия",
    Kind.COUNCIL: "смид ссву сссву",
    Kind.CONSULTATIONS: "консультации политконсультации межмидовские",
    Kind.CONFERENCE: "конференция форум конгресс семинар симпозиум бизнес-форум медиафорум брифинг круглый вебинар "
    "коллоквиум ассамблея курултай видеоконференция телемост лекция пресс-конференция дебаты",
    Kind.ANNIVERSARY: "годовщина юбилей",
    Kind.ELECTION: "выборы референдум голосование",
    Kind.SIGNING: "подписание парафирование",
    Kind.EXHIBITION: "выставка ярмарка фотовыставка экспо экспозиция вернисаж",
    Kind.CALL: "телефонный телепереговоры",
    Kind.CEREMONY: "церемония инаугурация вручение возложение открытие закрытие присяга презентация",
    Kind.RECEPTION: "прием",
    Kind.HOLIDAY: "праздник",
}
_WEAK = {
    Kind.COMMISSION: "комиссия подкомиссия",
    Kind.COUNCIL: "совет",
    Kind.MEETING: "комитет подкомитет группа рабгруппа контакты коллегия обсуждение разговор завтрак обед ужин сбор",
    Kind.CONSULTATIONS: "диалог",
    Kind.OTHER: "неделя дни фестиваль учения конкурс мероприятие марафон концерт показ празднование торжества молебен "
    "тренинг стажировка миссия экспедиция акция",
    Kind.VISIT: "пребывание прибытие миссия",
}
_CARRIER = {Kind.MEETING: "заседание раунд сессия тур созыв съезд"}

CARRIERS_OF = {Kind.MEETING: Kind.MEETING}

NOUNS: dict[str, Noun] = {
    **{word: Noun(kind, strong=False) for kind, words in _WEAK.items() for word in words.split()},
    **{word: Noun(kind) for kind, words in _STRONG.items() for word in words.split()},
    **{word: Noun(kind, carrier=True) for kind, words in _CARRIER.items() for word in words.split()},
}

VERBS: dict[str, Kind] = {
    **dict.fromkeys(
        [
            "посетит",
            "посетят",
            "посетил",
            "посетила",
            "посетили",
            "посетить",
            "посещает",
            "прибудет",
            "прибудут",
            "прибыл",
            "прибыла",
            "прибыли",
            "прибывает",
            "вылетает",
            "вылетит",
            "вылетел",
            "отправится",
            "отправился",
            "отправляется",
            "приедет",
            "приедут",
            "приехал",
        ],
        Kind.VISIT,
    ),
    **dict.fromkeys(
        [
            "встретится",
            "встретятся",
            "встретился",
            "встретилась",
            "встретились",
            "встречается",
            "встречаются",
            "встретиться",
            "примет",
            "принял",
            "приняла",
            "принимает",
            "соберется",
            "соберутся",
            "собирается",
            "собираются",
            "собрались",
            "собраться",
        ],
        Kind.MEETING,
    ),
}
