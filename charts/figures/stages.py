"""How much is reported in each stage of the election, and how fast."""

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Intervals
from charts.figures.provenance import Provenance
from charts.phrases import inside, not_told, nothing
from charts.words import amount, counted
from data.vocabulary import label
from language import _, format_date, format_number


def stage_rates(table: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe cases per week in each stage, with exact 95% Poisson intervals.

    Args:
        table: frame of `analysis.stages.by_stage.by_stage`.
        provenance: where the numbers come from.
    """
    named = table.assign(
        stage_label=[
            _("Di luar tahapan") if pd.isna(code) else label("election_stages", code)
            for code in table["stage"]
        ],
        settling_word=[_("laporan masih masuk") if still else "" for still in table["is_settling"]],
    )
    is_counted = bool(named["per_week"].notna().any())
    value = "per_week" if is_counted else "cumulative"
    frame = named.dropna(subset=[value]).reset_index(drop=True)
    sentence = _sentence(frame, provenance, is_counted=is_counted)
    return Figure(
        id="tahapan",
        title=_("Laporan menurut tahapan"),
        subtitle=_subtitle(provenance, is_counted=is_counted),
        sentence=sentence,
        alt=_("Titik dengan rentang per tahapan. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=_columns(is_counted=is_counted),
        encoding=Intervals(
            "stage_label",
            value,
            "per_week_low" if is_counted else value,
            "per_week_high" if is_counted else value,
        ),
        provenance=provenance,
    )


def _subtitle(provenance: Provenance, *, is_counted: bool) -> str:
    pattern = (
        _("Jumlah {counted} per minggu dalam tiap tahapan, {place}")
        if is_counted
        else _("Jumlah {counted} yang terakhir dinyatakan dalam tiap tahapan, {place}")
    )
    return pattern.format(counted=counted(provenance.counter, provenance.unit), place=provenance.place)


def _columns(*, is_counted: bool) -> tuple[Column, ...]:
    first = (
        Column("stage_label", _("Tahapan")),
        Column("start", _("Mulai"), ColumnKind.DATE),
        Column("end", _("Selesai"), ColumnKind.DATE),
    )
    if not is_counted:
        return (*first, Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER))
    return (
        *first,
        Column("days", _("Hari yang tercakup"), ColumnKind.NUMBER),
        Column("count", _("Jumlah"), ColumnKind.NUMBER),
        Column("per_week", _("Per minggu"), ColumnKind.NUMBER),
        Column("per_week_low", _("Per minggu, batas bawah 95%"), ColumnKind.NUMBER),
        Column("per_week_high", _("Per minggu, batas atas 95%"), ColumnKind.NUMBER),
        Column("settling_word", _("Keadaan")),
    )


def _sentence(frame: pd.DataFrame, provenance: Provenance, *, is_counted: bool) -> str:
    if frame.empty:
        return not_told(provenance, _("jumlah menurut tahapan dari"))
    if not is_counted:
        return _(
            "Angka terbit hanya memberi jumlah kumulatif, sehingga laju tiap tahapan tidak dapat dihitung."
        )
    if not frame["count"].sum():
        return nothing(provenance)
    # A stage of a few days can show any rate: told is the one that is fast even at the low end.
    fastest = frame.sort_values("per_week_low", ascending=False, kind="stable").iloc[0]
    most = frame.sort_values("count", ascending=False, kind="stable").iloc[0]
    return _(
        "Terbanyak: tahapan {most}, {number}. Laju tertinggi yang cukup pasti: tahapan {stage}, {rate} per "
        "minggu (rentang 95%: {low}–{high}), {amount} dalam {days} hari di {place} hingga {day}."
    ).format(
        most=inside(most["stage_label"]),
        number=amount(most["count"], provenance.unit),
        stage=inside(fastest["stage_label"]),
        rate=format_number(fastest["per_week"], 1),
        low=format_number(fastest["per_week_low"], 1),
        high=format_number(fastest["per_week_high"], 1),
        amount=amount(fastest["count"], provenance.unit),
        days=format_number(fastest["days"]),
        place=provenance.place,
        day=format_date(provenance.as_of),
    )
