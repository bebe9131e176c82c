"""One line in the log when a part begins to fail, and one when it is well again."""

import logging
from threading import Lock

_log = logging.getLogger(__name__)
_failing: dict[str, str] = {}
_one_at_a_time = Lock()


def sound_alarm(part: object, message: str, *facts: object) -> None:
    """Log that a part fails, where that was not said already.

    Args:
        part: what fails, such as the path of a release; never shown.
        message: the line, with a `%s` for each fact.
        facts: what the line names.
    """
    with _one_at_a_time:
        line = message % facts
        if _failing.get(str(part)) == line:
            return
        _failing[str(part)] = line
    _log.warning("%s", line)


def call_off_alarm(part: object) -> None:
    """Log that a part is well again, where it was failing."""
    with _one_at_a_time:
        line = _failing.pop(str(part), None)
    if line is not None:
        _log.info("Well again: %s", line)
