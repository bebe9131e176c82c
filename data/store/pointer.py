"""Which release of a data set is in force, now and from stated moments on: the file `current`.

The first line is the release in force, empty where none is yet; each further line a release and the moment it
comes in force. The file is replaced in one step, so the whole plan changes at once or not at all.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self

from data.atomic import replace_text
from data.shelf import is_release_id

CURRENT = "current"


@dataclass(frozen=True, order=True)
class Scheduled:
    """A release that waits for its moment.

    Attributes:
        moment: when it comes in force, with offset.
        release_id: which it is.
    """

    moment: datetime
    release_id: str


@dataclass(frozen=True)
class Pointer:
    """The release in force and those that follow.

    Attributes:
        release_id: in force until the first scheduled moment; empty: none.
        scheduled: what follows, in order of time.
    """

    release_id: str = ""
    scheduled: tuple[Scheduled, ...] = ()

    def in_force(self, at: datetime) -> str:
        """Return the release in force at a moment; empty: none."""
        begun = [each.release_id for each in self.scheduled if each.moment <= at]
        return begun[-1] if begun else self.release_id

    def settled(self, at: datetime) -> Self:
        """Return the same plan with what has begun by a moment in the first place."""
        waiting = tuple(each for each in self.scheduled if each.moment > at)
        return replace(self, release_id=self.in_force(at), scheduled=waiting)

    def put_in_force(self, release_id: str, *, at: datetime) -> Self:
        """Return the plan with a release in force at once; it waits no longer, the others still do."""
        return replace(self.settled(at).without(release_id), release_id=release_id)

    def put(self, release_id: str, *, moment: datetime | None, at: datetime) -> Self:
        """Return the plan with a release that comes in force at a moment; at once where it has passed."""
        if moment is None or moment <= at:
            return self.put_in_force(release_id, at=at)
        plan = self.settled(at).without(release_id)
        return replace(plan, scheduled=tuple(sorted((*plan.scheduled, Scheduled(moment, release_id)))))

    def without(self, release_id: str) -> Self:
        """Return the plan without the moment of a release."""
        kept = tuple(each for each in self.scheduled if each.release_id != release_id)
        return replace(self, scheduled=kept)

    @property
    def text(self) -> str:
        """The plan as it is written."""
        later = (f"{each.release_id} {each.moment.isoformat()}" for each in self.scheduled)
        return "\n".join([self.release_id, *later]) + "\n"


def read_pointer(home: Path) -> Pointer | None:
    """Return the plan of a data set; None where there is none or it was damaged from outside."""
    try:
        return parse_pointer((home / CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def parse_pointer(text: str) -> Pointer:
    """Return the plan a text says.

    Raises:
        ValueError: where it says none.
    """
    first, *later = text.splitlines()
    if first.strip() and not is_release_id(first.strip()):
        raise ValueError(first)
    return Pointer(first.strip(), tuple(sorted(map(_scheduled, later))))


def write_pointer(home: Path, plan: Pointer) -> None:
    """Put a plan in force.

    Raises:
        OSError: where the disk refuses; the old plan stays.
    """
    replace_text(home / CURRENT, plan.text)


def _scheduled(line: str) -> Scheduled:
    release_id, moment = line.split()
    known = datetime.fromisoformat(moment)
    if known.tzinfo is None:
        raise ValueError(line)
    return Scheduled(known, release_id)
