"""A file of events, one JSON object a line, only ever added to: nothing that happened is lost or changed."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.atomic import append_line


def add_event(path: Path, event: Mapping[str, Any]) -> None:
    """Add an event to the end of the file; call it under the lock of its folder.

    Raises:
        OSError: where the disk refuses; the file stays as it was.
    """
    append_line(path, json.dumps(event, ensure_ascii=False))


def events_of(path: Path) -> tuple[Mapping[str, Any], ...]:
    """Return the events of a file, oldest first; none where it is missing.

    A line that was damaged from outside is passed over. The events are shared, so do not change them.
    """
    try:
        facts = path.stat()
    except OSError:
        return ()
    return _parsed(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=16)
def _parsed(path: Path, modified: int, size: int) -> tuple[Mapping[str, Any], ...]:
    del modified, size  # there to be part of the cache key
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    return tuple(event for event in map(_event, lines) if event is not None)


def _event(line: str) -> Mapping[str, Any] | None:
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None
