"""Where the numbers of a figure come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.selection import Selection
from charts.words import counter_label, unit_label
from data.elections import elections
from data.kinds import Counter, Level, Unit
from data.release import Release
from data.vocabulary import label
from language import DEFAULT_LANGUAGE, _, current_language, format_date


@dataclass(frozen=True)
class Provenance:
    """Where the numbers of a figure come from; shown with the figure and written into every file of it.

    Attributes:
        dataset: code of the data set, for file names.
        dataset_title: what the reader sees.
        illustrative: True puts "Data ilustratif" on the figure and on every file made from it.
        source: who counted, or where the table came from.
        as_of: last day that counts.
        counter, unit: which step is counted, in which unit.
        place: the place in focus, as written in a sentence.
        scope: code of that place, or `nasional`; for file names.
        rule: the zone rule in one sentence; empty where none applies.
        filters: choices in force as (label, value).
        notes: further things the reader must know.
        file_id: of the file the figure belongs to; "" for none.
        link: the address that reopens the state, drawn as a QR code; "" for none.
    """

    dataset: str
    dataset_title: str
    illustrative: bool
    source: str
    as_of: date
    counter: Counter
    unit: Unit
    place: str
    scope: str = "nasional"
    rule: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    file_id: str = ""
    link: str = ""


def provenance_of(
    release: Release, selection: Selection, *, place: str, rule: str = "", notes: Sequence[str] = ()
) -> Provenance:
    """Return where the numbers of a selection come from.

    Args:
        release: the release that was counted.
        selection: what was asked.
        place: the place in focus, as written in a sentence: Indonesia, Provinsi Banten, Kabupaten Pandeglang.
        rule: the zone rule in one sentence, where one applies.
        notes: further things the reader must know.
    """
    return Provenance(
        dataset=release.name,
        dataset_title=release.title if current_language() == DEFAULT_LANGUAGE else release.title_en,
        illustrative=release.illustrative,
        source=release.source,
        as_of=selection.as_of,
        counter=selection.counter,
        unit=selection.unit,
        place=place,
        scope=selection.region or selection.province or str(Level.NATION),
        rule=rule,
        filters=_filters(selection, place),
        notes=tuple(notes),
    )


def _filters(selection: Selection, place: str) -> tuple[tuple[str, str], ...]:
    election = elections().loc[selection.election]
    types = [label("violation_types", code) for code in selection.violation_types]
    kept = {
        _("Pemilihan"): str(election["label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"]),
        _("Per tanggal"): format_date(selection.as_of),
        _("Wilayah"): place,
        _("Jenis pelanggaran"): "; ".join(types),
        _("Jabatan"): "; ".join(label("positions", code) for code in selection.positions),
        _("Yang dihitung"): counter_label(selection.counter),
        _("Satuan"): unit_label(selection.unit),
    }
    return tuple((title, value or _("semua")) for title, value in kept.items())
