"""Where notes are kept.

`<store>/.notes/notes.jsonl` holds one line for everything that happened: a note pinned, a note withdrawn.
Lines are only ever added, under a lock, so a withdrawn note is kept.
"""

from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from data import audit
from data.access import Right, needs
from data.errors import UserError
from data.event_log import add_event, events_of
from data.locked import locked_folder
from data.notes.note import PinnedNote, checked_author, checked_text
from data.settings import read_settings
from language import _

_FOLDER = ".notes"
_FILE = "notes.jsonl"


@needs(Right.NOTE)
def pin_note(
    text: str, *, dataset: str, region: str, day: date, at: datetime, author: str = ""
) -> PinnedNote:
    """Keep a note.

    Args:
        text: what the analyst remarks.
        dataset: name of a data set.
        region: code of a kabupaten/kota or province; "" for the nation.
        day: the day it is pinned to.
        at: the time of writing.
        author: who wrote it, as they sign.

    Raises:
        UserError: where text or signature may not be kept (`data.notes.note`); where another process keeps
            writing, or the disk refuses.
    """
    note = PinnedNote(
        id=uuid4().hex[:12],
        dataset=dataset,
        region=region,
        day=day,
        text=checked_text(text),
        author=checked_author(author),
        written_at=at.isoformat(timespec="seconds"),
    )
    _add({"event": "pinned", **asdict(note), "day": day.isoformat()}, note, act=audit.Act.PIN_NOTE)
    return note


@needs(Right.NOTE)
def withdraw_note(note_id: str, *, at: datetime) -> PinnedNote:
    """Take a note back; it is kept, and no longer shown.

    Raises:
        UserError: where there is no such note that stands; where another process keeps writing, or the disk
            refuses.
    """
    standing = {note.id: note for note in pinned_notes()}
    if note_id not in standing:
        raise UserError(
            _("Catatan ini tidak ada atau sudah ditarik."),
            next_step=_("Muat ulang halaman untuk melihat daftarnya."),
        )
    event = {"event": "withdrawn", "id": note_id, "at": at.isoformat(timespec="seconds")}
    _add(event, standing[note_id], act=audit.Act.WITHDRAW_NOTE)
    return standing[note_id]


def pinned_notes(
    *,
    dataset: str | None = None,
    regions: Collection[str] | None = None,
    first: date | None = None,
    last: date | None = None,
    withdrawn: bool = False,
) -> tuple[PinnedNote, ...]:
    """Return the notes that stand, in order of their day and of writing.

    Args:
        dataset: keeps those of a data set.
        regions: keeps those pinned to one of the places; "" is the nation.
        first: keeps those pinned to this day or later.
        last: keeps those pinned to this day or earlier.
        withdrawn: the notes that were taken back in place of those that stand.
    """
    kept = [
        note
        for note in _read(_path())
        if bool(note.withdrawn_at) is withdrawn
        and (dataset is None or note.dataset == dataset)
        and (regions is None or note.region in regions)
        and (first is None or note.day >= first)
        and (last is None or note.day <= last)
    ]
    return tuple(sorted(kept, key=lambda note: (note.day, note.written_at)))


def _add(event: Mapping[str, Any], note: PinnedNote, *, act: audit.Act) -> None:
    with locked_folder(
        _path().parent,
        busy=_("Proses lain sedang menyimpan catatan."),
        refused=_(
            "Catatan tidak dapat disimpan: folder penyimpanan tidak dapat ditulis. Catatan lama tidak "
            "berubah."
        ),
    ):
        # The text stays with the notes: what somebody may yet take back does not belong into a log for ever.
        about = f"{note.region or '-'}, {note.day.isoformat()}: {note.id}"
        audit.record(act, signed=note.author, dataset=note.dataset, details=about)
        add_event(_path(), event)


def _path() -> Path:
    return read_settings().store / _FOLDER / _FILE


def _read(path: Path) -> tuple[PinnedNote, ...]:
    """The notes of a file; a line that was damaged from outside is passed over."""
    notes: dict[str, PinnedNote] = {}
    for event in events_of(path):
        try:
            if event["event"] == "pinned":
                notes[event["id"]] = _note(event)
            elif event["event"] == "withdrawn" and event["id"] in notes:
                taken = notes[event["id"]]
                notes[taken.id] = replace(taken, withdrawn_at=str(event["at"]))
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(notes.values())


def _note(event: Mapping[str, Any]) -> PinnedNote:
    texts = {name: str(event[name]) for name in ("id", "dataset", "region", "text", "author", "written_at")}
    return PinnedNote(**texts, day=date.fromisoformat(event["day"]))
