"""The zone map and the tile map on a sheet, with the legend and the number of places in each class."""

from collections.abc import Iterable, Mapping
from math import ceil, sqrt

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from charts.export.drawing.parts import HATCHES, chip, letter, put
from charts.export.drawing.shapes import Shapes, boundary_shapes, tile_shapes
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, width
from charts.figures.model import Figure, MapGrid, ZoneClass, ZoneMap
from charts.theme import LIGHT, Pattern, ZoneLook
from data.kinds import Level
from geo.boundaries import Detail
from language import _n, format_number

_LEGEND = 74  # pixels under the map
_LETTER = 15  # pixels, where a letter finds room
_TILE = 12  # pixels of a tile that still takes a letter
_NAME = 13  # pixels, where a name does
_TITLE, _COUNT = 17, 15  # pixels, in the legend


def draw_zones(sheet: Sheet, figure: Figure, encoding: ZoneMap) -> None:
    """Draw the regions by class, provinces around them, letters where they fit, the legend below."""
    _draw_map(sheet, figure, encoding, figure.frame, box=sheet.body.cut_bottom(_LEGEND + 12))
    _legend(sheet, encoding.classes)


def draw_map_grid(sheet: Sheet, figure: Figure, encoding: MapGrid) -> None:
    """Draw one small map per panel under its title, all with the one legend below."""
    body = sheet.body.cut_bottom(_LEGEND + 12)
    across = ceil(sqrt(len(encoding.titles)))
    down = ceil(len(encoding.titles) / across)
    wide, high = body.width / across, body.height / down
    for number, title in enumerate(encoding.titles):
        left, top = body.left + number % across * wide, body.top + number // across * high
        box = Box(left + 8, top, left + wide - 8, top + high)
        put(sheet.pixels(box), title, 0, _TITLE, size=_TITLE, weight=Weight.SEMIBOLD)
        rows = figure.frame[figure.frame[encoding.panel] == title]
        _draw_map(sheet, figure, encoding.maps, rows, box=box.cut_top(_TITLE * 1.8), with_words=False)
    _legend(sheet, encoding.maps.classes)


def _draw_map(
    sheet: Sheet, figure: Figure, encoding: ZoneMap, rows: pd.DataFrame, *, box: Box, with_words: bool = True
) -> None:
    shapes = _shapes(figure, encoding)
    zones = dict(zip(rows["region_code"], rows["zone"], strict=True))
    drawn = {code: zone for code, zone in zones.items() if code in shapes.paths}
    axes = sheet.axes(box)
    around = [path for code, path in shapes.provinces.items() if encoding.province in {None, code}]
    per_pixel = _fit(axes, box, [*around, *(shapes.paths[code] for code in drawn)])
    for entry in encoding.classes:
        there = [shapes.paths[code] for code, zone in drawn.items() if zone == entry.zone]
        _fill(axes, there, LIGHT.zones[entry.zone], tiles=encoding.tiles)
    _outline(axes, shapes, encoding)
    if not with_words:
        return
    _letters(axes, shapes, drawn, per_pixel=per_pixel, tiles=encoding.tiles)
    if encoding.province and encoding.level is Level.REGION and not encoding.tiles:
        _names(axes, shapes, figure, per_pixel=per_pixel)


def _shapes(figure: Figure, encoding: ZoneMap) -> Shapes:
    as_of = figure.provenance.as_of
    if encoding.tiles:
        return tile_shapes(encoding.level, as_of)
    detail = Detail.PROVINCE if encoding.province else Detail.NATION
    return boundary_shapes(encoding.level, detail, as_of)


def _fit(axes: Axes, box: Box, paths: Iterable[Path]) -> float:
    """Show all of the paths, undistorted and in the middle; return map units per pixel."""
    corners = [path.get_extents() for path in paths]
    left, right = min(c.x0 for c in corners), max(c.x1 for c in corners)
    low, high = min(c.y0 for c in corners), max(c.y1 for c in corners)
    per_pixel = max((right - left) / box.width, (high - low) / box.height) * 1.01
    middle = ((left + right) / 2, (low + high) / 2)
    axes.set_xlim(middle[0] - box.width * per_pixel / 2, middle[0] + box.width * per_pixel / 2)
    axes.set_ylim(middle[1] - box.height * per_pixel / 2, middle[1] + box.height * per_pixel / 2)
    return float(per_pixel)


