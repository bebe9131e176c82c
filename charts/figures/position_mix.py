"""Who is reported, by class of post."""

from dataclasses import replace

import pandas as pd

from charts import sentences
from charts.figures.model import Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_bars, share_columns
from charts.words import counted
from data.vocabulary import label
from language import _


def position_mix_figure(mix: pd.DataFrame, provenance: Provenance, *, is_told: bool) -> Figure:
    """Describe the share of each class of post.

    Args:
        mix: frame of `analysis.position_mix.position_mix`.
        provenance: where the numbers come from.
        is_told: whether the data holds positions at all; where it does not, no row says nothing about zero.
    """
    words = [
        label("positions", code) if isinstance(code, str) else _("Tidak disebut") for code in mix["position"]
    ]
    frame = mix.assign(label=words, place=provenance.place)
    is_hidden = bool(frame["count"].isna().any())
    frame = frame.iloc[:0] if is_hidden else frame
    sentence = _sentence(frame, provenance, is_told=is_told, is_hidden=is_hidden)
    return Figure(
        id="jabatan",
        title=_("Pelaku menurut jabatan"),
        subtitle=_("Bagian dari {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("label", _("Golongan jabatan")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=share_bars(provenance.place),
        provenance=replace(provenance, notes=(*provenance.notes, no_rate())),
    )


def no_rate() -> str:
    """Say why no rate of a class is told."""
    return _(
        "Laju per 1.000 pegawai tidak disebut: jumlah pegawai tiap golongan jabatan tidak diterbitkan per "
        "wilayah. Golongan yang besar wajar bagiannya besar."
    )


def _sentence(frame: pd.DataFrame, provenance: Provenance, *, is_told: bool, is_hidden: bool) -> str:
    if is_hidden:
        return _(
            "Di bawah tingkat provinsi, jumlah kecil disembunyikan agar tidak menunjuk orang; bagian tiap "
            "golongan jabatan karena itu tidak disebut di {place}."
        ).format(place=provenance.place)
    if not is_told:
        return _("Golongan jabatan tidak tercatat: data ini hanya memuat angka terbit.")
    return sentences.of_mix(frame, provenance, others=frame.iloc[:0])
