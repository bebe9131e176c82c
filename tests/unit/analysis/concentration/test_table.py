import pandas as pd
import pytest

from analysis.concentration import Kind, concentration_headline, concentration_table
from analysis.concentration.words import sentence
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Level


def test_only_places_that_vote_are_compared(cube: Cube, selection: Selection) -> None:
    table = concentration_table(cube, selection).set_index("region_code")
    assert len(table) == 514
    # Pandeglang votes and has 4 persons, Lebak does not vote
    assert table.loc["3601", "observed"] == 4
    assert table.loc["3601", "value"] > 1
    assert table.loc["3602", "kind"] == Kind.NOT_COMPARED.value
    assert table.loc["3602", ["value", "lag", "statistic", "p_value", "q_value", "neighbours"]].isna().all()


def test_an_isolated_place_has_its_own_word(cube: Cube, selection: Selection) -> None:
    table = concentration_table(cube, selection).set_index("region_code")
    isolated = table[table["kind"] == Kind.ISOLATED.value]
    assert len(isolated) > 20
    assert isolated[["lag", "statistic", "p_value", "q_value"]].isna().all(axis=None)
    assert (isolated["neighbours"] == 0).all()
    assert isolated["value"].notna().all()
    assert isolated["sentence"].str.startswith("Tidak berbatasan darat").all()
    assert not isolated["is_flagged"].any()


def test_a_province_narrows_the_rows_not_the_test(cube: Cube, selection: Selection) -> None:
    whole = concentration_table(cube, selection)
    expected = whole[whole["province_code"] == "36"].reset_index(drop=True)
    pd.testing.assert_frame_equal(concentration_table(cube, selection.but(province="36")), expected)


def test_provinces(cube: Cube, selection: Selection) -> None:
    table = concentration_table(cube, selection.but(level=Level.PROVINCE)).set_index("region_code")
    assert len(table) == 34
    assert table.loc["36", "observed"] == 6
    assert table.loc["51", "kind"] == Kind.ISOLATED.value


def test_a_handful_of_statements_is_not_compared(stated: StatementTable, selection: Selection) -> None:
    table = concentration_table(stated, selection)
    assert set(table["kind"]) == {Kind.NOT_COMPARED.value}
    assert concentration_headline(table).startswith("Konsentrasi belum dapat dinilai")


def test_no_concentration_is_said(cube: Cube, selection: Selection) -> None:
    table = concentration_table(cube, selection)
    assert concentration_headline(table).startswith("Tidak ada konsentrasi tidak biasa")


def test_concentrations_are_named(cube: Cube, selection: Selection) -> None:
    table = concentration_table(cube, selection)
    chosen = table["region_code"].isin(["3601", "3604", "3671", "3672"])
    flagged = table.assign(kind=table["kind"].mask(chosen, Kind.HIGH_HIGH.value))
    assert concentration_headline(flagged).startswith("Konsentrasi tidak biasa di 4 wilayah: Kabupaten ")
    assert concentration_headline(flagged).endswith(" dan 1 lainnya.")


@pytest.mark.parametrize(
    ("value", "lag", "expected"),
    [
        (4.24, 3.0, "Konsentrasi tidak biasa: 4,2 kali rata-rata di sini dan 3,0 kali di 5 wilayah tetangga"),
        (12.0, 0.046, "Konsentrasi tidak biasa: 12,0 kali rata-rata di sini dan 0,05 kali di 5 wilayah"),
    ],
)
def test_a_sentence_holds_its_numbers(value: float, lag: float, expected: str) -> None:
    assert sentence(Kind.HIGH_HIGH, value=value, lag=lag, neighbours=5).startswith(expected)
