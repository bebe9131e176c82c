"""From the desk to the store: an examined file becomes a release that says how it came about."""

from dataclasses import asdict
from datetime import datetime

from data import store
from data.desk import Examination
from data.kinds import TableKind, Unit
from data.mapping import mapping_facts
from data.release import Release


def publish_examined(
    found: Examination,
    *,
    name: str,
    title: str = "",
    unit: Unit = Unit.PERSON,
    complete: bool = False,
    note: str = "",
    published_by: str = "",
    in_force_from: datetime | None = None,
    expects: str | None = None,
    at: datetime | None = None,
) -> Release:
    """Publish the accepted rows of a file; see `data.store.publish` for the arguments and errors.

    Args:
        found: what became of the file; at least one row was accepted.
        name: the data set.
        title: what the reader sees; empty for the name.
        unit: what a row of cases stands for; of no use for counts.
        complete: whether a region without rows means that nobody was reported there.
        note: why it is published.
        published_by: name or office of who publishes it.
        in_force_from: the moment its embargo ends.
        expects: id of the release that must still be in force, such as the one a preview was held against.
        at: the time of publishing; None for now.
    """
    return store.publish(
        found.table,
        name=name,
        kind=found.kind,
        title=title or name,
        source=found.provenance,
        unit=unit if found.kind is TableKind.CASES else None,
        complete=complete,
        note=note,
        examination=found.summary,
        published_by=published_by,
        in_force_from=in_force_from,
        expects=expects,
        mapping=mapping_facts(found.mapping),
        decisions=[asdict(decision) for decision in found.decisions],
        at=at,
    )
