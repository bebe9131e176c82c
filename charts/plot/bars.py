"""Bars with their words above them, so that no label is cut off however narrow the screen."""

import pandas as pd
import plotly.graph_objects as go

from charts.figures.model import Bars, Figure
from charts.theme import TYPE, Palette, Pattern
from charts.words import amount
from language import _, format_number, format_percent

_ROW = 40  # pixels for one bar and its words
_BAR = 0.34  # part of the row
_SHIFT = 8  # pixels from the middle of a bar to the words above it
_ROOM = 1.34  # the axis goes on past the longest mark, for the value written there
_SHAPES = {Pattern.NONE: "", Pattern.LINES: "|", Pattern.HATCH: "/", Pattern.DOTS: ".", Pattern.CROSS: "x"}
_SYMBOLS = ("line-ns-open", "diamond-open", "circle-open")


def draw_bars(drawn: go.Figure, figure: Figure, encoding: Bars, palette: Palette) -> None:
    """Draw the place in focus as bars with intervals, the places compared with as marks."""
    focus = _focus(figure.frame, encoding)
    rows = pd.Series(range(len(focus)), index=focus[encoding.category])
    drawn.add_trace(_bars(focus, figure, encoding, palette))
    compared = encoding.places[:-1]
    for place, symbol in zip(compared, _SYMBOLS, strict=False):
        drawn.add_trace(_marks(figure.frame, rows, encoding, palette, place=place, symbol=symbol))
    widest = _reach(figure.frame, encoding).max() or 1
    _write_words(drawn, focus, figure, encoding, palette)
    drawn.update_layout(
        height=_ROW * len(focus) + 40 + (26 if compared else 0),
        showlegend=bool(compared),
        margin={"t": 34 if compared else 8},
        xaxis={"range": [0, widest * _ROOM], "visible": False},
        yaxis={"range": [len(focus) - 0.5, -0.75], "visible": False},
    )


def _focus(frame: pd.DataFrame, encoding: Bars) -> pd.DataFrame:
    return frame if not encoding.series else frame[frame[encoding.series] == encoding.places[-1]]


def _reach(frame: pd.DataFrame, encoding: Bars) -> pd.Series:
    """Return how far to the right each row reaches: its interval in focus, its value elsewhere."""
    value = frame[encoding.value].astype(float)
    if not encoding.high:
        return value
    in_focus = frame[encoding.series] == encoding.places[-1]
    return value.where(~in_focus, frame[encoding.high].astype(float)).fillna(0)


def _bars(focus: pd.DataFrame, figure: Figure, encoding: Bars, palette: Palette) -> go.Bar:
    value = focus[encoding.value].astype(float)
    looks = [palette.zones[zone] for zone in focus[encoding.zone]] if encoding.zone else []
    marker = (
        {
            "color": [look.fill for look in looks],
            "line": {"color": [look.outline for look in looks], "width": 1},
            "pattern": {
                "shape": [_SHAPES.get(look.pattern, "") for look in looks],
                "fgcolor": [look.pattern_ink or look.ink for look in looks],
                "fillmode": "overlay",
                "size": 6,
            },
        }
        if looks
        else {"color": palette.accent}
    )
    return go.Bar(
        x=value,
        y=list(range(len(focus))),
        orientation="h",
        width=_BAR,
        name=encoding.places[-1] if encoding.places else "",
        marker=marker,
        error_x=_whiskers(focus, encoding, palette),
        customdata=[_told(row, figure, encoding) for _index, row in focus.iterrows()],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _whiskers(focus: pd.DataFrame, encoding: Bars, palette: Palette) -> dict[str, object] | None:
    if not encoding.high:
        return None
    value = focus[encoding.value].astype(float)
    return {
        "type": "data",
        "symmetric": False,
        "array": focus[encoding.high].astype(float) - value,
        "arrayminus": value - focus[encoding.low].astype(float),
        "color": palette.ink,
        "thickness": 1.25,
        "width": 4,
    }


def _marks(
    frame: pd.DataFrame, rows: pd.Series, encoding: Bars, palette: Palette, *, place: str, symbol: str
) -> go.Scatter:
    there = frame[frame[encoding.series] == place]
    return go.Scatter(
        x=there[encoding.value].astype(float),
        y=there[encoding.category].map(rows),
        mode="markers",
        name=place,
        marker={"symbol": symbol, "size": 13, "color": palette.comparison, "line": {"width": 3}},
        customdata=[
            f"<b>{place}</b><br>{row[encoding.category]}: {format_percent(row[encoding.value])}"
            for _index, row in there.iterrows()
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _write_words(
    drawn: go.Figure, focus: pd.DataFrame, figure: Figure, encoding: Bars, palette: Palette
) -> None:
    reach = (
        figure.frame.assign(reach=_reach(figure.frame, encoding)).groupby(encoding.category)["reach"].max()
    )
    for row, (_index, values) in enumerate(focus.iterrows()):
        words = str(values[encoding.category])
        drawn.add_annotation(
            text=words, x=0, y=row, xanchor="left", yanchor="bottom", yshift=_SHIFT, showarrow=False
        )
        drawn.add_annotation(
            text=_written(values, encoding, palette),
            x=reach[words],
            y=row,
            xanchor="left",
            xshift=8,
            showarrow=False,
            font={"size": TYPE.label},
        )


def _written(values: pd.Series, encoding: Bars, palette: Palette) -> str:
    if encoding.beside:
        count = f'<span style="color:{palette.muted}">({format_number(values[encoding.beside])})</span>'
        return f"<b>{format_percent(values[encoding.value])}</b> {count}"
    return f"<b>{format_number(values[encoding.value])}</b>"


def _told(values: pd.Series, figure: Figure, encoding: Bars) -> str:
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
