"""A paper that bears a marking is known by it; a paper that speaks of secrets is not."""

import pytest

from calendars.errors import MarkedPaper
from calendars.markings import ensure_name_unmarked, ensure_unmarked

BODY = {
    "ru": "Заседание Совета пройдёт 3 марта 2022 года в Астане.\nСтороны подтвердили готовность.\n",
    "en": "The Council meets on 3 March 2022 in Astana.\nBoth sides have confirmed.\n",
    "kk": "Кеңестің отырысы 2022 жылғы 3 наурызда Астанада өтеді.\nТараптар растады.\n",
    "tr": "Konsey 3 Mart 2022 tarihinde Astana’da toplanacak.\nTaraflar teyit etti.\n",
}

MARKINGS = [
    *(
        "ДСП",
        "Для служебного пользования",
        "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ",
        "Секретно",
        "СОВЕРШЕННО СЕКРЕТНО",
        "Сов. секретно",
    ),
    *("Конфиденциально", "Қызмет бабында пайдалану үшін", "ҚБПҮ", "Құпия", "ӨТЕ ҚҰПИЯ", "Өте құпия"),
    *("Hizmete Özel", "HİZMETE ÖZEL", "Gizli", "GİZLİ", "GIZLI", "ÇOK GİZLİ", "Çok Gizli"),
    *("Restricted", "RESTRICTED", "Confidential", "Secret", "TOP SECRET", "Top Secret", "For Official Use Only"),
    *("Özel", "ÖZEL", "Kişiye Özel", "HIZMETE OZEL", "КБПҮ", "LIMITE", "Official Use Only", "НАТО СЕКРЕТНО"),
    *("NATO UNCLASSIFIED", "NATO SECRET", "COSMIC TOP SECRET", "EU CONFIDENTIAL", "EU SECRET", "EU TOP SECRET"),
    *("RESTREINT UE/EU RESTRICTED", "CONFIDENTIEL UE/EU CONFIDENTIAL", "TRÈS SECRET UE/EU TOP SECRET"),
    *("NATO RESTRICTED", "RESTREINT UE", "OFFICIAL-SENSITIVE", "SECRET//NOFORN", "Құпия / Секретно", "ДСП/ҚБПҮ"),
]

STAMPS = [
    *(
        "Для служебного пользования\nЭкз. № 1",
        "ДСП, экз. № 2",
        "ДСП Экз. №__",
        "Секретно\nЭкз. единственный",
        "Экз. № 1 Секретно",
    ),
    *("(ДСП)", "[CONFIDENTIAL]", "«Для служебного пользования»", "*** SECRET ***", "- GİZLİ -", "Гриф: ДСП", "__ДСП__"),
    *(
        "Гриф секретности: секретно".title(),
        "Classification: CONFIDENTIAL",
        "Gizlilik Derecesi: GİZLİ",
        "Құпиялылық белгісі: Құпия",
    ),
    *(
        "Для служебного\nпользования",
        "С Е К Р Е Т Н О",
        "G İ Z L İ",
        "Д С П",
        "Для служебного пользования (по заполнении)",
    ),
    *("Қызмет бабында пайдалану үшін\nДана № 3", "SECRET Copy No. 3 of 10", "GİZLİ Nüsha 2", "Секретно (п. 5 Перечня)"),
    *("Министерство иностранных дел\t\tДля служебного пользования", "МИНИСТЕРСТВО      ДСП", "Embassy | CONFIDENTIAL"),
    *("Посольство Республики Казахстан\t\tСекретно", "Dışişleri Bakanlığı      Gizli", "№ 12-34/567дсп"),
    *("Исх. № 5/123-дсп от 12.03.2022", "Приложение к № 12/345 ДСП", "CONFIDENTIAL - NOT FOR DISTRIBUTION"),
    *("СПРАВКА о визите (ДСП)", "Draft programme (for official use only)", "Бағдарлама жобасы (ҚБПҮ, дана № 1)"),
]

PROSE = [
    *(
        "Переговоры прошли секретно.",
        "Стороны провели конфиденциальные переговоры.",
        "Голосование было секретно",
        "секретно",
    ),
    *("Правила работы с документами «Для служебного пользования» обновлены.", "Встреча в формате ДСП не проводилась."),
    *("Поставки ДСП выросли на 5 процентов.", "Совершенно секретно обсуждали визит.", "Не секретно", "Рассекречено"),
    *("Құпия дауыс беру арқылы сайланды.", "Құпия келіссөздер жүргізілді.", "Құпиялылық туралы келісім", "құпия"),
    *(
        "Gizli oylama 3 Mart 2022 tarihinde yapıldı.",
        "Taraflar gizli görüşmeler yaptı.",
        "Gizlilik anlaşması imzalandı.",
        "gizli",
    ),
    *(
        "The members were elected by secret ballot.",
        "The talks were confidential and constructive.",
        "secret",
        "restricted",
    ),
    *(
        "Secret talks were held in Oslo.",
        "10:30 | Restricted | Blue Hall",
        "Restricted meeting, then lunch",
        "Secretary",
    ),
    *(
        "Confidence-building measures in Asia",
        "Secretary of State\t\tConfidential Secretary",
        "Confidentiality agreement signed",
        "Top secret documents were published in 1992.",
        "Confidential: sources say so.",
    ),
    *(
        "Meeting in narrow format (restricted)",
        "Встреча в узком составе (секретно)",
        "Secretariat",
        "The vote is secret (Secret Ballot)",
    ),
    *("Тайное голосование", "Секретариат ОТГ", "Özel Temsilci Ankara’da", "Özel temsilciler toplantısı", "özel"),
    *("10:30      Restricted", "Reference: letter No. 5/123 of 3 March", "Плиты ДСП № 3"),
    *("Документ с пометкой\n«Для служебного пользования»\nвернули автору.", "It was marked\nCONFIDENTIAL\nby mistake."),
]


