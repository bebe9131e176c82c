from datetime import date
from pathlib import Path

import pytest

from analysis.comparison import compare_dates
from analysis.cube import Cube
from analysis.ledger import transitions
from analysis.selection import Selection
from analysis.statements import StatementTable, build_statements
from analysis.view import View
from data.errors import UserError
from data.kinds import Exposure, TableKind
from tests.support.releases import counts, write_release

BEFORE = date(2020, 8, 1)


def test_what_was_counted_in_between(banten: Cube, selection: Selection) -> None:
    table = compare_dates(banten, selection, BEFORE).set_index("region_code")
    row = table.loc["3601"]
    assert (row["count_before"], row["count_after"], row["new"]) == (7, 12, 5)
    # Garwood for 5: 1.623 to 11.668
    assert row["new_low"] == pytest.approx(1.6235, abs=1e-3)
    assert row["new_high"] == pytest.approx(11.6683, abs=1e-3)
    assert (row["zone_before"], row["zone_after"], row["zone_changed"]) == ("merah", "merah", False)


def test_zones_move(banten: Cube, selection: Selection) -> None:
    table = compare_dates(banten, selection, BEFORE).set_index("region_code")
    assert table.index[table["zone_changed"]].tolist() == ["3303"]
    assert table.loc["3303", ["zone_before", "zone_after"]].tolist() == ["hijau", "kuning"]


def test_the_ledger_moves_the_same_zones(banten: Cube, selection: Selection) -> None:
    table = compare_dates(banten, selection, BEFORE)
    moved = transitions(View(banten, selection.but(as_of=BEFORE)), View(banten, selection))
    assert moved.to_numpy().sum() == len(table)
    for (before, after), number in table.groupby(["zone_before", "zone_after"]).size().items():
        assert moved.loc[before, after] == number


def test_rates_where_the_exposure_bears_them(banten: Cube, selection: Selection) -> None:
    assert compare_dates(banten, selection, BEFORE)["rate_after"].isna().all()
    told = compare_dates(banten, selection.but(exposure=Exposure.POPULATION), BEFORE).set_index("region_code")
    assert told.loc["3601", "rate_before"] == pytest.approx(100_000 * 7 / 1_437_046)


def test_before_the_first_day_the_change_is_not_known(banten: Cube, selection: Selection) -> None:
    table = compare_dates(banten, selection, date(2019, 12, 1))
    assert table[["count_before", "new", "new_low"]].isna().all(axis=None)
    assert table["count_after"].sum() == 20


def test_a_province_narrows_the_rows(banten: Cube, selection: Selection) -> None:
    table = compare_dates(banten, selection.but(province="36"), BEFORE)
    assert set(table["province_code"]) == {"36"}


STATED = """
region_code as_of      value body
3601        2020-03-01 3     kasn
3601        2020-09-01 8     kasn
3604        2020-03-01 2     kasn
3604        2020-09-01 9     bawaslu
3672        2020-03-01 4     kasn
"""


def test_statements_differ_by_what_happened_only_within_one_body(
    tmp_path: Path, selection: Selection
) -> None:
    release = write_release(tmp_path, counts(STATED), kind=TableKind.COUNTS, complete=False, unit=None)
    table = compare_dates(build_statements(release, election="pilkada-2020"), selection, BEFORE)
    table = table.set_index("region_code")
    assert table.loc["3601", "new"] == 5
    # another body; and nobody spoke again
    assert table.loc[["3604", "3672"], "new"].isna().all()
    assert table.loc["3672", ["count_before", "count_after"]].tolist() == [4, 4]
    # a statement is no count of independent events
    assert table["new_low"].isna().all()


def test_a_complete_list_says_zero_of_whom_it_leaves_out(tmp_path: Path, selection: Selection) -> None:
    release = write_release(tmp_path, counts(STATED), kind=TableKind.COUNTS, complete=True, unit=None)
    table = compare_dates(build_statements(release, election="pilkada-2020"), selection, BEFORE)
    assert table.set_index("region_code").loc["3674", "new"] == 0


def test_the_unknown_stays_unknown(stated: StatementTable, selection: Selection) -> None:
    table = compare_dates(stated, selection, date(2020, 2, 1)).set_index("region_code")
    assert str(table.loc["3601", "count_before"]) == str(table.loc["3601", "new"]) == "<NA>"


def test_the_other_day_comes_first(banten: Cube, selection: Selection) -> None:
    with pytest.raises(UserError, match="sebelum"):
        compare_dates(banten, selection, date(2020, 10, 1))
