"""Lengths and areas on the round earth."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

# on a great circle; at 11° south, the far end of the country, degrees of longitude are 2% shorter
KM_PER_DEGREE = 111.2


def area_km2(geometry: gpd.GeoSeries) -> "pd.Series[float]":
    """Return areas in km² on an equal-area projection, with the index of `geometry` (EPSG:4326)."""
    area: pd.Series[float] = geometry.to_crs("EPSG:6933").area / 1e6
    return area


def enclosed_gaps(shapes: NDArray[np.object_]) -> int:
    """Return how many holes the union of a coverage has: places between neighbours that are nobody's."""
    whole = shapely.get_parts(shapely.coverage_union_all(shapes))
    return int(shapely.get_num_interior_rings(whole).sum())
