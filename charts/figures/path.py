"""The path of handling: how many reached each step, and what nobody recorded."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.handling import PathStep
from charts.figures.model import Bars, Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.phrases import joined
from charts.words import amount
from data.vocabulary import label
from language import _, format_date, format_percent


def path_figure(steps: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe how far the reported came; steps that are not recorded say so and have no bar.

    Args:
        steps: frame of `analysis.handling.path`.
        provenance: where the numbers come from.
    """
    frame = steps.assign(
        label=[_step_words(row) for row in steps.to_dict("records")],
        counts_as_label=[_counts_as(code) for code in steps["counts_as"]],
        body_label=[_bodies(codes) for codes in steps["bodies"]],
    )
    sentence = path_sentence(steps, provenance)
    return Figure(
        id="jalur-penanganan",
        title=_("Jalur penanganan"),
        subtitle=_("Yang mencapai tiap langkah, {place}; tiap langkah dihitung sendiri").format(
            place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame if steps["is_recorded"].any() else frame.iloc[:0],
        columns=(
            Column("label", _("Langkah")),
            Column("counts_as_label", _("Dihitung sebagai")),
            Column("body_label", _("Dihitung oleh")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("previous_count", _("Langkah sebelumnya"), ColumnKind.NUMBER),
            Column("passed", _("Maju dari langkah sebelumnya"), ColumnKind.NUMBER),
            Column("share", _("Bagian yang maju"), ColumnKind.SHARE),
            Column("share_low", _("Batas bawah 95%"), ColumnKind.SHARE),
            Column("share_high", _("Batas atas 95%"), ColumnKind.SHARE),
            Column("days_median", _("Separuhnya dalam (hari)"), ColumnKind.NUMBER),
            Column("days_p90", _("90% dalam (hari)"), ColumnKind.NUMBER),
            Column("owner_label", _("Giliran")),
            Column("stated_on", _("Dinyatakan pada"), ColumnKind.DATE),
            Column("source_url", _("Halaman sumber")),
        ),
        encoding=Bars("label", "count"),
        provenance=provenance,
    )


def path_sentence(steps: pd.DataFrame, provenance: Provenance) -> str:
    """Return how many came how far, and which steps are not recorded."""
    recorded = steps[steps["is_recorded"] & steps["count"].notna()]
    if recorded.empty:
        return _("Data ini tidak mencatat penanganan di {place} per {day}.").format(
            place=provenance.place, day=format_date(provenance.as_of)
        )
    said = [_said(row, provenance) for row in recorded.to_dict("records")]
    missing = steps.loc[~steps["is_recorded"], "step"]
    unknown = _("Tidak tercatat, jadi bukan nol: {steps}.").format(
        steps=joined([step_phrase(code) for code in missing])
    )
    return " ".join(["; ".join(said) + ".", *([unknown] if len(missing) else [])])


def _said(row: Mapping[Hashable, Any], provenance: Provenance) -> str:
    words = f"{amount(row['count'], provenance.unit)} {step_phrase(str(row['step']))}"
    if pd.notna(row["share"]):
        words += _(" ({share} dari langkah sebelumnya)").format(share=format_percent(row["share"]))
    if pd.notna(row["stated_on"]):
        words += _(" menurut {body}, {day}").format(
            body=_bodies(row["bodies"]), day=format_date(row["stated_on"])
        )
    return words


def step_phrase(step: str) -> str:
    """Return a step as it stands in a sentence behind a number: dilaporkan, ditindaklanjuti PPK."""
    return {
        PathStep.REPORTED: _("dilaporkan"),
        PathStep.FORWARDED: _("diteruskan ke KASN/BKN"),
        PathStep.VERIFIED: _("mulai diverifikasi"),
        PathStep.RECOMMENDED: _("terbukti dan direkomendasikan sanksi"),
        PathStep.FOLLOWED_UP: _("ditindaklanjuti PPK"),
        PathStep.SANCTIONED: _("dijatuhi sanksi"),
    }[PathStep(step)]


def _step_words(row: Mapping[Hashable, Any]) -> str:
    words = label("handling_steps", str(row["step"]))
    return words if row["is_recorded"] else _("{step} · tidak tercatat").format(step=words)


def _counts_as(code: str) -> str:
    return {"suspected": _("dugaan"), "proven": _("terbukti"), "followed_up": _("ditindaklanjuti")}[code]


def _bodies(codes: Any) -> str:
    return "" if pd.isna(codes) else joined([label("bodies", code) for code in str(codes).split(";")])
