"""What goes to the log: one JSON object a line, and nothing that a file or a reader may have written."""

import logging
import os
import traceback
from types import TracebackType

from pythonjsonlogger.json import JsonFormatter

from data.settings import PROJECT
from data.settings_check import LOG_LEVELS

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"
ROOMS = ("peta-netral", "data", "geo", "analysis", "charts", "briefing", "pages")
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlainFormatter(JsonFormatter):
    """Lines of JSON in which an error is its kind and its place: its text may quote a cell of a case file."""

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - the name is the library's
        """Return the kind of an error and where it came from, innermost last."""
        kind, _error, where = ei
        frames = traceback.extract_tb(where)
        places = (f"{_shortened(each.filename)}:{each.lineno} {each.name}" for each in frames)
        return "\n".join([*places, kind.__name__ if kind else ""])


def set_up_logs() -> None:
    """Send the log to the standard error stream, as JSON; `PETA_LOG_LEVEL` says from which level on."""
    level = os.environ.get("PETA_LOG_LEVEL", "").upper()
    handler = logging.StreamHandler()
    renamed = {"asctime": "time", "levelname": "level", "name": "part"}
    handler.setFormatter(PlainFormatter(_FIELDS, rename_fields=renamed, json_ensure_ascii=False))
    for name in ROOMS:
        log = logging.getLogger(name)
        log.handlers = [handler]
        log.propagate = False
        log.setLevel(level if level in LOG_LEVELS else logging.INFO)


def _shortened(path: str) -> str:
    return path.removeprefix(f"{PROJECT}{os.sep}")
