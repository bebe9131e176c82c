"""How the count of a place grew by days to the vote, so that elections and places share one clock."""

from datetime import date

import pandas as pd

from charts import sentences
from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.words import counted
from language import _


def countdown_figure(series: pd.DataFrame, provenance: Provenance, *, voting_day: date) -> Figure:
    """Describe new and cumulative counts of a place, counted from the voting day.

    Args:
        series: frame of `analysis.trends.series` on the clock `voting`.
        provenance: where the numbers come from.
        voting_day: day 0.
    """
    last = pd.Timestamp(provenance.as_of)
    ends = series["period_end"].mask(series["period_end"] > last, last)
    wide = series.assign(
        days=(ends - pd.Timestamp(voting_day)).dt.days,
        period_end=ends,
        stage_label="",
    )
    names = {"cumulative": _("Kumulatif"), "new": _("Baru dalam tujuh hari")}
    long = wide.melt(["days", "is_settling"], list(names), var_name="what", value_name="number").assign(
        what=lambda rows: rows["what"].map(names)
    )
    frame = long.dropna(subset=["number"]).reset_index(drop=True)
    sentence = sentences.of_trend(wide, provenance, weekly=True)
    return Figure(
        id="tren-hitung-mundur",
        title=_("Tren menuju pemungutan suara"),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis menurut hari ke pemungutan suara. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("days", _("Hari dari pemungutan suara"), ColumnKind.NUMBER),
            Column("what", _("Ukuran")),
            Column("number", _("Jumlah"), ColumnKind.NUMBER),
        ),
        encoding=Lines(
            x="days",
            y="number",
            x_axis=Axis(_("Hari dari pemungutan suara")),
            y_axis=Axis(_("Jumlah")),
            series="what",
            names=tuple(name for name in names.values() if (frame["what"] == name).any()),
            settling="is_settling",
            line_at=0,
        ),
        provenance=provenance,
    )
