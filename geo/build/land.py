"""The land that is divided: coastline without inland water, and islets the coastline does not know."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

KM_PER_DEGREE = (
    111.2  # on a great circle; at 11° south, the far end of the country, degrees of longitude are 2% shorter
)
_MISSING_ISLET_KM = 1.0  # a village further than this from any land stands on an islet that is missing
_LARGEST_ISLET_KM2 = 1.0
_AROUND_CIRCLE = 4  # segments a quarter


def land_to_divide(
    coastline: shapely.MultiPolygon, villages: pd.DataFrame, areas: "pd.Series[float]"
) -> shapely.MultiPolygon:
    """Return the coastline with inland water filled and the missing islets added.

    Lakes, reservoirs and wide rivers belong to the regions around them, as in the official areas.

    Args:
        coastline: land polygons, degrees.
        villages: columns region_code, lon, lat.
        areas: official area of each region in km², indexed by region_code.
    """
    filled = shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(coastline)))
    whole = shapely.union_all(np.concatenate([filled, _missing_islets(filled, villages, areas)]))
    return shapely.MultiPolygon(list(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(whole)))))


def _missing_islets(land: np.ndarray, villages: pd.DataFrame, areas: "pd.Series[float]") -> np.ndarray:
    """Return a disc for every village far off the land, with the mean area of its region's villages at most."""
    points = shapely.points(villages["lon"], villages["lat"])
    tree = shapely.STRtree(land)
    (found, _), distances = tree.query_nearest(points, return_distance=True, all_matches=False)
    far = found[distances * KM_PER_DEGREE > _MISSING_ISLET_KM]
    regions = villages["region_code"]
    mean_area = (areas / regions.value_counts()).reindex(regions.iloc[far]).to_numpy()
    radius = np.sqrt(np.minimum(mean_area, _LARGEST_ISLET_KM2) / np.pi) / KM_PER_DEGREE
    return np.asarray(shapely.buffer(points[far], radius, quad_segs=_AROUND_CIRCLE))


def area_km2(geometry: gpd.GeoSeries) -> "pd.Series[float]":
    """Return areas in km² on an equal-area projection, with the index of `geometry` (EPSG:4326)."""
    return geometry.to_crs("EPSG:6933").area / 1e6
