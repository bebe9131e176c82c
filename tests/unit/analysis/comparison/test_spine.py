from math import comb

import pytest

from analysis.comparison import spine
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data import vocabulary


def test_shares_beside_each_other(banten: Cube, selection: Selection) -> None:
    table = spine(banten, selection, "3601").set_index("group")
    row = table.loc["social_media"]
    # 7 of 12 here, 9 of 20 in the nation, 7 of 14 in Banten
    assert (row["count"], row["share"]) == (7, pytest.approx(7 / 12))
    assert (row["nation_share"], row["province_share"]) == (pytest.approx(9 / 20), pytest.approx(7 / 14))
    assert row["share_low"] < 7 / 12 < row["share_high"]
    assert list(table.index) == list(vocabulary.table("violation_groups").index)


def test_the_test_by_hand(banten: Cube, selection: Selection) -> None:
    row = spine(banten, selection, "3601").set_index("group").loc["social_media"]
    # 12 drawn from 20 of which 9 are social media: 7 or more have the chance
    at_least = sum(comb(9, k) * comb(11, 12 - k) for k in (7, 8, 9)) / comb(20, 12)
    assert row["p_value"] == pytest.approx(2 * at_least)
    assert not row["differs"]


def test_types_can_be_told_apart(banten: Cube, selection: Selection) -> None:
    table = spine(banten, selection, "3601", by_group=False).set_index("violation_type")
    assert table.loc["party_approach", "count"] == 5
    assert table["count"].sum() == 12


def test_a_place_without_persons_has_no_shares(banten: Cube, selection: Selection) -> None:
    table = spine(banten, selection, "3604")
    assert (table["count"] == 0).all()
    assert table[["share", "share_low", "share_high", "p_value", "differs"]].isna().all(axis=None)
    assert table["nation_share"].sum() == pytest.approx(1)


def test_peers_with_few_persons_give_no_range(banten: Cube, selection: Selection) -> None:
    table = spine(banten, selection, "3601")
    assert (table["peers_counted"] == 0).all()
    assert table[["peers_share", "peers_low", "peers_high"]].isna().all(axis=None)


def test_statements_name_some_types_only(stated: StatementTable, selection: Selection) -> None:
    table = spine(stated, selection, "3601").set_index("group")
    # nobody stated a list for Pandeglang; the nation's is 40 and 25 of 100
    assert table["count"].isna().all()
    assert table.loc["party_approach", "nation_share"] == pytest.approx(0.40)
    assert table.loc["social_media", "nation_share"] == pytest.approx(0.25)
    assert table["p_value"].isna().all()


def test_a_province_is_compared_with_the_nation_alone(
    banten: Cube, stated: StatementTable, selection: Selection
) -> None:
    # of 14 persons in Banten (7 + 5 + 1 + 1) 7 campaigned, of 20 in the nation 9
    table = spine(banten, selection, "36").set_index("group")
    assert table.loc["social_media", "share"] == pytest.approx(7 / 14)
    assert table.loc["social_media", "province_share"] == pytest.approx(7 / 14)
    assert table.loc["social_media", "nation_share"] == pytest.approx(9 / 20)
    assert table[["peers_share", "peers_low", "peers_high"]].isna().all(axis=None)
    assert spine(stated, selection, "36")["count"].isna().all()
