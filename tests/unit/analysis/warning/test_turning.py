from datetime import date

import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.warning.turning import stage_ahead, turning_red


@pytest.fixture
def selection() -> Selection:
    return Selection(as_of=date(2020, 9, 21), dataset="contoh")


def test_one_report_from_merah(cube: Cube, selection: Selection) -> None:
    # 3 + 1 persons in Pandeglang, merah from 5; Merauke has one, which is four away
    near = turning_red(cube, selection)
    assert near["region_code"].tolist() == ["3601"]
    row = near.iloc[0]
    assert (row["zone"], row["count"], row["flip_up"]) == ("kuning", 4, 1)
    assert row["flip_words"].startswith("satu orang lagi menjadikannya merah")
    assert "incumbency" in row["drivers"]
    assert row["drivers_known"] >= len(row["drivers"])
    assert not row["alarm"]


def test_further_places_are_listed_where_asked_for(cube: Cube, selection: Selection) -> None:
    near = turning_red(cube, selection, within=4)
    assert near["flip_up"].is_monotonic_increasing
    assert near["region_code"].iloc[0] == "3601"
    assert "9301" in set(near.loc[near["flip_up"] == 4, "region_code"])


def test_what_nobody_counted_is_not_near(stated: StatementTable, selection: Selection) -> None:
    # 3 persons stated in Pandeglang: two more; no other kabupaten/kota is known
    near = turning_red(stated, selection)
    assert list(zip(near["region_code"], near["flip_up"], strict=True)) == [("3601", 2)]
    assert near["recent"].isna().all()


def test_the_province_narrows_the_rows(cube: Cube, selection: Selection) -> None:
    assert turning_red(cube, selection.but(province="91")).empty


def test_the_stage_ahead(selection: Selection) -> None:
    # candidates were determined on 23 September 2020, the vote was on 9 December: 9 + 31 + 30 + 9 days
    ahead = stage_ahead(selection)
    assert (ahead.now, ahead.stage, ahead.start) == ("registration", "determination", date(2020, 9, 23))
    assert (ahead.days, ahead.days_to_vote) == (2, 9 + 31 + 30 + 9)
    after = stage_ahead(selection.but(as_of=date(2021, 1, 31)))
    assert (after.now, after.stage, after.start, after.days) == ("post_vote", None, None, None)
    assert after.days_to_vote == -(22 + 31)
