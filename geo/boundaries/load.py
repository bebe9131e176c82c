"""Reading the boundaries in force: the bundled ones, or an institution's own (`PETA_BOUNDARIES`)."""

import json
import time
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.alarm import call_off_alarm, sound_alarm
from data.errors import UserError
from data.release import file_checksum
from data.settings import PROJECT, read_settings
from data.tables import damaged_part, part_of_product
from geo.boundaries.detail import FILES, Detail
from geo.boundaries.dissolve import dissolve_provinces
from geo.boundaries.own import prepared
from language import _

BUNDLED = Path(__file__).parent
STATIC = PROJECT / "static" / "geometry"
_OWN = "own"
_SECONDS_UNTIL_TRIED_AGAIN = 10.0


@dataclass(frozen=True)
class StaticFiles:
    """The files the browser fetches, as paths under the folder `static/`.

    Attributes:
        nation: all 514 regions, lightly drawn.
        provinces: one file for each province of today, finely drawn, by province code.
        provinces2020: the same for the provinces that were larger before the split of 2022.
    """

    nation: str
    provinces: dict[str, str]
    provinces2020: dict[str, str]


def load_regions(detail: Detail = Detail.NATION) -> gpd.GeoDataFrame:
    """Return the 514 regions, column geometry (EPSG:4326) indexed by region_code; shared, do not change it.

    Raises:
        UserError: where the institution's own boundary file is refused and none was drawn before, or a
            bundled file is missing or damaged; so for every function here.
    """
    return _regions(_folder(), detail)


def load_provinces(detail: Detail = Detail.NATION, as_of: date | None = None) -> gpd.GeoDataFrame:
    """Return the provinces of a day, column geometry indexed by province_code; shared, do not change it.

    Args:
        detail: level of detail.
        as_of: the day; None for the 38 of today. Before the split of 2022 there were 34.
    """
    return _provinces(_folder(), detail, as_of)


def neighbours() -> pd.DataFrame:
    """Return the pairs of regions with a common land border, both ways round.

    Columns region_code, neighbour_code, ordered; a region without a land border does not appear. Shared, do
    not change it.
    """
    return _neighbours(_folder())


@cache
def tiles() -> pd.DataFrame:
    """Return the cell of each region in the tile map; shared, do not change it.

    Columns column, row (from 0, west to east and north to south), indexed by region_code.
    """
    dtypes = {"region_code": "str", "column": "int64", "row": "int64"}
    with part_of_product(BUNDLED / "tiles.csv") as path:
        return pd.read_csv(path, dtype=dtypes, index_col="region_code")


def static_files() -> StaticFiles:
    """Return where the browser finds the geometry, for example `geometry/nation-1a2b3c4d.json.gz`."""
    return _static_files(_folder())


def is_bundled() -> bool:
    """Tell whether the boundaries in force are the approximate ones of this project."""
    return _folder() == BUNDLED


def boundary_version() -> str:
    """Return the version of the boundaries in force: the first 16 digits of the SHA-256 of their file.

    Of an institution's own boundaries it is that of the file as it was given (`PETA_BOUNDARIES`).

    Raises:
        UserError: where the own file is refused and none was drawn before.
    """
    folder = _folder()
    return _bundled_version() if folder == BUNDLED else folder.name


def check_static_files() -> None:
    """Look whether the files are there that the browser fetches.

    Raises:
        UserError: which one is missing.
    """
    named = static_files()
    for name in (named.nation, *named.provinces.values(), *named.provinces2020.values()):
        path = STATIC.parent / name
        if not path.is_file() or not path.stat().st_size:
            raise damaged_part(path)


@dataclass
class _Drawn:
    """The boundaries that were drawn last from an own file, and when a change of it was refused."""

    folder: Path
    refused_at: float = float("-inf")


_drawn: dict[Path, _Drawn] = {}


@cache
def _bundled_version() -> str:
    return file_checksum(BUNDLED / FILES[Detail.FULL])[:16]


def _folder() -> Path:
    """Return the folder of the boundaries in force; an own file is looked at again when it changes.

    Where it went, or was changed to what is refused, the boundaries drawn last stay.
    """
    own, store = read_settings().boundaries, read_settings().store / "boundaries"
    if own is None:
        return BUNDLED
    last = _drawn.get(own)
    if last is not None and time.monotonic() < last.refused_at + _SECONDS_UNTIL_TRIED_AGAIN:
        return last.folder
    try:
        folder = _prepared(own, own.stat().st_mtime_ns if own.exists() else 0, store)
    except (UserError, OSError) as error:
        if last is None:
            raise _unprepared(own, error) from error
        sound_alarm(own, "The own boundaries are refused, those of before stay: %s", type(error).__name__)
        last.refused_at = time.monotonic()
        return last.folder
    call_off_alarm(own)
    _drawn[own] = _Drawn(folder)
    return folder


def _unprepared(own: Path, error: Exception) -> UserError:
    if isinstance(error, UserError):
        return error
    return UserError(
        _("Batas wilayah sendiri tidak dapat disiapkan."),
        where=own.name,
        expected=_("berkas yang dapat dibaca, dan folder penyimpanan yang dapat ditulis"),
        next_step=_("Perbaiki izin atau kosongkan ruang; dasbor pulih sendiri sesudahnya."),
    )


@cache
def _prepared(own: Path, _changed: int, store: Path) -> Path:
    return store / prepared(own, tiles=tiles(), store=store, static=STATIC / _OWN)


@cache
def _regions(folder: Path, detail: Detail) -> gpd.GeoDataFrame:
    with part_of_product(folder / FILES[detail]) as path:
        return gpd.read_parquet(path).set_index("region_code")


@cache
def _provinces(folder: Path, detail: Detail, as_of: date | None) -> gpd.GeoDataFrame:
    return dissolve_provinces(_regions(folder, detail), as_of)


@cache
def _neighbours(folder: Path) -> pd.DataFrame:
    dtypes = {"region_code": "str", "neighbour_code": "str"}
    with part_of_product(folder / "neighbours.csv") as path:
        return pd.read_csv(path, dtype=dtypes)


@cache
def _static_files(folder: Path) -> StaticFiles:
    with part_of_product(folder / "static.json") as path:
        index = json.loads(path.read_text(encoding="utf-8"))
    base = "geometry" if folder == BUNDLED else f"geometry/{_OWN}/{folder.name}"
    return StaticFiles(
        nation=f"{base}/{index['nation']}",
        provinces={code: f"{base}/{file}" for code, file in index["provinces"].items()},
        provinces2020={code: f"{base}/{file}" for code, file in index["provinces2020"].items()},
    )
