"""Reading the store: which data sets there are, and which release of each is in force."""

from collections.abc import Iterator
from datetime import UTC, datetime

from data import shelf
from data.access import Right, needs
from data.alarm import call_off_alarm, sound_alarm
from data.errors import UserError
from data.release import Release
from data.store.journal import Entry, plan_of, read_journal
from data.store.pointer import Pointer, Scheduled
from language import _


def releases(name: str) -> tuple[Release, ...]:
    """Return the sound releases of a data set, newest first, also those under embargo.

    Raises:
        UserError: where there is no such data set.
    """
    if name in shelf.bundled_names():
        return (shelf.verified(shelf.BUNDLED / name),)
    return tuple(_sound(name, known_ids(name)))


def open_release(name: str, *, release_id: str | None = None, at: datetime | None = None) -> Release:
    """Return a release: the one in force, or a stated one.

    A damaged release in force gives way to the last good one before it, with a logged warning. No release
    steps in before its embargo ends.

    Args:
        name: the data set.
        release_id: which release; None for the one in force.
        at: the moment; None for now.

    Raises:
        UserError: where the data set or the release is unknown, none is in force yet, or no good one is left.
    """
    if release_id is not None and name not in shelf.bundled_names():
        return _stated(name, release_id)
    release = release_in_force(name, at or datetime.now(UTC))
    if release is None:
        raise UserError(
            _("Set data ini belum punya rilis yang berlaku."),
            where=name,
            expected=_("rilis pertama yang waktu embargonya sudah lewat"),
            next_step=_("Tunggu waktunya, atau berlakukan sekarang dengan `python -m data rollback`."),
        )
    return release


def release_in_force(name: str, at: datetime) -> Release | None:
    """Return the release in force at a moment; None where the first one still waits for its own.

    Raises:
        UserError: where the data set is unknown or no good release is left.
    """
    if name in shelf.bundled_names():
        return shelf.verified(shelf.BUNDLED / name)
    known = known_ids(name)
    plan = plan_of(shelf.home(name))
    chosen = plan.in_force(at) if plan else None
    if chosen == "":
        return None
    waiting = False
    for release in _sound(name, _chosen_and_before(chosen, known)):
        # What stands in for a missing or damaged release must not be ahead of its time.
        if release.release_id == chosen or not release.is_embargoed(at):
            return release
        waiting = True
    if waiting:
        return None
    raise shelf.damaged(name)


def scheduled(name: str, *, at: datetime | None = None) -> tuple[Scheduled, ...]:
    """Return the releases of a data set that wait for their moment, in order of time; none for bundled ones.

    Args:
        name: the data set.
        at: the moment; None for now.
    """
    moment = at or datetime.now(UTC)
    plan = plan_of(shelf.home(name)) or Pointer()
    known = set(shelf.release_ids(name))
    return tuple(each for each in plan.settled(moment).scheduled if each.release_id in known)


@needs(Right.SEE_RELEASES)
def journal(name: str) -> tuple[Entry, ...]:
    """Return what was done to a data set, oldest first; nothing for a bundled or unknown one."""
    return read_journal(shelf.home(name)) if name in shelf.imported_names() else ()


def known_ids(name: str) -> tuple[str, ...]:
    """Return the ids of the releases of an imported data set, newest first.

    Raises:
        UserError: where there is no such data set.
    """
    found = shelf.release_ids(name) if shelf.is_name(name) else ()
    if not found:
        raise _unknown(_("Set data tidak dikenal."), name, (*shelf.bundled_names(), *shelf.imported_names()))
    return found


def _stated(name: str, release_id: str) -> Release:
    known = known_ids(name)
    if release_id not in known:
        raise _unknown(_("Rilis tidak dikenal."), f"{name} {release_id}", known)
    return shelf.verified(shelf.home(name) / release_id)


def _chosen_and_before(chosen: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    if chosen not in known:
        return known
    return known[known.index(chosen) :]


def _sound(name: str, ids: tuple[str, ...]) -> Iterator[Release]:
    for release_id in ids:
        folder = shelf.home(name) / release_id
        try:
            release = shelf.verified(folder)
        except UserError as error:
            sound_alarm(folder, "Release %s of %s is damaged: %s", release_id, name, error)
        else:
            call_off_alarm(folder)
            yield release


def _unknown(what: str, where: str, known: tuple[str, ...]) -> UserError:
    return UserError(
        what,
        where=where,
        expected=", ".join(known),
        next_step=_("Lihat daftarnya dengan `python -m data releases`."),
    )
