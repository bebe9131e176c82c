from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.type_tables import Across, type_table
from data.kinds import Counter, Level, Unit
from tests.support.releases import cases, write_release

# Eight in Pandeglang, seven of whom hold one post: the eighth could be told from what is left.
ONE_REGION = """
region_code reported_on violation_type        position   persons recommended_on followed_up_on sanction
3601        2020-03-01  social_media_campaign fungsional 5       2020-04-01     2020-05-01     moral_open
3601        2020-03-02  social_media_campaign jpt        1       2020-04-01     2020-05-01     disiplin_sedang
3601        2020-03-03  photo_symbol          fungsional 2       -              -              -
"""


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    folder: Path = tmp_path_factory.mktemp("region")
    return build_cube(write_release(folder, cases(ONE_REGION)), election="pilkada-2020")


def rows(table: pd.DataFrame) -> dict[str, list[int | None]]:
    """Each row as counts; None where nothing is shown."""
    return {
        str(code): [None if pd.isna(count) else int(count) for count in counts]
        for code, counts in zip(table.index, table.to_numpy(dtype=object), strict=True)
    }


def test_provinces_by_group_add_up_to_their_totals(cube: Cube, selection: Selection) -> None:
    found = type_table(cube, selection.but(level=Level.PROVINCE), Across.PLACE)
    assert list(found.counts.columns) == ["social_media", "party_approach", "campaign_material", "total"]
    # Banten: 3 + (1 + 1 + 1); Papua: Merauke and the one known to Papua Selatan only
    assert rows(found.counts) == {"36": [3, 3, 0, 6], "91": [0, 0, 2, 2], "total": [3, 3, 2, 8]}
    assert (found.below, found.hidden, found.is_told) == (0, 0, True)


def test_kabupaten_show_no_count_below_five(cube: Cube, selection: Selection) -> None:
    found = type_table(cube, selection, Across.PLACE)
    # 3 + 1 in Pandeglang, 1 in Lebak, 1 in Merauke: four cells, all of them small; zeros name nobody
    assert rows(found.inner) == {"3601": [None, None, 0], "3602": [0, None, 0], "9301": [0, 0, None]}
    assert (found.below, found.hidden) == (5, 4)


def test_positions_not_stated_are_a_column_of_their_own(cube: Cube, selection: Selection) -> None:
    found = type_table(cube, selection, Across.POSITION)
    assert list(found.inner.columns) == ["jpt", "fungsional", "unstated"]
    assert rows(found.inner) == {
        "social_media": [0, 3, 0],
        "party_approach": [3, 0, 0],
        "campaign_material": [0, 0, 2],
    }


def test_a_hidden_count_cannot_be_computed_from_what_is_left(region: CountSource) -> None:
    asked = Selection(as_of=date(2020, 9, 21), dataset="contoh", region="3601")
    found = type_table(region, asked, Across.POSITION, by_group=False)
    # 5 and 1 under social media, 2 under photos: 1 and 2 are small, and 5 would give the 1 away
    assert rows(found.inner) == {"social_media_campaign": [None, None], "photo_symbol": [0, None]}
    assert found.below == 5


def test_sanctions_speak_of_those_followed_up(region: CountSource) -> None:
    asked = Selection(as_of=date(2020, 9, 21), dataset="contoh", counter=Counter.REPORTED)
    found = type_table(region, asked, Across.SANCTION)
    assert rows(found.counts) == {"social_media": [5, 1, 6], "total": [5, 1, 6]}
    assert list(found.inner.columns) == ["moral_open", "disiplin_sedang"]


def test_stages_are_those_of_the_report(cube: Cube, selection: Selection) -> None:
    found = type_table(cube, selection, Across.STAGE, by_group=False)
    assert list(found.inner.columns) == ["pre_nomination"]
    assert found.counts.loc["total", "total"] == 8


def test_what_is_chosen_narrows_the_table(cube: Cube, selection: Selection) -> None:
    asked = selection.but(level=Level.PROVINCE, violation_types=("party_approach",))
    found = type_table(cube, asked, Across.PLACE, by_group=False)
    assert rows(found.inner) == {"36": [3]}
    none = type_table(cube, selection.but(positions=("pelaksana",)), Across.POSITION)
    assert none.counts.empty
    assert none.is_told


@pytest.mark.parametrize("across", list(Across))
def test_statements_hold_no_cross_tables(
    stated: StatementTable, selection: Selection, across: Across
) -> None:
    found = type_table(stated, selection, across)
    assert not found.is_told
    assert not found.counts.notna().to_numpy().any()


def test_persons_are_not_counted_as_cases(cube: Cube, selection: Selection) -> None:
    assert not type_table(cube, selection.but(unit=Unit.CASE), Across.POSITION).is_told
