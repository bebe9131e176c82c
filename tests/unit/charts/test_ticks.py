from datetime import date

from charts.ticks import month_ticks
from language import speaking


def test_months_are_marked_on_their_first_day_in_indonesian() -> None:
    days, words = month_ticks(date(2020, 4, 20), date(2020, 8, 31))
    assert days == [date(2020, 5, 1), date(2020, 6, 1), date(2020, 7, 1), date(2020, 8, 1)]
    assert words == ["Mei\n2020", "Jun", "Jul", "Agu"]


def test_the_year_stands_again_below_january() -> None:
    _days, words = month_ticks(date(2020, 10, 15), date(2021, 2, 20))
    assert words == ["Nov\n2020", "Des", "Jan\n2021", "Feb"]


def test_long_spans_are_marked_at_steps_of_a_year() -> None:
    days, _words = month_ticks(date(2019, 1, 1), date(2020, 12, 31))
    assert [day.month for day in days] == [1, 3, 5, 7, 9, 11] * 2


def test_a_mark_at_the_very_end_is_left_out() -> None:
    days, _words = month_ticks(date(2020, 1, 1), date(2020, 12, 1))
    assert days[-1] == date(2020, 11, 1)


def test_words_follow_the_language() -> None:
    with speaking("en"):
        assert month_ticks(date(2020, 8, 1), date(2020, 9, 30))[1] == ["Aug\n2020", "Sep"]
