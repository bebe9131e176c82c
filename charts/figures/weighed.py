"""Regions by the index of drivers under other weights, beside the index with equal weights."""

import pandas as pd

from analysis.laboratory import weighed_sentence
from charts.figures.model import Column, ColumnKind, Figure, Intervals, Mark
from charts.figures.provenance import Provenance
from geo.register import short_name
from language import _

_SHOWN = 20


def weighed_index(table: pd.DataFrame, provenance: Provenance, *, weights: str) -> Figure:
    """Describe the regions that other weights move most.

    Args:
        table: frame of `analysis.laboratory.weighed`.
        provenance: where the numbers come from.
        weights: the weights in words.
    """
    known = table.dropna(subset=["index_tried"])
    frame = known.head(_SHOWN).assign(name=[short_name(code) for code in known["region_code"].head(_SHOWN)])
    sentence = f"{weighed_sentence(table)} {weights}"
    return Figure(
        id="bobot-pendorong",
        title=_("Wilayah yang paling bergeser"),
        subtitle=_("Indeks pendorong 0–100 dengan bobot percobaan; garis: yang belum diketahui"),
        sentence=sentence,
        alt=_("Diagram titik dengan rentang, satu baris per wilayah. {sentence}").format(sentence=sentence),
        frame=frame.reset_index(drop=True),
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("index", _("Indeks, bobot sama"), ColumnKind.NUMBER),
            Column("rank", _("Peringkat, bobot sama"), ColumnKind.NUMBER),
            Column("index_tried", _("Indeks, percobaan"), ColumnKind.NUMBER),
            Column("index_low_tried", _("Paling rendah"), ColumnKind.NUMBER),
            Column("index_high_tried", _("Paling tinggi"), ColumnKind.NUMBER),
            Column("rank_tried", _("Peringkat, percobaan"), ColumnKind.NUMBER),
            Column("rank_change", _("Peringkat naik"), ColumnKind.NUMBER),
        ),
        encoding=Intervals(
            "name",
            "index_tried",
            "index_low_tried",
            "index_high_tried",
            marks=(Mark("index", _("Bobot sama")),),
        ),
        provenance=provenance,
    )
