from datetime import date

import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.shares_over_time import shares_over_time
from analysis.statements import StatementTable


def test_shares_of_each_month_and_up_to_its_end(cube: Cube, selection: Selection) -> None:
    table = shares_over_time(cube, selection)
    assert list(table["code"].drop_duplicates()) == ["social_media", "party_approach", "campaign_material"]
    social_media = table[table["code"] == "social_media"].set_index("period_start")
    march, august = social_media.loc["2020-03-01"], social_media.loc["2020-08-01"]
    assert (march["count"], march["total"], march["share"]) == (3, 3, 1.0)
    # all five others were reported in August
    assert (august["count"], august["total"], august["share"]) == (0, 5, 0.0)
    assert (august["cumulative_count"], august["cumulative_total"]) == (3, 8)
    assert august["cumulative_share"] == 3 / 8
    assert august["cumulative_share_low"] < 3 / 8 < august["cumulative_share_high"]


def test_a_month_without_reports_has_no_share(cube: Cube, selection: Selection) -> None:
    table = shares_over_time(cube, selection)
    april = table[(table["code"] == "social_media") & (table["period_start"] == "2020-04-01")].iloc[0]
    assert april["total"] == 0
    assert april[["share"]].isna().all()


def test_types_that_are_chosen_are_told_apart_as_shares_of_all(cube: Cube, selection: Selection) -> None:
    table = shares_over_time(cube, selection.but(violation_types=("photo_symbol", "party_approach")))
    assert list(table["code"].drop_duplicates()) == ["party_approach"]
    assert table["cumulative_share"].iloc[-1] == 3 / 8


def test_only_the_most_frequent_are_kept(cube: Cube, selection: Selection) -> None:
    assert list(shares_over_time(cube, selection, top=1)["code"].unique()) == ["social_media"]


def test_a_place_or_a_day_without_reports_has_no_rows(cube: Cube, selection: Selection) -> None:
    assert shares_over_time(cube, selection.but(region="3604")).empty
    assert shares_over_time(cube, selection.but(as_of=date(2020, 1, 5))).empty


def test_statements_have_no_months(stated: StatementTable, selection: Selection) -> None:
    table = shares_over_time(stated, selection)
    assert table.empty
    assert "cumulative_share_high" in table.columns


@pytest.mark.parametrize("part", ["count", "cumulative_count"])
def test_groups_add_up_to_the_whole(cube: Cube, selection: Selection, part: str) -> None:
    table = shares_over_time(cube, selection, top=10)
    whole = part.replace("count", "total")
    summed = table.groupby("period_start")[part].sum()
    assert summed.tolist() == table.groupby("period_start")[whole].first().tolist()
