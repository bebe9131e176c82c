"""Key figures: a few numbers a reader takes away."""

import pandas as pd

from charts import sentences
from charts.figures.model import Column, ColumnKind, Figure, Numbers
from charts.figures.provenance import Provenance
from language import _, format_date


def key_figures(numbers: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe a few key figures.

    Args:
        numbers: `title` (what is counted), `value` (a count; NA: not known), `note` (unit, share or change).
        provenance: where the numbers come from.
    """
    sentence = sentences.of_numbers(numbers, provenance)
    return Figure(
        id="angka-kunci",
        title=_("Angka kunci"),
        subtitle=_("{place}, hingga {day}").format(place=provenance.place, day=format_date(provenance.as_of)),
        sentence=sentence,
        alt=_("Tabel angka kunci. {sentence}").format(sentence=sentence),
        frame=numbers.reset_index(drop=True),
        columns=(
            Column("title", _("Ukuran")),
            Column("value", _("Jumlah"), ColumnKind.NUMBER),
            Column("note", _("Keterangan")),
        ),
        encoding=Numbers("title", "value", "note"),
        provenance=provenance,
    )
