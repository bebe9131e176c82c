"""Violation types against one other thing, shaded by count; small counts may be hidden, and it says so."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.handling.sanctions import UNSTATED
from analysis.type_tables import Across, TypeTable
from charts import sentences
from charts.figures.model import Column, ColumnKind, Figure, Heat
from charts.figures.provenance import Provenance
from charts.phrases import inside, nothing
from charts.words import counted, tally
from data.vocabulary import labels
from language import _, _n, format_date, format_number

HIDDEN = "•"  # stands in a cell whose count is hidden
_COLUMN_WORDS = {
    Across.POSITION: "positions",
    Across.STAGE: "election_stages",
    Across.SANCTION: "sanctions",
}


def type_table_figure(
    table: TypeTable,
    provenance: Provenance,
    *,
    across: Across,
    by_group: bool,
    places: Mapping[str, str] | None = None,
) -> Figure:
    """Describe counts of types, or of groups, against one other thing.

    Args:
        table: of `analysis.type_tables.type_table`.
        provenance: where the numbers come from.
        across: what the types are held against.
        by_group: whether the table holds groups of types.
        places: the name of each place in the index, for `Across.PLACE`.
    """
    types = labels("violation_groups" if by_group else "violation_types")
    rows, columns = (places or {}, types) if across is Across.PLACE else (types, _column_words(across))
    counts = table.inner
    kept = [code for code in columns if code in counts.columns and _has_any(counts[code], table)]
    frame = counts[kept].rename_axis("code").reset_index()
    frame.insert(1, "region_name", [rows.get(code, code) for code in frame["code"]])
    if not kept:
        frame = frame.iloc[:0]
    sentence = _sentence(frame, provenance, {code: columns[code] for code in kept}, table, across)
    hidden = _hidden(table)
    return Figure(
        id=f"silang-{across.value}-{'kelompok' if by_group else 'jenis'}",
        title=_title(across),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=" ".join(filter(None, (sentence, hidden if len(frame) else ""))),
        alt=_("Tabel berwarna. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_name", _("Wilayah") if across is Across.PLACE else _("Jenis pelanggaran")),
            *(Column(code, columns[code], ColumnKind.NUMBER) for code in kept),
        ),
        encoding=Heat("region_name", tuple(kept), missing=HIDDEN if table.below else "–"),
        provenance=replace(provenance, notes=(*provenance.notes, *_notes(provenance, hidden))),
    )


def _sentence(
    frame: pd.DataFrame, provenance: Provenance, titles: Mapping[str, str], table: TypeTable, across: Across
) -> str:
    if frame.empty and table.is_told:
        return nothing(provenance)
    if frame.empty or across is Across.PLACE:
        return sentences.of_heat(frame, provenance, titles=titles)
    cells = frame.melt("region_name", list(titles), "code", "amount").dropna(subset=["amount"])
    if cells.empty:
        return _("Semua angka di dalam tabel ini terlalu kecil untuk ditampilkan.")
    highest = cells[cells["amount"] == cells["amount"].max()].iloc[0]
    return _("Terbanyak: {type} – {other}, {tally} di {place} hingga {day}.").format(
        type=inside(highest["region_name"]),
        other=inside(titles[str(highest["code"])]),
        tally=tally(int(highest["amount"]), provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
    )


def _has_any(counts: pd.Series, table: TypeTable) -> bool:
    """Whether a column holds a count above zero, also a hidden one."""
    return bool(counts.fillna(1 if table.below else 0).gt(0).any())


def _column_words(across: Across) -> dict[str, str]:
    unstated = _("Tidak dirinci") if across is Across.SANCTION else _("Tidak diketahui")
    return {**labels(_COLUMN_WORDS[across]), UNSTATED: unstated}


def _title(across: Across) -> str:
    return {
        Across.PLACE: _("Jenis menurut wilayah"),
        Across.POSITION: _("Jenis menurut jabatan"),
        Across.STAGE: _("Jenis menurut tahapan"),
        Across.SANCTION: _("Jenis menurut sanksi"),
    }[across]


def _hidden(table: TypeTable) -> str:
    """Say that small counts are hidden, and how many cells that took."""
    if not table.below:
        return ""
    rule = _(
        "Di bawah tingkat provinsi, angka 1 sampai {most} disembunyikan ({sign}) agar tidak menunjuk orang"
    )
    cells = _n(
        "{number} sel disembunyikan, termasuk sel lain yang dapat membocorkannya",
        "{number} sel disembunyikan, termasuk sel lain yang dapat membocorkannya",
        table.hidden,
    )
    parts = (rule.format(most=format_number(table.below - 1), sign=HIDDEN), cells)
    return "; ".join(parts).format(number=format_number(table.hidden)) + "."


def _notes(provenance: Provenance, hidden: str) -> tuple[str, ...]:
    independent = _(
        "Tabulasi silang tidak pernah dipublikasikan: pada data ilustratif jenis, jabatan, sanksi, dan "
        "wilayah saling bebas, jadi pola di dalam tabel ini bukan temuan."
    )
    return tuple(filter(None, (hidden, independent if provenance.illustrative else "")))
