from datetime import date

import pandas as pd
import pytest

from analysis.reconciliation import BODIES, identities, side_by_side, stated_totals
from analysis.selection import Selection
from data.published import reconciliation_checks
from language import speaking

NOW = Selection(as_of=date(2025, 1, 1))


def test_what_holds_is_computed_and_agrees_with_the_facts() -> None:
    computed = identities().drop_duplicates("code").set_index("code")["check_holds"]
    words = (
        computed.map({True: "yes", False: "no"}).astype("object").where(computed.notna(), "not an equation")
    )
    assert words.to_dict() == reconciliation_checks().set_index("code")["holds"].to_dict()


def test_the_eight_that_hold() -> None:
    table = identities()
    assert set(table.loc[table["check_holds"].fillna(value=False), "code"]) == {
        "Q01", "Q02", "Q03", "Q04", "Q09", "Q12", "Q13", "Q14",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "part", "left", "right", "difference"),
    [
        ("Q01", 1, 2007, 1588 + 311 + 108, 0),
        ("Q05", 1, 369, 324 + 39 + 5, 1),
        ("Q06", 1, 1056 + 167, 1116 + 136, -29),
        ("Q08", 1, 1536, 1398 + 53, 85),
        ("Q10", 2, 195, 130 + 55 + 10, 0),
        ("Q10", 3, 130, 12 + 97 + 42, -21),
        ("Q11", 1, 147, 16 + 103 + 39, -11),
    ],
)
def test_both_sides_are_added_up(code: str, part: int, left: int, right: int, difference: int) -> None:
    row = identities().set_index(["code", "part"]).loc[(code, part)]
    assert row[["left", "right", "difference"]].tolist() == [left, right, difference]


def test_comparisons_are_no_sums() -> None:
    table = identities().set_index("code").loc[["Q07", "Q15", "Q16"]]
    assert table[["equation", "left", "right", "difference", "holds"]].isna().all(axis=None)
    assert table["sentence"].str.startswith("Bukan persamaan").all()


def test_sentences_carry_the_computed_numbers() -> None:
    sentences = identities().set_index(["code", "part"])["sentence"]
    assert sentences["Q06", 1].startswith("1.223 tidak sama dengan 1.252: selisih 29.")
    assert sentences["Q01", 1] == "2.007 sama dengan jumlah bagiannya."
    with speaking("en"):
        assert identities()["statement"].iloc[0].endswith("108 incomplete")


def test_totals_of_the_bodies_in_their_own_unit() -> None:
    table = stated_totals(NOW)
    assert set(table["body"]) == set(BODIES)
    units = table[table["step"] == "reported"].groupby("body")["unit"].agg(set).to_dict()
    assert units == {"kasn": {"person"}, "bkn": {"person"}, "bawaslu": {"case"}}
    assert table["stated_on"].is_monotonic_increasing
    final = table[(table["stated_on"] == "2021-01-31") & (table["step"] == "followed_up")]
    assert (final["value"].tolist(), final["precision"].tolist()) == ([1373], ["month"])


def test_nothing_is_known_before_it_was_stated() -> None:
    assert stated_totals(NOW.but(as_of=date(2020, 4, 2))).empty
    assert stated_totals(NOW.but(as_of=date(2020, 4, 3)))["value"].tolist() == [349, 307]


def test_the_nearest_statement_of_each_body_stands_beside() -> None:
    table = side_by_side(NOW)
    beside = table[(table["day"] == "2020-11-05") & (table["step"] == "reported")].set_index("body")
    assert beside["value"].to_dict() == {"kasn": 830, "bkn": 827, "bawaslu": 999}
    assert beside["days_apart"].to_dict() == {"kasn": 4, "bkn": 0, "bawaslu": 3}
    assert beside.loc["kasn", "difference"] == 830 - 827
    assert pd.isna(beside.loc["bawaslu", "difference"])  # cases against persons
    assert beside["is_anchor"].to_dict() == {"kasn": False, "bkn": True, "bawaslu": False}


def test_the_window_is_kept() -> None:
    assert (side_by_side(NOW)["days_apart"].abs() <= 7).all()
    assert (side_by_side(NOW, window_days=0)["days_apart"] == 0).all()
    apart = side_by_side(NOW, window_days=3)
    assert "kasn" not in set(apart.loc[(apart["day"] == "2020-11-05"), "body"])


def test_a_province_has_its_own_totals() -> None:
    table = stated_totals(NOW.but(province="36"))
    assert table.equals(stated_totals(NOW.but(province="36", as_of=date(2024, 12, 31))))
    assert not table.equals(stated_totals(NOW))
