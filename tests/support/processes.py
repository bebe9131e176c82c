"""Processes forked from one that has everything imported and warm, so that starting one takes a millisecond.

A process of its own does the forking: the tests' process has threads, which a fork does not survive.
"""

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory
from typing import Any

from data.settings import PROJECT

KILLED = -SIGKILL


class Nursery:
    """The way to the forking process: lines of JSON there, one number back for each."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def start(self, work: str, *arguments: Any) -> int:
        """Start a function of `tests.support.store_workers`; return the id of its process."""
        return self._ask([work, *arguments])

    def wait(self, process_id: int) -> int:
        """Wait for the end of a process; return its exit code, or the signal that ended it, below zero."""
        return self._ask(["wait", process_id])

    def killed_after(self, seconds: float, work: str, *arguments: Any) -> int:
        """Start some work, kill it with SIGKILL so long after, and return how it ended."""
        process_id = self.start(work, *arguments)
        time.sleep(seconds)
        os.kill(process_id, SIGKILL)
        return self.wait(process_id)

    def _ask(self, line: list[Any]) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(line) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextmanager
def nursery() -> Iterator[Nursery]:
    """Give the way to a fresh forking process; it ends with the block."""
    command = [sys.executable, "-m", "tests.support.processes"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT
    ) as process:
        try:
            yield Nursery(process)
        finally:
            assert process.stdin
            process.stdin.close()


def _serve() -> None:
    from tests.support import store_workers  # noqa: PLC0415 - only the forking process loads the desk

    with TemporaryDirectory() as folder:
        store_workers.warm_up(Path(folder))
    for line in sys.stdin:
        work, *arguments = json.loads(line)
        if work == "wait":
            _answer(os.waitstatus_to_exitcode(os.waitpid(arguments[0], 0)[1]))
            continue
        if not os.fork():
            _answer(os.getpid())  # by the child, so that whoever waits for it knows that it runs
            _run(getattr(store_workers, work), arguments)


def _answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _run(work: Any, arguments: list[Any]) -> None:
    """Do the work and end the process without clearing up after its parent."""
    try:
        work(*arguments)
    except SystemExit as ended:
        os._exit(int(ended.code or 0))
    except BaseException:  # noqa: BLE001 - whatever it was, this process must not go on as its parent
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    _serve()
