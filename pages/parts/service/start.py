"""What is looked over before the first visitor comes: the settings, and the files of the product."""

import logging
import os
import sys
from collections.abc import Callable, Iterator

from analysis.engine.choice import engine_at
from data import shelf
from data.command_line import error_lines
from data.errors import UserError
from data.settings import Settings
from data.settings_check import check_settings
from data.tables import REFERENCE, read_reference
from geo.boundaries import check_static_files, load_regions, neighbours, tiles
from geo.register import provinces, regions

_log = logging.getLogger("peta-netral")


def refuse_or_warn() -> None:
    """Log what is wrong but not needed, and end the process where something is without which nothing works.

    Every fault is told at once, on the standard error stream, so that one start is enough to learn them all.
    """
    report = check_settings()
    engine = os.environ.get("PETA_ENGINE", "").strip()
    refused = [*report.refused, *_refusals(lambda: engine_at(engine, Settings.engine_timeout))]
    if refused:
        sys.exit("\n\n".join(map(error_lines, (*refused, *report.warned))))
    for error in (*report.warned, *damaged_parts()):
        _log.warning("%s", error)


def damaged_parts() -> tuple[UserError, ...]:
    """Return which files of the product are missing or damaged; the parts of a page that need them say so."""
    looks: list[Callable[[], object]] = [regions, provinces, load_regions, neighbours, tiles]
    found = [error for look in (*looks, check_static_files) for error in _refusals(look)]
    for path in sorted(REFERENCE.glob("*.csv")):
        found += _refusals(lambda name=path.stem: read_reference(name))
    for name in shelf.bundled_names():
        found += _refusals(lambda name=name: shelf.verified(shelf.BUNDLED / name))
    return tuple(found)


def _refusals(look: Callable[..., object]) -> Iterator[UserError]:
    try:
        look()
    except UserError as error:
        yield error
