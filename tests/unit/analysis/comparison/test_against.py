from datetime import date

import pytest

from analysis.comparison import against, peer_codes
from analysis.cube import Cube
from analysis.selection import Selection
from data.errors import UserError
from data.kinds import Exposure


def test_a_region_against_the_others_of_its_province(banten: Cube, selection: Selection) -> None:
    table = against(banten, selection, "3601").set_index("reference")
    row = table.loc["province"]
    # the other three that vote have 1 person in 3 contests; Lebak and three more do not vote
    assert (row["count"], row["reference_count"], row["places"], row["listed"]) == (12, 1, 3, 7)
    # 12 in one contest against 1 in three
    assert row["ratio"] == pytest.approx(36)
    assert row["ratio_low"] > 1
    assert "lebih tinggi" in row["sentence"]


def test_the_place_is_not_among_the_others(banten: Cube, selection: Selection) -> None:
    nation = against(banten, selection, "3601").set_index("reference").loc["nation"]
    # 20 persons, less 12 here and 1 where nobody votes
    assert nation["reference_count"] == 7
    assert nation["rate"] == 12
    assert nation["reference_rate"] == pytest.approx(7 / float(nation["places"]))


def test_peers_are_pooled(banten: Cube, selection: Selection) -> None:
    row = against(banten, selection, "3601").set_index("reference").loc["peers"]
    assert row["listed"] == len(peer_codes("3601", selection))
    assert row["reference_count"] == 0
    assert str(row["ratio"]) == "<NA>"
    assert row["ratio_low"] > 0
    assert "belum dapat dibandingkan" in row["sentence"]


def test_a_province_stands_against_the_nation(banten: Cube, selection: Selection) -> None:
    table = against(banten, selection, "36")
    assert table["reference"].tolist() == ["nation"]
    # 12 + 1 + 1 in Lebak: a province votes as a whole
    assert table["count"].tolist() == [14]


def test_where_nobody_votes_nothing_is_compared(banten: Cube, selection: Selection) -> None:
    table = against(banten, selection, "3602")
    assert table[["count", "ratio", "ratio_low", "ratio_high", "p_value"]].isna().all(axis=None)


def test_before_the_first_day_nothing_is_compared(banten: Cube, selection: Selection) -> None:
    table = against(banten, selection.but(as_of=date(2019, 12, 1)), "3601")
    assert table["ratio"].isna().all()
    assert (table["places"] == 0).all()


def test_an_estimated_exposure_widens_the_interval(banten: Cube, selection: Selection) -> None:
    # the population is taken as exact, the civil servants of most regions are an estimate
    asked = selection.but(exposure=Exposure.POPULATION)
    exact = against(banten, asked, "3506").iloc[0]
    unsure = against(banten, asked.but(exposure=Exposure.ASN), "3506").iloc[0]
    # the estimate is known to a factor of exp(0.416), so its 95% alone reach to exp(1.96 x 0.416) = 2.26
    assert unsure["ratio_high"] / unsure["ratio"] > 1.05 * exact["ratio_high"] / exact["ratio"]
    assert exact["rate"] == pytest.approx(100_000 * 2 / exact["exposure"])
    # too unsure for a rate to be told, and for a p-value
    assert str(unsure["rate"]) == str(unsure["p_value"]) == "<NA>"


@pytest.mark.parametrize("place", ["", "9999"])
def test_only_a_known_place_is_compared(banten: Cube, selection: Selection, place: str) -> None:
    with pytest.raises(UserError):
        against(banten, selection, place)
