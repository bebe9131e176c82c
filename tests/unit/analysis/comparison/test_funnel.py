from datetime import date

import pandas as pd
import pytest

from analysis.comparison import Dispersion, Flag, funnel
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Exposure


@pytest.fixture
def asked(selection: Selection) -> Selection:
    return selection.but(exposure=Exposure.CONTEST)


def test_expected_counts_add_up_to_what_was_counted(banten: Cube, asked: Selection) -> None:
    shown = funnel(banten, asked)
    # 20 persons, of whom the one in Lebak is in no place that votes
    assert shown.table["count"].sum() == 19
    assert shown.table["expected"].sum() == pytest.approx(19)
    assert shown.compared == len(shown.table)
    # one contest each, so each expects the same
    assert shown.table["expected"].max() == shown.table["expected"].min()


def test_the_flags_follow_the_limits(banten: Cube, asked: Selection) -> None:
    table = funnel(banten, asked).table.set_index("region_code")
    # 19 persons in 309 places: 0.06 expected. P(12 or more), P(4 or more) and P(2 or more) = 0.0018 are
    # outside of the limits; one person has a chance of 0.06
    assert table.loc["3601", "flag"] == Flag.ABOVE_998
    assert table.loc["3303", "flag"] == Flag.ABOVE_998
    assert table.loc["3506", "flag"] == Flag.ABOVE_95
    assert table.loc["3672", "flag"] == Flag.INSIDE
    assert (table.loc[table["count"] == 0, "flag"] == Flag.INSIDE).all()
    assert table["low_95"].isna().all()
    assert table.loc["3601", "ratio"] == pytest.approx(12 / (19 / len(table)))


def test_places_without_a_contest_have_no_row(banten: Cube, asked: Selection) -> None:
    assert "3602" not in funnel(banten, asked).table["region_code"].tolist()


def test_a_province_narrows_the_rows_only(banten: Cube, asked: Selection) -> None:
    whole = funnel(banten, asked)
    part = funnel(banten, asked.but(province="36"))
    inside = whole.table[whole.table["province_code"] == "36"].reset_index(drop=True)
    pd.testing.assert_frame_equal(part.table, inside)
    assert part.compared == whole.compared


def test_nothing_known_gives_an_empty_funnel(banten: Cube, asked: Selection) -> None:
    shown = funnel(banten, asked.but(as_of=date(2019, 12, 1)))
    assert shown.table.empty
    assert shown.curve.empty
    assert shown.sentence == "Tidak ada wilayah yang dapat dibandingkan."


def test_the_unknown_takes_no_part(stated: StatementTable, asked: Selection) -> None:
    # bodies spoke of Pandeglang (3) and Kabupaten Serang (0)
    shown = funnel(stated, asked)
    table = shown.table
    assert shown.sentence.endswith("wilayah yang tidak disebut tidak diketahui, bukan nol.")
    assert table["region_code"].tolist() == ["3601", "3604"]
    assert table["expected"].tolist() == [1.5, 1.5]


@pytest.mark.parametrize("dispersion", Dispersion)
def test_the_curve_meets_the_points(banten: Cube, asked: Selection, dispersion: Dispersion) -> None:
    shown = funnel(banten, asked.but(exposure=Exposure.POPULATION), dispersion=dispersion)
    edges = shown.curve["expected"]
    assert edges.iloc[0] < shown.table["expected"].min()
    assert edges.iloc[-1] > shown.table["expected"].max()
    assert (shown.curve["wide_high_95"] >= shown.curve["high_95"] - 1e-9).all()
    assert (shown.curve["high_998"] > shown.curve["high_95"]).all()


def test_the_sentence_tells_the_table(banten: Cube, asked: Selection) -> None:
    shown = funnel(banten, asked)
    above = shown.table["flag"].isin([Flag.ABOVE_95, Flag.ABOVE_998]).sum()
    assert above == 3
    assert (
        f"Dari {len(shown.table)} wilayah yang dapat dibandingkan, 3 berada di atas batas 95%"
        in shown.sentence
    )
