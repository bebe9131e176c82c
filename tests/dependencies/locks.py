"""The lists of requirements, and the distributions they bring."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parents[2]
LOCK = PROJECT / "requirements.lock"
DIRECT = PROJECT / "requirements.txt"
_CONTINUED = re.compile(r"\\\n")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


class Pin(NamedTuple):
    """One line of a list."""

    requirement: Requirement
    hashes: int
    """How many files of it the list knows."""

    @property
    def name(self) -> str:
        """Its name as registries spell it."""
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        """The one version it allows; "" where it allows several."""
        pinned = [each for each in self.requirement.specifier if each.operator == "=="]
        return pinned[0].version if len(self.requirement.specifier) == len(pinned) == 1 else ""

    @property
    def is_for_here(self) -> bool:
        """Whether it is installed on a machine like this one."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def pins(path: Path) -> list[Pin]:
    """Return the requirements in a list; comments and references to other lists are passed over."""
    lines = _CONTINUED.sub(" ", path.read_text(encoding="utf-8")).splitlines()
    plain = [line.partition(" #")[0].strip() for line in lines]
    return [
        Pin(Requirement(_HASH.sub("", line).strip()), len(_HASH.findall(line)))
        for line in plain
        if line and not line.startswith(("#", "-"))
    ]


def lists() -> list[Path]:
    """Return every list of direct requirements."""
    return sorted(PROJECT.glob("requirements*.txt"))


def installed(name: str) -> Distribution | None:
    """Return a distribution of the environment; None where it is not there."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def brought(roots: list[Pin]) -> set[str]:
    """Return the names of all that some requirements bring on this machine, themselves included."""
    seen: set[tuple[str, str]] = set()
    waiting = [pin.requirement for pin in roots if pin.is_for_here]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        for extra in {"", *wanted.extras} - {known for each, known in seen if each == name}:
            seen.add((name, extra))
            waiting += _needs(name, extra)
    return {name for name, _extra in seen}


def _needs(name: str, extra: str) -> Iterator[Requirement]:
    found = installed(name)
    for line in (found and found.requires) or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
            yield wanted
