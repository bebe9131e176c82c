"""Work done in a process of its own: its processor time, and the most memory it ever held."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")
_HIGHEST = "VmHWM:"  # of /proc/self/status, in kB; what `getrusage` tells begins with the parent's


@dataclass(frozen=True)
class Spent(Generic[_Answer]):
    """What a piece of work took: seconds of the processor in its process, megabytes, and what it returned."""

    seconds: float
    megabytes: float
    answer: _Answer


def spent(work: Callable[[], _Answer]) -> Spent[_Answer]:
    """Do a piece of work in a fresh process, from its first import to its last file.

    Args:
        work: a function of a module, so that the process can find it.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_measured, work).result()


def _measured(work: Callable[[], _Answer]) -> Spent[_Answer]:
    answer = work()
    return Spent(time.process_time(), _most_memory(), answer)


def _most_memory() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    line = next(line for line in status if line.startswith(_HIGHEST))
    return int(line.split()[1]) / 1024
