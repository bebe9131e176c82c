"""The land that is divided: coastline without inland water, and named islets the coastline does not know."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from geo.build.cells import Floats

Shapes = NDArray[np.object_]

_SAME_ISLAND = 0.003  # degrees: nearer to known land, an islet is that land as another survey saw it
_MISPLACED = 0.006  # degrees: the surveys of islets differ by some hundred metres
_SMALL = 1.6e-4  # square degrees, about 2 km²: islands compared to see how much larger the survey draws them


def land_to_divide(
    coastline: shapely.MultiPolygon, islets: Shapes, islands: pd.DataFrame
) -> shapely.MultiPolygon:
    """Return the coastline with inland water filled and the missing islets of named islands added.

    Lakes, reservoirs and wide rivers belong to the regions around them, as in the official areas.

    Args:
        coastline: land polygons, degrees.
        islets: small islands of another survey, degrees.
        islands: the gazetteer of islands, columns lon, lat.
    """
    land = _filled(coastline)
    whole = shapely.union_all(np.concatenate([land, _missing(land, islets, islands)]))
    return shapely.MultiPolygon(list(_filled(whole)))


def _filled(land: shapely.Geometry) -> Shapes:
    return np.asarray(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(land))))


def _missing(land: Shapes, islets: Shapes, islands: pd.DataFrame) -> Shapes:
    """Return the islets without known land that are nearest to a named island which also has none.

    Each is moved to the place of the gazetteer, and shrunk by how much larger the survey draws small islands
    that the coastline knows too.
    """
    tree = shapely.STRtree(land)
    known, _ = tree.query(islets, predicate="dwithin", distance=_SAME_ISLAND)
    new = islets[np.setdiff1d(np.arange(len(islets)), known)]
    points = np.asarray(shapely.points(islands["lon"], islands["lat"]))
    named, _ = tree.query(points, predicate="dwithin", distance=_SAME_ISLAND / 3)
    places = np.delete(shapely.get_coordinates(points), named, axis=0)
    islet, place = _nearest_both_ways(_middles(new), places)
    scale = np.sqrt(_drawn_size(land, islets))
    return np.array(
        [
            _moved(shape, middle, to, scale)
            for shape, middle, to in zip(new[islet], _middles(new[islet]), places[place], strict=True)
        ]
    )


def _moved(shape: shapely.Geometry, middle: Floats, to: Floats, scale: float) -> shapely.Geometry:
    return shapely.transform(shape, lambda corners: (corners - middle) * scale + to)


def _drawn_size(land: Shapes, islets: Shapes) -> float:
    """Return the median area of small islands over the area the other survey gives them."""
    small = land[shapely.area(land) < _SMALL]
    one, other = _nearest_both_ways(_middles(small), _middles(islets))
    ratios = shapely.area(small[one]) / shapely.area(islets[other])
    return float(np.median(ratios)) if len(ratios) else 1.0


def _nearest_both_ways(one: Floats, other: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs in which each is the other's nearest, not further apart than misplacing explains."""
    if not len(one) or not len(other):
        return np.array([], dtype=np.int64), np.array([], dtype=np.int64)
    distance, to_other = (np.asarray(answer) for answer in cKDTree(other).query(one))
    to_one = np.asarray(cKDTree(one).query(other)[1])
    is_pair = (to_one[to_other] == np.arange(len(one))) & (distance < _MISPLACED)
    return np.flatnonzero(is_pair), to_other[is_pair]


def _middles(shapes: Shapes) -> Floats:
    return np.asarray(shapely.get_coordinates(shapely.centroid(shapes)), dtype=np.float64)
