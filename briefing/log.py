"""Which files left the product: lines of the audit log, read back as what they say of a file."""

from dataclasses import dataclass
from datetime import datetime

from briefing.content import Briefing
from charts.figures import Figure
from data import audit


@dataclass(frozen=True)
class Export:
    """One file that was made.

    Attributes:
        at: moment, ISO 8601 with offset.
        who: the person or the schedule that asked for it; whoever is asking where it is "".
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
        UserError: where it cannot be recorded; the file must not leave then.
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
        UserError: where it cannot be recorded; the file must not leave then.
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
    audit.record(
        audit.Act.EXPORT,
        who=made.who or None,
        dataset=made.dataset,
        release_id=made.release_id,
        selection=made.link,
        details=f"{made.form} {made.id} {made.title}",
        at=datetime.fromisoformat(made.at),
    )
    return made


def exports() -> tuple[Export, ...]:
    """Return the files that were made, oldest first; a line that was damaged is left out.

    Raises:
        UserError: where whoever asks may not read the audit log.
    """
    return tuple(_export(event) for event in audit.events() if event.act is audit.Act.EXPORT)


def _export(event: audit.Event) -> Export:
    form, number, title = event.details.split(" ", 2)
    return Export(
        at=event.at,
        who=event.who,
        id=number,
        form=form,
        title=title,
        link=event.selection,
        dataset=event.dataset,
        release_id=event.release_id,
    )
