"""Running total above, new counts below, on one time axis with the stages of the election behind them."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from charts.figures.model import Figure, Trend
from charts.plot.parts import note
from charts.theme import TYPE, Palette
from charts.ticks import month_ticks
from charts.words import amount
from language import _, format_date, format_number

_UPPER, _LOWER = (0.44, 1.0), (0.0, 0.32)
_KEY_PER_LINE = 2  # entries of the stage key beside each other on a phone
_LINE = 17  # pixels per line of the key
_DAY = 24 * 60 * 60 * 1000  # milliseconds, the unit of widths on a time axis


def draw_trend(drawn: go.Figure, figure: Figure, encoding: Trend, palette: Palette) -> None:
    """Draw both panels, the bands of the stages with their numbers, and the key of the numbers."""
    frame = figure.frame
    drawn.add_trace(_total(frame, figure, encoding, palette))
    drawn.add_trace(_new(frame, figure, encoding, palette))
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    key = _bands(drawn, encoding, palette, first=first, last=last)
    _panel_titles(drawn, frame, encoding, palette)
    ticks, words = month_ticks(first, last)
    lines = (len(key) + _KEY_PER_LINE - 1) // _KEY_PER_LINE
    drawn.update_layout(
        height=400 + _LINE * lines,
        showlegend=False,
        margin={"t": 26, "b": 64 + _LINE * lines, "r": 14},
        hovermode="closest",
        xaxis={
            "range": [str(first), str(last + pd.Timedelta(days=1))],
            "tickmode": "array",
            "tickvals": [str(day) for day in ticks],
            "ticktext": [text.replace("\n", "<br>") for text in words],
            "showgrid": False,
            "anchor": "y2",
            "ticks": "outside",
        },
        yaxis={"domain": _UPPER, "rangemode": "tozero", "nticks": 5, "tickformat": ",d", "anchor": "x"},
        yaxis2={"domain": _LOWER, "rangemode": "tozero", "nticks": 4, "tickformat": ",d", "anchor": "x"},
    )
    drawn.update_layout(yaxis2=_axis_look(palette))
    _write_key(drawn, key, palette)


def _axis_look(palette: Palette) -> dict[str, object]:
    return {"gridcolor": palette.grid, "zeroline": False, "fixedrange": True, "automargin": True}


def _total(frame: pd.DataFrame, figure: Figure, encoding: Trend, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=frame[encoding.end],
        y=frame[encoding.cumulative],
        mode="lines",
        line={"color": palette.accent, "width": 2.5},
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


def _bands(
    drawn: go.Figure, encoding: Trend, palette: Palette, *, first: date, last: date
) -> list[tuple[int, str]]:
    """Shade every other stage in view, number each, and return number and words."""
    shown = [band for band in encoding.bands if band.end >= first and band.start <= last]
    for number, band in enumerate(shown, start=1):
        left, right = max(band.start, first), min(band.end, last)
        middle = left + (right - left) / 2
        if number % 2:
            drawn.add_vrect(
                x0=str(left),
                x1=str(right + pd.Timedelta(days=1)),
                fillcolor=palette.band,
                line_width=0,
                layer="below",
            )
        note(drawn, f"<b>{number}</b>", palette, x=str(middle), y=1, yref="paper", yanchor="bottom")
    return [(number, band.title) for number, band in enumerate(shown, start=1)]


def _panel_titles(drawn: go.Figure, frame: pd.DataFrame, encoding: Trend, palette: Palette) -> None:
    total = frame[encoding.cumulative].dropna()
    titles = (
        (_("Kumulatif"), _UPPER[1]),
        (_("Baru per minggu") if encoding.weekly else _("Baru per bulan"), _LOWER[1]),
    )
    for words, top in titles:
        place = {"x": 0, "xref": "paper", "y": top, "yref": "paper", "yanchor": "top", "xanchor": "left"}
        note(drawn, words, palette, xshift=4, yshift=2, **place)
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


def _write_key(drawn: go.Figure, key: list[tuple[int, str]], palette: Palette) -> None:
    entries = [f"<b>{number}</b> {words}" for number, words in key]
    lines = [entries[i : i + _KEY_PER_LINE] for i in range(0, len(entries), _KEY_PER_LINE)]
    text = "<br>".join("   ".join(line) for line in lines)
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "top"}
    if text:
        note(drawn, text, palette, yshift=-40, **place)
