"""Where which violations occur: a table of regions by violation type, shaded by count."""

from collections.abc import Sequence

import pandas as pd

from charts import sentences
from charts.figures.model import Column, ColumnKind, Figure, Heat
from charts.figures.provenance import Provenance
from charts.words import counted
from data.vocabulary import labels
from language import _


def region_by_type(
    table: pd.DataFrame, provenance: Provenance, *, names: Sequence[str], words: str = "violation_types"
) -> Figure:
    """Describe counts of regions by violation type or by group.

    Args:
        table: index region code, one column of counts per code of `words`; NA: not known.
        provenance: where the numbers come from.
        names: the name of each region, in the order of `table`.
        words: vocabulary of the columns: `violation_types` or `violation_groups`.
    """
    known = labels(words)
    kept = [code for code in known if code in table.columns and table[code].fillna(0).gt(0).any()]
    frame = table[kept].rename_axis("region_code").reset_index()
    frame.insert(1, "region_name", list(names))
    if not kept:
        frame = frame.iloc[:0]  # regions without any count known leave nothing to draw
    sentence = sentences.of_heat(frame, provenance, titles={code: known[code] for code in kept})
    return Figure(
        id="wilayah-jenis" if words == "violation_types" else "wilayah-kelompok",
        title=_("Wilayah menurut jenis pelanggaran"),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Tabel berwarna wilayah menurut jenis pelanggaran. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            *(Column(code, known[code], ColumnKind.NUMBER) for code in kept),
        ),
        encoding=Heat("region_name", tuple(kept)),
        provenance=provenance,
    )
