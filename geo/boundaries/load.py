"""Reading the committed boundaries."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.settings import PROJECT
from geo.boundaries.detail import Detail
from geo.boundaries.dissolve import dissolve_provinces

BUNDLED = Path(__file__).parent
STATIC = PROJECT / "static" / "geometry"
FILES = {
    Detail.FULL: "kabkota.parquet",
    Detail.PROVINCE: "kabkota_province.parquet",
    Detail.NATION: "kabkota_nation.parquet",
}


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


@cache
def load_regions(detail: Detail = Detail.NATION) -> gpd.GeoDataFrame:
    """Return the 514 regions, column geometry (EPSG:4326) indexed by region_code; shared, do not change it."""
    return gpd.read_parquet(BUNDLED / FILES[detail]).set_index("region_code")


@cache
def load_provinces(detail: Detail = Detail.NATION, as_of: date | None = None) -> gpd.GeoDataFrame:
    """Return the provinces of a day, column geometry indexed by province_code; shared, do not change it.

    Args:
        detail: level of detail.
        as_of: the day; None for the 38 of today. Before the split of 2022 there were 34.
    """
    return dissolve_provinces(load_regions(detail), as_of)


@cache
def neighbours() -> pd.DataFrame:
    """Return the pairs of regions with a common land border: columns region_code, neighbour_code, both ways."""
    return pd.read_csv(BUNDLED / "neighbours.csv", dtype={"region_code": "str", "neighbour_code": "str"})


@cache
def tiles() -> pd.DataFrame:
    """Return the cell of each region in the tile map: columns column, row (from 0), indexed by region_code."""
    dtypes = {"region_code": "str", "column": "int64", "row": "int64"}
    return pd.read_csv(BUNDLED / "tiles.csv", dtype=dtypes, index_col="region_code")


@cache
def static_files() -> StaticFiles:
    """Return where the browser finds the geometry, for example `geometry/nation-1a2b3c4d.json.gz`."""
    index = json.loads((BUNDLED / "static.json").read_text(encoding="utf-8"))
    return StaticFiles(
        nation=f"geometry/{index['nation']}",
        provinces={code: f"geometry/{file}" for code, file in index["provinces"].items()},
        provinces2020={code: f"geometry/{file}" for code, file in index["provinces2020"].items()},
    )
