"""Load by the number of sessions, the dashboard and an empty page by turns; and a long soak."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.load.crowd import FILTERING, READING, Crowd, Tally
from benchmarks.server import Host, Program, Server, servers
from data.settings import PROJECT

_DASHBOARD = Program(PROJECT / "dashboard.py", Host.PRODUCT)
_EMPTY = Program(PROJECT / "benchmarks" / "apps" / "empty.py")
_WARM_UP = 5.0
_SLICES = 12  # of a soak


@dataclass(frozen=True)
class Load:
    """What one number of sessions met with on one page.

    Attributes:
        page: name of the page.
        sessions: open tabs.
        opened: the tabs opened to reach that number.
        tally: what they did then.
        seconds: for how long.
        cpu: seconds of processor time of its processes meanwhile.
        megabytes: their memory at the end.
        machine: load of the machine at the end (its average over a minute).
    """

    page: str
    sessions: int
    opened: Tally
    tally: Tally
    seconds: float
    cpu: float
    megabytes: float
    machine: float


@contextmanager
def _running(*programs: Program) -> Iterator[list[Server]]:
    """Servers with an empty store of their own, as exports are recorded there."""
    with tempfile.TemporaryDirectory() as store:
        os.environ["PETA_STORE"] = store
        with servers(programs) as running:
            yield running


async def _loads(
    sizes: Sequence[int], *, seconds: float, think: float, reading: bool, processes: int
) -> list[Load]:
    with _running(_EMPTY, *[_DASHBOARD] * processes) as (empty, *ours):
        habits = READING if reading else FILTERING
        crowds = {
            "empty page": ([empty], Crowd([empty.address], "", habits=FILTERING, think=think)),
            "dashboard": (ours, Crowd([each.address for each in ours], "peta", habits=habits, think=think)),
        }
        loads = []
        for size in sizes:
            for page, (running, crowd) in crowds.items():
                opened = await crowd.grow(size)
                await crowd.read(_WARM_UP)
                before = sum(server.cpu_seconds() for server in running)
                tally = await crowd.read(seconds)
                cpu = sum(server.cpu_seconds() for server in running) - before
                memory = sum(server.megabytes() for server in running)
                loads.append(Load(page, size, opened, tally, seconds, cpu, memory, os.getloadavg()[0]))
        for _servers, crowd in crowds.values():
            await crowd.leave()
        return loads


def loads(sizes: Sequence[int], *, seconds: float, think: float, reading: bool, processes: int) -> list[Load]:
    """Measure both pages at each number of sessions, which only grows.

    Args:
        sizes: numbers of sessions, ascending.
        seconds: how long each is measured, after a warm-up.
        think: seconds between the beginnings of two acts of a reader.
        reading: readers do everything a reader does; otherwise they change a filter each time.
        processes: how many the dashboard runs in.
    """
    return asyncio.run(_loads(sizes, seconds=seconds, think=think, reading=reading, processes=processes))


async def _soak(sessions: int, *, minutes: float, think: float, told: Callable[[Load], None]) -> list[Load]:
    with _running(_DASHBOARD) as (ours,):
        crowd = Crowd([ours.address], "peta", habits=READING, think=think)
        opened = await crowd.grow(sessions)
        seconds = minutes * 60 / _SLICES
        loads = []
        for _slice in range(_SLICES):
            before = ours.cpu_seconds()
            tally = await crowd.read(seconds)
            cpu = ours.cpu_seconds() - before
            load = Load(
                "dashboard", sessions, opened, tally, seconds, cpu, ours.megabytes(), os.getloadavg()[0]
            )
            loads.append(load)
            told(load)
            opened = Tally()
        await crowd.leave()
        return loads


def soak(sessions: int, *, minutes: float, think: float, told: Callable[[Load], None]) -> list[Load]:
    """Let readers read for long, tabs closing and opening among them, and return slices of equal length.

    Args:
        sessions: open tabs.
        minutes: how long.
        think: seconds between the beginnings of two acts of a reader.
        told: called with each slice when it is over.
    """
    return asyncio.run(_soak(sessions, minutes=minutes, think=think, told=told))
