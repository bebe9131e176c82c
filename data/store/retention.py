"""Letting old releases go: never the one in force, never one that waits for its moment."""

from datetime import UTC, datetime
from pathlib import Path

from data import shelf
from data.access import Right, needs
from data.atomic import remove_folder
from data.errors import UserError
from data.privacy import cut
from data.store.backup import export_release
from data.store.journal import Action, Entry, record, written_plan
from data.store.locking import writing
from data.store.opening import known_ids, release_in_force, releases, scheduled
from language import _


@needs(Right.PUBLISH)
def retain(
    name: str,
    *,
    keep: int,
    dry_run: bool = False,
    archive: Path | None = None,
    who: str = "",
    note: str = "",
    at: datetime | None = None,
) -> tuple[str, ...]:
    """Remove all but the newest releases of a data set.

    The release in force and those that wait for their moment stay besides, however old. A damaged release
    is neither counted nor removed.

    Args:
        name: the data set.
        keep: how many of the newest stay, at least 1.
        dry_run: say which would go, and remove nothing.
        archive: folder that each release is written to, as a file to restore it from, before it goes.
        who: name or office of who does it.
        note: why.
        at: the time; None for now.

    Returns:
        The ids of the releases that went, or would go; oldest first.

    Raises:
        UserError: where the data set is bundled or unknown, has no good release left, `keep` is below 1, or
            the disk refuses. What had gone by then stays gone, and the journal says which.
    """
    shelf.check_new_name(name)
    if keep < 1:
        raise UserError(_("Sedikitnya satu rilis harus disimpan."), where=str(keep))
    now = at or datetime.now(UTC)
    known_ids(name)  # an unknown data set gets no folder
    if dry_run:
        return _going(name, keep, now)
    with writing(name, at=now) as home:
        going = _going(name, keep, now)
        for release_id in going:
            if archive is not None:
                export_release(name, release_id, out=archive / f"{name}-{release_id}.zip", replace=True)
            entry = Entry(
                when=now.isoformat(timespec="seconds"),
                who=who,
                action=Action.RETAIN,
                release_id=release_id,
                before="",
                note=cut(note)[0],
                plan=written_plan(home),
            )
            record(home, entry)
            remove_folder(home / release_id)
    return going


def _going(name: str, keep: int, now: datetime) -> tuple[str, ...]:
    sound = [release.release_id for release in releases(name)]
    in_force = release_in_force(name, now)
    kept = {*sound[:keep], *(each.release_id for each in scheduled(name, at=now))}
    if in_force:
        kept.add(in_force.release_id)
    return tuple(release_id for release_id in reversed(sound) if release_id not in kept)
