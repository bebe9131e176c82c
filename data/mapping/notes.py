"""What a report says about columns that were not recognised by their heading alone."""

from data.mapping.kinds import ColumnMapping, Ground
from data.privacy import safe_to_show
from data.reading.source import Note
from data.schema import description
from language import _, format_percent


def mapping_notes(mapping: ColumnMapping) -> tuple[Note, ...]:
    """Return a note for each column read by its spelling, and for each that waits to be confirmed."""
    return tuple(
        Note(
            "columns_waiting" if choice.waits else "columns_by_spelling",
            _message(waits=choice.waits).format(
                column=choice.column, meaning=description(mapping.kind, choice.column)
            ),
            suggestion=_(
                "ganti judulnya menjadi “{column}” bila benar ({confidence} yakin, dari {ground})"
            ).format(
                column=choice.column,
                confidence=format_percent(choice.confidence, 0),
                ground=_("ejaan judul") if choice.ground is Ground.SPELLING else _("isi kolom"),
            ),
            column=safe_to_show(choice.heading),
        )
        for choice in mapping.choices
        if choice.waits or (choice.is_read and choice.ground is Ground.SPELLING)
    )


def _message(*, waits: bool) -> str:
    if waits:
        return _("Kolom ini tidak dibaca, tetapi mungkin “{column}”: {meaning}")
    return _("Judul kolom ini dibaca sebagai “{column}”: {meaning}")
