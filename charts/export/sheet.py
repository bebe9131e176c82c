"""One slide-size sheet: title, sentence and mark above, rule and source below, room for the chart between."""

from collections.abc import Sequence
from dataclasses import dataclass

import segno
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from charts.export.type import Weight, font, lines, width
from charts.figures.model import Figure
from charts.theme import LIGHT
from charts.words import counted, illustrative_mark
from language import _, format_date

WIDTH, HEIGHT = 1600, 900  # pixels
DOTS = 72  # pixels per inch, so that one point is one pixel
MARGIN = 56
_TITLE, _SUBTITLE, _SENTENCE, _NOTE = 36, 20, 21, 14
_LINE = 1.34  # of the size of the type
_CODE = 106  # pixels of the QR code; two for each of its modules


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels from the upper left corner of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    def cut_top(self, pixels: float) -> "Box":
        """Return the box without its upper part."""
        return Box(self.left, self.top + pixels, self.right, self.bottom)

    def cut_bottom(self, pixels: float) -> "Box":
        """Return the box without its lower part."""
        return Box(self.left, self.top, self.right, self.bottom - pixels)


@dataclass(frozen=True)
class Sheet:
    """A canvas whose units are pixels from the upper left corner."""

    canvas: Canvas
    body: Box

    def axes(self, box: Box) -> Axes:
        """Return empty axes without frame over a box; data coordinates are free."""
        place = (box.left / WIDTH, 1 - box.bottom / HEIGHT, box.width / WIDTH, box.height / HEIGHT)
        axes = self.canvas.add_axes(place)
        axes.set_axis_off()
        return axes

    def pixels(self, box: Box) -> Axes:
        """Return axes over a box whose data coordinates are its pixels, y down."""
        axes = self.axes(box)
        axes.set_xlim(0, box.width)
        axes.set_ylim(box.height, 0)
        return axes


def compose(figure: Figure) -> Sheet:
    """Return a sheet with everything but the chart."""
    canvas = Canvas(figsize=(WIDTH / DOTS, HEIGHT / DOTS), dpi=DOTS, facecolor=LIGHT.surface)
    top = _head(canvas, figure)
    bottom = _foot(canvas, figure)
    return Sheet(canvas, Box(MARGIN, top + 22, WIDTH - MARGIN, bottom - 18))


def write(
    canvas: Canvas,
    text: str,
    left: float,
    top: float,
    *,
    size: float,
    weight: Weight = Weight.REGULAR,
    colour: str = LIGHT.ink,
    align: str = "left",
) -> None:
    """Write one line with its upper edge at `top`."""
    place = (left / WIDTH, 1 - (top + size) / HEIGHT)
    canvas.text(*place, text, fontproperties=font(size, weight), color=colour, ha=align, va="baseline")


def _head(canvas: Canvas, figure: Figure) -> float:
    room = WIDTH - 2 * MARGIN - (_mark(canvas) + 24 if figure.provenance.illustrative else 0)
    top = float(MARGIN - 12)
    top = _paragraph(canvas, [figure.title], top, size=_TITLE, weight=Weight.SEMIBOLD)
    top = _paragraph(canvas, lines(figure.subtitle, room, _SUBTITLE), top, size=_SUBTITLE, colour=LIGHT.muted)
    return _paragraph(canvas, lines(figure.sentence, WIDTH - 2 * MARGIN, _SENTENCE), top + 8, size=_SENTENCE)


def _paragraph(
    canvas: Canvas,
    text: Sequence[str],
    top: float,
    *,
    size: float,
    weight: Weight = Weight.REGULAR,
    colour: str = LIGHT.ink,
) -> float:
    """Write lines below each other and return where the next would begin."""
    for line in text:
        write(canvas, line, MARGIN, top, size=size, weight=weight, colour=colour)
        top += size * _LINE
    return top


def _mark(canvas: Canvas) -> float:
    """Draw the illustrative mark in the upper right corner and return its width."""
    text, size = illustrative_mark(), 19
    wide = width(text, size, Weight.SEMIBOLD) + 32
    left, top, high = WIDTH - MARGIN - wide, MARGIN - 8, 38
    box = FancyBboxPatch(
        (left / WIDTH, 1 - (top + high) / HEIGHT),
        wide / WIDTH,
        high / HEIGHT,
        boxstyle="square,pad=0",
        transform=canvas.transFigure,
        facecolor=LIGHT.surface,
        edgecolor=LIGHT.negative,
        linewidth=2,
    )
    add(canvas, box)
    middle = left + wide / 2
    write(
        canvas,
        text,
        middle,
        top + 8,
        size=size,
        weight=Weight.SEMIBOLD,
        colour=LIGHT.negative,
        align="center",
    )
    return wide


def _foot(canvas: Canvas, figure: Figure) -> float:
    room = WIDTH - 2 * MARGIN - 140 - (_CODE if figure.provenance.link else 0)
    text = [line for part in _foot_parts(figure) for line in lines(part, room, _NOTE)]
    high = len(text) * _NOTE * _LINE
    top = HEIGHT - 34 - max(high, _CODE if figure.provenance.link else 0)
    rule = Line2D(
        [MARGIN / WIDTH, 1 - MARGIN / WIDTH],
        [1 - (top - 12) / HEIGHT] * 2,
        transform=canvas.transFigure,
        color=LIGHT.grid,
        linewidth=1,
    )
    add(canvas, rule)
    _paragraph(canvas, text, top, size=_NOTE, colour=LIGHT.muted)
    if figure.provenance.link:
        _draw_code(canvas, figure.provenance.link, top=top - 4)
        right = WIDTH - MARGIN - _CODE - 16
    else:
        right = WIDTH - MARGIN
    write(
        canvas,
        "Peta Netral",
        right,
        top,
        size=16,
        weight=Weight.SEMIBOLD,
        colour=LIGHT.accent,
        align="right",
    )
    return top - 12


def _foot_parts(figure: Figure) -> list[str]:
    known = figure.provenance
    source = _("Sumber: {source}. Data: {title}. Per {day}. Yang dihitung: {counted}.").format(
        source=known.source.rstrip("."),
        title=known.dataset_title,
        day=format_date(known.as_of),
        counted=counted(known.counter, known.unit),
    )
    identity = _("Nomor berkas {id}").format(id=known.file_id) if known.file_id else ""
    return [part for part in (known.rule, *known.notes, source, identity) if part]


def _draw_code(canvas: Canvas, link: str, *, top: float) -> None:
    """Draw the QR code of an address at the right end of the foot, as squares without gaps."""
    modules = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
    side, left = _CODE / len(modules), WIDTH - MARGIN - _CODE
    corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    kinds = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    dark = [(x, y) for y, row in enumerate(modules) for x, module in enumerate(row) if module]
    places = [
        ((left + (x + dx) * side) / WIDTH, 1 - (top + (y + dy) * side) / HEIGHT)
        for x, y in dark
        for dx, dy in corners
    ]
    squares = PathPatch(
        Path(places, kinds * len(dark)),
        transform=canvas.transFigure,
        facecolor="black",
        edgecolor="none",
        antialiased=False,
    )
    add(canvas, squares)


def add(canvas: Canvas, artist: Artist) -> None:
    """Put an artist on the canvas itself."""
    canvas.add_artist(artist)
