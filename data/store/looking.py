"""What a look at the store finds: the releases in force, and what is wrong with those that should be."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from data import shelf
from data.alarm import call_off_alarm, sound_alarm
from data.errors import UserError
from data.release import Release
from data.store.journal import plan_of
from data.store.opening import release_in_force

_CLOCKS_MAY_DIFFER = timedelta(minutes=5)


class Fault(StrEnum):
    """What can be wrong with the store while readers read."""

    UNREADABLE = "unreadable"
    """The folder of the store cannot be read."""
    GONE = "gone"
    """A data set that was there is not there any more; nothing in the product removes one."""
    DAMAGED = "damaged"
    """A data set has no sound release left."""
    REPLACED = "replaced"
    """The release in force is missing or damaged, and an earlier one stands in for it."""
    AHEAD = "ahead"
    """A release was published later than it is now by the clock of this machine."""
    CLOCK_BACK = "clock_back"
    """A release whose embargo had ended is before its moment again."""
    RULE_GONE = "rule_gone"
    """An approval that decided the zone rule is not there any more, or damaged."""


@dataclass(frozen=True)
class Trouble:
    """One thing that is wrong.

    Attributes:
        fault: what it is.
        name: the data set; empty for the whole store.
        release_id: the release it concerns; empty where it is none in particular.
    """

    fault: Fault
    name: str = ""
    release_id: str = ""


@dataclass(frozen=True)
class Look:
    """What was found.

    Attributes:
        in_force: the releases in force, bundled ones first, then by name.
        troubles: what is wrong.
    """

    in_force: tuple[Release, ...]
    troubles: tuple[Trouble, ...] = ()


def look(*, at: datetime | None = None) -> Look:
    """Return the release in force of every data set, with what is wrong; nothing is raised.

    A data set without any sound release is left out; so is one whose first release is under embargo, which
    is no trouble.

    Args:
        at: the moment; None for now.
    """
    moment = at or datetime.now(UTC)
    names, troubles = _names()
    in_force: list[Release] = []
    for name in names:
        try:
            release = release_in_force(name, moment)
        except (UserError, OSError) as error:
            sound_alarm(shelf.home(name), "Data set %s is left out: %s", name, error)
            troubles.append(Trouble(Fault.DAMAGED, name))
            continue
        call_off_alarm(shelf.home(name))
        if release is not None:
            in_force.append(release)
            troubles += _troubles_of(release, moment)
    return Look(tuple(in_force), tuple(troubles))


def datasets(*, at: datetime | None = None) -> tuple[Release, ...]:
    """Return the release in force of every data set, as `look` finds them."""
    return look(at=at).in_force


def _names() -> tuple[list[str], list[Trouble]]:
    bundled = list(shelf.bundled_names())
    try:
        return [*bundled, *shelf.imported_names()], []
    except UserError as error:
        sound_alarm(shelf.STORE_ALARM, "%s", error)
        return bundled, [Trouble(Fault.UNREADABLE)]


def _troubles_of(release: Release, moment: datetime) -> list[Trouble]:
    found = []
    if release.name not in shelf.bundled_names():
        plan = plan_of(shelf.home(release.name))
        chosen = plan.in_force(moment) if plan else release.release_id
        if chosen != release.release_id:
            found.append(Trouble(Fault.REPLACED, release.name, chosen))
    clock = release.folder / "clock"
    if datetime.fromisoformat(release.published_at) <= moment + _CLOCKS_MAY_DIFFER:
        call_off_alarm(clock)
    else:
        sound_alarm(clock, "Release %s of %s was published after now", release.release_id, release.name)
        found.append(Trouble(Fault.AHEAD, release.name, release.release_id))
    return found
