"""The data a figure shows, as a table for files."""

from typing import Any

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.words import counter_label, illustrative_mark, unit_label
from language import _, format_date

# A spreadsheet runs a cell that starts with one of these as a formula, in their wide forms too.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def shown(figure: Figure) -> pd.DataFrame:
    """Return the columns a reader sees, in order, under the names of the figure's frame."""
    return figure.frame[[column.name for column in figure.columns]].reset_index(drop=True)


def neutral(text: str) -> str:
    """Return text that no spreadsheet runs as a formula: an apostrophe goes before a dangerous start."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def stamped(figure: Figure) -> tuple[tuple[Column, ...], pd.DataFrame]:
    """Return the data shown with what each row must carry wherever it is copied: day, unit, source, mark."""
    known = figure.provenance
    stamp: dict[Column, Any] = {
        Column("stamp_as_of", _("Per tanggal"), ColumnKind.DATE): pd.Timestamp(known.as_of),
        Column("stamp_counter", _("Yang dihitung")): counter_label(known.counter),
        Column("stamp_unit", _("Satuan")): unit_label(known.unit),
        Column("stamp_source", _("Sumber")): known.source,
    }
    if known.illustrative:
        stamp[Column("stamp_mark", _("Catatan"))] = illustrative_mark()
    table = shown(figure).assign(**{column.name: value for column, value in stamp.items()})
    return (*figure.columns, *stamp), table


def particulars(figure: Figure) -> list[tuple[str, str]]:
    """Return what a reader must know of the figure, as (label, text)."""
    known = figure.provenance
    rows = [
        (_("Judul"), figure.title),
        (_("Isi"), figure.subtitle),
        (_("Ringkasan"), figure.sentence),
        *known.filters,
        (_("Aturan zona"), known.rule),
        (_("Data"), known.dataset_title),
        (_("Sumber"), known.source),
        (_("Per tanggal"), format_date(known.as_of)),
        (_("Yang dihitung"), counter_label(known.counter)),
        (_("Satuan"), unit_label(known.unit)),
        *((_("Catatan"), note) for note in known.notes),
        (_("Nomor berkas"), known.file_id),
        (_("Tautan"), known.link),
    ]
    mark = [(_("Catatan"), illustrative_notice(known))] if known.illustrative else []
    # A filter may repeat what every figure says; the first saying stands.
    return list(dict.fromkeys((label, text) for label, text in (*mark, *rows) if text))


def illustrative_notice(known: Provenance) -> str:
    """Return the mark with the reason for it."""
    return _(
        "{mark}: {title} disusun ulang dari angka terbit karena tabel per perkara tidak pernah diumumkan; "
        "bukan data perkara sebenarnya."
    ).format(mark=illustrative_mark(), title=known.dataset_title)
