"""How the count grew: new counts per week or month and the running total, over the stages of the election."""

from datetime import date
from enum import StrEnum

import pandas as pd

from analysis.stages.clock import distance_word
from charts import sentences
from charts.figures.model import Band, Column, ColumnKind, Figure, Note, Trend
from charts.figures.provenance import Provenance
from charts.words import counted
from data.vocabulary import label
from language import _


class Period(StrEnum):
    """How long one step of a series is."""

    WEEK = "week"
    MONTH = "month"


def trend(
    series: pd.DataFrame,
    provenance: Provenance,
    *,
    stages: pd.DataFrame,
    period: str = Period.WEEK,
    notes: tuple[Note, ...] = (),
    voting_day: date | None = None,
    settling: str = "",
) -> Figure:
    """Describe new counts per period and their running total.

    Args:
        series: frame of `analysis.trends.series`: period_start, new, cumulative, stage, is_settling, and
            period_end where periods are counted from the vote.
        provenance: where the numbers come from.
        stages: frame of `data.elections.stages`: stage, start, end.
        period: `week` or `month`.
        notes: remarks of analysts, drawn at their day.
        voting_day: the day periods are counted from; None: calendar weeks and months.
        settling: how long periods take to settle, in words; told with the sentence where any still settles.
    """
    weekly = Period(period) is Period.WEEK
    frame = series.assign(
        period_end=_ends(series, provenance.as_of, weekly=weekly, to_vote=voting_day is not None),
        stage_label=[_stage(code) for code in series["stage"]],
        settling_word=[_("laporan masih masuk") if open_ else "" for open_ in series["is_settling"]],
    )
    if voting_day is not None:
        frame = frame.assign(to_voting=_distances(frame["period_end"], voting_day))
    sentence = sentences.of_trend(frame, provenance, weekly=weekly)
    if not frame["cumulative"].notna().any():
        frame = frame.iloc[:0]  # nothing is known: there is nothing to draw
    if settling and frame["is_settling"].any():
        sentence = f"{sentence} {settling}"
    return Figure(
        id=("tren-minggu" if weekly else "tren-bulan") + ("" if voting_day is None else "-suara"),
        title=_title(weekly=weekly, to_vote=voting_day is not None),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis dan batang menurut waktu. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("period_start", _("Awal periode"), ColumnKind.DATE),
            Column("period_end", _("Akhir periode"), ColumnKind.DATE),
            *((Column("to_voting", _("Jarak ke pemungutan suara")),) if voting_day is not None else ()),
            Column("new", _("Baru"), ColumnKind.NUMBER),
            Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER),
            Column("stage_label", _("Tahapan")),
            Column("settling_word", _("Keadaan")),
        ),
        encoding=Trend(
            "period_start",
            "period_end",
            "new",
            "cumulative",
            weekly=weekly,
            bands=_bands(stages),
            settling="is_settling",
            notes=notes,
            voting_day=voting_day,
        ),
        provenance=provenance,
    )


def _title(*, weekly: bool, to_vote: bool) -> str:
    if to_vote:
        return _("Tren menuju pemungutan suara")
    return _("Tren mingguan") if weekly else _("Tren bulanan")


def _ends(series: pd.DataFrame, as_of: date, *, weekly: bool, to_vote: bool) -> pd.Series:
    """Return the last day of each period; none lies after the last day that counts."""
    starts = pd.to_datetime(series["period_start"])
    ends: pd.Series = starts + pd.Timedelta(days=6) if weekly else starts + pd.offsets.MonthEnd(0)
    ends = series["period_end"] if to_vote else ends
    return ends.where(ends <= pd.Timestamp(as_of), pd.Timestamp(as_of))


def _distances(ends: pd.Series, voting_day: date) -> list[str]:
    return [distance_word((voting_day - end.date()).days) for end in ends]


def _bands(stages: pd.DataFrame) -> tuple[Band, ...]:
    return tuple(
        Band(start=start.date(), end=end.date(), title=label("election_stages", stage))
        for stage, start, end in zip(stages["stage"], stages["start"], stages["end"], strict=True)
    )


def _stage(code: object) -> str:
    return label("election_stages", code) if isinstance(code, str) and code else ""