def _fill(axes: Axes, paths: list[Path], look: ZoneLook, *, tiles: bool) -> None:
    blank = look.pattern is Pattern.BLANK
    axes.add_collection(
        PathCollection(
            paths,
            facecolors=look.fill,
            edgecolors=look.outline if tiles or blank else LIGHT.boundary,
            linewidths=0.8 if tiles and not blank else 0.45,
            hatch=HATCHES[look.pattern],
            hatchcolors=look.pattern_ink or look.outline,
            hatch_linewidth=0.7,
            zorder=1 if blank else 2,
        )
    )


def _outline(axes: Axes, shapes: Shapes, encoding: ZoneMap) -> None:
    kept = shapes.provinces.items()
    paths = [path for code, path in kept if encoding.province in {None, code}]
    thick = 1.6 if encoding.tiles else 1.0
    axes.add_collection(
        PathCollection(paths, facecolors="none", edgecolors=LIGHT.province, linewidths=thick, zorder=3)
    )


def _letters(axes: Axes, shapes: Shapes, zones: Mapping[str, str], *, per_pixel: float, tiles: bool) -> None:
    """Write the letter of the zone into each place that is large enough for it."""
    least = _TILE if tiles else 2.2 * _LETTER
    for code, zone in zones.items():
        room, look = shapes.rooms[code] / per_pixel, LIGHT.zones[zone]
        if room >= least and look.pattern is not Pattern.BLANK:
            letter(axes, look, *shapes.centres[code], size=min(room * 0.62, 26) if tiles else _LETTER)


def _names(axes: Axes, shapes: Shapes, figure: Figure, *, per_pixel: float) -> None:
    """Write the name under the letter of each region wide enough for it."""
    named = figure.frame[["region_code", "region_name", "zone"]]
    for code, name, zone in named.itertuples(index=False):
        short, look = str(name).removeprefix("Kabupaten "), LIGHT.zones[str(zone)]
        if shapes.rooms[code] / per_pixel < width(short, _NAME) * 0.95:
            continue
        x, y = shapes.centres[code]
        down = 0 if look.pattern is Pattern.BLANK else 15 * per_pixel
        text = put(axes, short, x, y - down, size=_NAME, colour=look.ink, align="center")
        text.set_path_effects([withStroke(linewidth=3, foreground=look.fill)])


def _legend(sheet: Sheet, classes: tuple[ZoneClass, ...]) -> None:
    box = Box(sheet.body.left, sheet.body.bottom - _LEGEND, sheet.body.right, sheet.body.bottom)
    axes = sheet.pixels(box)
    wide = [44 + _words(entry) + 30 for entry in classes]
    gap = max(0.0, min(40.0, (box.width - sum(wide)) / max(1, len(classes) - 1)))
    for left, entry in zip(np.cumsum([0.0, *(w + gap for w in wide)]), classes, strict=False):
        look = LIGHT.zones[entry.zone]
        after = left + 50 + width(entry.title, _TITLE, Weight.SEMIBOLD)
        chip(axes, look, left + 1, 18, wide=32, high=32)
        letter(axes, look, left + 17, 34, size=_TITLE)
        put(axes, entry.title, left + 44, 25, size=_TITLE, weight=Weight.SEMIBOLD)
        put(axes, entry.meaning, after, 25, size=_TITLE)
        put(axes, _places(entry), left + 44, 47, size=_COUNT, colour=LIGHT.muted)


def _words(entry: ZoneClass) -> float:
    """Return how wide the words of a class are."""
    above = width(entry.title, _TITLE, Weight.SEMIBOLD) + 6 + width(entry.meaning, _TITLE)
    return max(above, width(_places(entry), _COUNT))


def _places(entry: ZoneClass) -> str:
    return _n("{number} wilayah", "{number} wilayah", entry.places).format(number=format_number(entry.places))
