"""Charts as plain numbers between 0 and 1, for the page to draw with its own type and lines."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

import pandas as pd

from briefing.section import is_bare
from charts.export import ExportFormat, export
from charts.figures import Figure
from charts.figures.model import Bars, ColumnKind, Encoding, Intervals, Trend
from charts.ticks import month_ticks, new_title, voting_ticks
from charts.words import zone_title
from charts.written import written
from language import _, format_number, format_percent

Plain = dict[str, Any]
_DAY = timedelta(days=1)


def chart(figure: Figure, *, limit: int = 40) -> Plain:
    """Return what the page draws for a figure.

    Kinds `bars`, `trend` and `intervals` are drawn on the page itself; any other figure is `picture`, the
    sheet that `charts.export` makes of it; `empty` where there is nothing to draw.

    Args:
        figure: the chart.
        limit: most rows of bars.
    """
    if is_bare(figure):
        return {"kind": "empty", "alt": figure.alt, "text": figure.sentence}
    draw = _KINDS.get(type(figure.encoding))
    drawn = draw(figure, figure.encoding, limit) if draw else _picture(figure)
    return {"alt": figure.alt} | drawn


def _bars(figure: Figure, encoding: Bars, limit: int) -> Plain:
    frame = figure.frame
    places = encoding.places
    focus = frame[frame[encoding.series] == places[-1]] if encoding.series else frame
    silent = focus[focus[encoding.value].isna()]
    focus = focus[focus[encoding.value].notna()]
    shown = focus[focus[encoding.value].gt(0)].head(limit) if encoding.series else focus.head(limit)
    beside = frame[(frame[encoding.series] == places[0])] if len(places) > 1 else frame.iloc[:0]
    compared = beside.set_index(encoding.category)[encoding.value].to_dict() if len(places) > 1 else {}
    reach = _reach(shown, encoding, compared)
    rows = [_bar(row, encoding, compared, reach) for row in shown.to_dict("records")]
    return {
        "kind": "bars",
        "rows": rows,
        "left_out": _left_out(int(focus[encoding.value].gt(0).sum()) - len(shown)),
        "unknown": "" if encoding.series else "; ".join(str(words) for words in silent[encoding.category]),
        "key": {"focus": places[-1], "other": places[0], "interval": _("rentang 95%")}
        if len(places) > 1
        else ({"focus": "", "other": "", "interval": _("rentang 95%")} if encoding.high else None),
    }


def _reach(shown: pd.DataFrame, encoding: Bars, compared: Mapping[Any, float]) -> float:
    columns = [encoding.value, *([encoding.high] if encoding.high else [])]
    most = shown[columns].astype("float64").max().max()
    others = [float(compared[name]) for name in shown[encoding.category] if pd.notna(compared.get(name))]
    return max([float(most) if pd.notna(most) else 0.0, *others]) or 1.0


def _bar(row: Mapping[Any, Any], encoding: Bars, compared: Mapping[Any, float], reach: float) -> Plain:
    value = row[encoding.value]
    kind = ColumnKind.SHARE if encoding.beside else ColumnKind.NUMBER
    side = f"({format_number(row[encoding.beside])})" if encoding.beside else ""
    if encoding.zone:
        side = zone_title(str(row[encoding.zone]))
    return {
        "label": str(row[encoding.category]),
        "value": _part(value, reach),
        "low": _part(row[encoding.low], reach) if encoding.low else None,
        "high": _part(row[encoding.high], reach) if encoding.high else None,
        "other": _part(compared.get(row[encoding.category]), reach),
        "text": format_percent(value) if kind is ColumnKind.SHARE else written(value, kind),
        "side": side,
        "zone": str(row[encoding.zone]) if encoding.zone else "",
    }


def _trend(figure: Figure, encoding: Trend, _limit: int) -> Plain:
    frame = figure.frame
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    days = (last - first).days + 1

    def at(day: date) -> float:
        return float(min(max((day - first).days / days, 0.0), 1.0))

    new, total = frame[encoding.new], frame[encoding.cumulative].dropna()
    most, whole = float(new.max()) if new.notna().any() else 0.0, float(total.max())
    return {
        "kind": "trend",
        "bars": [
            {"x": at(a.date()), "end": at(b.date() + _DAY), "high": _part(n, most), "open": bool(still)}
            for a, b, n, still in zip(
                frame[encoding.period], frame[encoding.end], new, frame[encoding.settling], strict=True
            )
            if pd.notna(n) and most
        ],
        "total": [
            [at(day.date() + _DAY), _part(value, whole)]
            for day, value in zip(frame.loc[total.index, encoding.end], total, strict=True)
        ],
        "bands": [
            {
                "x": at(band.start),
                "end": at(band.end + _DAY),
                "title": band.title,
                "shaded": number % 2 == 0,
            }
            for number, band in enumerate(b for b in encoding.bands if b.end >= first and b.start <= last)
        ],
        "ticks": _ticks(encoding, first, last, at),
        "most": format_number(most) if most else "",
        "whole": format_number(whole),
        "new_title": new_title(weekly=encoding.weekly, to_vote=encoding.voting_day is not None),
        "total_title": _("Kumulatif"),
    }


def _ticks(encoding: Trend, first: date, last: date, at: Callable[[date], float]) -> list[Plain]:
    if encoding.voting_day is None:
        days, words = month_ticks(first, last)
    else:
        days, words = voting_ticks(first, last, voting_day=encoding.voting_day)
    return [{"x": at(day), "text": text} for day, text in zip(days, words, strict=True)]


def _intervals(figure: Figure, encoding: Intervals, limit: int) -> Plain:
    shown = figure.frame[figure.frame[encoding.value].notna()].head(limit)
    reach = float(shown[[encoding.value, encoding.high]].astype("float64").max().max()) or 1.0
    return {
        "kind": "intervals",
        "rows": [
            {
                "label": str(row[encoding.category]),
                "value": _part(row[encoding.value], reach),
                "low": _part(row[encoding.low], reach),
                "high": _part(row[encoding.high], reach),
                "text": written(row[encoding.value], encoding.kind),
            }
            for row in shown.to_dict("records")
        ],
        "left_out": _left_out(len(figure.frame) - len(shown)),
    }


def _picture(figure: Figure) -> Plain:
    return {"kind": "picture", "svg": export(figure, ExportFormat.SVG).decode("utf-8")}


def _left_out(number: int) -> str:
    return (
        _("dan {number} baris lagi pada lembar data").format(number=format_number(number))
        if number > 0
        else ""
    )


def _part(value: Any, whole: float) -> float | None:
    if pd.isna(value):
        return None
    return round(float(value) / whole, 4) if whole else 0.0


_KINDS: Mapping[type[Encoding], Callable[[Figure, Any, int], Plain]] = MappingProxyType(
    {Bars: _bars, Trend: _trend, Intervals: _intervals}
)
