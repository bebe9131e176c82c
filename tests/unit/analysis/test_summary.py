from datetime import date

import pandas as pd

from analysis.crosstab import cross_table, region_by_type
from analysis.cube import Cube
from analysis.ranking import ranked, top_regions
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.states import Zone
from analysis.summary import day_before, key_figures, unplaced_sentence
from data.kinds import Counter, Unit
from data.release import Release


def test_a_day_is_compared_with_thirty_days_before(selection: Selection) -> None:
    assert day_before(selection.but(as_of=date(2020, 9, 21))) == date(2020, 8, 22)


def test_key_figures_of_the_nation(cube: Cube, selection: Selection) -> None:
    figures = key_figures(cube, selection, days_back=51)
    assert figures.previous == date(2020, 8, 1)
    assert (figures.reported, figures.recommended, figures.followed_up) == (8, 4, 3)
    assert (figures.decided, figures.in_process) == (5, 3)
    assert (figures.recommended_share, figures.followed_up_share) == (4 / 8, 3 / 4)
    # on 1 August Pandeglang's four were known; the other four came the day after
    assert figures.new == {Counter.REPORTED: 4, Counter.RECOMMENDED: 1, Counter.FOLLOWED_UP: 0}
    assert figures.zones[Zone.KUNING] == 3
    assert figures.zone_changes[Zone.KUNING] == 2
    # known to Banten only and to Papua Selatan only
    assert figures.unplaced == 2
    assert unplaced_sentence(figures).startswith("Lokasi belum diketahui: 2 yang dilaporkan")


def test_key_figures_of_a_province_and_a_region(cube: Cube, selection: Selection) -> None:
    banten = key_figures(cube, selection.but(province="36"))
    assert (banten.place, banten.reported, banten.unplaced) == ("36", 6, 1)
    assert sum(banten.zones.values()) == 8
    region = key_figures(cube, selection.but(province="36", region="3601"))
    assert (region.place, region.reported, region.unplaced) == ("3601", 4, 0)
    assert unplaced_sentence(region) == ""


def test_statements_give_no_shares_between_bodies(stated: StatementTable, selection: Selection) -> None:
    figures = key_figures(stated, selection)
    assert figures.reported == 100
    assert figures.recommended is None
    assert figures.recommended_share is None
    assert figures.new[Counter.REPORTED] is None


def test_shares_of_nothing_are_not_known(cube: Cube, selection: Selection) -> None:
    empty = key_figures(cube, selection.but(region="1101"))
    assert (empty.reported, empty.recommended_share, empty.followed_up_share) == (0, None, None)


def test_equal_counts_share_their_rank() -> None:
    table = pd.DataFrame(
        {
            "region_code": ["3604", "3602", "3601", "3603", "1101"],
            "count": pd.array([2, 5, 2, 0, pd.NA], dtype="Int64"),
        }
    )
    order = ranked(table)
    assert order[["rank", "region_code"]].to_numpy().tolist() == [[1, "3602"], [2, "3601"], [2, "3604"]]


def test_top_regions_carry_their_reason(cube: Cube, selection: Selection) -> None:
    top = top_regions(cube, selection, number=2)
    assert top[["rank", "region_code", "count"]].to_numpy().tolist() == [[1, "3601", 4], [2, "3602", 1]]
    assert top["reason"].iloc[0].startswith("4 orang dilaporkan")


def test_regions_by_type(cube: Cube, selection: Selection) -> None:
    table = region_by_type(cube, selection, top=2)
    assert table.index.tolist() == ["3601", "3602"]
    assert table.loc["3601", ["social_media_campaign", "party_approach"]].tolist() == [3, 1]
    assert table.to_numpy().sum() == 5
    groups = region_by_type(cube, selection.but(province="36"), by_group=True)
    assert len(groups) == 8
    assert groups.loc["3601", "social_media"] == 3


def test_regions_by_type_keep_the_chosen_types(cube: Cube, selection: Selection) -> None:
    table = region_by_type(cube, selection.but(violation_types=("party_approach",)), top=3)
    assert table.columns.tolist() == ["party_approach"]
    assert table["party_approach"].tolist()[:2] == [1, 1]


def test_unknown_types_stay_unknown(stated: StatementTable, selection: Selection) -> None:
    table = region_by_type(stated, selection)
    assert table.isna().all(axis=None)


def test_cross_table_by_status_and_stage(case_release: Release, selection: Selection) -> None:
    table = cross_table(case_release, selection, dimensions=["status", "stage"])
    # Banten's case was recommended on the day itself
    assert table.to_numpy().tolist() == [
        ["followed_up", "pre_nomination", 3],
        ["not_violation", "pre_nomination", 1],
        ["recommended", "pre_nomination", 1],
        ["reported", "pre_nomination", 3],
    ]


def test_cross_table_keeps_what_is_selected(case_release: Release, selection: Selection) -> None:
    in_banten = cross_table(case_release, selection.but(province="36"), dimensions=["position"])
    assert in_banten.to_numpy().tolist() == [["fungsional", 3], ["jpt", 3]]
    chosen = selection.but(violation_types=("party_approach",), positions=("jpt",))
    assert cross_table(case_release, chosen, dimensions=["violation_type"])["count"].tolist() == [3]
    recommended = selection.but(counter=Counter.RECOMMENDED)
    assert cross_table(case_release, recommended, dimensions=["body"])["count"].tolist() == [4]


def test_cross_table_counts_a_province_in_the_borders_of_the_election(
    case_release: Release, selection: Selection
) -> None:
    # Merauke is coded 9301 today and was part of Papua when the vote was held
    papua = cross_table(case_release, selection.but(province="91"), dimensions=["region_code"])
    assert ["9301", 1] in papua.to_numpy().tolist()
    assert set(papua["region_code"].str[:2]) == {"93"}


def test_cross_table_does_not_pass_persons_off_as_cases(
    case_release: Release, count_release: Release, selection: Selection
) -> None:
    assert cross_table(case_release, selection.but(unit=Unit.CASE), dimensions=["position"]).empty
    assert cross_table(count_release, selection, dimensions=["position"]).empty


def test_not_stated_stays_not_stated(case_release: Release, selection: Selection) -> None:
    table = cross_table(case_release, selection, dimensions=["position"])
    assert table.loc[table["position"].isna(), "count"].tolist() == [2]
