"""The last good view: what readers saw last stays up while the store cannot give it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data import shelf, store
from data.alarm import call_off_alarm, sound_alarm
from data.release import Release
from data.settings import read_settings
from data.store import Fault, Trouble

_kept: dict[Path, dict[str, Release]] = {}  # what readers saw last, by store


@dataclass(frozen=True)
class Standing:
    """What readers see, and what is wrong.

    Attributes:
        in_force: the releases to show by data set: those in force, or the last good ones in their place.
        troubles: what is wrong; readers are told of it.
    """

    in_force: dict[str, Release]
    troubles: tuple[Trouble, ...]


def look_or_keep(*, at: datetime | None = None) -> Standing:
    """Return the releases in force, with the last good one in the place of each that cannot be read.

    Only what is broken is kept: a release that was taken out of force, or waits for its moment, goes.

    Args:
        at: the moment; None for now.
    """
    moment = at or datetime.now(UTC)
    found = store.look(at=moment)
    shown = {release.name: release for release in found.in_force}
    troubles = list(found.troubles)
    for name, last in _kept.get(read_settings().store, {}).items():
        fault = _fault_of(name, last, shown.get(name), found, moment)
        if fault is None:
            call_off_alarm(f"kept {last.folder}")
            continue
        sound_alarm(f"kept {last.folder}", "Readers still see release %s of %s", last.release_id, name)
        shown[name] = last
        troubles = [each for each in troubles if each.name != name or each.fault is Fault.AHEAD]
        if fault is not Fault.UNREADABLE:
            troubles.append(Trouble(fault, name, last.release_id))
    _kept[read_settings().store] = shown
    return Standing(shown, tuple(troubles))


def _fault_of(
    name: str, last: Release, now: Release | None, found: store.Look, moment: datetime
) -> Fault | None:
    """Why a release that was seen has to be kept; None where what is found, or nothing, takes its place."""
    if now is not None and now.release_id == last.release_id:
        return None
    if last.is_embargoed(moment) and any(
        each.release_id == last.release_id for each in store.scheduled(name, at=moment)
    ):
        return Fault.CLOCK_BACK
    if now is not None:
        return None
    if Trouble(Fault.UNREADABLE) in found.troubles:
        return Fault.UNREADABLE
    if any(each.name == name and each.fault is Fault.DAMAGED for each in found.troubles):
        return Fault.DAMAGED
    is_there = name in shelf.bundled_names() or bool(shelf.release_ids(name))
    return None if is_there else Fault.GONE
