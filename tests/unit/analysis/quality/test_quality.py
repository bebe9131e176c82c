"""How good a release is, on a table small enough to count by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.quality import (
    Copies,
    copies,
    coverage,
    coverage_by_month,
    files_by_release,
    findings_by_release,
    gaps,
    removed_by_release,
    reporting_delay,
)
from analysis.selection import Selection
from data.examination_summary import ExaminationSummary, FindingCount, RemovedCount
from data.kinds import TableKind
from data.release import Release
from tests.support.releases import cases, counts, write_release

# Nine persons of six rows; the second row says the same as the first.
CASES = """
region_code reported_on violation_type position  channel  verified_on recommended_on followed_up_on sanction   persons
3601        2020-08-01  photo_symbol   camat     finding  -           2020-09-01     2020-10-01     moral_open 2
3601        2020-08-01  photo_symbol   camat     finding  2020-08-09  2020-09-01     -              -          1
3673        2020-10-05  unspecified    camat     -        -           -              -              -          3
36          2020-10-06  photo_symbol   -         finding  -           -              2020-10-20     -          1
9301        2020-08-09  photo_symbol   camat     finding  -           -              -              -          1
-           2020-10-31  photo_symbol   camat     finding  -           -              -              -          1
"""  # noqa: E501 - a table is read across
ASKED = Selection(as_of=date(2020, 10, 31), dataset="contoh")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return write_release(tmp_path_factory.mktemp("mutu"), cases(CASES))


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Release:
    table = counts("region_code as_of value\n3601 2020-09-30 3")
    return write_release(tmp_path_factory.mktemp("angka"), table, kind=TableKind.COUNTS, unit=None)


def test_coverage_counts_by_region_month_and_channel(release: Release) -> None:
    table = coverage(release, ASKED)
    told = table[["region_code", "month", "channel", "count"]].astype({"month": "str"}).fillna("-")
    assert told.to_numpy().tolist() == [
        ["3601", "2020-08-01", "finding", 3],
        ["9301", "2020-08-01", "finding", 1],
        ["36", "2020-10-01", "finding", 1],
        ["3673", "2020-10-01", "-", 3],
        ["-", "2020-10-01", "finding", 1],
    ]
    assert set(table["counter"]) == {"reported"}
    assert set(table["unit"]) == {"person"}
    named = table.set_index("region_code")
    # Merauke lay in Papua (91) when Pilkada 2020 was held.
    assert (named.loc["9301", "province_code"], named.loc["36", "region_name"]) == ("91", "Banten")


def test_coverage_of_a_province_and_of_an_earlier_day(release: Release) -> None:
    assert coverage(release, ASKED.but(province="36"))["count"].sum() == 7  # 3 + 3, and 1 of Banten only
    assert coverage(release, ASKED.but(as_of=date(2020, 9, 30)))["count"].sum() == 4  # 3 + 1


def test_months_without_a_report_are_zero_in_a_complete_register_and_unknown_otherwise(
    release: Release,
) -> None:
    grid = coverage_by_month(coverage(release, ASKED), complete=True)
    assert grid.columns.astype("str").tolist() == ["2020-08-01", "2020-09-01", "2020-10-01"]
    assert grid.loc["36"].tolist() == [3, 0, 4]
    open_grid = coverage_by_month(coverage(release, ASKED), complete=False)
    assert open_grid.loc["36"].isna().tolist() == [False, True, False]


def test_gaps_are_of_those_that_should_say(release: Release) -> None:
    table = gaps(release, ASKED).set_index("column")
    assert table[["missing", "due"]].apply(tuple, axis=1).to_dict() == {
        "region_code": (1, 9),
        "channel": (3, 9),
        "position": (1, 9),
        "violation_type": (3, 9),  # unspecified
        "verified_on": (2, 3),  # of the first two rows, which were recommended
        "recommended_on": (1, 4),  # of Banten only, followed up without a recommendation
        "followed_up_on": (0, 3),
        "sanction": (1, 3),
        "closed_on": (0, 0),
    }
    assert table.loc["region_code", "share"] == pytest.approx(1 / 9)
    assert pd.isna(table.loc["closed_on", "share"])


def test_copies_are_rows_and_need_a_known_place(release: Release) -> None:
    # Five rows have a place; the second says the same as the first.
    assert copies(release, ASKED) == Copies(again=1, rows=5)
    assert copies(release, ASKED).share == pytest.approx(1 / 5)
    assert copies(release, ASKED.but(as_of=date(2020, 7, 31))).share is None


def test_statements_hold_no_cases(stated: Release) -> None:
    assert coverage(stated, ASKED).empty
    assert coverage_by_month(coverage(stated, ASKED), complete=False).empty
    assert gaps(stated, ASKED).empty
    assert copies(stated, ASKED) == Copies(0, 0)


def register(folder: Path, *rows: str, published: str, number: int) -> Release:
    table = cases("\n".join(["case region_code reported_on persons", *rows]))
    made = write_release(folder / str(number), table.assign(case_id=table["case"]).drop(columns="case"))
    return replace(made, release_id=f"{number:04d}", published_at=published)


def test_delay_is_of_cases_that_an_earlier_release_should_have_had(tmp_path: Path) -> None:
    first = register(
        tmp_path,
        "a 3601 2020-09-01 1",
        "b 3601 2020-09-20 1",
        published="2020-09-21T09:00:00+07:00",
        number=1,
    )
    # c was reported ten days before the last report of the first release; d came after it, in time.
    second = register(
        tmp_path,
        "a 3601 2020-09-01 1",
        "b 3601 2020-09-20 1",
        "c 3601 2020-09-10 2",
        "d 3601 2020-09-25 1",
        published="2020-09-30T09:00:00+07:00",
        number=2,
    )
    [row] = reporting_delay([second, first], ASKED).to_dict("records")
    assert (row["release_id"], row["before"], row["arrived"], row["late"]) == ("0002", "0001", 3, 2)
    assert row["median_days"] == 20  # 10 to 30 September
    assert row["share"] == pytest.approx(2 / 3)
    assert reporting_delay([first], ASKED).empty


def test_cases_without_a_number_cannot_be_followed(tmp_path: Path) -> None:
    made = [
        register(tmp_path, "baris-2 3601 2020-09-01 1", published=f"2020-09-{day}T09:00:00+07:00", number=day)
        for day in (21, 22)
    ]
    assert reporting_delay(made, ASKED).empty


def test_examinations_are_told_release_by_release(release: Release) -> None:
    summary = ExaminationSummary(
        rows=10,
        accepted=8,
        unplaced=1,
        findings=(FindingCount("dates_past", "MUST", 2), FindingCount("rows_distinct", "SHOULD", 3)),
        removed=(RemovedCount("email", 1), RemovedCount("nip", 4)),
    )
    told = replace(release, release_id="2", published_at="2021-02-01T00:00:00+00:00", examination=summary)
    both = [told, release]  # the first release keeps no examination
    assert findings_by_release(both)[["release_id", "rule", "level", "count"]].to_numpy().tolist() == [
        ["2", "dates_past", "MUST", 2],
        ["2", "rows_distinct", "SHOULD", 3],
    ]
    [row] = files_by_release(both).to_dict("records")
    assert (row["rows"], row["refused"], row["unplaced"], row["must"], row["should"]) == (10, 2, 1, 2, 3)
    assert (row["identifiers"], row["share"]) == (5, pytest.approx(0.2))
    assert removed_by_release(both)[["kind", "count"]].to_numpy().tolist() == [["email", 1], ["nip", 4]]
    assert findings_by_release([release]).empty
