from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.questions import (
    after_vote,
    blocked_records,
    coercion_signs,
    published_social_media_share,
    rotations,
    social_aid_regions,
    social_media_share,
)
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.subjects import counts_by_subject_class, extended_subjects
from data.release import Release
from tests.support.releases import cases, write_release

CASES = """
region_code reported_on violation_type             position        recommended_on persons
3601        2020-08-01  mobilisation_coercion      jpt             2020-09-01     1
3601        2020-08-01  mobilisation_coercion      pelaksana       -              1
3672        2020-08-02  mobilisation_coercion      kepala_wilayah  -              2
3672        2020-08-02  mobilisation_coercion      asn_unspecified -              1
-           2020-08-02  mobilisation_coercion      -               -              1
3674        2020-08-02  social_aid_politicisation  jpt             2020-09-01     1
3601        2020-09-01  social_media_campaign      fungsional      -              2
3601        2020-09-01  social_media_interaction   fungsional      -              1
3601        2020-10-01  photo_symbol               kepala_desa     -              3
3601        2020-12-01  decision_abuse             jpt             -              1
3601        2020-12-20  decision_abuse             jpt             -              2
3672        2021-07-01  decision_abuse             jpt             -              4
"""
DAY = Selection(as_of=date(2020, 12, 31), dataset="contoh")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("questions"), cases(CASES))


@pytest.fixture(scope="module")
def source(release: Release) -> Cube:
    return build_cube(release, election="pilkada-2020")


def test_signs_of_coercion(release: Release) -> None:
    signs = coercion_signs(release, DAY)
    # 1 + 1 + 2 + 1 + 1 reported; of the 4 whose post is stated 1 + 2 have staff under them
    assert (signs.reported, signs.recommended) == (6, 1)
    assert (signs.with_position, signs.by_superiors, signs.share) == (4, 3, 0.75)
    assert signs.regions["region_code"].tolist() == ["3672", "3601"]
    assert signs.regions["count"].tolist() == [3, 2]


def test_signs_of_coercion_in_one_region(release: Release) -> None:
    signs = coercion_signs(release, DAY.but(region="3601"))
    assert (signs.reported, signs.by_superiors) == (2, 1)


def test_from_statements_no_sign_is_told(count_release: Release) -> None:
    signs = coercion_signs(count_release, DAY)
    assert (signs.reported, signs.share) == (None, None)
    assert signs.regions.empty


def test_social_aid_by_region_keeps_the_counters_apart(source: Cube) -> None:
    table = social_aid_regions(source, DAY).set_index("region_code")
    assert len(table) == 514
    assert table.loc["3674", ["reported", "recommended", "followed_up"]].tolist() == [1, 1, 0]
    assert table["reported"].sum() == 1
    before = social_aid_regions(source, DAY.but(as_of=date(2019, 1, 1)))
    assert before["reported"].isna().all()


def test_the_social_media_share_by_month(source: Cube) -> None:
    table = social_media_share(source, DAY).set_index("period_start")
    september = table.loc["2020-09-01"]
    # August 7 of other types; September 2 + 1, all on social media
    assert september[["count", "total", "share"]].tolist() == [3, 3, 1]
    assert september[["cumulative_count", "cumulative_total"]].tolist() == [3, 10]
    assert september["cumulative_share"] == pytest.approx(0.3)
    assert september["share_low"] < 1
    assert pd.isna(table.loc["2020-11-01", "share"])  # nobody reported: no share of nothing


def test_the_published_share_is_of_the_whole_it_names() -> None:
    table = published_social_media_share().set_index("as_of")
    bawaslu = table.loc["2020-10-04"]
    assert bawaslu[["count", "total"]].tolist() == [284, 719]
    assert bawaslu["share"] == pytest.approx(284 / 719)
    assert table.loc["2020-06-26", "share"] == pytest.approx(0.27)
    assert pd.isna(table.loc["2020-06-26", "share_low"])  # a share without its whole has no interval
    late = table.loc["2024-12-31"]
    assert late["count"] == 89
    assert pd.isna(late["share"])  # listed types only, the whole is not known


def test_statements_have_no_series_of_shares(stated: StatementTable) -> None:
    empty = social_media_share(stated, DAY)
    assert empty.empty
    assert "cumulative_share_high" in empty.columns


def test_blocked_records_by_office() -> None:
    table = blocked_records()
    totals = table[table["office"].isna() & (table["metric"] == "data_blocked")].set_index("as_of")
    # 28 + 7 + 4 + 4 + 3 + 3 + 2 = 51 of 72; 17 + 5 + 2 + 1 + 1 = 26 of 26
    assert totals.loc["2020-11-05", ["value", "listed", "unlisted"]].tolist() == [72, 51, 21]
    assert totals.loc["2020-11-26", ["value", "listed", "unlisted"]].tolist() == [26, 26, 0]
    assert table["office"].dropna().iloc[0] == "Kanreg Makassar"
    assert blocked_records(as_of=date(2020, 11, 4)).empty


def test_decisions_before_and_after_the_vote(release: Release) -> None:
    # the vote was on 9 December 2020; six months end on 9 June 2021, before the last case
    table = after_vote(release, DAY.but(as_of=date(2021, 12, 31)))
    assert table[["region_code", "before", "after"]].to_numpy().tolist() == [["3601", 1, 2]]
    assert table["until"].iloc[0] == pd.Timestamp("2021-06-09")
    assert after_vote(release, DAY.but(as_of=date(2020, 12, 9)))["after"].tolist() == [0]


def test_no_rotation_is_recorded() -> None:
    assert rotations().columns.tolist() == ["region_code", "election", "day", "officials", "source_url"]
    assert rotations(election="pilkada-2020").empty


def test_extended_subjects_are_told_as_published() -> None:
    table = extended_subjects(election="pilkada-2024").set_index("code")
    # 195 village-head cases are 59 findings and 136 public reports
    assert table.loc["X05", ["what", "value", "unit"]].tolist() == ["reported", 195, "case"]
    assert table.loc[["X06", "X07"], "value"].sum() == 195
    assert table.loc["X06", "part_of"] == "X05"
    assert table["position"].unique().tolist() == ["kepala_desa"]
    assert extended_subjects(as_of=date(2019, 12, 31))["value"].tolist() == [21, 10]


def test_subjects_of_a_release_are_kept_by_class(release: Release) -> None:
    table = counts_by_subject_class(release, DAY)
    extended = table[table["subject_class"] == "extended"]
    assert extended[["position", "count"]].to_numpy().tolist() == [["kepala_desa", 3]]
    assert table["subject_class"].isna().sum() == 1  # the position of one person is not stated
    assert table["count"].sum() == 16
