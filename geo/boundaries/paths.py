"""Geometry as the browser draws it: integer path strings on a flat plate carrée canvas."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

Integers = NDArray[np.int64]
_TRIANGLE = 3


@dataclass(frozen=True)
class Canvas:
    """A rectangle of the map and how many units a degree has on it; y runs down.

    Attributes:
        west, south, east, north: the rectangle, degrees.
        units: canvas units per degree, the same both ways.
    """

    west: float
    south: float
    east: float
    north: float
    units: int

    @classmethod
    def around(cls, shapes: NDArray[np.object_], *, units: int) -> "Canvas":
        """Return the canvas that holds the shapes with a margin of a fiftieth of their longer side."""
        west, south, east, north = shapely.total_bounds(shapes)
        margin = max(east - west, north - south) / 50
        low = np.floor(np.array([west - margin, south - margin]) * 100) / 100
        high = np.ceil(np.array([east + margin, north + margin]) * 100) / 100
        return cls(float(low[0]), float(low[1]), float(high[0]), float(high[1]), units)

    @property
    def size(self) -> list[int]:
        """Return width and height in units."""
        return [round((self.east - self.west) * self.units), round((self.north - self.south) * self.units)]

    @property
    def bounds(self) -> list[float]:
        """Return west, south, east, north in degrees."""
        return [self.west, self.south, self.east, self.north]

    def place(self, coordinates: NDArray[np.float64]) -> Integers:
        """Return degrees as canvas units, rounded to whole ones."""
        flat = (coordinates - [self.west, self.north]) * [self.units, -self.units]
        return np.rint(flat).astype(np.int64)

    def path(self, shape: shapely.Geometry) -> str:
        """Return a shape as a path; a shape too small for the canvas is drawn as one unit square."""
        rings = [self.place(shapely.get_coordinates(ring)) for ring in _rings(shape)]
        drawn = "".join(ring_path(ring) for ring in rings)
        if drawn:
            return drawn
        x, y = max(rings, key=len)[0]
        return f"M{x} {y}l1 0 0 1-1 0z"

    def centre(self, shape: shapely.Geometry) -> list[int]:
        """Return the middle of the largest circle inside the largest part: the best place for a mark."""
        parts = shapely.get_parts(shape)
        largest = parts[int(np.argmax(shapely.area(parts)))]
        radius = shapely.maximum_inscribed_circle(largest, tolerance=1 / self.units)
        x, y = self.place(shapely.get_coordinates(radius)[:1])[0]
        return [int(x), int(y)]


def ring_path(ring: Integers) -> str:
    """Return a closed ring as `M x y l dx dy … z`, empty where fewer than three corners are left."""
    corners = ring[:-1]
    moved = np.any(corners != np.roll(corners, 1, axis=0), axis=1)
    corners = corners[moved]
    if len(corners) < _TRIANGLE:
        return ""
    x, y = corners[0]
    steps = " ".join(str(step) for step in np.diff(corners, axis=0).ravel()).replace(" -", "-")
    return f"M{x} {y}l{steps}z"


def tile_outline(cells: pd.DataFrame) -> str:
    """Return the outline of a set of tiles (columns column, row) as a path in cells."""
    squares = shapely.box(cells["column"], cells["row"], cells["column"] + 1, cells["row"] + 1)
    outline = shapely.normalize(shapely.simplify(shapely.union_all(squares), 0))
    rings = [np.rint(shapely.get_coordinates(ring)).astype(np.int64) for ring in _rings(outline)]
    return "".join(ring_path(ring) for ring in rings)


def _rings(shape: shapely.Geometry) -> list[shapely.Geometry]:
    return list(shapely.get_rings(shapely.get_parts(shape)))
