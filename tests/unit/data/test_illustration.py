import filecmp

import numpy as np
import pandas as pd
import pytest

from data.bundling import BUNDLED
from data.illustration.allocation import COLUMNS, allocation
from data.illustration.bounds import province_2020, scope
from data.illustration.checks import check_cases
from data.illustration.constraints import totals
from data.illustration.fitting import IntegerFit, fill
from data.illustration.mix import rounding_band
from data.illustration.persons import reconstruct
from data.illustration.release import write_illustration
from data.illustration.report import REPORT, write_report
from data.kinds import TableKind
from data.published_release import write_published
from data.schema import columns_of, stored_columns
from data.vocabulary import table


@pytest.fixture(scope="module")
def persons() -> pd.DataFrame:
    return reconstruct()


@pytest.fixture(scope="module")
def checked(persons) -> pd.DataFrame:
    return check_cases(persons)


def reported(persons: pd.DataFrame, day: str) -> pd.DataFrame:
    return persons[persons["reported_on"] <= day]


def test_a_second_run_writes_the_committed_release(persons, tmp_path):
    write_illustration(persons, folder=tmp_path)
    same, different, missing = filecmp.cmpfiles(
        tmp_path, BUNDLED / "ilustrasi", ["manifest.json", "table.parquet"], shallow=False
    )
    assert (sorted(same), different, missing) == (["manifest.json", "table.parquet"], [], [])


def test_a_second_run_writes_the_committed_report(persons, tmp_path):
    write_report(persons, path=tmp_path / "report.md")
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == REPORT.read_text(encoding="utf-8")


def test_the_published_release_is_written_from_the_reference_table(tmp_path):
    write_published(tmp_path)
    assert filecmp.cmp(tmp_path / "table.parquet", BUNDLED / "terbit" / "table.parquet", shallow=False)


@pytest.mark.parametrize(
    ("day", "reported_by", "recommended_by", "followed_up_by"),
    [
        ("2020-06-26", 369, 283, 99),
        ("2020-07-31", 456, 344, 189),
        ("2020-08-19", 490, 372, 194),
        ("2020-09-21", 680, 482, 251),
        ("2020-09-30", 694, 492, 256),
        ("2020-10-12", 732, 518, 273),
        ("2020-10-26", 793, 571, 325),
        ("2020-11-05", 827, 606, 362),
        ("2020-11-09", 830, 619, 416),
        ("2020-11-26", 1005, 727, 580),
        ("2020-12-19", 1305, 872, 635),
        ("2021-01-31", 2034, 1596, 1373),
    ],
)
def test_cumulative_totals_are_the_published_ones(persons, day, reported_by, recommended_by, followed_up_by):
    reached = [(persons[f"{step}_on"] <= day).sum() for step in ("reported", "recommended", "followed_up")]
    assert reached == [reported_by, recommended_by, followed_up_by]


def test_pandeglang_has_three_on_21_september_two_decided_one_in_process(persons):
    day = "2020-09-21"
    own = reported(persons, day).query("region_code == '3601'")
    decided = (own["recommended_on"] <= day) & (own["followed_up_on"] <= day)
    in_process = ~(own["recommended_on"] <= day) & ~(own["closed_on"] <= day)
    assert (len(own), decided.sum(), in_process.sum()) == (3, 2, 1)


def test_the_five_highest_regions_on_30_september(persons):
    highest = reported(persons, "2020-09-30")["region_code"].value_counts()
    # Purbalingga, Wakatobi, Kabupaten Kediri, Musi Rawas Utara, Sumbawa
    assert highest.head(5).to_dict() == {"3303": 56, "7407": 34, "3506": 21, "1613": 19, "5204": 18}
    assert highest.iloc[5] < 18


def test_the_five_highest_provinces_on_30_september(persons):
    highest = province_2020(reported(persons, "2020-09-30")["region_code"]).value_counts()
    assert {code: highest[code] for code in ("74", "52", "33", "73", "35")} == {
        "74": 90,
        "52": 83,
        "33": 74,
        "73": 49,
        "35": 42,
    }
    assert highest.drop(["74", "52", "33", "73", "35"]).max() <= 42


def test_provinces_by_zone_on_10_august(persons):
    counts = province_2020(reported(persons, "2020-08-10")["region_code"]).value_counts()
    merah, kuning = (counts > 20).sum(), counts.between(6, 20).sum()
    assert (merah, kuning, 34 - merah - kuning) == (5, 15, 14)
    assert counts.head(5).index.tolist() == ["74", "33", "52", "73", "72"]


