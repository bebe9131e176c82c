"""The zone map as shapes: one freeform per region, grouped by province, with letters, borders and legend."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from briefing.callout import Sides, callout
from briefing.deck.box import POINT, Box
from briefing.deck.outlines import Outline, outlines
from briefing.deck.paint import NO_FILL, NO_LINE, line, solid, zone_fill, zone_line
from briefing.deck.shapes import Paper, group, named, position, text_box
from briefing.deck.text import paragraph, wide
from charts.figures.model import Figure, ZoneMap
from charts.theme import LIGHT, Pattern
from charts.words import amount, zone_title
from geo.register import province_at, short_name
from language import _

_LETTER, _NAME = 8.0, 12.0  # points
_ROOM = 1.5  # times the letter's size a place must offer
_THIN, _THICK, _FOCUS = 0.35, 0.7, 2.25  # points of lines
_INSET = 4 * POINT  # around a name
Numbers = Callable[[], int]


def draw_map(paper: Paper, figure: Figure, encoding: ZoneMap, *, box: Box, focus: str = "") -> None:
    """Draw the places of a figure into a box, undistorted.

    Args:
        paper: the slide.
        figure: what is drawn.
        encoding: how it is drawn.
        box: the room.
        focus: code of a place outlined more strongly.
    """
    as_of = figure.provenance.as_of
    drawn = outlines(encoding.level, province=encoding.province, as_of=as_of)
    room = box.fitting(drawn.box.width / drawn.box.height)
    scale = room.width / drawn.box.width
    records: list[Any] = figure.frame.to_dict("records")
    rows: dict[str, Any] = {str(row["region_code"]): row for row in records}
    shown = {code: rows[code] for code in drawn.places if code in rows}
    number = paper.number
    top = number()
    groups = _provinces(number, shown, drawn.places, figure, as_of=as_of)
    groups.append(_borders(number, drawn.provinces))
    if focus in shown:
        groups += _stressed(number, focus, str(shown[focus]["zone"]), drawn.places[focus])
    letters = _letters(number, shown, drawn.places, scale=scale)
    groups += [group(number(), _("Huruf zona"), letters, box=drawn.box, inner=drawn.box)] if letters else []
    paper.add(group(top, figure.title, groups, box=room, inner=drawn.box, alt=figure.alt))
    if focus in shown:
        sides = {code: _sides(drawn.places[code].box, room, scale) for code in shown}
        paper.add(_name(number(), short_name(focus), sides.pop(focus), list(sides.values()), within=box))


def _stressed(number: Numbers, focus: str, zone: str, outline: Outline) -> list[str]:
    """The place in focus: a strong line around it, and its colour again, which the line would cover."""
    look, name = LIGHT.zones[zone], short_name(focus)
    return [
        _freeform(number(), name, outline, NO_FILL, line(LIGHT.ink, _FOCUS)),
        _freeform(number(), name, outline, zone_fill(look), NO_LINE),
    ]


def _sides(outline: Box, room: Box, scale: float) -> Sides:
    """Where a place lies on the slide."""
    left, top = room.left + outline.left * scale, room.top + outline.top * scale
    return left, top, left + outline.width * scale, top + outline.height * scale


def _name(number: int, name: str, target: Sides, others: list[Sides], *, within: Box) -> str:
    """The name of the place in focus, beside it."""
    size = (wide(name, _NAME, bold=True) + 2 * _INSET, round(1.5 * _NAME * POINT))
    bounds = (within.left, within.top, within.right, within.bottom)
    left, top = callout(size, target=target, others=others, within=bounds, gap=_INSET)
    words = paragraph(name, _NAME, bold=True, align="ctr")
    box = Box(round(left), round(top), *size)
    return text_box(
        number, _("Nama wilayah"), box, [words], fill=solid(LIGHT.surface), anchor="ctr", wrap=False
    )


def _provinces(
    number: Numbers,
    rows: Mapping[str, Mapping[str, Any]],
    places: Mapping[str, Outline],
    figure: Figure,
    *,
    as_of: date,
) -> list[str]:
    """Return one group per province with its places, in the order of their codes."""
    is_province = all(len(code) == len("36") for code in rows)
    owner = {code: code for code in rows} if is_province else province_at(rows, as_of).to_dict()
    groups = []
    for province in sorted(set(owner.values())):
        codes = [code for code in rows if owner[code] == province]
        first = number()
        shapes = [_place(number(), code, rows[code], places[code], figure) for code in codes]
        around = _around([places[code].box for code in codes])
        groups.append(group(first, f"{short_name(province)} ({province})", shapes, box=around, inner=around))
    return groups


def _place(number: int, code: str, row: Mapping[str, Any], outline: Outline, figure: Figure) -> str:
    zone = str(row["zone"])
    look = LIGHT.zones[zone]
    name = f"{row['region_name']} ({code})"
    told = f"{name}: {zone_title(zone)}"
    count = row["count"]
    if not pd.isna(count):
        told += f", {amount(float(str(count)), figure.provenance.unit)}"
    return _freeform(number, name, outline, zone_fill(look), zone_line(look, _THIN), alt=told)


def _freeform(number: int, name: str, outline: Outline, fill: str, edge: str, *, alt: str = "") -> str:
    return (
        f"<p:sp><p:nvSpPr>{named(number, name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{position(outline.box)}{outline.path}{fill}{edge}</p:spPr></p:sp>"
    )


def _borders(number: Numbers, provinces: Mapping[str, Outline]) -> str:
    first = number()
    edge = line(LIGHT.province, _THICK)
    shapes = [
        _freeform(number(), _("Batas {province}").format(province=short_name(code)), outline, NO_FILL, edge)
        for code, outline in provinces.items()
    ]
    around = _around([outline.box for outline in provinces.values()])
    return group(first, _("Batas provinsi"), shapes, box=around, inner=around)


def _letters(
    number: Numbers, rows: Mapping[str, Mapping[str, Any]], places: Mapping[str, Outline], *, scale: float
) -> list[str]:
    """Return the letter of the zone for each place that is large enough on the slide."""
    least = _ROOM * _LETTER * POINT / scale
    side = round(1.6 * _LETTER * POINT / scale)
    shapes = []
    for code, row in rows.items():
        outline, look = places[code], LIGHT.zones[str(row["zone"])]
        if outline.room < least or look.pattern is Pattern.BLANK:
            continue
        x, y = outline.centre
        box = Box(x - side // 2, y - side // 2, side, side)
        word = paragraph(look.letter, _LETTER, bold=True, colour=look.ink, align="ctr")
        shapes.append(text_box(number(), look.letter, box, [word], anchor="ctr", wrap=False))
    return shapes


def _around(boxes: list[Box]) -> Box:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)
