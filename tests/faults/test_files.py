"""Files of the product or of the institution that are missing or damaged: named, and told on the page."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data import shelf, tables
from data.errors import UserError
from data.tables import read_reference
from geo import register
from geo.boundaries import Detail, check_static_files, load, load_regions
from pages.parts.last_good import look_or_keep
from pages.parts.questions.register import questions
from pages.parts.service.files import damaged_parts
from tests.app.conftest import OpenPage

DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:150]),
    "other bytes": lambda path: path.write_bytes(b"\xff\x00\xfe" * 99),
}


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))


@pytest.fixture
def reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the reference tables that may be broken."""
    copy = tmp_path / "reference"
    shutil.copytree(tables.REFERENCE, copy)
    monkeypatch.setattr(tables, "REFERENCE", copy)
    read_reference.cache_clear()
    yield copy
    read_reference.cache_clear()


@pytest.fixture
def boundaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the bundled boundaries that may be broken."""
    copy = tmp_path / "boundaries"
    shutil.copytree(load.BUNDLED, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setattr(load, "BUNDLED", copy)
    yield copy
    load.tiles.cache_clear()


def named_by(error: pytest.ExceptionInfo[UserError]) -> str:
    assert error.value.expected
    assert error.value.next_step
    return error.value.where


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_reference_table_is_named(damage: str, reference: Path) -> None:
    DAMAGES[damage](reference / "bodies.csv")
    with pytest.raises(UserError, match="hilang atau rusak") as error:
        read_reference("bodies")
    assert named_by(error) == "bodies.csv"
    assert len(read_reference("elections"))


def test_a_page_names_the_table_it_lacks_and_the_others_go_on(reference: Path, open_page: OpenPage) -> None:
    (reference / "questions.csv").unlink()
    questions.cache_clear()
    app = open_page("pages/about/questions.py")
    assert not app.exception
    assert "questions.csv" in app.error[0].value
    assert "pasang ulang" in app.error[0].value
    assert [each.value for each in open_page("pages/about/sources.py").error] == []


@pytest.mark.parametrize("damage", ["missing", "empty", "other bytes"])
@pytest.mark.parametrize("name", ["kabkota_nation.parquet", "tiles.csv", "neighbours.csv", "static.json"])
def test_a_damaged_boundary_file_is_named(name: str, damage: str, boundaries: Path) -> None:
    load.tiles.cache_clear()
    DAMAGES[damage](boundaries / name)
    reads = {
        "kabkota_nation.parquet": lambda: load_regions(Detail.NATION),
        "tiles.csv": load.tiles,
        "neighbours.csv": load.neighbours,
        "static.json": load.static_files,
    }
    with pytest.raises(UserError) as error:
        reads[name]()
    assert named_by(error) == name


@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_a_geometry_file_the_browser_would_not_find_is_named(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "static" / "geometry"
    copy.mkdir(parents=True)
    for path in load.STATIC.glob("*.gz"):
        os.link(path, copy / path.name) if path.stat().st_dev == copy.stat().st_dev else shutil.copy(
            path, copy
        )
    monkeypatch.setattr(load, "STATIC", copy)
    check_static_files()
    lost = copy / Path(load.static_files().provinces["36"]).name
    lost.unlink()
    if damage == "empty":
        lost.touch()
    with pytest.raises(UserError) as error:
        check_static_files()
    assert named_by(error) == lost.name


def test_all_that_is_damaged_is_told_at_the_start(reference: Path, boundaries: Path) -> None:
    (reference / "bodies.csv").unlink()
    (boundaries / "static.json").unlink()
    assert {error.where for error in damaged_parts()} == {"bodies.csv", "static.json"}


def test_a_whole_product_has_nothing_to_tell() -> None:
    assert damaged_parts() == ()


@pytest.mark.parametrize("name", ["regions", "provinces"])
def test_a_lost_register_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "REFERENCE", tmp_path)
    read = getattr(register, name)
    with pytest.raises(UserError) as error:
        read.__wrapped__()
    assert named_by(error) == f"{name}.csv"


def test_own_boundaries_that_go_leave_the_last_ones_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    own = tmp_path / "batas.parquet"
    load_regions().reset_index().to_parquet(own)
    monkeypatch.setattr(load, "STATIC", tmp_path / "geometry")
    monkeypatch.setattr(load, "_SECONDS_UNTIL_TRIED_AGAIN", 0.0)
    monkeypatch.setenv("PETA_BOUNDARIES", str(own))
    before = load_regions()
    whole = own.read_bytes()
    for broken in (None, b"", b"no map"):
        own.unlink() if broken is None else own.write_bytes(broken)
        assert load_regions().equals(before)
        assert not load.is_bundled()
    assert "those of before stay" in caplog.text
    own.write_bytes(whole)
    with caplog.at_level(logging.INFO):
        assert load_regions().equals(before)
    assert "Well again" in caplog.text


def test_own_boundaries_that_were_never_there_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_BOUNDARIES", str(tmp_path / "batas.gpkg"))
    with pytest.raises(UserError, match="PETA_BOUNDARIES"):
        load_regions()


def test_a_damaged_bundled_release_leaves_the_other_data_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "bundled"
    shutil.copytree(shelf.BUNDLED, copy)
    monkeypatch.setattr(shelf, "BUNDLED", copy)
    before = look_or_keep().in_force
    (copy / "terbit" / "table.parquet").write_bytes(b"")
    found = look_or_keep()
    assert {name: each.checksum for name, each in found.in_force.items()} == {
        name: each.checksum for name, each in before.items()
    }
    assert [each.name for each in found.troubles] == ["terbit"]
    assert [error.where.split()[0] for error in damaged_parts()] == ["terbit"]
