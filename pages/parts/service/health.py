"""Whether the service is up, and whether it can answer: for a proxy, a supervisor or an orchestrator."""

import os
from collections.abc import Callable
from enum import StrEnum

from starlette.requests import Request
from starlette.responses import JSONResponse

from analysis.engine import rows_by_place
from data import store
from data.access import SYSTEM, acting_as
from data.errors import UserError
from data.settings import read_settings
from data.shelf import is_standing
from geo.boundaries import load_regions

_UNREADY = 503


class Standing(StrEnum):
    """How a part stands: it answers, readers notice little, or there is nothing to show without it."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


def health(_request: Request) -> JSONResponse:
    """Answer that the process is alive; nothing is looked at."""
    return JSONResponse({"status": "up"})


def ready(_request: Request) -> JSONResponse:
    """Answer whether a reader would see figures now, with how each part stands.

    The status is 503 where a part failed, so that a proxy sends readers elsewhere. Neither folders nor
    addresses nor names of data sets are told.
    """
    with acting_as(SYSTEM):
        parts = {name: _looked_at(look) for name, look in _PARTS.items()}
    worst = max(parts.values(), key=tuple(Standing).index)
    return JSONResponse(
        {"status": worst, "parts": parts}, status_code=_UNREADY if worst is Standing.FAILED else 200
    )


def _looked_at(look: Callable[[], Standing]) -> Standing:
    try:
        return look()
    except (UserError, OSError):
        return Standing.FAILED


def _releases() -> Standing:
    """Degraded where something is wrong with a release or the store: readers keep the last good figures."""
    found = store.look()
    if not found.in_force:
        return Standing.FAILED
    return Standing.DEGRADED if found.troubles else Standing.OK


def _engine() -> Standing:
    release = store.datasets()[0]
    rows_by_place(release, election=release.elections[0])
    return Standing.OK


def _boundaries() -> Standing:
    load_regions()
    return Standing.OK


def _store() -> Standing:
    """Degraded where nothing can be published: readers still read."""
    folder = read_settings().store
    if not is_standing():
        return Standing.DEGRADED
    there = folder if folder.exists() else folder.parent
    return Standing.OK if os.access(there, os.W_OK | os.X_OK) else Standing.DEGRADED


_PARTS = {"releases": _releases, "engine": _engine, "boundaries": _boundaries, "store": _store}
