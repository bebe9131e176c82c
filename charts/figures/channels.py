"""How cases came in over time: found by supervisors, or reported by citizens."""

import pandas as pd

from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.phrases import not_told, nothing
from charts.words import counted, tally
from language import _, format_date, format_percent


def findings_over_time(by_month: pd.DataFrame, whole: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe findings of supervisors and reports of citizens by month.

    Args:
        by_month: frame of `analysis.handling.findings_and_reports_by_month`.
        whole: frame of `analysis.handling.findings_and_reports`.
        provenance: where the numbers come from; its counter is that of reports.
    """
    words = _words()
    frame = by_month.assign(kind_label=by_month["kind"].fillna("").map(words))
    sentence = _sentence(whole, provenance)
    return Figure(
        id="temuan-laporan",
        title=_("Temuan pengawas dan laporan masyarakat"),
        subtitle=_("Jumlah {counted} per bulan, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("month", _("Bulan mulai"), ColumnKind.DATE),
            Column("kind_label", _("Asal")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("reported", _("Semua"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Lines(
            x="month",
            y="count",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Jumlah")),
            series="kind_label",
            names=tuple(word for word in words.values() if (frame["kind_label"] == word).any()),
        ),
        provenance=provenance,
    )


def _words() -> dict[str, str]:
    return {
        "finding": _("Temuan pengawas"),
        "public_report": _("Laporan masyarakat"),
        "": _("Tidak diketahui"),
    }


def _sentence(whole: pd.DataFrame, provenance: Provenance) -> str:
    if whole.empty:
        return not_told(provenance, _("asal laporan dari"))
    reports = whole[whole["kind"] == "public_report"].iloc[0]
    if not reports["reported"]:
        return nothing(provenance)
    return _(
        "Laporan masyarakat {share} (rentang 95%: {low}–{high}) dari {tally} di {place} hingga {day}; "
        "selebihnya temuan pengawas atau tidak diketahui asalnya."
    ).format(
        share=format_percent(reports["share"]),
        low=format_percent(reports["share_low"]),
        high=format_percent(reports["share_high"]),
        tally=tally(int(reports["reported"]), provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
    )
