"""Putting another release in force, or calling a planned one off; nothing is ever removed by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from data import shelf
from data.access import Right, needs
from data.errors import UserError
from data.privacy import cut
from data.release import Release
from data.store.journal import Action, Entry, plan_of, record
from data.store.locking import writing
from data.store.opening import open_release
from data.store.pointer import Pointer, write_pointer
from language import _


@needs(Right.PUBLISH)
def rollback(
    name: str, release_id: str, *, who: str = "", note: str = "", at: datetime | None = None
) -> Release:
    """Put an earlier (or later) release of an imported data set in force; nothing is removed.

    A release under embargo is put in force by it too, ahead of its time. Undone by calling it again with the
    id of the release that was in force before, which the journal names.

    Args:
        name: the data set.
        release_id: which release.
        who: name or office of who does it.
        note: why.
        at: the time; None for now.

    Raises:
        UserError: where the data set is bundled, or the release is unknown or damaged.
    """
    now = at or datetime.now(UTC)

    def change(plan: Pointer) -> Pointer:
        return plan.put_in_force(release_id, at=now)

    return _changed(name, release_id, change, action=Action.ROLLBACK, who=who, note=note, now=now)


@needs(Right.PUBLISH)
def call_off(
    name: str, release_id: str, *, who: str = "", note: str = "", at: datetime | None = None
) -> Release:
    """Take the moment from a release that waits for it: it stays, but does not come in force by itself.

    Args:
        name: the data set.
        release_id: which release.
        who: name or office of who does it.
        note: why.
        at: the time; None for now.

    Raises:
        UserError: where the data set is bundled, or the release is unknown, damaged or not waiting.
    """
    now = at or datetime.now(UTC)

    def change(plan: Pointer) -> Pointer:
        settled = plan.settled(now)
        if settled == settled.without(release_id):
            raise UserError(_("Rilis ini tidak sedang menunggu waktu berlaku."), where=f"{name} {release_id}")
        return settled.without(release_id)

    return _changed(name, release_id, change, action=Action.CALL_OFF, who=who, note=note, now=now)


@needs(Right.PUBLISH)
def withdraw(
    name: str, release_id: str, *, who: str = "", note: str = "", at: datetime | None = None
) -> Release:
    """Take the release in force out of force with none in its place; `rollback` brings it back.

    It is how the first release of a data set is undone: there is no earlier one to put in force. What waits
    for its moment goes on waiting.

    Args:
        name: the data set.
        release_id: which release.
        who: name or office of who does it.
        note: why.
        at: the time; None for now.

    Raises:
        UserError: where the data set is bundled, or the release is unknown, damaged or not in force.
    """
    now = at or datetime.now(UTC)

    def change(plan: Pointer) -> Pointer:
        settled = plan.settled(now)
        if settled.release_id != release_id:
            raise UserError(_("Rilis ini tidak sedang berlaku."), where=f"{name} {release_id}")
        return replace(settled, release_id="")

    return _changed(name, release_id, change, action=Action.WITHDRAW, who=who, note=note, now=now)


def _changed(
    name: str,
    release_id: str,
    change: Callable[[Pointer], Pointer],
    *,
    action: Action,
    who: str,
    note: str,
    now: datetime,
) -> Release:
    shelf.check_new_name(name)
    open_release(name, release_id=release_id)  # an unknown data set gets no folder
    with writing(name, at=now) as home:
        release = open_release(name, release_id=release_id)
        known = shelf.release_ids(name)
        before = plan_of(home) or Pointer(known[0])
        plan = change(before)
        entry = Entry(
            when=now.isoformat(timespec="seconds"),
            who=who,
            action=action,
            release_id=release_id,
            before=before.in_force(now),
            note=cut(note)[0],
            plan=plan.text,
        )
        record(home, entry)
        write_pointer(home, plan)
    return release
