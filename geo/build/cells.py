"""Dividing the land: every place goes to the region of its nearest village, in the sense of a power diagram.

With all weights zero this is the Voronoi diagram of the villages, dissolved by region. A weight moves the
border between two villages away from the heavier one. The diagram comes from the lower convex hull of the
sites lifted onto a paraboloid (Aurenhammer 1987, "Power diagrams: properties, algorithms and applications",
SIAM Journal on Computing 16, section 4): its facets are the cells' corners, its edges the cells' borders.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.spatial import ConvexHull, cKDTree

Floats = NDArray[np.float64]

GRID = 1e-5  # degrees, about a metre: where lines are noded, so that neighbours share every vertex
_FRAME = shapely.box(92.0, -14.0, 144.0, 9.0)
_FAR = 64  # helper sites on an ellipse far outside, so that no border of the country is unbounded


def divide(
    land: shapely.MultiPolygon, sites: Floats, *, weights: Floats, owners: "pd.Series[str]"
) -> gpd.GeoSeries:
    """Return the pieces of land, each wholly one region's; together they are the land, without overlap.

    Args:
        land: polygons to divide, degrees.
        sites: lon and lat of each village, shape (n, 2).
        weights: power weight of each village in square degrees, shape (n,).
        owners: region code of each village, length n.

    Returns:
        Polygons indexed by region_code, several per region, EPSG:4326.
    """
    codes, owner = np.unique(owners.to_numpy(), return_inverse=True)
    borders = shapely.intersection(_borders(sites, weights, owner), _FRAME)
    lines = shapely.union_all(np.array([*borders, shapely.boundary(land)]), grid_size=GRID)
    faces = np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(lines))))
    inside = shapely.point_on_surface(faces)
    shapely.prepare(land)
    is_land = shapely.intersects(land, inside)
    nearest = nearest_site(shapely.get_coordinates(inside[is_land]), sites, weights)
    index = pd.Index(codes[owner[nearest]], name="region_code")
    return gpd.GeoSeries(faces[is_land], index=index, crs="EPSG:4326")


def nearest_site(points: Floats, sites: Floats, weights: Floats) -> NDArray[np.int64]:
    """Return for each point the site of least power distance: squared distance minus the site's weight."""
    lifted = np.column_stack([sites, np.sqrt(weights.max() - weights)])
    flat = np.column_stack([points, np.zeros(len(points))])
    return np.asarray(cKDTree(lifted).query(flat)[1])


def _borders(sites: Floats, weights: Floats, owner: NDArray[np.int64]) -> NDArray[np.object_]:
    """Return the segments that part cells of different owners."""
    turn = np.linspace(0, 2 * np.pi, _FAR, endpoint=False)
    far = np.column_stack([118 + 60 * np.cos(turn), -2.5 + 40 * np.sin(turn)])
    points = np.vstack([sites, far])
    owner = np.append(owner, np.full(_FAR, -1))
    middle = points.mean(axis=0)
    centred = points - middle
    height = (centred**2).sum(axis=1) - np.append(weights, np.zeros(_FAR))
    hull = ConvexHull(np.column_stack([centred, height]))
    corner = -hull.equations[:, :2] / (2 * hull.equations[:, 2:3]) + middle
    is_lower = hull.equations[:, 2] < 0
    segments = [_segments(hull, side, corner=corner, is_lower=is_lower, owner=owner) for side in range(3)]
    return np.asarray(shapely.linestrings(np.concatenate(segments)))


def _segments(
    hull: ConvexHull, side: int, *, corner: Floats, is_lower: NDArray[np.bool_], owner: NDArray[np.int64]
) -> Floats:
    """Return the borders dual to one side of every facet, each once, shape (m, 2, 2)."""
    across = hull.neighbors[:, side]
    one, other = hull.simplices[:, (side + 1) % 3], hull.simplices[:, (side + 2) % 3]
    once = np.arange(len(across)) < across
    wanted = once & is_lower & is_lower[across] & (owner[one] != owner[other])
    return np.stack([corner[wanted], corner[across[wanted]]], axis=1)
