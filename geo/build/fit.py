"""Fitting the division to what is known of the true villages: their centroids, and the areas of the regions.

A published village point is the centroid of the village's true polygon, while a Voronoi cell seldom has its
site as centroid. The sites are therefore moved, step by step, by the difference between the true centroid
and the centroid of the cell; and every region gets a size, the weight of its villages relative to their
area, that brings its own area towards the official one. Both are bounded, so that no border passes the
village behind it.

The number of steps was chosen on data the fit does not use: the published centroids of the 7,285 kecamatan.
The distance to the centroids of the fitted kecamatan stops falling after three steps (median 4.9% of a
kecamatan's width before, 4.0% after; 90th percentile 14.4% and 12.1%), while the villages' own go on.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.spatial import Delaunay

from geo.boundaries.measure import KM_PER_DEGREE
from geo.build.cells import Floats, divide
from language import _, format_percent

Whole = NDArray[np.int64]

STEPS = 3
_TOWARDS_CENTROID = 0.5  # share of the difference taken at each step
_FURTHEST = 0.5  # distance of a site from its true centroid, in widths of its first cell
_TOWARDS_AREA = 0.125
_LARGEST_SIZE = 0.4  # weight of a village in units of its cell's first area
_STEEPEST = (
    0.3  # weight difference of adjacent villages in units of their squared distance; beyond 1 one vanishes
)


@dataclass(frozen=True)
class Fit:
    """Where the sites ended.

    Attributes:
        sites: lon and lat of each village's site, shape (n, 2).
        weights: power weight of each village in square degrees, shape (n,).
    """

    sites: Floats
    weights: Floats


@dataclass(frozen=True)
class _Known:
    """What the fit aims at: true centroids (n, 2), region number of each village, official areas in km².

    `reach` is how far a site may leave its centroid, in degrees; 0 where the centroid lies in the water,
    which the centroid of a cell on land could never meet.
    """

    centroids: Floats
    region: Whole
    areas: Floats
    reach: Floats


def fit(
    land: shapely.MultiPolygon,
    villages: pd.DataFrame,
    areas: "pd.Series[float]",
    *,
    say: Callable[[str], None],
) -> Fit:
    """Return sites and weights whose cells come nearer to the true centroids and the official areas.

    Args:
        land: the land that is divided.
        villages: columns region_code, lon, lat.
        areas: official area of each region in km², indexed by region_code.
        say: told the state after each step.
    """
    codes, region = np.unique(villages["region_code"].to_numpy(), return_inverse=True)
    centroids = villages[["lon", "lat"]].to_numpy()
    sites, weights, size = centroids, np.zeros(len(region)), np.zeros(len(codes))
    cell_area, middle = _cells(land, Fit(sites, weights))
    first_area = np.maximum(cell_area, np.quantile(cell_area[cell_area > 0], 0.02))
    reach: Floats = _FURTHEST * np.sqrt(first_area) * shapely.contains_xy(land, centroids)
    known = _Known(centroids, region, np.asarray(areas.loc[codes], dtype=np.float64), reach)
    for step in range(STEPS):
        ratio = _area_ratio(known, cell_area)
        apart = format_percent(float(np.median(np.abs(ratio - 1))), 1)
        say(
            _("penyesuaian {step} dari {steps}: selisih luas {apart}").format(
                step=step + 1, steps=STEPS, apart=apart
            )
        )
        sites = _moved(sites, known, towards=known.centroids - middle)
        # a border shift counts for less in a region of many villages
        needed = _TOWARDS_AREA * np.sqrt(np.bincount(region)) * np.log(ratio)
        size = np.clip(size - needed, -_LARGEST_SIZE, _LARGEST_SIZE)
        weights = _gentle(sites, size[region] * first_area)
        cell_area, middle = _cells(land, Fit(sites, weights))
    return Fit(sites, weights)


def _cells(land: shapely.MultiPolygon, fitted: Fit) -> tuple[Floats, Floats]:
    """Return area (square degrees; 0 where a village has no land) and centroid of every village's cell."""
    count = len(fitted.sites)
    numbers = pd.Series(np.arange(count))
    pieces = divide(land, fitted.sites, weights=fitted.weights, owners=numbers)
    owner, area = pieces.index.to_numpy(), shapely.area(pieces.to_numpy())
    centre = shapely.get_coordinates(shapely.centroid(pieces.to_numpy())) * area[:, None]
    total = np.bincount(owner, area, count).astype(np.float64)
    moments = np.column_stack([np.bincount(owner, centre[:, axis], count) for axis in (0, 1)])
    middle: Floats = fitted.sites.copy()
    np.divide(moments, total[:, None], out=middle, where=total[:, None] > 0)
    return total, middle


def _area_ratio(known: _Known, cell_area: Floats) -> Floats:
    """Return each region's area over its official one; a region without land counts as a thousandth."""
    narrowing = np.cos(np.radians(known.centroids[:, 1]))
    area = np.bincount(known.region, cell_area * narrowing) * KM_PER_DEGREE**2
    return np.asarray(np.maximum(area / known.areas, 1e-3))


def _moved(sites: Floats, known: _Known, *, towards: Floats) -> Floats:
    """Return the sites a step further, none beyond its reach around the true centroid."""
    away = sites + _TOWARDS_CENTROID * towards - known.centroids
    length = np.maximum(np.hypot(*away.T), 1e-12)
    within: Floats = away * np.minimum(1, known.reach / length)[:, None]
    return known.centroids + within


def _gentle(sites: Floats, weights: Floats) -> Floats:
    """Return the largest weights not above the given ones that differ gently between adjacent villages."""
    triangles = Delaunay(sites).simplices
    pairs = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]]])
    one, other = np.unique(np.sort(pairs, axis=1), axis=0).T
    step = _STEEPEST * ((sites[one] - sites[other]) ** 2).sum(axis=1)
    while True:
        lowered = weights.copy()
        np.minimum.at(lowered, one, weights[other] + step)
        np.minimum.at(lowered, other, weights[one] + step)
        if np.array_equal(lowered, weights):
            return weights
        weights = lowered
