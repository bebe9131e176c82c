"""How the count grew: new counts per week or month and the running total, over the stages of the election."""

from enum import StrEnum

import pandas as pd

from charts import sentences
from charts.figures.model import Band, Column, ColumnKind, Figure, Trend
from charts.figures.provenance import Provenance
from charts.words import counted
from data.vocabulary import label
from language import _


class Period(StrEnum):
    """How long one step of a series is."""

    WEEK = "week"
    MONTH = "month"


def trend(
    series: pd.DataFrame, provenance: Provenance, *, stages: pd.DataFrame, period: str = Period.WEEK
) -> Figure:
    """Describe new counts per period and their running total.

    Args:
        series: frame of `analysis.trends.series`: period_start, new, cumulative, stage.
        provenance: where the numbers come from.
        stages: frame of `data.elections.stages`: stage, start, end.
        period: `week` or `month`.
    """
    frame = series.assign(stage_label=[_stage(code) for code in series["stage"]])
    weekly = Period(period) is Period.WEEK
    sentence = sentences.of_trend(frame, provenance, weekly=weekly)
    return Figure(
        id="tren-minggu" if weekly else "tren-bulan",
        title=_("Tren mingguan") if weekly else _("Tren bulanan"),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis dan batang menurut waktu. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("period_start", _("Awal periode"), ColumnKind.DATE),
            Column("new", _("Baru"), ColumnKind.NUMBER),
            Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER),
            Column("stage_label", _("Tahapan")),
        ),
        encoding=Trend("period_start", "new", "cumulative", weekly=weekly, bands=_bands(stages)),
        provenance=provenance,
    )


def _bands(stages: pd.DataFrame) -> tuple[Band, ...]:
    return tuple(
        Band(start=start.date(), end=end.date(), title=label("election_stages", stage))
        for stage, start, end in zip(stages["stage"], stages["start"], stages["end"], strict=True)
    )


def _stage(code: object) -> str:
    return label("election_stages", code) if isinstance(code, str) and code else ""
