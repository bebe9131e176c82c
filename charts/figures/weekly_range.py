"""The weeks of one place against the range that was usual before each of them."""

import pandas as pd

from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.figures.side_by_side import stage_bands
from charts.words import counted, tally
from language import _, _n, format_date, format_number


def weekly_range_figure(weeks: pd.DataFrame, provenance: Provenance, *, stages: pd.DataFrame) -> Figure:
    """Describe the new reports of a place by week and the range that was usual.

    Args:
        weeks: the rows of one place in `analysis.warning.weeks.weekly_ranges`.
        provenance: where the numbers come from; its place is the one shown.
        stages: frame of `data.elections.stages`, drawn behind.
    """
    frame = weeks.assign(name=_("Laporan baru")).reset_index(drop=True)
    sentence = _sentence(frame, provenance)
    return Figure(
        id="rentang-mingguan",
        title=_("Laporan baru per minggu dan rentang yang biasa"),
        subtitle=_(
            "Jumlah {counted}, {place}; pita: rentang yang biasa dari riwayat sebelum minggu itu"
        ).format(counted=counted(provenance.counter, provenance.unit), place=provenance.place),
        sentence=sentence,
        alt=_("Diagram garis mingguan dengan pita rentang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("week_start", _("Awal minggu"), ColumnKind.DATE),
            Column("week_end", _("Akhir minggu"), ColumnKind.DATE),
            Column("observed", _("Laporan baru"), ColumnKind.NUMBER),
            Column("expected", _("Diperkirakan"), ColumnKind.NUMBER),
            Column("low", _("Biasanya paling sedikit"), ColumnKind.NUMBER),
            Column("high", _("Biasanya paling banyak"), ColumnKind.NUMBER),
        ),
        encoding=Lines(
            "week_end",
            "observed",
            Axis(_("Akhir minggu"), ColumnKind.DATE),
            Axis(_("Laporan baru")),
            series="name",
            names=(_("Laporan baru"),),
            low="low",
            high="high",
            settling="is_settling",
            bands=stage_bands(stages),
        ),
        provenance=provenance,
    )


def _sentence(frame: pd.DataFrame, provenance: Provenance) -> str:
    if frame.empty:
        return _("Data ini tidak memuat laporan mingguan untuk {place}.").format(place=provenance.place)
    last = frame.iloc[-1]
    count = tally(int(last["observed"]), provenance.counter, provenance.unit)
    until = format_date(last["week_end"].date())
    assessed = frame.dropna(subset=["high"])
    if pd.isna(last["high"]):
        return _("{place}: {count} pada minggu hingga {day}; riwayatnya belum cukup untuk menilai.").format(
            place=provenance.place, count=count, day=until
        )
    above = int(assessed["is_above"].sum())
    return _n(
        "{place}: {count} pada minggu hingga {day}, biasanya {low} sampai {high}. Dari {weeks} minggu yang "
        "dapat dinilai, {above} di atas rentang; kebetulan saja membuat paling banyak satu dari dua puluh.",
        "{place}: {count} pada minggu hingga {day}, biasanya {low} sampai {high}. Dari {weeks} minggu yang "
        "dapat dinilai, {above} di atas rentang; kebetulan saja membuat paling banyak satu dari dua puluh.",
        above,
    ).format(
        place=provenance.place,
        count=count,
        day=until,
        low=format_number(last["low"]),
        high=format_number(last["high"]),
        weeks=format_number(len(assessed)),
        above=format_number(above),
    )
