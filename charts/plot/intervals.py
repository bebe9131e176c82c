"""One dot with its interval per row and marks beside it, with the words above, so that none is cut off."""

from typing import Any

import numpy as np
import pandas as pd

from charts.figures.model import Figure, Intervals
from charts.interval_scale import on_scale, ratio_ticks, reference_at, span
from charts.plot.bars import SYMBOLS, words_at
from charts.plot.parts import Draft
from charts.theme import Palette
from charts.written import common_digits, written
from language import _

_ROW = 40  # pixels for one row and its words
_HEADING = 34  # pixels for the heading of a group
_KEY = 21  # pixels per line of the legend
_LIFT = 0.46  # of a row, from the dot to the words above it
_BESIDE = 0.3  # of a row, how far a reference line reaches above and below the dot
_FOOT = 18  # pixels below the axis for the mark of illustrative data
_MARGIN = 0.04  # of the range, left and right of the outermost value


def draw_intervals(draft: Draft, figure: Figure, encoding: Intervals) -> None:
    """Draw dots, intervals, marks, group headings and the reference line."""
    rows = _placed(figure.frame, encoding)
    drawn = on_scale(rows, encoding)
    palette = draft.palette
    draft.traces.append(_dots(rows, drawn, encoding, palette))
    for mark, symbol in zip(encoding.marks, SYMBOLS, strict=False):
        line = {"width": 2, "color": palette.ink}
        draft.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": drawn[mark.column],
                "y": rows["row"],
                "name": mark.title,
                "marker": {"symbol": symbol[0], "size": symbol[1], "color": palette.surface, "line": line},
                "customdata": [_mark_told(row, mark.column, mark.title, encoding) for row in _dicts(rows)],
                "hovertemplate": "%{customdata}<extra></extra>",
                "cliponaxis": False,
            }
        )
    low, high = _range(drawn, encoding)
    digits = common_digits(rows[[encoding.value, encoding.low, encoding.high]].to_numpy(dtype=float).ravel())
    words = [_words(row, encoding, palette, digits=digits) for row in _dicts(rows)]
    leftmost = high if encoding.reversed else low
    draft.traces.append(words_at(words, x=[leftmost] * len(rows), y=list(rows["row"] - _LIFT)))
    _headings(draft, rows, encoding)
    at = reference_at(encoding)
    if at is not None:
        draft.traces.append(_reference(at, rows["row"], palette))
    depth = float(rows["row"].max()) if len(rows) else 0.0
    key = _KEY * (len(encoding.marks) + 1) if encoding.marks else 0
    draft.layout |= {
        "height": int(_ROW * (depth + 1.5)) + 40 + key + _FOOT,
        "showlegend": bool(encoding.marks),
        "legend": {"orientation": "v"},
        "margin": {"t": 8 + key, "b": 28 + _FOOT},
        "xaxis": {"range": [high, low] if encoding.reversed else [low, high]} | _ticks(encoding, low, high),
        "yaxis": {"range": [depth + 0.5, -0.9], "visible": False},
    }


def _placed(frame: pd.DataFrame, encoding: Intervals) -> pd.DataFrame:
    """Return the rows with their place; a heading takes the room of most of a row."""
    if not encoding.group:
        return frame.assign(row=[float(number) for number in range(len(frame))])
    opens = frame[encoding.group].ne(frame[encoding.group].shift()).cumsum()
    return frame.assign(row=np.arange(len(frame)) + opens * (_HEADING / _ROW))


def _dots(rows: pd.DataFrame, drawn: pd.DataFrame, encoding: Intervals, palette: Palette) -> dict[str, Any]:
    value = drawn[encoding.value]
    zones = rows[encoding.zone] if encoding.zone else None
    fill = [palette.zones[str(zone)].fill for zone in zones] if zones is not None else palette.accent
    return {
        "type": "scatter",
        "mode": "markers",
        "x": value,
        "y": rows["row"],
        "name": _("Nilai dan rentangnya"),
        "marker": {"size": 11, "color": fill, "line": {"width": 1, "color": palette.ink}},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": drawn[encoding.high] - value,
            "arrayminus": value - drawn[encoding.low],
            "color": palette.bar,
            "thickness": 3,
            "width": 0,
        },
        "customdata": [_told(row, encoding) for row in _dicts(rows)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _range(drawn: pd.DataFrame, encoding: Intervals) -> tuple[float, float]:
    low, high = span(drawn, encoding)
    room = (high - low or 1) * _MARGIN
    return (low - room if low or encoding.reversed or encoding.is_ratio else 0.0), high + room


def _ticks(encoding: Intervals, low: float, high: float) -> dict[str, Any]:
    if encoding.is_ratio:
        places, words = ratio_ticks(low, high)
        return {"tickmode": "array", "tickvals": places, "ticktext": words}
    return {"tickformat": ".0%" if encoding.kind.value == "share" else ",~g", "nticks": 6}


def _words(row: dict[str, Any], encoding: Intervals, palette: Palette, *, digits: int) -> str:
    value, low, high = (
        written(row[column], encoding.kind, digits)
        for column in (encoding.value, encoding.low, encoding.high)
    )
    spread = f"{low}–{high}"
    zone = f" · {row['zone_word']}" if encoding.zone and "zone_word" in row else ""
    beside = f'<span style="color:{palette.muted}">{spread}{zone}</span>'
    return f"{row[encoding.category]}  <b>{value}</b> {beside}"


def _told(row: dict[str, Any], encoding: Intervals) -> str:
    return _("<b>{label}</b><br>{value} (rentang {low}–{high})").format(
        label=row[encoding.category],
        value=written(row[encoding.value], encoding.kind),
        low=written(row[encoding.low], encoding.kind),
        high=written(row[encoding.high], encoding.kind),
    )


def _mark_told(row: dict[str, Any], column: str, title: str, encoding: Intervals) -> str:
    return f"<b>{row[encoding.category]}</b><br>{title}: {written(row[column], encoding.kind)}"


def _headings(draft: Draft, rows: pd.DataFrame, encoding: Intervals) -> None:
    if not encoding.group:
        return
    for _number, group in rows.groupby(encoding.group, sort=False):
        top = float(group["row"].iloc[0])
        text = f"<b>{group[encoding.group].iloc[0]}</b>"
        draft.note(text, x=0, xref="paper", xanchor="left", y=top - 1, yanchor="middle")


def _reference(at: float, rows: pd.Series, palette: Palette) -> dict[str, Any]:
    """Return the line through all rows, interrupted where their words stand."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _row in rows for x in (at, at, None)],
        "y": [y for row in rows for y in (row - _BESIDE, row + _BESIDE, None)],
        "line": {"color": palette.muted, "width": 1.5, "dash": "dot"},
        "hoverinfo": "skip",
        "showlegend": False,
        "zorder": -1,  # behind the dots
    }


def _dicts(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
