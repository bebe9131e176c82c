import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest

from analysis.cube import Cube
from analysis.intervals import wilson
from analysis.mix import mix, mix_by_group, mix_comparison
from analysis.selection import Selection
from analysis.statements import StatementTable
from data import vocabulary
from data.kinds import Unit


@pytest.mark.parametrize(("count", "total"), [(0, 8), (3, 8), (8, 8), (160, 680), (1, 1)])
def test_wilson_agrees_with_scipy(count: int, total: int) -> None:
    expected = binomtest(count, total).proportion_ci(confidence_level=0.95, method="wilson")
    low, high = wilson([count], total)
    assert (low[0], high[0]) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_wilson_by_hand() -> None:
    # 1 of 4 at z = 1.96: centre (0.25 + 0.4802) / 1.9604 = 0.3725, reach 0.3269
    low, high = wilson([1], 4)
    assert (low[0], high[0]) == pytest.approx((0.0456, 0.6994), abs=1e-4)


def test_nothing_of_nothing_has_no_share() -> None:
    assert np.isnan(wilson([0], 0).low).all()


def test_mix_by_hand(cube: Cube, selection: Selection) -> None:
    # 8 persons by 21 September: 3 social media, 3 party approach, 2 campaign material
    table = mix(cube, selection).set_index("violation_type")
    assert len(table) == len(vocabulary.table("violation_types"))
    assert list(table.index[:3]) == ["social_media_campaign", "party_approach", "campaign_material"]
    assert table["count"].iloc[:4].tolist() == [3, 3, 2, 0]
    assert table["share"].iloc[:4].tolist() == [3 / 8, 3 / 8, 2 / 8, 0]
    assert (table["share_low"] <= table["share"]).all()
    assert (table["share"] <= table["share_high"]).all()


def test_mix_of_the_place_in_focus(cube: Cube, selection: Selection) -> None:
    assert mix(cube, selection.but(province="36"))["count"].sum() == 6
    assert mix(cube, selection.but(province="36", region="3601"))["count"].sum() == 4


def test_chosen_types_keep_their_share_of_all(cube: Cube, selection: Selection) -> None:
    chosen = mix(cube, selection.but(violation_types=("party_approach",)))
    assert chosen[["violation_type", "count", "share"]].to_numpy().tolist() == [["party_approach", 3, 3 / 8]]


def test_a_place_without_counts_has_no_shares(cube: Cube, selection: Selection) -> None:
    empty = mix(cube, selection.but(region="1101"))
    assert empty["count"].sum() == 0
    assert empty["share"].isna().all()


def test_groups_add_up_their_types(cube: Cube, selection: Selection) -> None:
    groups = mix_by_group(cube, selection)
    by_type = mix(cube, selection).groupby("group")["count"].sum()
    assert groups.set_index("group")["count"].to_dict() == by_type.to_dict()
    assert groups["share"].sum() == pytest.approx(1)


def test_a_published_list_is_a_part_of_the_published_total(
    stated: StatementTable, selection: Selection
) -> None:
    # of 100 persons two types were named: 40 and 25; the other 35 were not
    table = mix(stated, selection)
    assert table[["violation_type", "count", "share"]].to_numpy().tolist() == [
        ["party_approach", 40, 0.4],
        ["social_media_campaign", 25, 0.25],
    ]
    assert mix_by_group(stated, selection)["share"].tolist() == [0.4, 0.25]
    assert mix(stated, selection.but(unit=Unit.CASE)).empty


def test_comparison_puts_places_side_by_side_in_one_order(cube: Cube, selection: Selection) -> None:
    table = mix_comparison(cube, selection.but(region="3601"))
    orders = [part["group"].tolist() for _place, part in table.groupby("place", sort=False)]
    assert table["place"].drop_duplicates().tolist() == ["", "36", "3601"]
    assert table["level"].drop_duplicates().tolist() == ["nasional", "provinsi", "kabkota"]
    assert orders[0] == orders[1] == orders[2]
    assert orders[0][:3] == ["social_media", "party_approach", "campaign_material"]


def test_comparison_by_type_and_for_the_nation_alone(cube: Cube, selection: Selection) -> None:
    table = mix_comparison(cube, selection, by_group=False)
    expected = mix(cube, selection)
    pd.testing.assert_frame_equal(table.drop(columns=["level", "place"]), expected)
