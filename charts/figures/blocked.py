"""How many personnel records were blocked to enforce recommendations, and at which regional office."""

import pandas as pd

from charts.figures.model import Bars, Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from language import _, format_date, format_number

_BLOCKED, _LIFTED = "data_blocked", "data_unblocked"


def blocked_figure(records: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the blocked records of the latest day on which offices were named.

    Args:
        records: frame of `analysis.questions.blocked_records`.
        provenance: where the numbers come from.
    """
    named = records[records["office"].notna() & (records["metric"] == _BLOCKED)]
    latest = named[named["as_of"] == named["as_of"].max()]
    frame = latest.assign(label=[_office(name) for name in latest["office"]]).reset_index(drop=True)
    sentence = blocked_sentence(records)
    return Figure(
        id="blokir-data",
        title=_("Data kepegawaian yang diblokir BKN"),
        subtitle=_("Orang menurut kantor, per {day}; tindakan pengendalian, bukan sanksi").format(
            day=format_date(latest["as_of"].iloc[0]) if len(latest) else format_date(provenance.as_of)
        ),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("as_of", _("Tanggal"), ColumnKind.DATE),
            Column("label", _("Kantor")),
            Column("value", _("Diblokir"), ColumnKind.NUMBER),
            Column("source_url", _("Halaman sumber")),
        ),
        encoding=Bars("label", "value"),
        provenance=provenance,
    )


def blocked_sentence(records: pd.DataFrame) -> str:
    """Return the totals in order of day; a block is lifted again, so a later number may be lower."""
    totals = records[records["office"].isna()]
    if totals.empty:
        return _("Sampai tanggal ini BKN belum mengumumkan data kepegawaian yang diblokir.")
    words = {_BLOCKED: _("{day}: {number} diblokir"), _LIFTED: _("{day}: {number} dibuka kembali")}
    said = [
        words[row["metric"]].format(day=format_date(row["as_of"]), number=format_number(row["value"]))
        + _unlisted(row["unlisted"])
        for row in totals.to_dict("records")
    ]
    return _("Menurut BKN, {said}. Blokir dibuka setelah rekomendasi dijalankan.").format(
        said="; ".join(said)
    )


def _unlisted(number: float) -> str:
    if pd.isna(number) or not number:
        return ""
    return _(" ({number} di kantor yang tidak disebut)").format(number=format_number(number))


def _office(name: str) -> str:
    return _("Kantor pusat BKN") if name == "pusat" else name
