from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.cube import build_cube
from analysis.selection import Selection
from analysis.stages.elections import Axis, compare_elections
from analysis.statements import StatementTable
from analysis.view import View
from data.errors import UserError
from data.kinds import Counter
from tests.support.releases import cases, write_release

# registration: 8 January to 11 February 2018 (35 days), 4 to 22 September 2020 (19 days)
OLD = """
region_code reported_on persons
3601        2018-01-10  4
3602        2018-02-01  6
"""
NEW = """
region_code reported_on persons
3601        2020-09-10  8
3602        2020-10-01  5
"""


def _view(folder: Path, text: str, election: str, year: int, body: str = "kasn") -> View:
    days = (date(year - 1, 10, 1), date(year, 12, 31))
    release = write_release(folder, cases(text, election=election, body=body), days=days)
    asked = Selection(as_of=date(year, 12, 31), dataset="contoh", election=election)
    return View(build_cube(release, election=election), asked)


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> list[View]:
    folder = tmp_path_factory.mktemp("elections")
    return [
        _view(folder / "2020", NEW, "pilkada-2020", 2020),
        _view(folder / "2018", OLD, "pilkada-2018", 2018),
    ]


def test_the_same_stage_of_two_elections_stands_together(views: list[View]) -> None:
    table = compare_elections(views)
    rows = table[table["stage"] == "registration"]
    assert rows["election"].tolist() == ["pilkada-2020", "pilkada-2018"]
    assert rows["count"].tolist() == [8, 10]
    # per week 10/5 = 2 against 8/(19/7) = 2.947: 0.679 times as many
    assert rows["ratio"].tolist()[1] == pytest.approx((10 / 35) / (8 / 19))
    assert rows["ratio_low"].iloc[1] < 0.679 < rows["ratio_high"].iloc[1]
    assert rows["ratio"].iloc[0] is pd.NA
    assert table["stage"].drop_duplicates().tolist()[:3] == [
        "pre_nomination",
        "registration",
        "determination",
    ]


def test_other_bodies_are_shown_but_not_compared(tmp_path: Path, views: list[View]) -> None:
    other = _view(tmp_path, OLD, "pilkada-2018", 2018, body="bawaslu")
    row = compare_elections([views[0], other]).query("stage == 'registration'").iloc[1]
    assert (row["count"], row["bodies"], row["comparable"]) == (10, "bawaslu", False)
    assert row["ratio"] is pd.NA
    assert row["note"] == "Dihitung oleh badan lain: Bawaslu, bukan KASN; tidak dibandingkan."


def test_counters_do_not_mix(views: list[View]) -> None:
    source, asked = views[1]
    with pytest.raises(UserError, match="counter"):
        compare_elections([views[0], View(source, asked.but(counter=Counter.RECOMMENDED))])
    with pytest.raises(UserError, match="sedikitnya satu"):
        compare_elections([])


def test_weeks_at_the_same_distance_stand_together(views: list[View]) -> None:
    table = compare_elections(views, axis=Axis.VOTING_DAY)
    # 10 September 2020 lies 90 days before the vote, in week 12; 1 February 2018 lies 146 days, in week 20
    week = table[table["weeks_to_voting"] == 12]
    assert week["to_voting"].tolist() == ["H-84", "H-84"]
    assert week["new"].tolist() == [8, 0]
    assert table[table["weeks_to_voting"] == 20]["new"].tolist() == [0, 6]
    assert table.groupby("election")["new"].sum().to_dict() == {"pilkada-2018": 10, "pilkada-2020": 13}


def test_a_week_only_one_election_has_is_unknown_in_the_other(views: list[View]) -> None:
    table = compare_elections(views, axis=Axis.VOTING_DAY)
    first = table[table["weeks_to_voting"] == table["weeks_to_voting"].max()].set_index("election")
    # data of the election of 2020 begin on 1 October 2019, those of 2018 only on 1 October 2017
    assert first.loc["pilkada-2020", "new"] == 0
    assert first.loc["pilkada-2018", "new"] is pd.NA
    assert not first.loc["pilkada-2018", "is_complete"]
    assert first.loc["pilkada-2018", "note"] == "Tidak ada angka yang diketahui."


def test_of_statements_nothing_is_filled_in(
    views: list[View], stated: StatementTable, selection: Selection
) -> None:
    pair = [views[0], View(stated, selection)]
    by_week = compare_elections(pair, axis=Axis.VOTING_DAY)
    theirs = by_week[by_week["dataset"].eq("contoh") & by_week["new"].isna() & by_week["cumulative"].notna()]
    assert theirs["cumulative"].tolist() == [90, 100]
    assert theirs["bodies"].tolist() == ["kasn", "kasn"]
    by_stage = compare_elections(pair)
    assert by_stage["ratio"].isna().all()


def test_without_stage_dates_the_rows_are_unknown(views: list[View], stated: StatementTable) -> None:
    asked = views[0].selection.but(election="pilkada-2017", as_of=date(2017, 12, 31))
    table = compare_elections([views[0], View(stated, asked)])
    theirs = table[table["election"] == "pilkada-2017"]
    assert len(theirs) == 6
    assert theirs[["start", "count", "cumulative"]].isna().all(axis=None)
