"""Rows whose place nobody knows: kept by the desk, held by the release, counted in the nation."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.cube import build_cube
from analysis.measure import NATION, UNKNOWN, Measure
from analysis.places import place_names
from analysis.selection import Selection
from analysis.source import source_for
from analysis.statements import build_statements
from analysis.summary import key_figures
from data import store
from data.desk import Examination, examine
from data.draft import Options
from data.kinds import Level, TableKind
from data.publication import publish_examined
from data.release import Release
from geo.match import match_many
from tests.support.releases import cases, counts, write_release
from tests.support.ugly.trap import ROWS, case_file, delimited, text_file, with_cell

DAY = date(2020, 12, 1)
PLACES = ("Blitar", "Atlantis", "", "Kab. Lebak", "Banten")
"""Two regions share the first name, nobody knows the second, the third is empty; the last two are known."""


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))


def examined(path: Path, **said: str) -> Examination:
    return examine(
        path,
        match_places=match_many,
        options=Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn", **said),
    )


def published(folder: Path) -> Release:
    rows = [
        (f"K-{number}", *with_cell(with_cell(ROWS[0], 2, place), 3, "")[1:])
        for number, place in enumerate(PLACES, start=1)
    ]
    found = examined(case_file(folder, *rows))
    assert (len(found.table), found.refused, found.unplaced) == (5, 0, 3)
    return publish_examined(found, name="uji")


def test_the_release_holds_every_row_with_its_place_open(tmp_path: Path) -> None:
    release = published(tmp_path)
    table = pd.read_parquet(release.table)
    assert table["region_code"].isna().sum() == 3
    assert release.rows == len(table) == 5
    assert release.examination is not None
    assert release.examination.unplaced == 3
    assert store.open_release("uji").checksum == release.checksum


def test_the_nation_counts_them_and_no_region_does(tmp_path: Path) -> None:
    release = published(tmp_path)
    selection = Selection(as_of=DAY, dataset="uji")
    source = source_for(release, selection)
    regions = tuple(place_names(Level.REGION, DAY).index)
    of = source.counts((NATION, *regions), [DAY], measure=Measure(), borders=DAY)[:, 0]
    assert of[0] == 5
    assert of[of != UNKNOWN].tolist() == [5, 1]  # the others were never heard of
    figures = key_figures(source, selection)
    assert (figures.reported, figures.unplaced) == (5, 4)
    # one of the four is known to Banten, and to none of its regions
    assert key_figures(source, selection.but(province="36")).unplaced == 1


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["-", "36", "3601", "3602", "9301"]), min_size=1, max_size=12))
def test_regions_provinces_and_the_unplaced_add_up_to_the_nation(tmp_path: Path, places: list[str]) -> None:
    head = "region_code reported_on violation_type position recommended_on followed_up_on closed_on closed_as"
    lines = "\n".join(f"{place} 2020-03-01 party_approach - - - - - 1" for place in places)
    release = write_release(tmp_path / "release", cases(f"{head} persons\n{lines}\n"))
    cube = build_cube(release, election="pilkada-2020")
    every = (NATION, *place_names(Level.PROVINCE, DAY).index)
    of = cube.counts(every, [DAY], measure=Measure(), borders=DAY)[:, 0]
    assert of[0] == len(places)
    assert of[0] - of[1:].sum() == places.count("-")


def test_a_figure_of_an_unknown_region_never_becomes_the_nations(tmp_path: Path) -> None:
    head = ("Kab/Kota", "Tingkat", "Per Tanggal", "Penghitung", "Jumlah")
    rows = (
        ("Atlantis", "kabkota", "2020-09-30", "reported", "7"),
        ("", "nasional", "2020-09-30", "reported", "40"),
    )
    found = examined(text_file(tmp_path, delimited([head, *rows])))
    assert found.kind is TableKind.COUNTS
    assert (len(found.table), found.unplaced) == (2, 1)
    stated = build_statements(publish_examined(found, name="uji"), election="pilkada-2020")
    assert stated.counts([NATION], [DAY], measure=Measure(), borders=DAY).tolist() == [[40]]


def test_a_figure_without_region_and_level_is_nobodys(tmp_path: Path) -> None:
    text = """
    region_code as_of      value unit   counter  body level
    -           2020-05-01 100   person reported kasn -
    """
    release = write_release(tmp_path, counts(text), kind=TableKind.COUNTS, unit=None, complete=False)
    stated = build_statements(release, election="pilkada-2020")
    assert stated.counts([NATION], [DAY], measure=Measure(), borders=DAY).max() < 0
