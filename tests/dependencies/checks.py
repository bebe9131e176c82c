"""Every problem of the requirements that can be found without a network, one sentence each."""

from collections.abc import Iterator

from tests.dependencies.licences import is_allowed, stated_licence
from tests.dependencies.locks import DIRECT, LOCK, Pin, brought, installed, lists, pins


def problems() -> list[str]:
    """Return what is wrong with pins, locks and licences; nothing where all is well."""
    locked, direct = pins(LOCK), pins(DIRECT)
    return [*unpinned(), *unlocked(direct, locked), *incomplete(direct, locked), *forbidden(locked)]


def unpinned() -> Iterator[str]:
    """Give the direct requirements that allow more than one version."""
    for path in lists():
        for pin in pins(path):
            if not pin.version:
                yield f"{path.name}: {pin.requirement} is not pinned to one version"


def unlocked(direct: list[Pin], locked: list[Pin]) -> Iterator[str]:
    """Give the lines of the lock without version or checksum, and what it has in another version."""
    versions = {pin.name: pin.version for pin in locked}
    for pin in locked:
        if not pin.version or not pin.hashes:
            yield f"{LOCK.name}: {pin.name} has no {'checksum' if pin.version else 'version'}"
    for pin in direct:
        if versions.get(pin.name) != pin.version:
            yield f"{LOCK.name}: {pin.name} is not {pin.version}, as {DIRECT.name} says; lock anew"


def incomplete(direct: list[Pin], locked: list[Pin]) -> Iterator[str]:
    """Give what the lock leaves out of what is needed on this machine, or holds beyond it."""
    needed, held = brought(direct), {pin.name for pin in locked if pin.is_for_here}
    yield from (f"{LOCK.name}: {name} is needed and not locked" for name in sorted(needed - held))
    yield from (f"{LOCK.name}: {name} is locked and not needed" for name in sorted(held - needed))


def forbidden(locked: list[Pin]) -> Iterator[str]:
    """Give what is installed in another version than locked, or under no allowed licence."""
    for pin in filter(lambda each: each.is_for_here, locked):
        found = installed(pin.name)
        if found is None or found.version != pin.version:
            yield f"{pin.name}: installed is {found.version if found else 'none'}, locked {pin.version}"
            continue
        licence = stated_licence(found.metadata)
        if not licence or not is_allowed(licence):
            yield f"{pin.name}: licence {licence or 'not stated'} is not in allowed_licences.csv"
