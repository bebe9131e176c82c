from datetime import date

import pandas as pd

from analysis.handling.waiting import waiting, waiting_words
from analysis.measure import CountSource
from analysis.selection import Selection
from data.kinds import Level
from data.vocabulary import table
from language import speaking


def row(answer: pd.DataFrame, code: str) -> tuple[object, ...]:
    found = answer.set_index("region_code").loc[code, ["open", "oldest_age", "waiting"]]
    return tuple(None if pd.isna(each) else each for each in found)


def test_each_place_is_held_against_its_own_authority(source: CountSource, asked: Selection) -> None:
    answer = waiting(source, asked)
    assert len(answer) == 514
    assert row(answer, "3601") == (2, 30, "short")  # 1 to 31 October
    assert row(answer, "3673") == (3, 5, "short")
    assert row(answer, "3174") == (1, 30, "short")  # the governor stands for every kota of Jakarta
    assert row(answer, "9301") == (0, None, "none")  # reported, never recommended


def test_a_day_later_the_wait_is_long(source: CountSource, asked: Selection) -> None:
    answer = waiting(source, asked.but(as_of=date(2020, 11, 1)))
    assert row(answer, "3601") == (2, 31, "long")
    assert row(answer, "3673") == (3, 6, "short")


def test_a_province_has_the_oldest_of_all_its_authorities(source: CountSource, asked: Selection) -> None:
    answer = waiting(source, asked.but(level=Level.PROVINCE))
    assert row(answer, "36") == (6, 30, "short")  # Pandeglang 2, Kota Serang 3, the governor 1
    assert row(answer, "91") == (0, None, "none")


def test_the_province_in_view_does_not_narrow_the_places(source: CountSource, asked: Selection) -> None:
    pd.testing.assert_frame_equal(
        waiting(source, asked.but(province="11", region="1101")), waiting(source, asked)
    )


def test_statements_say_nothing_of_a_wait(published: CountSource) -> None:
    answer = waiting(published, Selection(as_of=date(2020, 10, 26), dataset="terbit"))
    assert len(answer) == 514
    assert answer[["open", "oldest_age", "waiting"]].isna().all(axis=None)


def test_limits_are_those_of_the_ageing_classes() -> None:
    ends = {days for days in table("ageing_classes")["to_days"] if days}
    assert "30" in ends
    with speaking("id"):
        assert list(waiting_words()) == ["none", "short", "long"]
        assert waiting_words()["long"] == "Menunggu > 30 hari"
