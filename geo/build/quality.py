"""How good the boundaries are; `python -m geo.build.quality --reference FILE` writes the report.

The reference is any independent file of the 514 regions. It is named by hand, used to measure and never to
build.
"""

import argparse
import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.settings import PROJECT
from geo.boundaries.detail import Detail
from geo.boundaries.keys import read_keys
from geo.boundaries.load import BUNDLED, STATIC, load_regions, neighbours, tiles
from geo.boundaries.measure import area_km2, enclosed_gaps
from geo.boundaries.own import read_table
from geo.build.quality_page import page
from geo.build.run import PROVENANCE, geometry_digest, provenance, write_json
from geo.build.tile_measures import measure_tiles
from geo.register import regions

REPORT = PROJECT / "docs" / "boundary-quality.md"


def measure_regions(reference: gpd.GeoDataFrame | None = None) -> pd.DataFrame:
    """Return what can be said of each region's boundary, indexed by region_code.

    Args:
        reference: independent polygons, column geometry indexed by region_code, EPSG:4326; None to leave out.

    Returns:
        Columns name, official_km2, area_km2, ratio (area over official), and with a reference reference_km2
        and iou (intersection over union, 0 to 1).
    """
    ours = load_regions(Detail.FULL)
    table = regions()[["name", "area_km2"]].rename(columns={"area_km2": "official_km2"})
    table["area_km2"] = area_km2(ours.geometry)
    table["ratio"] = table["area_km2"] / table["official_km2"]
    if reference is not None:
        other = reference.geometry.reindex(ours.index)
        table["reference_km2"] = area_km2(other)
        table["iou"] = _iou(ours.geometry.to_numpy(), other.to_numpy())
    return table


def measure_levels() -> pd.DataFrame:
    """Return for each level: regions, valid shapes, whether neighbours share every border, gaps, vertices."""
    rows = {}
    for detail in Detail:
        shapes = load_regions(detail).geometry.to_numpy()
        rows[str(detail)] = {
            "regions": len(shapes),
            "valid": int(shapely.is_valid(shapes).sum()),
            "is_coverage": bool(shapely.coverage_is_valid(shapes)),
            "gaps": enclosed_gaps(shapes),
            "vertices": int(shapely.get_num_coordinates(shapes).sum()),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def measure_files() -> "pd.Series[int]":
    """Return the size in bytes of each file the browser can fetch, as sent, indexed by file name."""
    index = json.loads((BUNDLED / "static.json").read_text(encoding="utf-8"))
    files = [index["nation"], *index["provinces"].values(), *index["provinces2020"].values()]
    return pd.Series({file: (STATIC / file).stat().st_size for file in files}, dtype="int64")


def share_in_right_region(reference: gpd.GeoDataFrame) -> float:
    """Return which share of our land the reference puts into the same region."""
    ours = load_regions(Detail.FULL)
    same = shapely.intersection(ours.geometry.to_numpy(), reference.geometry.reindex(ours.index).to_numpy())
    return float(shapely.area(same).sum() / shapely.area(ours.geometry.to_numpy()).sum())


def read_reference(path: Path) -> gpd.GeoDataFrame:
    """Return independent boundaries as they are, only their invalid shapes mended, indexed by region_code."""
    table = read_table(path)
    codes = read_keys(pd.DataFrame(table.drop(columns=table.geometry.name))).codes
    joined = table.geometry.make_valid().groupby(codes).agg(lambda group: shapely.union_all(group.to_numpy()))
    return gpd.GeoDataFrame(geometry=gpd.GeoSeries(joined, crs=table.crs))


def _iou(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    shared = shapely.area(shapely.intersection(one, other))
    return np.asarray(shared / (shapely.area(one) + shapely.area(other) - shared))


def main() -> None:
    """Measure, and write the report."""
    parser = argparse.ArgumentParser(prog="python -m geo.build.quality", description=__doc__)
    parser.add_argument(
        "--reference", type=Path, required=True, help="independent boundaries, used to measure only"
    )
    reference = read_reference(parser.parse_args().reference)
    table = measure_regions(reference)
    text = page(
        table,
        levels=measure_levels(),
        files=measure_files(),
        tile_measures=measure_tiles(tiles(), neighbours()),
        right_share=share_in_right_region(reference),
    )
    REPORT.write_text(text, encoding="utf-8")
    _keep_measures(table)


def _keep_measures(table: pd.DataFrame) -> None:
    """Write the main figures into the provenance, with the digest of the geometry they hold for."""
    off = np.abs(np.log(table["ratio"]))
    quality = {
        "measured_on": geometry_digest(),
        "area_within_15_percent": round(float((off <= np.log(1.15)).mean()), 4),
        "largest_area_factor": round(float(np.exp(off.max())), 3),
        "median_iou": round(float(table["iou"].median()), 4),
        "lowest_iou": round(float(table["iou"].min()), 4),
    }
    write_json(PROVENANCE, provenance() | {"quality": quality})


if __name__ == "__main__":
    main()
