"""Running total above, new counts below, on one time axis with the stages of the election behind them."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from charts.figures.model import Figure, Trend
from charts.plot.bands import ONE_DAY, draw_bands, write_key
from charts.plot.parts import note
from charts.theme import TYPE, Palette
from charts.ticks import month_ticks
from charts.words import amount
from language import _, format_date, format_number

_UPPER, _LOWER = (0.44, 1.0), (0.0, 0.32)
_DAY = 24 * 60 * 60 * 1000  # milliseconds, the unit of widths on a time axis


def draw_trend(drawn: go.Figure, figure: Figure, encoding: Trend, palette: Palette) -> None:
    """Draw both panels, the bands of the stages with their numbers, and the key of the numbers.

    Where only statements are known there are no new counts, and the running total takes all the room.
    """
    frame = figure.frame
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    split = bool(frame[encoding.new].notna().any())
    drawn.add_trace(_total(frame, figure, encoding, palette))
    if split:
        drawn.add_trace(_new(frame, figure, encoding, palette))
    key = draw_bands(drawn, encoding, palette, first=first, last=last)
    _panel_titles(drawn, encoding, palette, split=split)
    _last_total(drawn, frame, encoding, palette)
    room = write_key(drawn, key, palette)
    drawn.update_layout(
        height=(400 if split else 300) + room,
        showlegend=False,
        margin={"t": 26, "b": 64 + room, "r": 14},
        hovermode="closest",
        **_axes(first, last, palette, split=split),
    )


def _axes(first: date, last: date, palette: Palette, *, split: bool) -> dict[str, object]:
    days, words = month_ticks(first, last)
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


def _total(frame: pd.DataFrame, figure: Figure, encoding: Trend, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=frame[encoding.end],
        y=frame[encoding.cumulative],
        mode="lines+markers" if frame[encoding.cumulative].isna().any() else "lines",
        connectgaps=True,
        line={"color": palette.accent, "width": 2.5},
        marker={"size": 7},
        fill="tozeroy",
        fillcolor=_tint(palette),
        customdata=[
            _("Hingga {day}<br><b>{amount}</b>").format(
                day=format_date(day), amount=amount(total, figure.provenance.unit)
            )
            for day, total in zip(frame[encoding.end], frame[encoding.cumulative].fillna(0), strict=True)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _new(frame: pd.DataFrame, figure: Figure, encoding: Trend, palette: Palette) -> go.Bar:
    lengths = ((frame[encoding.end] - frame[encoding.period]).dt.days + 1) * _DAY
    return go.Bar(
        x=frame[encoding.period],
        y=frame[encoding.new],
        yaxis="y2",
        offset=0,
        width=lengths * 0.86,
        marker={"color": palette.accent},
        customdata=[
            f"{format_date(start)} – {format_date(end)}<br><b>{amount(new, figure.provenance.unit)}</b>"
            f"<br>{stage}"
            for start, end, new, stage in zip(
                frame[encoding.period],
                frame[encoding.end],
                frame[encoding.new].fillna(0),
                frame["stage_label"],
                strict=True,
            )
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _tint(palette: Palette) -> str:
    red, green, blue = (int(palette.accent[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.10)"


def _panel_titles(drawn: go.Figure, encoding: Trend, palette: Palette, *, split: bool) -> None:
    new = _("Baru per minggu") if encoding.weekly else _("Baru per bulan")
    for words, top in ((_("Kumulatif"), 1.0), *(((new, _LOWER[1]),) if split else ())):
        place = {"x": 0, "xref": "paper", "y": top, "yref": "paper", "yanchor": "top", "xanchor": "left"}
        note(drawn, words, palette, xshift=4, yshift=2, **place)


def _last_total(drawn: go.Figure, frame: pd.DataFrame, encoding: Trend, palette: Palette) -> None:
    total = frame[encoding.cumulative].dropna()
    if not total.empty:
        drawn.add_annotation(
            text=f"<b>{format_number(total.iloc[-1])}</b>",
            x=frame.loc[total.index[-1], encoding.end],
            y=total.iloc[-1],
            xanchor="right",
            yanchor="bottom",
            yshift=2,
            showarrow=False,
            font={"size": TYPE.subtitle, "color": palette.accent},
        )
