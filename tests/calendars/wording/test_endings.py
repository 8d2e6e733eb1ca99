import pytest

from calendars.wording import kazakh_endings, turkish_endings

# month: to, at, since, of
KAZAKH = """
қаңтар қаңтарға қаңтарда қаңтардан қаңтардың
ақпан ақпанға ақпанда ақпаннан ақпанның
наурыз наурызға наурызда наурыздан наурыздың
сәуір сәуірге сәуірде сәуірден сәуірдің
мамыр мамырға мамырда мамырдан мамырдың
маусым маусымға маусымда маусымнан маусымның
шілде шілдеге шілдеде шілдеден шілденің
тамыз тамызға тамызда тамыздан тамыздың
қыркүйек қыркүйекке қыркүйекте қыркүйектен қыркүйектің
қазан қазанға қазанда қазаннан қазанның
қараша қарашаға қарашада қарашадан қарашаның
желтоқсан желтоқсанға желтоқсанда желтоқсаннан желтоқсанның
"""

TURKISH = """
Ocak'a Ocak'ta Şubat'a Şubat'ta Mart'a Mart'ta Nisan'a Nisan'da Mayıs'a Mayıs'ta Haziran'a Haziran'da
Temmuz'a Temmuz'da Ağustos'a Ağustos'ta Eylül'e Eylül'de Ekim'e Ekim'de Kasım'a Kasım'da Aralık'a Aralık'ta
2021'e 2021'de 2022'ye 2022'de 2023'e 2023'te 2024'e 2024'te 2025'e 2025'te 2026'ya 2026'da 2027'ye 2027'de
2028'e 2028'de 2029'a 2029'da 2010'a 2010'da 2020'ye 2020'de 2030'a 2030'da 2040'a 2040'ta 2050'ye 2050'de
1960'a 1960'ta 1970'e 1970'te 1980'e 1980'de 1990'a 1990'da 1900'e 1900'de 2000'e 2000'de
"""


@pytest.mark.parametrize("line", KAZAKH.strip().splitlines())
def test_kazakh_months_take_the_endings_of_their_vowels(line: str) -> None:
    month, *forms = line.split()
    assert forms == [
        kazakh_endings.to(month),
        kazakh_endings.at(month),
        kazakh_endings.since(month),
        kazakh_endings.of(month),
    ]


@pytest.mark.parametrize("form", TURKISH.split())
def test_turkish_names_and_digits_take_the_endings_they_are_read_with(form: str) -> None:
    stem = form.partition("'")[0]
    name = int(stem) if stem.isdigit() else stem
    assert form in (turkish_endings.to(name), turkish_endings.at(name))