@pytest.mark.parametrize("language", BODY)
@pytest.mark.parametrize("marking", [*MARKINGS, *STAMPS])
def test_a_marking_at_the_head_or_foot_is_seen(marking: str, language: str) -> None:
    for text in (
        f"{marking}\n\n{BODY[language]}",
        f"{BODY[language]}\n{marking}",
        f"\ufeff\r\n  {marking}  \r\n{BODY[language]}",
    ):
        with pytest.raises(MarkedPaper):
            ensure_unmarked(text)


@pytest.mark.parametrize(
    "marking", ["Для служебного пользования", "СЕКРЕТНО", "TOP SECRET", "GİZLİ", "Қызмет бабында пайдалану үшін"]
)
def test_a_page_in_the_middle_of_a_long_paper_may_bear_it(marking: str) -> None:
    with pytest.raises(MarkedPaper):
        ensure_unmarked(f"{BODY['ru'] * 20}{marking}\n{BODY['ru'] * 20}")


@pytest.mark.parametrize("word", ["Secret", "Restricted", "Gizli", "Құпия", "ДСП"])
def test_an_ordinary_word_alone_in_the_middle_is_no_marking(word: str) -> None:
    ensure_unmarked(f"{BODY['en'] * 20}{word}\n{BODY['en'] * 20}")


@pytest.mark.parametrize(
    "begun",
    ["СЕКРЕТНО. Экз. № 1. Посольство сообщает.", "ДСП. Посольство сообщает.", "CONFIDENTIAL: the visit is on 3 March."],
)
def test_a_text_that_lost_its_line_breaks_is_known_by_its_beginning(begun: str) -> None:
    with pytest.raises(MarkedPaper):
        ensure_unmarked(begun)


@pytest.mark.parametrize("language", BODY)
@pytest.mark.parametrize("sentence", PROSE)
def test_speaking_of_secrets_is_no_marking(sentence: str, language: str) -> None:
    for text in (
        sentence,
        f"{sentence}\n{BODY[language]}",
        f"{BODY[language]}{sentence}",
        f"{BODY[language]}{sentence}\n{BODY[language]}",
    ):
        ensure_unmarked(text)


def test_the_refusal_names_the_marking_and_nothing_of_the_paper() -> None:
    with pytest.raises(MarkedPaper) as refused:
        ensure_unmarked(f"Для служебного пользования, экз. № 7\n{BODY['ru']}")
    assert refused.value.params == {"marking": "для служебного пользования"}


@pytest.mark.parametrize(
    "text", ["(" * 200_000, "экз. " * 40_000, "ДСП\n" * 2_000, "- " * 100_000, "\n" * 200_000, "С " * 100_000]
)
def test_no_text_takes_long(text: str) -> None:
    try:
        ensure_unmarked(text)
    except MarkedPaper:
        return


@pytest.mark.parametrize(
    "name",
    [
        *("ДСП нота.docx", "нота (ДСП).pdf", "нота_ДСП.docx", "Нота_для_служебного_пользования.pdf", "ДСП экз. 1.docx"),
        *("CONFIDENTIAL_note.docx", "note - confidential.pdf", "note (Secret).docx", "memo, restricted.docx"),
        *("[GİZLİ] nota.pdf", "Секретно.docx", "hizmete özel program.docx", "EU RESTRICTED list.pdf"),
        *("Құпия - хат.docx", "ҚБПҮ_хат.docx", "Совершенно секретно 12.txt", "NOTE_SECRET.docx", "Özel.pdf", "ДСП"),
    ],
)
def test_the_name_of_a_file_may_bear_it(name: str) -> None:
    with pytest.raises(MarkedPaper):
        ensure_name_unmarked(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Secret ballot results.docx",
            "секретариат ОТГ.pdf",
            "Секретарь.docx",
            "özel temsilci.docx",
            "gizli oylama.docx",
        ),
        *("confidence-building measures.docx", "конфиденциальные переговоры.docx", "restricted meeting agenda.docx"),
        *("құпия дауыс беру.docx", "Confidential talks in Oslo.docx", "limited edition.txt", "", ".docx", "нота"),
    ],
)
def test_a_name_that_speaks_of_secrets_bears_no_marking(name: str) -> None:
    ensure_name_unmarked(name)
