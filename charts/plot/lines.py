"""Several series over one axis, told apart by shade, dash and a word at the end of each."""

from datetime import date
from typing import Any

import pandas as pd

from charts.figures.model import ColumnKind, Figure, Lines
from charts.plot.axes import drawn_axis
from charts.plot.bands import draw_stage_bands, write_key
from charts.plot.parts import Draft
from charts.theme import Palette, ZoneLook
from charts.ticks import month_ticks
from charts.written import written
from language import format_short_date

_HEIGHT = 380
_MOST_DAYS = 4  # dates written in full that fit beside each other on a phone
_ABOVE_STAGES = 1.1  # of the height: above the numbers of the stages
_FEW = 24  # points that are still worth a mark each
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid", "dash")


def draw_lines(draft: Draft, figure: Figure, encoding: Lines) -> None:
    """Draw each series with its interval and its values that may still grow, over the stages."""
    palette, frame = draft.palette, figure.frame
    for number, name in enumerate(encoding.names):
        rows = frame[frame[encoding.series] == name].dropna(subset=[encoding.y])
        colour = palette.series[number % len(palette.series)]
        dash = _DASHES[number % len(_DASHES)]
        if encoding.zone and not rows.empty:
            draft.traces += _zone_line(rows, encoding, palette.zones[str(rows[encoding.zone].iloc[0])], name)
            continue
        if encoding.low:
            draft.traces.append(_interval(rows, encoding, colour))
        draft.traces.append(_line(rows, encoding, colour, dash, name))
        if encoding.settling:
            draft.traces.append(_open_dots(rows[rows[encoding.settling]], encoding, colour, palette))
    room = _bands(draft, encoding, frame)
    if encoding.line_at is not None:
        draft.shapes.append(_upright(encoding.line_at, palette))
    draft.layout |= {
        "height": _HEIGHT + room,
        "showlegend": len(encoding.names) > 1,
        "legend": {"y": _ABOVE_STAGES if room else 1},
        "margin": {"t": 56 if room else 34, "r": 20, "b": 56 + room},
        "xaxis": drawn_axis(encoding.x_axis, palette) | _days(encoding, frame),
        "yaxis": drawn_axis(encoding.y_axis, palette) | {"rangemode": "tozero"},
        "hovermode": "closest",
    }


def _line(rows: pd.DataFrame, encoding: Lines, colour: str, dash: str, name: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers" if len(rows) <= _FEW else "lines",
        "x": rows[encoding.x],
        "y": rows[encoding.y].astype(float),
        "name": name,
        "line": {"color": colour, "width": 2.5, "dash": dash},
        "customdata": [
            f"<b>{name}</b><br>{encoding.x_axis.title}: {written(x, encoding.x_axis.kind)}"
            f"<br>{encoding.y_axis.title}: {written(y, encoding.y_axis.kind)}"
            for x, y in zip(rows[encoding.x], rows[encoding.y], strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _zone_line(rows: pd.DataFrame, encoding: Lines, look: ZoneLook, name: str) -> list[dict[str, Any]]:
    """Return a line in the colour of its zone, cased in its outline, with a few marks along it."""
    line = _line(rows, encoding, look.fill, "solid", name)
    casing = line | {"mode": "lines", "line": {"color": look.outline, "width": 5}}
    marker = {"size": 9, "color": look.fill, "maxdisplayed": 8, "line": {"color": look.outline, "width": 1.5}}
    return [
        casing | {"showlegend": False, "hoverinfo": "skip", "hovertemplate": None},
        line | {"mode": "lines+markers", "line": {"color": look.fill, "width": 3}, "marker": marker},
    ]


def _interval(rows: pd.DataFrame, encoding: Lines, colour: str) -> dict[str, Any]:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [*rows[encoding.x], *rows[encoding.x][::-1]],
        "y": [*rows[encoding.low].astype(float), *rows[encoding.high].astype(float)[::-1]],
        "fill": "toself",
        "fillcolor": f"rgba({red},{green},{blue},0.14)",
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _open_dots(rows: pd.DataFrame, encoding: Lines, colour: str, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows[encoding.x],
        "y": rows[encoding.y].astype(float),
        "marker": {"size": 8, "color": palette.surface, "line": {"color": colour, "width": 1.5}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _bands(draft: Draft, encoding: Lines, frame: pd.DataFrame) -> int:
    if not encoding.bands or encoding.x_axis.kind is not ColumnKind.DATE or frame.empty:
        return 0
    first, last = frame[encoding.x].min().date(), frame[encoding.x].max().date()
    return write_key(draft, draw_stage_bands(draft, encoding.bands, first=first, last=last))


def _days(encoding: Lines, frame: pd.DataFrame) -> dict[str, Any]:
    """The marks of an axis of days, in the reader's language: months, or the days told of in a short span."""
    if encoding.x_axis.kind is not ColumnKind.DATE or frame.empty:
        return {}
    told = sorted({day.date() for day in frame[encoding.x]})
    days, words = month_ticks(told[0], told[-1])
    if len(days) < 2:
        step = -(-len(told) // _MOST_DAYS)
        days, words = told[::step], [format_short_date(day) for day in told[::step]]
    return {"tickmode": "array", "tickvals": days, "ticktext": [word.replace("\n", "<br>") for word in words]}


def _upright(at: float | date, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.ink, "width": 1.5, "dash": "dot"}
    place = str(at) if isinstance(at, date) else at
    return {"type": "line", "x0": place, "x1": place, "y0": 0, "y1": 1, "yref": "paper", "line": line}
