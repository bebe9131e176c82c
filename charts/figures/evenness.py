"""Whether like acts meet like sanctions: how often each group of violations met discipline."""

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Intervals
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.phrases import inside
from data.vocabulary import label
from language import _, format_number, format_percent

_CHANCE = 0.05
_SMALLEST = 0.001  # what a sentence says of chance; anything below reads as "less than"


def evenness_figure(table: pd.DataFrame, provenance: Provenance, *, is_hidden: bool = False) -> Figure:
    """Describe the share of discipline, not moral sanctions, in each group of violations.

    Args:
        table: frame of `analysis.handling.sanction_evenness`.
        provenance: where the numbers come from.
        is_hidden: whether the table is left empty because it would tell of few persons.
    """
    frame = table.assign(label=[label("violation_groups", code) for code in table["group"]])
    frame = frame.sort_values("share", ascending=False, kind="stable", ignore_index=True)
    whole = _overall(frame)
    sentence = _sentence(frame, provenance, whole, is_hidden=is_hidden)
    return Figure(
        id="kesetaraan-sanksi",
        title=_("Apakah sanksinya setara"),
        subtitle=_("Bagian sanksi disiplin dari semua sanksi, {place}; garis: rentang 95%").format(
            place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("label", _("Kelompok pelanggaran")),
            Column("sanctioned", _("Disanksi"), ColumnKind.NUMBER),
            Column("disciplined", _("Sanksi disiplin"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Intervals(
            "label", "share", "share_low", "share_high", kind=ColumnKind.SHARE, reference=whole
        ),
        provenance=provenance,
    )


def _overall(frame: pd.DataFrame) -> float | None:
    return float(frame["disciplined"].sum() / frame["sanctioned"].sum()) if len(frame) else None


def _sentence(frame: pd.DataFrame, provenance: Provenance, whole: float | None, *, is_hidden: bool) -> str:
    if is_hidden:
        return _("Di bawah tingkat provinsi perbandingan ini disembunyikan agar tidak menunjuk orang.")
    if whole is None:
        return _("Belum ada sanksi yang dirinci di {place}.").format(place=provenance.place)
    said = _("Sanksi disiplin dijatuhkan pada {share} dari yang disanksi; sisanya sanksi moral.").format(
        share=format_percent(whole, 0)
    )
    p_value = frame["p_value"].iloc[0]
    if pd.isna(p_value):
        return said
    spread = _("Dari {most} ({high}) sampai {least} ({low}).").format(
        most=inside(frame["label"].iloc[0]),
        high=format_percent(frame["share"].iloc[0], 0),
        least=inside(frame["label"].iloc[-1]),
        low=format_percent(frame["share"].iloc[-1], 0),
    )
    verdict = (
        _("Perbedaan sebesar ini jarang muncul karena kebetulan ({chance}); beratnya perbuatan bisa berbeda.")
        if p_value < _CHANCE
        else _("Perbedaan sebesar ini biasa muncul karena kebetulan ({chance}).")
    )
    return " ".join((said, spread, verdict.format(chance=_chance(p_value))))


def _chance(p_value: float) -> str:
    smallest = format_number(_SMALLEST, 3)
    return f"p < {smallest}" if p_value < _SMALLEST else f"p = {format_number(p_value, 3)}"
