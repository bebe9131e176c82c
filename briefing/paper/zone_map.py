"""The map as a vector drawing: outlines made once per view of the boundaries, only filled for each map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from xml.sax.saxutils import escape

import numpy as np
import shapely

from briefing.callout import Sides, callout
from briefing.content import MapPart
from charts.export.type import Weight
from charts.export.type import width as width_of
from charts.theme import FONT_FAMILY, LIGHT, Pattern, ZoneLook
from data.kinds import Level
from geo.boundaries import Detail, load_provinces, load_regions, static_files
from geo.boundaries.paths import Canvas
from geo.register import province_at, short_name

_UNITS = {Detail.NATION: 100, Detail.PROVINCE: 1000}  # canvas units per degree
_STEP = 6.0  # pattern cell, in the drawing's own points
_LETTER_ROOM = 9.0  # points a place must be wide for its letter
_LETTER = 6.0
_NAME, _FOCUS_NAME = 5.2, 7.5
_PLAIN = (Pattern.NONE, Pattern.BLANK)
_WIDE = 0.6  # of the size of the type: the room a character of a name needs


@dataclass(frozen=True, eq=False)
class Outlines:
    """What is drawn for each place of a view, in canvas units.

    Attributes:
        width, height: of the canvas.
        places, provinces: path of each place and province, by code.
        centres: where a letter stands in each place.
        rooms: how wide each place is.
        bounds: left, top, right and bottom of each place.
    """

    width: int
    height: int
    places: Mapping[str, str]
    provinces: Mapping[str, str]
    centres: Mapping[str, tuple[int, int]]
    rooms: Mapping[str, float]
    bounds: Mapping[str, Sides]


def map_svg(part: MapPart, *, width: float, height: float) -> str:
    """Return the map in a box of `width` by `height` points, filled by zone, the place in focus outlined."""
    key = static_files().nation  # its name changes with the boundaries in force
    drawn = _outlines(key, part.level, part.province, part.figure.provenance.as_of)
    scale = min(width / drawn.width, height / drawn.height)
    zones = dict(zip(part.frame["region_code"], part.frame["zone"], strict=True))
    shown = {code: zone for code, zone in zones.items() if code in drawn.places}
    body = [_filled(drawn, shown, scale), _borders(drawn, scale)]
    focus = part.focus if part.focus in shown else None
    if focus:
        body.append(_focus(drawn.places[focus], shown[focus], scale))
    body.append(_words(drawn, shown, scale, named=part.province is not None, focus=focus))
    aside = 0
    if focus:
        aside = round((width / scale - drawn.width) / 2)  # the room beside the map is that of the name
        body.append(_beside(drawn, list(shown), focus, scale, aside=aside))
    wide = drawn.width + 2 * aside
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * scale:.1f}pt" '
        f'height="{drawn.height * scale:.1f}pt" viewBox="{-aside} 0 {wide} {drawn.height}">'
        f"<defs>{_patterns(scale)}</defs>{''.join(body)}</svg>"
    )


@lru_cache(maxsize=48)
def _outlines(key: str, level: Level, province: str | None, as_of: date) -> Outlines:
    """Outlines of a view of the boundaries in force; `key` names these boundaries."""
    del key
    detail = Detail.PROVINCE if province else Detail.NATION
    regions, provinces = load_regions(detail), load_provinces(detail, as_of)
    if province:
        regions = regions[province_at(regions.index, as_of).reindex(regions.index) == province]
        provinces = provinces.loc[[province]]
    places = provinces if level is Level.PROVINCE else regions
    canvas = Canvas.around(regions.geometry.to_numpy(), units=_UNITS[detail])
    wide, high = canvas.size
    areas = np.sqrt(shapely.area(places.geometry.to_numpy())) * canvas.units
    return Outlines(
        width=wide,
        height=high,
        places={str(code): canvas.path(shape) for code, shape in places.geometry.items()},
        provinces={str(code): canvas.path(shape) for code, shape in provinces.geometry.items()},
        centres={str(code): _centre(canvas, shape) for code, shape in places.geometry.items()},
        rooms=dict(zip(map(str, places.index), areas.tolist(), strict=True)),
        bounds={str(code): _bounds(canvas, shape) for code, shape in places.geometry.items()},
    )


def _centre(canvas: Canvas, shape: shapely.Geometry) -> tuple[int, int]:
    x, y = canvas.place(shapely.get_coordinates(shapely.point_on_surface(shape)))[0]
    return int(x), int(y)


def _bounds(canvas: Canvas, shape: shapely.Geometry) -> Sides:
    west, south, east, north = shapely.bounds(shape).tolist()
    (left, top), (right, bottom) = canvas.place(np.array([[west, north], [east, south]])).tolist()
    return left, top, right, bottom


def _filled(drawn: Outlines, zones: Mapping[str, str], scale: float) -> str:
    groups = []
    for zone, look in LIGHT.zones.items():
        there = "".join(
            f'<path id="r{code}" d="{drawn.places[code]}"/>' for code, of in zones.items() if of == zone
        )
        blank = look.pattern is Pattern.BLANK
        edge = look.outline if blank else LIGHT.boundary
        groups.append(
            f'<g fill="{look.fill}" stroke="{edge}" stroke-width="{0.25 / scale:.2f}" '
            f'stroke-linejoin="round">{there}</g>'
        )
        if there and look.pattern not in _PLAIN:
            paths = "".join(drawn.places[code] for code, of in zones.items() if of == zone)
            groups.append(f'<path d="{paths}" fill="url(#{zone})"/>')
    return "".join(groups)


def _borders(drawn: Outlines, scale: float) -> str:
    paths = "".join(drawn.provinces.values())
    return f'<path d="{paths}" fill="none" stroke="{LIGHT.province}" stroke-width="{0.5 / scale:.2f}"/>'


def _focus(path: str, zone: str, scale: float) -> str:
    """The place in focus: strong lines around it, and its colour again, which they would cover."""
    look = LIGHT.zones[zone]
    lines = "".join(
        f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="{points / scale:.2f}"/>'
        for ink, points in ((LIGHT.surface, 4.4), (LIGHT.focus, 2.8))
    )
    pattern = "" if look.pattern in _PLAIN else f'<path d="{path}" fill="url(#{zone})"/>'
    return f'{lines}<path d="{path}" fill="{look.fill}"/>{pattern}'


def _beside(drawn: Outlines, codes: Sequence[str], focus: str, scale: float, *, aside: int) -> str:
    """The name of the place in focus, beside it."""
    name, size = short_name(focus), _FOCUS_NAME / scale
    room = (width_of(name, _FOCUS_NAME, Weight.SEMIBOLD) / scale, 1.3 * size)
    others = [drawn.bounds[code] for code in codes if code != focus]
    within = (-aside, 0, drawn.width + aside, drawn.height)
    left, top = callout(room, target=drawn.bounds[focus], others=others, within=within, gap=0.5 * size)
    x, y = left + room[0] / 2, top + room[1] / 2
    return _text(x, y, name, size, halo=LIGHT.surface, ink=LIGHT.ink, bold=True)


def _words(drawn: Outlines, zones: Mapping[str, str], scale: float, *, named: bool, focus: str | None) -> str:
    """Letters of zones where there is room, and on the map of a province names under them."""
    said = []
    for code, zone in zones.items():
        room, look = drawn.rooms[code] * scale, LIGHT.zones[zone]
        (x, y), blank = drawn.centres[code], look.pattern is Pattern.BLANK
        if room >= _LETTER_ROOM and not blank:
            size = _LETTER / scale
            said.append(_text(x, y, look.letter, size, halo=look.fill, ink=look.ink, bold=True))
        if named and code != focus and room >= _WIDE * _NAME * len(short_name(code)):
            down = 0 if blank else 1.15 * _LETTER / scale
            size = _NAME / scale
            said.append(_text(x, y + down, short_name(code), size, halo=look.fill, ink=look.ink, bold=False))
    return "".join(said)


def _text(x: float, y: float, words: str, size: float, *, halo: str, ink: str, bold: bool) -> str:
    weight = 600 if bold else 400
    font = f'font-family="{FONT_FAMILY}" font-size="{size:.1f}" font-weight="{weight}" text-anchor="middle"'
    place = f'x="{x:.0f}" y="{y + 0.35 * size:.0f}"'
    around = f'stroke="{halo}" stroke-width="{size * 0.22:.1f}" stroke-linejoin="round"'
    body = escape(words)
    return (
        f'<text {place} {font} fill="{halo}" {around}>{body}</text>'
        f'<text {place} {font} fill="{ink}">{body}</text>'
    )


def _patterns(scale: float) -> str:
    """The patterns of states, as cells that keep their size on paper."""
    return "".join(
        f'<pattern id="{zone}" width="{_STEP / scale:.2f}" height="{_STEP / scale:.2f}" '
        f'patternUnits="userSpaceOnUse">{_cell(look, _STEP / scale)}</pattern>'
        for zone, look in LIGHT.zones.items()
        if look.pattern not in _PLAIN
    )


def _cell(look: ZoneLook, step: float) -> str:
    s, half = f"{step:.2f}", f"{step / 2:.2f}"
    line = f'fill="none" stroke="{look.pattern_ink or look.outline}" stroke-width="{step / 10:.2f}"'
    return {
        Pattern.LINES: f'<path d="M{half} 0V{s}" {line}/>',
        Pattern.HATCH: f'<path d="M0 {s}L{s} 0" {line}/>',
        Pattern.CROSS: f'<path d="M0 {s}L{s} 0M0 0L{s} {s}" {line}/>',
        Pattern.DOTS: f'<circle cx="{half}" cy="{half}" r="{step / 8:.2f}" '
        f'fill="{look.pattern_ink or look.outline}"/>',
    }[look.pattern]