def test_social_media_first_candidate_support_second_on_21_september(persons):
    groups = reported(persons, "2020-09-21")["violation_type"].map(table("violation_types")["group"])
    assert groups.value_counts().head(2).index.tolist() == ["social_media", "candidate_support"]


def test_every_binding_count_order_and_zone_is_met(checked):
    firm = checked[checked["binding"] & ~checked["group"].isin(["type", "type_cap", "position"])]
    assert firm.loc[~firm["met"], "constraint_id"].tolist() == []


def test_published_shares_are_reached_within_one_point(checked):
    shares = checked[checked["group"].isin(["type", "position"]) & checked["binding"]]
    assert (shares["reached"] - shares["target"]).abs().max() < 1.0


def test_whatever_is_not_met_says_why(checked):
    assert (checked.loc[~checked["met"], "note"] != "").all()


def test_steps_follow_one_another(persons):
    pairs = [
        ("reported_on", "recommended_on"),
        ("recommended_on", "followed_up_on"),
        ("reported_on", "closed_on"),
    ]
    for earlier, later in pairs:
        both = persons.dropna(subset=[earlier, later])
        assert (both[earlier] <= both[later]).all()
    assert persons[persons["closed_on"].notna() & persons["recommended_on"].notna()].empty
    assert persons["closed_on"].notna().equals(persons["closed_as"].notna())


def test_weekends_are_quieter(persons):
    per_weekday = persons["reported_on"].dt.day_of_week.value_counts()
    assert per_weekday[[5, 6]].max() < per_weekday[[0, 1, 2, 3, 4]].min()


def test_cases_lie_where_people_voted(persons):
    assert set(persons["region_code"]) <= set(scope().index)
    assert not {"11", "31"} & set(province_2020(persons["region_code"]))


def test_many_regions_stay_without_a_case(persons):
    assert 80 < len(scope()) - persons["region_code"].nunique() < 140


def test_the_table_has_the_columns_of_a_case_table(persons):
    never_published = {"forwarded_on", "verified_on", "escalated_on", "sanctioned_on"}
    assert set(stored_columns(TableKind.CASES)) - never_published == set(persons.columns)
    assert columns_of(TableKind.CASES, dtype="date")


@pytest.mark.parametrize("column", COLUMNS)
def test_kept_allocations_add_up_and_never_fall(column):
    kept = allocation(column)
    assert kept.sum(axis="columns").tolist() == totals("reported").tolist()
    assert (kept.diff().dropna() >= 0).all(axis=None)


def test_filling_respects_bounds_and_the_total():
    filled = fill(
        np.array([1.0, 1.0, 2.0]), total=10, low=np.array([0.0, 4.0, 0.0]), high=np.array([9.0, 9.0, 3.0])
    )
    # The third is capped at 3, the second starts at 4, so the first takes the remaining 3.
    assert filled.tolist() == pytest.approx([3.0, 4.0, 3.0])


def test_filling_more_than_fits_is_an_error():
    with pytest.raises(ValueError, match="outside"):
        fill(np.ones(2), total=5, low=np.zeros(2), high=np.ones(2))


def test_integers_keep_hard_constraints_and_break_soft_ones_least():
    fit = IntegerFit(np.array([2.4, 2.4]), np.ones(2), np.zeros(2), np.full(2, 9.0))
    fit.require({0: 1.0, 1: 1.0}, low=5, high=5)
    fit.require({0: 1.0, 1: -1.0}, low=1, high=np.inf)
    fit.require({1: 1.0}, low=4, high=4, price=0.1)
    assert fit.solve().tolist() == [3, 2]


def test_contradicting_constraints_are_an_error():
    fit = IntegerFit(np.array([1.0]), np.ones(1), np.zeros(1), np.full(1, 3.0))
    fit.require({0: 1.0}, low=4, high=5)
    with pytest.raises(ValueError, match="nfeasible"):
        fit.solve()


def test_a_printed_share_stands_for_the_numbers_that_round_to_it():
    # 21.3% of 456: 21.25% is 96.9 and 21.35% is 97.4, so only 97 persons print it.
    assert rounding_band("21.3", 456) == pytest.approx((96.9, 97.356))
