"""Levels of detail, simplified as one coverage so that neighbours keep sharing every border."""

import geopandas as gpd
import numpy as np
import shapely

from geo.boundaries.detail import Detail
from geo.boundaries.measure import KM_PER_DEGREE

# degrees: the square root of the smallest triangle kept at a vertex (Visvalingam–Whyatt)
TOLERANCE = {Detail.FULL: 0.0006, Detail.PROVINCE: 0.003, Detail.NATION: 0.02}
# islets smaller than this are left out, unless a region has nothing larger
SMALLEST_PART_KM2 = {Detail.FULL: 0.0, Detail.PROVINCE: 0.02, Detail.NATION: 3.0}


def at_detail(regions: gpd.GeoDataFrame, detail: Detail) -> gpd.GeoDataFrame:
    """Return the regions at one level of detail; gap-free wherever `regions` is.

    Args:
        regions: column geometry indexed by region_code, EPSG:4326, a valid coverage.
        detail: the level.
    """
    kept = _without_islets(regions.geometry.to_numpy(), SMALLEST_PART_KM2[detail] / KM_PER_DEGREE**2)
    simple = shapely.coverage_simplify(kept, TOLERANCE[detail])
    return gpd.GeoDataFrame(geometry=shapely.normalize(simple), index=regions.index, crs=regions.crs)


def _without_islets(shapes: np.ndarray, smallest: float) -> np.ndarray:
    """Return the shapes without islands under `smallest` square degrees; parts on a land border all stay."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    area = shapely.area(parts)
    tree = shapely.STRtree(parts)
    one, other = tree.query(parts, predicate="intersects")
    touches = np.zeros(len(parts), dtype=bool)
    touches[one[one != other]] = True
    largest = np.zeros(len(shapes))
    np.maximum.at(largest, owner, area)
    keep = touches | (area >= smallest) | (area >= largest[owner])
    return np.asarray(shapely.multipolygons(parts[keep], indices=owner[keep]))
