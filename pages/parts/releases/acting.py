"""Putting releases in force and taking them back, for every page that offers it."""

from data import store
from data.release import Release
from pages.parts.desk.work import now
from pages.parts.stock import forget_releases


def put_in_force(name: str, release_id: str, *, who: str) -> str:
    """Put a release in force at once and return the id of the one before it; empty: there was none.

    Raises:
        UserError: see `data.store.rollback`.
    """
    before = id_in_force(name)
    store.rollback(name, release_id, who=who)
    forget_releases()
    return before


def take_back(release: Release, *, before: str, who: str) -> None:
    """Undo a publication: the release before it is in force again, or none where there was none.

    A release that still waits for its moment waits no longer.

    Raises:
        UserError: see `data.store.rollback`, `data.store.call_off` and `data.store.withdraw`.
    """
    if release.is_embargoed(now()) and id_in_force(release.name) != release.release_id:
        store.call_off(release.name, release.release_id, who=who)
    elif before:
        store.rollback(release.name, before, who=who)
    else:
        store.withdraw(release.name, release.release_id, who=who)
    forget_releases()


def id_in_force(name: str) -> str:
    """Return the id of the release in force of a data set; empty where none is."""
    return next((each.release_id for each in store.datasets() if each.name == name), "")
