"""What the public gets of a release is made before the public asks, in a process that gives way to readers.

Which numbers can be told takes half a minute to find out. A release under embargo is prepared before its
moment comes. `python -m pages.parts.service.prepare` prepares all that is not ready; the service starts it by
itself where people sign in.
"""

import atexit
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

from data import store
from data.access import NOBODY, SYSTEM, acting_as
from data.errors import UserError
from data.release import Release
from data.settings import PROJECT
from pages.parts.seen import is_public_ready, seen_by

_SECONDS_BETWEEN_LOOKS = 20.0
_GIVES_WAY = 10  # niceness
_log = logging.getLogger("peta-netral")


def unprepared(*, at: datetime | None = None) -> Iterator[Release]:
    """Yield the releases in force and those to come of which the public's numbers are not made yet.

    Args:
        at: the moment; None for now.
    """
    moment = at or datetime.now(UTC)
    for release in store.look(at=moment).in_force:
        to_come = (each for each in store.releases(release.name) if each.is_embargoed(moment))
        yield from (each for each in (release, *to_come) if not each.is_public and not is_public_ready(each))


def keep_prepared(*, every: float = _SECONDS_BETWEEN_LOOKS) -> None:
    """Prepare what comes for as long as the process lives; the first look is when all are served.

    Args:
        every: seconds between two looks.
    """

    def look() -> None:
        tried: set[str] = set()  # what cannot be kept is made when somebody asks, not again and again
        while not threading.Event().wait(every):
            try:
                with acting_as(SYSTEM):
                    new = {release.checksum for release in unprepared()} - tried
            except (UserError, OSError):
                new = set()  # readers are told of the store's troubles; the next look may find it well
            if new:
                tried |= new
                _run()

    threading.Thread(target=look, name="prepare-public", daemon=True).start()


def _run() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "pages.parts.service.prepare"],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        atexit.register(process.terminate)  # it does not outlive the service
        process.wait()
        atexit.unregister(process.terminate)
    if process.returncode:
        _log.warning("What the public sees was not prepared: it is made when somebody asks")


def main() -> None:
    """Prepare all that is not ready."""
    os.nice(_GIVES_WAY)
    with acting_as(SYSTEM):
        for release in unprepared():
            seen_by(NOBODY, release)


if __name__ == "__main__":
    main()
