"""Bars with their words above them, so that no label is cut off however narrow the screen."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from charts.figures.model import Bars, ColumnKind, Figure
from charts.plot.parts import Draft
from charts.theme import Palette, Pattern, ZoneLook
from charts.words import amount
from charts.written import written
from language import _, format_number, format_percent

_ROW = 40  # pixels for one bar and its words
_BAR = 0.34  # part of the row
_KEY = 21  # pixels per line of the legend
_LIFT = 0.46  # of a row, from the middle of a bar to the words above it
_GAP = 0.02  # of the longest mark, before the value
_ROOM = 1.36  # the axis goes on past the longest mark, for the value written there
_SHAPES = {Pattern.NONE: "", Pattern.LINES: "|", Pattern.HATCH: "/", Pattern.DOTS: ".", Pattern.CROSS: "x"}
_Symbol = tuple[str, int]
_Row = Mapping[Hashable, Any]  # of a frame: `to_dict("records")`
SYMBOLS: tuple[_Symbol, ...] = (("line-ns", 13), ("diamond", 9), ("circle", 9))  # widest place first


def draw_bars(draft: Draft, figure: Figure, encoding: Bars) -> None:
    """Draw the place in focus as bars with intervals, the places compared with as marks."""
    focus = _focus(figure.frame, encoding)
    rows = pd.Series(range(len(focus)), index=focus[encoding.category])
    draft.traces += _bars(focus, figure, encoding, draft.palette)
    compared = encoding.places[:-1]
    for place, symbol in zip(compared, SYMBOLS, strict=False):
        draft.traces.append(_marks(figure.frame, rows, encoding, draft.palette, place=place, symbol=symbol))
    draft.traces += [_words(focus, encoding, draft.palette), _values(focus, figure, encoding, draft.palette)]
    key = _KEY * len(encoding.places) if compared else 0
    widest = _reach(figure.frame, encoding).max() or 1
    draft.layout |= {
        "height": _ROW * len(focus) + 40 + key,
        "showlegend": bool(compared),
        "legend": {"orientation": "v"},  # stacked: long names of places stay whole on a phone
        "margin": {"t": 8 + key},
        "xaxis": {"range": [0, widest * _ROOM], "visible": False},
        "yaxis": {"range": [len(focus) - 0.5, -0.75], "visible": False},
    }


def _focus(frame: pd.DataFrame, encoding: Bars) -> pd.DataFrame:
    return frame if not encoding.series else frame[frame[encoding.series] == encoding.places[-1]]


def _reach(frame: pd.DataFrame, encoding: Bars) -> pd.Series:
    """Return how far to the right each row reaches: its interval in focus, its value elsewhere."""
    value = frame[encoding.value].astype(float)
    if not encoding.high:
        return value
    in_focus = frame[encoding.series] == encoding.places[-1]
    return value.where(~in_focus, frame[encoding.high].astype(float)).fillna(0)


def _bars(focus: pd.DataFrame, figure: Figure, encoding: Bars, palette: Palette) -> list[dict[str, Any]]:
    """Return the bars in focus; where zones colour them, one trace per zone."""
    placed = focus.assign(row=range(len(focus)))
    if not encoding.zone:
        return [_trace(placed, figure, encoding, palette, marker={"color": palette.bar})]
    return [
        _trace(rows, figure, encoding, palette, marker=_zone_marker(palette.zones[str(zone)]))
        for zone, rows in placed.groupby(encoding.zone, sort=False)
    ]


def _trace(
    rows: pd.DataFrame, figure: Figure, encoding: Bars, palette: Palette, *, marker: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "bar",
        "x": rows[encoding.value].astype(float),
        "y": rows["row"],
        "orientation": "h",
        "width": _BAR,
        "name": encoding.places[-1] if encoding.places else "",
        "marker": marker,
        "error_x": _whiskers(rows, encoding, palette),
        "customdata": [_told(row, figure, encoding) for row in rows.to_dict("records")],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _zone_marker(look: ZoneLook) -> dict[str, Any]:
    pattern = {"shape": _SHAPES.get(look.pattern, ""), "fillmode": "overlay", "size": 6}
    ink = {"fgcolor": look.pattern_ink} if look.pattern_ink else {}
    return {"color": look.fill, "line": {"color": look.outline, "width": 1}, "pattern": pattern | ink}


def _whiskers(focus: pd.DataFrame, encoding: Bars, palette: Palette) -> dict[str, Any] | None:
    if not encoding.high:
        return None
    value = focus[encoding.value].astype(float)
    return {
        "type": "data",
        "symmetric": False,
        "array": focus[encoding.high].astype(float) - value,
        "arrayminus": value - focus[encoding.low].astype(float),
        "color": palette.ink,
        "thickness": 1.5,
        "width": 0,
    }


def _marks(
    frame: pd.DataFrame,
    rows: pd.Series,
    encoding: Bars,
    palette: Palette,
    *,
    place: str,
    symbol: _Symbol,
) -> dict[str, Any]:
    there = frame[frame[encoding.series] == place]
    line = {"width": 2, "color": palette.ink}
    return {
        "type": "scatter",
        "x": there[encoding.value].astype(float),
        "y": there[encoding.category].map(rows),
        "mode": "markers",
        "name": place,
        "marker": {"symbol": symbol[0], "size": symbol[1], "color": palette.surface, "line": line},
        "cliponaxis": False,
        "customdata": [
            f"<b>{place}</b><br>{row[encoding.category]}: {format_percent(row[encoding.value])}"
            for row in there.to_dict("records")
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _words(focus: pd.DataFrame, encoding: Bars, palette: Palette) -> dict[str, Any]:
    """Return the words, each above the beginning of its bar."""
    rows = list(range(len(focus)))
    text = [_titled(values, encoding, palette) for values in focus.to_dict("records")]
    return words_at(text, x=[0] * len(focus), y=[row - _LIFT for row in rows])


def _values(focus: pd.DataFrame, figure: Figure, encoding: Bars, palette: Palette) -> dict[str, Any]:
    """Return the values, each after the last mark of its row."""
    reach = _reach(figure.frame, encoding).groupby(figure.frame[encoding.category]).max()
    after = focus[encoding.category].map(reach).fillna(0) + (reach.max() or 1) * _GAP
    text = [_written(values, encoding, palette) for values in focus.to_dict("records")]
    return words_at(text, x=list(after), y=list(range(len(focus))))


def words_at(text: list[str], *, x: list[float], y: list[float]) -> dict[str, Any]:
    """Return words that begin at the points."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": x,
        "y": y,
        "text": text,
        "textposition": "middle right",
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _titled(values: _Row, encoding: Bars, palette: Palette) -> str:
    """Return the words above a bar; a zone is told in words beside its colour."""
    words = str(values[encoding.category])
    zone = f' <span style="color:{palette.muted}">· {values["zone_word"]}</span>' if encoding.zone else ""
    return words + zone


def _written(values: _Row, encoding: Bars, palette: Palette) -> str:
    if encoding.beside:
        count = f'<span style="color:{palette.muted}">({format_number(values[encoding.beside])})</span>'
        return f"<b>{format_percent(values[encoding.value])}</b> {count}"
    return f"<b>{written(values[encoding.value], ColumnKind.NUMBER)}</b>"


def _told(values: _Row, figure: Figure, encoding: Bars) -> str:
    unit = figure.provenance.unit
    if not encoding.high:
        zone = f" · {values['zone_word']}" if encoding.zone else ""
        return f"<b>{values[encoding.category]}</b>{zone}<br>{amount(values[encoding.value], unit)}"
    return _("<b>{label}</b><br>{share} ({amount})<br>Rentang 95%: {low}–{high}").format(
        label=values[encoding.category],
        share=format_percent(values[encoding.value]),
        amount=amount(values[encoding.beside], unit),
        low=format_percent(values[encoding.low]),
        high=format_percent(values[encoding.high]),
    )
