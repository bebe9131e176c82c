"""Numbers and dates as Indonesian and English readers write them."""

from datetime import date

import pytest

from language import format_date, format_number, format_percent, parse_day, speaking


def test_indonesian_uses_a_decimal_comma_and_a_thousands_dot() -> None:
    assert format_number(1234.5, 1) == "1.234,5"
    assert format_percent(0.274) == "27,4%"
    assert format_date(date(2020, 9, 21)) == "21 September 2020"
    assert format_date(date(2020, 8, 1)) == "1 Agustus 2020"


def test_english_uses_its_own_marks() -> None:
    with speaking("en"):
        assert format_number(1234.5, 1) == "1,234.5"
        assert format_date(date(2020, 8, 1)) == "1 August 2020"


def test_a_missing_number_is_a_dash_and_not_a_zero() -> None:
    assert format_number(None) == "–"
    assert format_number(float("nan")) == "–"
    assert format_percent(None) == "–"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-09-21", date(2020, 9, 21)),
        ("21/9/2020", date(2020, 9, 21)),
        ("21.09.20", date(2020, 9, 21)),
        ("21 September 2020", date(2020, 9, 21)),
        (" 1 agustus 2020 ", date(2020, 8, 1)),
        ("1 Agu 2020", date(2020, 8, 1)),
        ("1 August 2020", date(2020, 8, 1)),
        ("31/2/2020", None),
        ("21 Brumaire 2020", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_a_day_typed_by_hand(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_a_minus_is_a_minus_and_nothing_has_no_sign() -> None:
    assert format_number(-1234.5, 1) == "−1.234,5"
    assert format_percent(-0.021) == "−2,1%"
    assert format_number(-0.14) == "0"
    assert format_number(-0.14, 2) == "−0,14"
