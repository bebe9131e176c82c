"""Running total above, new counts below, on one time axis with the stages of the election behind them."""

from datetime import date
from typing import Any

import pandas as pd

from charts.figures.model import Figure, Trend
from charts.plot.axes import whole_steps
from charts.plot.bands import ONE_DAY, draw_stage_bands, write_key
from charts.plot.parts import Draft, draw_note
from charts.theme import TYPE, Palette
from charts.ticks import month_ticks, new_title, voting_ticks
from charts.words import amount
from language import _, format_date, format_number

_UPPER, _LOWER = (0.44, 1.0), (0.0, 0.32)
_DAY = 24 * 60 * 60 * 1000  # milliseconds, the unit of widths on a time axis


def draw_trend(draft: Draft, figure: Figure, encoding: Trend) -> None:
    """Draw both panels, the bands of the stages with their numbers, and the key of the numbers.

    Where only statements are known there are no new counts, and the running total takes all the room.
    """
    frame = figure.frame
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    split = bool(frame[encoding.new].notna().any())
    draft.traces.append(_total(frame, figure, encoding, draft.palette))
    if split:
        draft.traces.append(_new(frame, figure, encoding, draft.palette))
    key = draw_stage_bands(draft, encoding.bands, first=first, last=last)
    _panel_titles(draft, encoding, split=split)
    _last_total(draft, frame, encoding)
    for note in encoding.notes:
        draw_note(draft, note)
    room = write_key(draft, key)
    draft.layout |= {
        "height": (400 if split else 300) + room,
        "showlegend": False,
        "margin": {"t": 34, "b": 64 + room, "r": 14},
        "hovermode": "closest",
    } | _axes(first, last, draft.palette, split=split, voting_day=encoding.voting_day)
    for axis, column in (("yaxis", encoding.cumulative), ("yaxis2", encoding.new)):
        draft.layout[axis] = draft.layout.get(axis, {}) | whole_steps(frame[column])
    if encoding.voting_day is not None and first <= encoding.voting_day <= last:
        draft.shapes.append(_vote(encoding.voting_day, draft.palette))


def _axes(
    first: date, last: date, palette: Palette, *, split: bool, voting_day: date | None
) -> dict[str, Any]:
    if voting_day is None:
        days, words = month_ticks(first, last)
    else:
        days, words = voting_ticks(first, last, voting_day=voting_day)
    counts = {"rangemode": "tozero", "tickformat": ",d", "anchor": "x"}
    time = {
        "range": [str(first), str(last + ONE_DAY)],
        "tickmode": "array",
        "tickvals": [str(day) for day in days],
        "ticktext": [text.replace("\n", "<br>") for text in words],
        "showgrid": False,
        "anchor": "y2" if split else "y",
        "ticks": "outside",
    }
    upper = counts | {"domain": _UPPER if split else (0, 1), "nticks": 5}
    lower = counts | {"domain": _LOWER, "nticks": 4, "gridcolor": palette.grid}
    # A template speaks for the first axis of each kind only.
    plain = {"zeroline": False, "fixedrange": True, "automargin": True}
    tick = {"tickfont": {"color": palette.muted, "size": TYPE.note}}
    return {"xaxis": time, "yaxis": upper} | ({"yaxis2": lower | plain | tick} if split else {})


def _total(frame: pd.DataFrame, figure: Figure, encoding: Trend, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": frame[encoding.end],
        "y": frame[encoding.cumulative],
        "mode": "lines+markers" if frame[encoding.cumulative].isna().any() else "lines",
        "connectgaps": True,
        "line": {"color": palette.accent, "width": 2.5},
        "marker": {"size": 7},
        "fill": "tozeroy",
        "fillcolor": _tint(palette),
        "customdata": [
            _("Hingga {day}<br><b>{amount}</b>").format(
                day=format_date(day), amount=amount(total, figure.provenance.unit)
            )
            for day, total in zip(frame[encoding.end], frame[encoding.cumulative].fillna(0), strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _new(frame: pd.DataFrame, figure: Figure, encoding: Trend, palette: Palette) -> dict[str, Any]:
    lengths = ((frame[encoding.end] - frame[encoding.period]).dt.days + 1) * _DAY
    return {
        "type": "bar",
        "x": frame[encoding.period],
        "y": frame[encoding.new],
        "yaxis": "y2",
        "offset": 0,
        "width": lengths * 0.86,
        "marker": {
            "color": palette.accent,
            "pattern": {
                "shape": ["/" if still else "" for still in frame[encoding.settling]],
                "fgcolor": palette.accent,
                "bgcolor": palette.surface,
                "size": 5,
            },
            "line": {"width": 1, "color": palette.accent},
        },
        "customdata": [
            f"{format_date(start)} – {format_date(end)}<br><b>{amount(new, figure.provenance.unit)}</b>"
            f"<br>{stage}" + (f"<br>{state}" if state else "")
            for start, end, new, stage, state in zip(
                frame[encoding.period],
                frame[encoding.end],
                frame[encoding.new].fillna(0),
                frame["stage_label"],
                frame["settling_word"],
                strict=True,
            )
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _vote(day: date, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.ink, "width": 1.5, "dash": "dash"}
    return {"type": "line", "x0": str(day), "x1": str(day), "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _tint(palette: Palette) -> str:
    red, green, blue = (int(palette.accent[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.10)"


def _panel_titles(draft: Draft, encoding: Trend, *, split: bool) -> None:
    new = new_title(weekly=encoding.weekly, to_vote=encoding.voting_day is not None)
    for words, top in ((_("Kumulatif"), 1.0), *(((new, _LOWER[1]),) if split else ())):
        place = {"x": 0, "xref": "paper", "y": top, "yref": "paper", "yanchor": "top", "xanchor": "left"}
        draft.note(words, xshift=4, yshift=2, **place)


def _last_total(draft: Draft, frame: pd.DataFrame, encoding: Trend) -> None:
    total = frame[encoding.cumulative].dropna()
    if not total.empty:
        draft.note(
            f"<b>{format_number(total.iloc[-1])}</b>",
            x=str(frame.loc[total.index[-1], encoding.end]),
            y=int(total.iloc[-1]),
            xanchor="right",
            yanchor="bottom",
            yshift=2,
            font={"size": TYPE.subtitle, "color": draft.palette.accent},
        )
