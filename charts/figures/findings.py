"""How cases came in over time: found by supervisors, or reported by others."""

import pandas as pd

from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.words import amount
from data.vocabulary import label
from language import _, format_date, format_number, format_percent


def findings_figure(months: pd.DataFrame, kinds: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the findings and reports of each month.

    Args:
        months: frame of `analysis.handling.findings_and_reports_by_month`.
        kinds: frame of `analysis.handling.findings_and_reports`.
        provenance: where the numbers come from.
    """
    frame = months.assign(name=[_kind(code) for code in months["kind"]])
    sentence = _sentence(kinds, provenance)
    return Figure(
        id="temuan-laporan",
        title=_("Temuan pengawas dan laporan masyarakat"),
        subtitle=_("Jumlah per bulan laporan, {place}").format(place=provenance.place),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("month", _("Bulan"), ColumnKind.DATE),
            Column("name", _("Asal")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("reported", _("Dilaporkan pada bulan itu"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Lines(
            x="month",
            y="count",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Per bulan")),
            series="name",
            names=tuple(dict.fromkeys(frame["name"])),
        ),
        provenance=provenance,
    )


def _kind(code: object) -> str:
    return label("channels", code) if isinstance(code, str) else _("Tidak disebut")


def _sentence(kinds: pd.DataFrame, provenance: Provenance) -> str:
    day = format_date(provenance.as_of)
    if kinds.empty:
        return _("Data ini tidak mencatat bagaimana perkara masuk di {place}.").format(place=provenance.place)
    every = int(kinds["reported"].iloc[0])
    if not every:
        return _("Belum ada yang dilaporkan di {place} per {day}.").format(place=provenance.place, day=day)
    told = [
        f"{_kind(row['kind']).lower()} {format_percent(row['share'])} ({format_number(row['count'])})"
        for row in kinds.to_dict("records")
    ]
    return _("Dari {every} di {place} per {day}: {told}.").format(
        every=amount(every, provenance.unit), place=provenance.place, day=day, told="; ".join(told)
    )
