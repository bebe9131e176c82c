"""Regions as freeforms of a slide: the XML of each outline, made once per level of detail and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from briefing.deck.box import Box
from data.kinds import Level
from geo.boundaries import Detail, load_provinces, load_regions, static_files
from geo.boundaries.paths import Canvas
from geo.register import province_at

Integers = NDArray[np.int64]
EMU_PER_UNIT = 2_400  # the size the outlines are kept at; their group scales them to the slide
_UNITS = {Detail.NATION: 100, Detail.PROVINCE: 1_000}  # canvas units per degree
_TRIANGLE = 3


@dataclass(frozen=True)
class Outline:
    """One place.

    Attributes:
        box: where it lies among the others, EMU at the size kept.
        path: its geometry element, islands and holes included.
        centre: a point inside it, EMU at the size kept. room: how wide it is there.
    """

    box: Box
    path: str
    centre: tuple[int, int]
    room: int


@dataclass(frozen=True)
class Outlines:
    """The places of a map, by code, and the provinces around them; `box` holds them all."""

    places: Mapping[str, Outline]
    provinces: Mapping[str, Outline]
    box: Box


def outlines(level: Level, *, province: str | None, as_of: date) -> Outlines:
    """Return the outlines of the nation's places, or of those of one province in finer detail.

    Args:
        level: regions or provinces.
        province: two-digit code that narrows the map; None for the nation.
        as_of: the day whose provinces hold.
    """
    return _outlines(level, province, as_of, static_files().nation)


@cache
def _outlines(level: Level, province: str | None, as_of: date, _boundaries: str) -> Outlines:
    detail = Detail.PROVINCE if province else Detail.NATION
    around = load_provinces(detail, as_of)
    places = around if level is Level.PROVINCE else load_regions(detail)
    if province:
        around = around.loc[[province]]
        owner = province_at(load_regions(detail).index, as_of)
        places = around if level is Level.PROVINCE else places.loc[owner.index[owner == province]]
    canvas = Canvas.around(around.geometry.to_numpy(), units=_UNITS[detail])
    width, height = canvas.size
    return Outlines(
        places=_each(places, canvas),
        provinces=_each(around, canvas),
        box=Box(0, 0, width * EMU_PER_UNIT, height * EMU_PER_UNIT),
    )


def _each(places: gpd.GeoDataFrame, canvas: Canvas) -> dict[str, Outline]:
    return {str(code): _outline(shape, canvas) for code, shape in places.geometry.items()}


def _outline(shape: shapely.Geometry, canvas: Canvas) -> Outline:
    rings = [
        canvas.place(shapely.get_coordinates(ring)) for ring in shapely.get_rings(shapely.get_parts(shape))
    ]
    kept = [corners for corners in map(_corners, rings) if len(corners) >= _TRIANGLE]
    # a place too small for the canvas is drawn as one unit square
    drawn = kept or [_square(max(rings, key=len)[0])]
    every = np.concatenate(drawn)
    low, high = every.min(axis=0), np.maximum(every.max(axis=0), every.min(axis=0) + 1)
    parts = shapely.get_parts(shape)
    circle = shapely.maximum_inscribed_circle(parts[int(np.argmax(shapely.area(parts)))], tolerance=0.01)
    x, y = canvas.place(shapely.get_coordinates(circle)[:1])[0]
    return Outline(
        box=Box(*(int(side) * EMU_PER_UNIT for side in (*low, *(high - low)))),
        path=_geometry([corners - low for corners in drawn], *(int(side) for side in high - low)),
        centre=(int(x) * EMU_PER_UNIT, int(y) * EMU_PER_UNIT),
        room=round(2 * shapely.length(circle) * canvas.units * EMU_PER_UNIT),
    )


def _corners(ring: Integers) -> Integers:
    """Return a closed ring without its last point, points that fell together and points on a line."""
    corners = ring[:-1]
    corners = corners[np.any(corners != np.roll(corners, 1, axis=0), axis=1)]
    if len(corners) < _TRIANGLE:
        return corners
    before, after = corners - np.roll(corners, 1, axis=0), np.roll(corners, -1, axis=0) - corners
    kept: Integers = corners[before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]]
    return kept


def _square(corner: Integers) -> Integers:
    made: Integers = corner + np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
    return made


def _geometry(rings: list[Integers], width: int, height: int) -> str:
    drawn = "".join(_ring(ring.tolist()) for ring in rings)
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}">{drawn}</a:path></a:pathLst></a:custGeom>'
    )


def _ring(corners: list[list[int]]) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in corners)
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return f"<a:moveTo>{first}</a:moveTo>{lines}<a:close/>"
