"""Which files left the product, one line for each, only ever added to: `<store>/.exports/exports.jsonl`."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from briefing.content import Briefing
from charts.figures import Figure
from data.event_log import add_event, events_of
from data.locked import locked_folder
from data.settings import read_settings
from language import _

_FOLDER = ".exports"
_FILE = "exports.jsonl"


@dataclass(frozen=True)
class Export:
    """One file that was made.

    Attributes:
        at: moment, ISO 8601 with offset.
        who: the person or the schedule that asked for it; "" where not known.
        id: of the briefing; printed on the file.
        form: file format.
        title: of the briefing.
        link: reopens the state.
        dataset, release_id: what was counted.
    """

    at: str
    who: str
    id: str
    form: str
    title: str
    link: str
    dataset: str
    release_id: str


def record_export(briefing: Briefing, form: str, *, who: str, at: datetime) -> Export:
    """Add a line for a file.

    Raises:
        UserError: where another process keeps writing, or the disk refuses.
    """
    made = Export(
        at=at.isoformat(timespec="seconds"),
        who=who,
        id=briefing.id,
        form=form,
        title=briefing.title,
        link=briefing.link,
        dataset=briefing.dataset,
        release_id=briefing.release_id,
    )
    return _add(made)


def record_figure(figure: Figure, form: str, *, release_id: str, who: str, at: datetime) -> Export:
    """Add a line for a file of one figure that carries its number and link (`Provenance.file_id`, `.link`).

    Raises:
        UserError: where another process keeps writing, or the disk refuses.
    """
    known = figure.provenance
    made = Export(
        at=at.isoformat(timespec="seconds"),
        who=who,
        id=known.file_id,
        form=form,
        title=figure.title,
        link=known.link,
        dataset=known.dataset,
        release_id=release_id,
    )
    return _add(made)


def _add(made: Export) -> Export:
    busy = _("Proses lain sedang mencatat ekspor.")
    refused = _("Ekspor tidak dapat dicatat: folder penyimpanan tidak dapat ditulis.")
    with locked_folder(_folder(), busy=busy, refused=refused) as folder:
        add_event(folder / _FILE, asdict(made))
    return made


def exports() -> tuple[Export, ...]:
    """Return the files that were made, oldest first; a line that was damaged is left out."""
    names = set(Export.__dataclass_fields__)
    kept = (event for event in events_of(_folder() / _FILE) if set(event) == names)
    return tuple(Export(**{name: str(value) for name, value in event.items()}) for event in kept)


def _folder() -> Path:
    return read_settings().store / _FOLDER
