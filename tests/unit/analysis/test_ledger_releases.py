"""Two releases of one register: what the later one adds, moves and takes away up to the same day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.cube import build_cube
from analysis.ledger import View, cause_totals, ledger, movements
from analysis.selection import Selection
from tests.support.releases import cases, write_release

# Pandeglang (3601) 4, Kota Cilegon (3672) 5, Kabupaten Serang (3604) 4; Kota Serang (3673) does not vote: 2
FIRST = """
region_code reported_on violation_type persons
3601        2020-03-01  party_approach 4
3672        2020-04-01  party_approach 5
3604        2020-05-01  party_approach 4
3673        2020-05-01  party_approach 2
"""
# The later release holds one more of 2 March in Pandeglang (a late report), one less of 1 April in Cilegon
# (taken back), has one of the two of Kota Serang in Kabupaten Serang (moved), and two more in September.
SECOND = """
region_code reported_on violation_type        persons
3601        2020-03-01  party_approach        4
3601        2020-03-02  social_media_campaign 1
3672        2020-04-01  party_approach        4
3604        2020-05-01  party_approach        5
3673        2020-05-01  party_approach        1
3673        2020-09-10  party_approach        2
"""
BEFORE, AFTER = date(2020, 8, 31), date(2020, 9, 21)
ASKED = Selection(as_of=BEFORE, dataset="contoh")


def _view(folder: Path, text: str, release_id: str, selection: Selection) -> View:
    release = write_release(folder / release_id, cases(text))
    return View(build_cube(replace(release, release_id=release_id), election="pilkada-2020"), selection)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("releases")


@pytest.fixture(scope="module")
def views(folder: Path) -> tuple[View, View]:
    return _view(folder, FIRST, "1", ASKED), _view(folder, SECOND, "2", ASKED.but(as_of=AFTER))


def test_a_late_report_is_told_from_a_new_case(views: tuple[View, View]) -> None:
    row = ledger(*views).set_index("region_code").loc["3601"]
    assert (row["zone_before"], row["zone_after"]) == ("kuning", "merah")
    assert (row["late_reports"], row["corrections"], row["new_cases"]) == (1, 0, 0)
    assert row["cause"] == "late_reports"
    assert row["sentence"] == (
        "Kabupaten Pandeglang naik dari kuning ke merah: 1 orang dilaporkan hingga 31 Agustus 2020 baru "
        "masuk pada rilis berikutnya (4 menjadi 5)."
    )


def test_what_was_taken_back_is_a_correction(views: tuple[View, View]) -> None:
    row = ledger(*views).set_index("region_code").loc["3672"]
    assert (row["zone_before"], row["zone_after"], row["direction"]) == ("merah", "kuning", "better")
    assert (row["late_reports"], row["corrections"]) == (0, -1)
    assert row["sentence"] == (
        "Kota Cilegon turun dari merah ke kuning: rilis berikutnya mengoreksi data hingga 31 Agustus 2020 "
        "(5 menjadi 4)."
    )


def test_what_moved_from_place_to_place_is_a_correction_in_both(views: tuple[View, View]) -> None:
    table = movements(*views).set_index("region_code")
    # on 1 May the nation counts six in either release
    assert table.loc["3604", ["late_reports", "corrections"]].tolist() == [0, 1]
    assert table.loc["3673", ["late_reports", "corrections", "new_cases"]].tolist() == [0, -1, 2]
    assert table.loc["3604", "cause"] == "correction"


def test_the_account_of_two_releases_adds_up(views: tuple[View, View]) -> None:
    totals = cause_totals(*views)["count"]
    # 15 by 31 August in the first release, 17 by 21 September in the second
    assert totals[totals != 0].to_dict() == {"late_reports": 1, "correction": -1, "new_cases": 2}


def test_another_type_is_a_correction_not_a_late_report(folder: Path) -> None:
    asked = ASKED.but(violation_types=("social_media_campaign",))
    renamed = FIRST.replace("2020-03-01  party_approach 4", "2020-03-01  social_media_campaign 4")
    views = _view(folder, FIRST, "3", asked), _view(folder, renamed, "4", asked)
    row = ledger(*views).set_index("region_code").loc["3601"]
    assert (row["late_reports"], row["corrections"], row["cause"]) == (0, 4, "correction")


def test_a_place_that_becomes_known_is_a_correction(folder: Path) -> None:
    placed = FIRST.replace("3604        2020-05-01", "-           2020-05-01")
    views = _view(folder, placed, "5", ASKED), _view(folder, FIRST, "6", ASKED)
    row = ledger(*views).set_index("region_code").loc["3604"]
    assert (row["count_before"], row["count_after"]) == (0, 4)
    assert (row["late_reports"], row["corrections"]) == (0, 4)


def test_rolling_back_is_the_same_the_other_way(folder: Path) -> None:
    views = _view(folder, SECOND, "7", ASKED), _view(folder, FIRST, "8", ASKED)
    table = movements(*views).set_index("region_code")
    assert table.loc["3601", ["late_reports", "corrections"]].tolist() == [0, -1]
    assert table.loc["3672", ["late_reports", "corrections"]].tolist() == [1, 0]


def test_late_reports_are_counted_before_time_passes(folder: Path) -> None:
    later = SECOND + "3601        2020-09-15  party_approach        2\n"
    views = _view(folder, FIRST, "9", ASKED), _view(folder, later, "10", ASKED.but(as_of=AFTER))
    row = ledger(*views).set_index("region_code").loc["3601"]
    # the late one made it merah, the two new ones found it so
    assert (row["late_reports"], row["new_cases"], row["cause"]) == (1, 2, "late_reports")
    assert (row["count_before"], row["count_after"]) == (4, 7)


def test_two_causes_are_both_named(folder: Path) -> None:
    few = "region_code reported_on persons\n3601 2020-09-01 4\n"
    more = few + "3601 2020-03-01 1\n"
    views = _view(folder, few, "11", ASKED), _view(folder, more, "12", ASKED.but(as_of=AFTER))
    row = ledger(*views).set_index("region_code").loc["3601"]
    # hijau, kuning by one late report, merah by four new cases
    assert (row["cause"], row["causes"]) == ("new_cases", "late_reports;new_cases")
    assert row["sentence"] == (
        "Kabupaten Pandeglang naik dari hijau ke merah: 4 orang dilaporkan sesudah 31 Agustus 2020 (0 "
        "menjadi 5). Zonanya juga bergerak karena laporan terlambat."
    )
