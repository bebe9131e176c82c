"""Large numbers as cards side by side."""

from collections.abc import Sequence

from briefing.deck.box import INCH, Box
from briefing.deck.paint import Ink, line, solid, zone_fill
from briefing.deck.shapes import Paper, rectangle, text_box
from briefing.deck.text import paragraph, wide
from briefing.section import KeyFigure
from charts.figures.model import ColumnKind
from charts.theme import LIGHT

_GAP = round(0.2 * INCH)
_INSET = round(0.16 * INCH)
_BAR = round(0.07 * INCH)
_VALUE_SIZES = (48, 44, 40, 36, 32, 28, 24, 20, 16, 14)
_TITLE, _NOTE = 14.0, 13.0
_HIGHEST = round(2.3 * INCH)


def draw_cards(paper: Paper, figures: Sequence[KeyFigure], *, box: Box, small: bool = False) -> None:
    """Draw the numbers as equal cards in one row, the zone they speak of as a bar of its colour.

    Args:
        paper: the slide.
        figures: what is shown.
        box: the room; cards are at most 2.3 inches high.
        small: for a row above a chart.
    """
    high = min(box.height, _HIGHEST)
    row = Box(box.left, box.top, box.width, high)
    cards = row.columns(len(figures), gap=_GAP)
    room = cards[0].width - 2 * _INSET
    most = 24 if small else _VALUE_SIZES[0]
    numbers = _shared_size([each for each in figures if each.kind is not ColumnKind.TEXT], room, most=most)
    words = _shared_size([each for each in figures if each.kind is ColumnKind.TEXT], room, most=numbers)
    for figure, card in zip(figures, cards, strict=True):
        size = words if figure.kind is ColumnKind.TEXT else numbers
        _card(paper, figure, card, size=size, small=small)


def _shared_size(figures: Sequence[KeyFigure], room: int, *, most: float) -> float:
    """Return one size at which every number fits on one line."""
    sizes = [size for size in _VALUE_SIZES if size <= most]
    return next((s for s in sizes if all(wide(f.text, s, bold=True) <= room for f in figures)), sizes[-1])


def _card(paper: Paper, figure: KeyFigure, box: Box, *, size: float, small: bool) -> None:
    look = LIGHT.zones.get(figure.zone)
    less = 2.0 if small else 0.0
    words = [
        paragraph(figure.title, _TITLE - less, colour=LIGHT.muted, after=2),
        paragraph(figure.text, size, bold=True, colour=Ink.ACCENT, after=2),
        paragraph(figure.note, _NOTE - less, colour=LIGHT.muted),
    ]
    told = f"{figure.title}: {figure.text}. {figure.note}".strip()
    paper.add(
        text_box(
            paper.number(),
            figure.title,
            box,
            words,
            fill=solid(Ink.RAISED),
            anchor="b",  # so that numbers stand in line where a title takes two lines
            inset=round(_INSET * 0.6) if small else _INSET,
            alt=told,
        )
    )
    bar = Box(box.left, box.top, box.width, _BAR)
    fill = solid(Ink.ACCENT) if look is None else zone_fill(look)
    edge = line(look.outline, 0.75) if look is not None else "<a:ln><a:noFill/></a:ln>"
    paper.add(rectangle(paper.number(), figure.zone or figure.code, bar, fill=fill, line=edge))
