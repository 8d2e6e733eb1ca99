"""The number of a session is read however it is said: before its noun or after, in brackets, "for the fifth time"."""

from datetime import date

import pytest

from calendars.communique import read

DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Комиссияның кезекті (5-ші) отырысы 5 мамырда өтеді.", 5),
        ("Биыл бесінші мәрте өтетін форум 5 мамырда ашылады.", 5),
        ("5 мамырда Астанада ОА-Италия саммитінің екіншісі өтеді.", 2),
        ("Комиссияның жиырма бірінші отырысы 5 мамырда өтеді.", 21),
        ("Заседание Комиссии (XII) пройдёт 5 мая.", 12),
        ("Очередное, двадцать первое по счёту заседание Комиссии пройдёт 5 мая.", 21),
        ("Форум в пятый раз пройдёт 5 мая в Алматы.", 5),
        ("The Commission will meet for the twenty-first time on 5 May.", 21),
        ("The first-ever summit will take place on 5 May.", 1),
        ("The meeting on 5 May will be the third of its kind.", 3),
        ("Bu yıl altıncısı düzenlenecek olan forum 5 Mayıs'ta başlayacak.", 6),
        ("Üçüncü defa düzenlenecek fuar 5 Mayıs'ta açılacak.", 3),
        ("Komisyonun yirmi birinci dönem toplantısı 5 Mayıs'ta yapılacaktır.", 21),
    ],
)
def test_the_number_is_read_however_it_is_said(text: str, number: int) -> None:
    (found,) = read(text, published=DAY, today=DAY).found
    assert found.ordinal == number
