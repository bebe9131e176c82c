"""What is looked over before the first visitor comes: the settings of the installation."""

import logging
import os
import sys

from data.command_line import error_lines
from data.errors import UserError
from data.settings import Settings
from data.settings_check import check_settings

_log = logging.getLogger("peta-netral")


def refuse_or_warn() -> None:
    """Log which settings are wrong, and end the process where nothing sensible could be shown with them.

    Everything is told at once, on the standard error stream, so that one start is enough to learn it all.
    """
    report = check_settings()
    refused = [*report.refused, *_engine()]
    if refused:
        sys.exit("\n\n".join(map(error_lines, (*refused, *report.warned))))
    for error in report.warned:
        _log.warning("%s", error)


def _engine() -> tuple[UserError, ...]:
    # Here, as it takes a second that a wrong setting should not cost.
    from analysis.engine.choice import engine_at  # noqa: PLC0415

    try:
        engine_at(os.environ.get("PETA_ENGINE", "").strip(), Settings.engine_timeout)
    except UserError as error:
        return (error,)
    return ()
