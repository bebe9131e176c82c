from datetime import date

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.warning import Ground, alarm_table, watch_list


def test_alarms_come_first_with_their_ground(tripled: Cube, selection: Selection) -> None:
    listed = watch_list(tripled, selection)
    assert listed.loc[0, "region_code"] == "3601"
    assert listed.loc[0, "ground"] == Ground.ALARM.value
    assert set(listed["ground"].iloc[1:]) <= {Ground.NEAR_ALARM.value}
    assert list(listed.columns.drop("ground")) == list(alarm_table(tripled, selection).columns)


def test_the_list_is_short(tripled: Cube, selection: Selection) -> None:
    assert len(watch_list(tripled, selection, limit=1)) == 1
    assert watch_list(tripled, selection, limit=0).empty


def test_nothing_unusual_nothing_listed(lifted: Cube, selection: Selection) -> None:
    assert watch_list(lifted, selection).empty


def test_nothing_assessed_nothing_listed(tripled: Cube, stated: StatementTable, selection: Selection) -> None:
    assert watch_list(tripled, selection.but(as_of=date(2020, 1, 31))).empty
    assert watch_list(stated, selection).empty
