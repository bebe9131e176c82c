"""Key figures as large numbers side by side."""

from charts.export.drawing.parts import put
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, lines
from charts.figures.model import Figure, Numbers
from charts.theme import LIGHT
from language import format_number

_ACROSS = 4
_GAP = 28
_TALLEST = 280
_NUMBER, _TITLE, _NOTE = 104, 26, 20


def draw_numbers(sheet: Sheet, figure: Figure, encoding: Numbers) -> None:
    """Draw up to four numbers in a row, more in further rows."""
    body, count = sheet.body, len(figure.frame)
    across = min(_ACROSS, count)
    down = -(-count // across)
    wide = (body.width - _GAP * (across - 1)) / across
    high = min(_TALLEST, (body.height - _GAP * (down - 1)) / down)
    above = max(0.0, body.height - down * high - (down - 1) * _GAP) * 0.3
    for place, (_index, values) in enumerate(figure.frame.iterrows()):
        left = body.left + (place % across) * (wide + _GAP)
        top = body.top + (place // across) * (high + _GAP) + above
        axes = sheet.pixels(Box(left, top, left + wide, top + high))
        axes.plot([0, wide], [1, 1], color=LIGHT.accent, linewidth=3)
        put(axes, format_number(values[encoding.value]), 0, 76, size=_NUMBER, weight=Weight.SEMIBOLD)
        line = 158.0
        for text in lines(str(values[encoding.title]), wide, _TITLE):
            put(axes, text, 0, line, size=_TITLE)
            line += _TITLE * 1.3
        for text in lines(str(values[encoding.note]), wide, _NOTE):
            put(axes, text, 0, line, size=_NOTE, colour=LIGHT.muted)
            line += _NOTE * 1.3
