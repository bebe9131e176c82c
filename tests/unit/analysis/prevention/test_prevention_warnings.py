from datetime import date

import pytest

from analysis.prevention import follow_up_of_warned, ministerial_warning, warned_regions, warning_sentence
from data.kinds import TableKind
from data.release import Release
from tests.support.releases import cases, counts, write_release

# Warned on 27 October: Pandeglang (3601) is on the list, Cilegon (3672) is not. On that day Pandeglang has 3
# persons open (one case was followed up before), of which 2 within 30 days; Cilegon 1 open, none done.
CASES = """
region_code reported_on recommended_on followed_up_on persons
3601        2020-08-01  2020-09-01     2020-10-01     4
3601        2020-08-01  2020-09-01     2020-11-10     2
3601        2020-08-01  2020-10-27     -              1
3601        2020-08-01  2020-11-01     2020-11-02     5
3672        2020-08-01  2020-09-01     2020-12-01     1
"""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("warned"), cases(CASES))


def test_the_published_before_and_after() -> None:
    warning = ministerial_warning()
    assert (warning.issued_on, warning.followed_on) == (date(2020, 10, 27), date(2020, 11, 24))
    assert (warning.heads, warning.open_before, warning.followed_up) == (67, 131, 86)
    assert warning.share == pytest.approx(86 / 131)
    assert warning.share_low < 86 / 131 < warning.share_high


def test_the_published_sums_hold() -> None:
    by_kind = ministerial_warning().by_kind
    assert by_kind["heads"].sum() == 67  # 10 + 48 + 9
    assert by_kind["open_before"].sum() == 131  # 16 + 104 + 11


def test_the_nation_was_following_up_too() -> None:
    national = ministerial_warning().national.set_index("as_of")
    assert national.loc["2020-10-26", ["recommended", "followed_up", "phase"]].tolist() == [
        571,
        325,
        "before",
    ]
    assert national.loc["2020-12-19", "phase"] == "after"


def test_the_list_of_the_warned_is_shorter_than_the_warned() -> None:
    named = warned_regions()
    assert len(named) == 58
    assert named["region_code"].is_unique


def test_the_sentence_credits_nobody() -> None:
    told = warning_sentence(ministerial_warning())
    assert "67 kepala daerah atas 131 rekomendasi" in told
    assert "86 (66%)" in told
    assert "bukan bukti sebab" in told


def test_open_recommendations_are_followed_case_by_case(release: Release) -> None:
    table = follow_up_of_warned(release, election="pilkada-2020", as_of=date(2020, 12, 31)).set_index("group")
    assert table.loc["warned", ["places", "open_before", "done"]].tolist() == [1, 3, 2]
    assert table.loc["others", ["places", "open_before", "done"]].tolist() == [1, 1, 0]
    assert table.loc["warned", "share"] == pytest.approx(2 / 3)


def test_an_after_that_has_not_passed_is_not_told(release: Release) -> None:
    assert follow_up_of_warned(release, election="pilkada-2020", as_of=date(2020, 11, 25)).empty


def test_statements_cannot_be_followed(tmp_path_factory: pytest.TempPathFactory) -> None:
    stated = write_release(
        tmp_path_factory.mktemp("stated"),
        counts("region_code as_of value\n3601 2020-09-01 3"),
        kind=TableKind.COUNTS,
        complete=False,
        unit=None,
    )
    assert follow_up_of_warned(stated, election="pilkada-2020", as_of=date(2020, 12, 31)).empty
