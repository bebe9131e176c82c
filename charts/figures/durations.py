"""How long cases stay at each step, against the deadline."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Intervals, Mark
from charts.figures.path import step_phrase
from charts.figures.provenance import Provenance
from data.vocabulary import label
from language import _, format_date, format_number, format_percent


def durations_figure(stays: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe by which day a quarter, half and three quarters had left each step.

    Args:
        stays: frame of `analysis.handling.durations`.
        provenance: where the numbers come from.
    """
    told = stays[stays["next_step"].notna()]
    frame = told.assign(
        label=[_step_words(row) for row in told.to_dict("records")],
        verified=[_verified(row) for row in told.to_dict("records")],
    ).reset_index(drop=True)
    drawn = frame["days_median"].notna().any()
    sentence = durations_sentence(stays, provenance)
    return Figure(
        id="lama-penanganan",
        title=_("Lama di tiap langkah"),
        subtitle=_(
            "Hari sampai separuhnya selesai, {place}; garis: dari seperempat sampai tiga perempat"
        ).format(place=provenance.place),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=frame if drawn else frame.iloc[:0],
        columns=(
            Column("label", _("Langkah")),
            Column("waits_for_label", _("Menunggu siapa")),
            Column("reached", _("Mencapai langkah"), ColumnKind.NUMBER),
            Column("moved_on", _("Maju"), ColumnKind.NUMBER),
            Column("closed", _("Ditutup"), ColumnKind.NUMBER),
            Column("open", _("Masih menunggu"), ColumnKind.NUMBER),
            Column("days_p25", _("Seperempat dalam (hari)"), ColumnKind.NUMBER),
            Column("days_median", _("Separuh dalam (hari)"), ColumnKind.NUMBER),
            Column("days_p75", _("Tiga perempat dalam (hari)"), ColumnKind.NUMBER),
            Column("limit_days", _("Tenggat (hari)"), ColumnKind.NUMBER),
            Column("verified", _("Dasar tenggat")),
            Column("due", _("Sudah jatuh tempo"), ColumnKind.NUMBER),
            Column("over", _("Melewati tenggat"), ColumnKind.NUMBER),
            Column("over_open", _("Di antaranya masih menunggu"), ColumnKind.NUMBER),
            Column("share_over", _("Bagian melewati tenggat"), ColumnKind.SHARE),
        ),
        encoding=Intervals(
            category="label",
            value="days_median",
            low="days_p25",
            high="days_p75",
            marks=(Mark("limit_days", _("Tenggat")),) if frame["limit_days"].notna().any() else (),
        ),
        provenance=provenance,
    )


def durations_sentence(stays: pd.DataFrame, provenance: Provenance) -> str:
    """Return how long half of them took at each step, and how many were late."""
    told = stays[stays["next_step"].notna()]
    if told.empty:
        return _(
            "Data ini tidak mencatat hari tiap langkah di {place}, jadi lamanya tidak diketahui."
        ).format(place=provenance.place)
    if not told["reached"].gt(0).any():
        return _("Belum ada yang mencapai langkah ini di {place} per {day}.").format(
            place=provenance.place, day=format_date(provenance.as_of)
        )
    return " ".join(_said(row) for row in told.to_dict("records") if row["reached"] > 0)


def _said(row: Mapping[Hashable, Any]) -> str:
    known = {"reached": format_number(row["reached"]), "step": step_phrase(str(row["step"]))}
    if pd.isna(row["days_median"]):
        words = _("Dari {reached} yang {step}, belum separuh selesai").format(**known)
    else:
        words = _("Dari {reached} yang {step}, separuh selesai dalam {days} hari").format(
            **known, days=format_number(row["days_median"])
        )
    waiting = _("; {open} masih menunggu {owner}").format(
        open=format_number(row["open"]), owner=owner_word(row["waits_for"], row["waits_for_label"])
    )
    return f"{words}{waiting}{_late(row)}."


def _late(row: Mapping[Hashable, Any]) -> str:
    if pd.isna(row["over"]) or not row["due"]:
        return ""
    late = _("; {over} dari {due} yang jatuh tempo ({share}) melewati {days} hari").format(
        over=format_number(row["over"]),
        due=format_number(row["due"]),
        share=format_percent(row["share_over"], 0),
        days=format_number(row["limit_days"]),
    )
    return late if row["limit_is_verified"] else late + _(" (tenggat belum diverifikasi)")


def _step_words(row: Mapping[Hashable, Any]) -> str:
    return _("{step}, menunggu {owner}").format(
        step=label("handling_steps", str(row["step"])),
        owner=owner_word(row["waits_for"], row["waits_for_label"]),
    )


def owner_word(owner: str, title: str) -> str:
    """Return whose turn it is, in a word; what PPK stands for is in the glossary."""
    return _("PPK") if owner == "ppk" else title


def _verified(row: Mapping[Hashable, Any]) -> str:
    if pd.isna(row["limit_days"]):
        return _("tidak ada tenggat yang dinyatakan")
    kind = _("hari kerja") if row["limit_in_working_days"] else _("hari kalender")
    seen = _("teks aturan dilihat") if row["limit_is_verified"] else _("belum diverifikasi")
    return f"{row['limit_basis']} ({kind}; {seen})"
