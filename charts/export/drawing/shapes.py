"""Regions as Matplotlib paths, made once per level of detail and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.path import Path

from data.kinds import Level
from geo import register
from geo.boundaries import Detail, load_provinces, load_regions, tiles

_CELL = 0.92  # part of a tile that is filled


@dataclass(frozen=True, eq=False)
class Shapes:
    """What is drawn for each region, in the map's own units, y up.

    Attributes:
        paths: outline of each region by code.
        centres: a point inside each region by code, where its letter goes.
        rooms: how wide the region is, for what is written in it.
        provinces: outlines of provinces by code.
    """

    paths: Mapping[str, Path]
    centres: Mapping[str, tuple[float, float]]
    rooms: Mapping[str, float]
    provinces: Mapping[str, Path]


@cache
def boundary_shapes(level: Level, detail: Detail, as_of: date) -> Shapes:
    """Return regions or provinces on their boundaries."""
    provinces = load_provinces(detail, as_of)
    places = provinces if level is Level.PROVINCE else load_regions(detail)
    return Shapes(
        paths=_paths(places),
        centres={
            str(code): (point.x, point.y)
            for code, point in zip(places.index, places.representative_point(), strict=True)
        },
        rooms=dict(zip(map(str, places.index), np.sqrt(shapely.area(places.geometry)), strict=True)),
        provinces=_paths(provinces),
    )


@cache
def tile_shapes(level: Level, as_of: date) -> Shapes:
    """Return one square per region; at the level of provinces, the squares of each province together."""
    cells = tiles()
    inset = (1 - _CELL) / 2
    left, top = cells["column"].to_numpy() + inset, -cells["row"].to_numpy() - inset
    squares = gpd.GeoSeries(shapely.box(left, top - _CELL, left + _CELL, top), index=cells.index)
    whole = gpd.GeoSeries(
        shapely.box(cells["column"], -cells["row"] - 1, cells["column"] + 1, -cells["row"]), index=cells.index
    )
    owner = register.province_at(cells.index, as_of)
    provinces = whole.groupby(owner.reindex(cells.index).to_numpy()).agg(lambda group: group.union_all())
    places = gpd.GeoSeries(provinces) if level is Level.PROVINCE else squares
    points = places.representative_point() if level is Level.PROVINCE else places.centroid
    return Shapes(
        paths=_paths(places),
        centres={str(code): (point.x, point.y) for code, point in zip(places.index, points, strict=True)},
        rooms=dict.fromkeys(map(str, places.index), 2.0 if level is Level.PROVINCE else _CELL),
        provinces=_paths(gpd.GeoSeries(provinces)),
    )


def _paths(places: gpd.GeoDataFrame | gpd.GeoSeries) -> dict[str, Path]:
    return {str(code): _path(shape) for code, shape in zip(places.index, places.geometry, strict=True)}


def _path(shape: shapely.Geometry) -> Path:
    """Return the rings of a polygon as one path; holes stay open as rings run the other way round."""
    rings = [
        np.asarray(ring.coords)
        for part in shapely.get_parts(shapely.orient_polygons(shape))
        for ring in (part.exterior, *part.interiors)
    ]
    codes = [[Path.MOVETO, *[Path.LINETO] * (len(ring) - 2), Path.CLOSEPOLY] for ring in rings]
    return Path(np.concatenate(rings), np.concatenate(codes))
