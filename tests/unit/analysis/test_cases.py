"""The cases behind a number, and who stays hidden in them."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.cases import Behind, cases_behind, hidden_positions
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Unit

DAY = date(2020, 9, 21)


def test_the_cases_of_a_region_are_its_rows_without_what_names_anyone(
    cube: Cube, selection: Selection
) -> None:
    # two rows in Pandeglang: three teachers followed up, one senior post closed on 1 September
    found = cases_behind(cube, selection.but(region="3601"), Behind.REPORTED, hide_below=0)
    assert list(found.columns) == [
        "reported_on", "violation_type", "position", "is_hidden", "status", "persons",
    ]  # fmt: skip
    assert found["reported_on"].dt.date.tolist() == [date(2020, 8, 1), date(2020, 3, 1)]
    assert found["position"].tolist() == ["jpt", "fungsional"]
    assert found["status"].tolist() == ["not_violation", "followed_up"]
    assert found["persons"].tolist() == [1, 3]
    assert found.attrs["total"] == 4


@pytest.mark.parametrize(
    ("behind", "persons"),
    [
        (Behind.REPORTED, 8),  # all but the two reported on 22 September
        (Behind.RECOMMENDED, 4),  # 3 in Pandeglang, 1 known to Banten only
        (Behind.FOLLOWED_UP, 3),
        (Behind.AWAITING_PPK, 1),
        (Behind.IN_PROCESS, 3),  # 8 reported less 4 recommended and 1 closed
    ],
)
def test_the_cases_add_up_to_the_number_they_stand_behind(
    cube: Cube, selection: Selection, behind: Behind, persons: int
) -> None:
    found = cases_behind(cube, selection, behind)
    assert (found["persons"].sum(), found.attrs["total"]) == (persons, persons)


def test_a_case_counts_once_where_cases_are_counted(cube: Cube, selection: Selection) -> None:
    by_case = Cube(**{**cube.__dict__, "release": replace(cube.release, unit=Unit.CASE), "unit": Unit.CASE})
    found = cases_behind(by_case, selection.but(region="3601", unit=Unit.CASE), Behind.REPORTED)
    assert (found["persons"].sum(), found.attrs["total"]) == (4, 2)


def test_the_day_decides_the_status(cube: Cube, selection: Selection) -> None:
    earlier = selection.but(region="3601", as_of=date(2020, 4, 15))
    found = cases_behind(cube, earlier, Behind.REPORTED, hide_below=0)
    assert found["status"].tolist() == ["awaiting_ppk"]


def test_only_the_latest_are_listed_but_all_are_counted(cube: Cube, selection: Selection) -> None:
    found = cases_behind(cube, selection, Behind.REPORTED, most=2)
    assert len(found) == 2
    assert found.attrs["total"] == 8


def test_a_class_held_by_few_is_hidden_whatever_filter_is_set(cube: Cube, selection: Selection) -> None:
    # Pandeglang: 3 fungsional, 1 jpt; one jpt alone could be told, so the next smallest goes with it
    found = cases_behind(cube, selection.but(region="3601"), Behind.REPORTED, hide_below=2)
    assert found["is_hidden"].tolist() == [True, True]
    assert found["position"].isna().all()
    narrowed = selection.but(region="3601", violation_types=("social_media_campaign",))
    assert cases_behind(cube, narrowed, Behind.REPORTED, hide_below=2)["is_hidden"].tolist() == [True]


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"a": 5, "b": 9}, ()),
        ({"a": 2, "b": 9, "c": 7}, ("a", "c")),  # two alone are fewer than five: the next smallest too
        ({"a": 2, "b": 3, "c": 7}, ("a", "b")),  # five hidden together
        ({"a": 1}, ("a",)),
        ({"": 1, "a": 6}, ()),  # a post that is not stated points at nobody
    ],
)
def test_classes_are_hidden_until_enough_are(counts: dict[str, int], hidden: tuple[str, ...]) -> None:
    assert hidden_positions(pd.Series(counts), hide_below=5) == hidden


def test_statements_hold_no_cases(stated: StatementTable, selection: Selection) -> None:
    found = cases_behind(stated, selection, Behind.REPORTED)
    assert found.empty
    assert found.attrs["total"] == 0
