from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.warning import alarm_table, alarms, gap_sentence, headline
from analysis.warning.history import Gap, weekly_history
from data.kinds import Level, Unit


def test_weeks_end_on_the_as_of_day(tripled: Cube, selection: Selection) -> None:
    past = weekly_history(tripled, selection)
    assert not isinstance(past, Gap)
    assert past.ends[-2:] == (date(2020, 8, 23), date(2020, 8, 30))
    assert past.start == date(2020, 8, 24)
    pandeglang = past.new[past.places.index("3601")]
    assert pandeglang[-3:].tolist() == [3, 3, 15]
    assert pandeglang.sum() == 15 * 3 + 15


def test_a_place_that_leaps_is_found(tripled: Cube, selection: Selection) -> None:
    table = alarm_table(tripled, selection).set_index("region_code")
    assert table.index[table["alarm"]].tolist() == ["3601"]
    leap = table.loc["3601"]
    # 24 reports in the last week, a quarter of which is usual here
    assert (leap["weeks"], leap["observed"], leap["province_code"]) == (1, 15, "36")
    assert leap["expected"] == pytest.approx(6, abs=0.2)
    assert leap["observed"] > leap["predictive_high"]
    assert leap["reason"].startswith("15 orang dilaporkan pada 24 Agustus 2020 sampai 30 Agustus 2020;")
    assert leap["reason"].endswith("di atas sebaran wajar; perlu diperiksa.")


def test_what_lifts_every_place_alarms_none(lifted: Cube, selection: Selection) -> None:
    table = alarm_table(lifted, selection).set_index("region_code")
    assert table.loc["3601", "observed"] == 15
    assert not table["alarm"].any()
    assert headline(lifted, selection, table.reset_index()).startswith("Tidak ada wilayah di atas perkiraan")


def test_provinces_are_tested_among_themselves(tripled: Cube, selection: Selection) -> None:
    # all reports are Banten's: no other province to compare with, so nothing can be unusual
    table = alarm_table(tripled, selection.but(level=Level.PROVINCE)).set_index("region_code")
    assert table.loc["36", "expected"] == pytest.approx(24, abs=1)
    assert not table["alarm"].any()


def test_a_province_narrows_the_rows_not_the_test(tripled: Cube, selection: Selection) -> None:
    whole = alarm_table(tripled, selection)
    banten = alarm_table(tripled, selection.but(province="36"))
    expected = whole[whole["province_code"] == "36"].reset_index(drop=True)
    pd.testing.assert_frame_equal(banten, expected)


def test_before_there_is_enough_history_nothing_is_said(tripled: Cube, selection: Selection) -> None:
    early = selection.but(as_of=date(2020, 1, 31))
    table = alarm_table(tripled, early)
    assert len(table) == 514
    assert table[["weeks", "observed", "expected", "p_value", "q_value"]].isna().all(axis=None)
    assert not table["alarm"].any()
    assert table["reason"].str.startswith("Belum dapat dinilai").all()
    assert headline(tripled, early, table).startswith("Belum dapat dinilai")


def test_statements_have_no_weeks(stated: StatementTable, selection: Selection) -> None:
    table = alarm_table(stated, selection)
    assert table.empty
    assert "alarm" in table.columns
    assert headline(stated, selection, table) == gap_sentence(Gap.NO_WEEKLY_SERIES)


@pytest.mark.parametrize("changes", [{"as_of": date(2018, 1, 1)}, {"unit": Unit.CASE}])
def test_where_nothing_is_known_there_are_no_weeks(
    tripled: Cube, selection: Selection, changes: dict[str, object]
) -> None:
    asked = selection.but(**changes)
    table = alarm_table(tripled, asked)
    assert table.empty
    assert headline(tripled, asked, table) == gap_sentence(Gap.NOT_COVERED)


def test_one_report_alone_is_never_an_alarm() -> None:
    new = np.full((50, 60), 20)
    new[0] = 0
    one, two = new.copy(), new.copy()
    one[0, -1] = 1
    two[0, -1] = 2
    votes = np.ones(50, dtype=np.bool_)
    assert alarms(one, votes=votes).q_value[0] == 1
    assert not alarms(one, votes=votes).raised.any()
    assert alarms(two, votes=votes).p_value[0] < alarms(one, votes=votes).p_value[0]


def test_three_quiet_weeks_add_up() -> None:
    # twice the usual for three weeks: each alone is nothing special, together they are
    new = np.full((20, 40), 6)
    new[0, -3:] = 14
    found = alarms(new, votes=np.ones(20, dtype=np.bool_))
    assert found.raised.tolist() == [True] + [False] * 19
    assert found.weeks[0] == 3
    assert found.observed[0] == 42
    # 18 of the 20 x 18 + 24 = 384 reports of a window in which each place has the same share
    assert found.expected[0] == pytest.approx(384 / 20)
