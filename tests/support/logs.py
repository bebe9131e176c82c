"""Logs as they were before a test that sets them up."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pages.parts.service.logs import ROOMS


@contextmanager
def own_logs() -> Iterator[None]:
    """Let what is set up for the log of the service hold inside alone."""
    logs = [logging.getLogger(name) for name in ROOMS]
    before = [(log.handlers[:], log.propagate, log.level) for log in logs]
    try:
        yield
    finally:
        for log, (handlers, propagate, level) in zip(logs, before, strict=True):
            log.handlers, log.propagate = handlers, propagate
            log.setLevel(level)
