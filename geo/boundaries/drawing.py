"""The files the browser fetches once: one for the nation, one for each province, and their index."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.boundaries.detail import Detail
from geo.boundaries.dissolve import dissolve_provinces
from geo.boundaries.paths import Canvas, tile_outline
from geo.register import province_at, provinces, regions

# canvas units per degree: fine enough for the tolerance of the level
_UNITS = {Detail.NATION: 100, Detail.PROVINCE: 1000}
_PAPUA_UNDIVIDED = date(2020, 12, 9)  # voting day; the provinces of Papua were split in 2022


@dataclass(frozen=True)
class Drawing:
    """What the browser's files are made from.

    Attributes:
        levels: the regions at each level of detail (geometry indexed by region_code).
        tiles: columns column, row, indexed by region_code.
    """

    levels: dict[Detail, gpd.GeoDataFrame]
    tiles: pd.DataFrame


def write_static(drawing: Drawing, folder: Path) -> dict[str, Any]:
    """Write the files into `folder`, removing older ones, and return their index.

    Args:
        drawing: levels and tiles.
        folder: emptied of `*.json.gz` first, made where it does not exist.

    Returns:
        `{"nation": file, "provinces": {province_code: file}, "provinces2020": {…}}`; the last has only the
        provinces of 2020 that were larger then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.json.gz"):
        old.unlink()
    every = drawing.levels[Detail.NATION].index
    now, then = province_at(every), province_at(every, _PAPUA_UNDIVIDED)
    undivided = sorted(set(then[then != now]))
    return {
        "nation": _write(folder, "nation", _content(drawing, Detail.NATION, every)),
        "provinces": {
            code: _write(
                folder, f"province-{code}", _content(drawing, Detail.PROVINCE, now.index[now == code])
            )
            for code in sorted(now.unique())
        },
        "provinces2020": {
            code: _write(
                folder, f"province2020-{code}", _content(drawing, Detail.PROVINCE, then.index[then == code])
            )
            for code in undivided
        },
    }


def _content(drawing: Drawing, detail: Detail, codes: pd.Index) -> dict[str, Any]:
    shapes = drawing.levels[detail].loc[codes]
    canvas = Canvas.around(shapes.geometry.to_numpy(), units=_UNITS[detail])
    tiles = drawing.tiles.loc[codes]
    return {
        "size": canvas.size,
        "bounds": canvas.bounds,
        "regions": [_region(canvas, code, shapes.geometry[code], tiles) for code in codes],
        "provinces": _provinces(canvas, shapes, tiles, None),
        "provinces2020": _provinces(canvas, shapes, tiles, _PAPUA_UNDIVIDED),
        "tiles": [int(drawing.tiles["column"].max()) + 1, int(drawing.tiles["row"].max()) + 1],
    }


def _region(canvas: Canvas, code: str, shape: Any, tiles: pd.DataFrame) -> dict[str, Any]:
    about = regions().loc[code]
    return {
        "code": code,
        "name": about["name"],
        "kind": about["kind"],
        "province": about["province_code"],
        "path": canvas.path(shape),
        "centre": canvas.centre(shape),
        "tile": [int(number) for number in tiles.loc[code, ["column", "row"]].to_numpy()],
    }


def _provinces(
    canvas: Canvas, shapes: gpd.GeoDataFrame, tiles: pd.DataFrame, as_of: date | None
) -> list[dict[str, Any]]:
    of_tile = province_at(tiles.index, as_of)
    names = provinces(as_of)["name"]
    return [
        {
            "code": code,
            "name": names[code],
            "path": canvas.path(shape),
            "tiles": tile_outline(tiles[of_tile == code]),
        }
        for code, shape in dissolve_provinces(shapes, as_of).geometry.items()
    ]


def _write(folder: Path, name: str, content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file = f"{name}-{hashlib.sha256(text).hexdigest()[:8]}.json.gz"
    # no time inside, so that the same geometry is the same file
    (folder / file).write_bytes(gzip.compress(text, compresslevel=9, mtime=0))
    return file
