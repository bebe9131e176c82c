"""Many readers at once on one server, each with time to think between two acts."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import httpx

from benchmarks.load.reader import Act, Answer, FailedError, Reader

Habits = Mapping[Act, int]
FILTERING: Habits = {Act.FILTER: 1}
READING: Habits = {Act.FILTER: 10, Act.SCRUB: 3, Act.CHOOSE: 3, Act.PAGE: 2, Act.DOWNLOAD: 1, Act.OPEN: 1}


@dataclass
class Tally:
    """What a crowd met with.

    Attributes:
        answers: every answer.
        errors: how often each thing went wrong.
    """

    answers: list[Answer] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


class Crowd:
    """Readers of one or several servers; `grow` them, then let them `read`.

    Args:
        addresses: of the servers; each reader stays with one, as a proxy with sticky sessions has it.
        path: of the page they open.
        habits: what they do, and how often in comparison.
        think: seconds between the beginnings of two acts of a reader, on average.
    """

    def __init__(self, addresses: Sequence[str], path: str, *, habits: Habits, think: float) -> None:
        self._addresses, self._path, self._habits, self._think = addresses, path, habits, think
        self._web = httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_keepalive_connections=10))
        self._readers: list[Reader] = []

    async def grow(self, size: int) -> Tally:
        """Open tabs one after the other until there are `size`."""
        tally = Tally()
        while len(self._readers) < size:
            number = len(self._readers)
            chance = random.Random(number)
            address = self._addresses[number % len(self._addresses)]
            reader = Reader(address, self._path, web=self._web, chance=chance)
            await _do(reader, Act.OPEN, tally)
            self._readers.append(reader)
        return tally

    async def read(self, seconds: float) -> Tally:
        """Let all of them read for a while."""
        tally = Tally()
        end = time.perf_counter() + seconds
        async with asyncio.TaskGroup() as together:
            for number, reader in enumerate(self._readers):
                together.create_task(self._read(reader, random.Random(number), end=end, tally=tally))
        return tally

    async def leave(self) -> None:
        """Close all tabs."""
        for reader in self._readers:
            await reader.close()
        await self._web.aclose()

    async def _read(self, reader: Reader, chance: random.Random, *, end: float, tally: Tally) -> None:
        """Act at a steady pace; whoever was answered late goes on at once."""
        due = time.perf_counter() + chance.uniform(0, self._think)
        while due < end:
            await asyncio.sleep(due - time.perf_counter())
            await _do(reader, chance.choices([*self._habits], [*self._habits.values()])[0], tally)
            due = max(due + chance.uniform(0.5, 1.5) * self._think, time.perf_counter())


async def _do(reader: Reader, act: Act, tally: Tally) -> None:
    try:
        tally.answers.append(await reader.act(act))
    except FailedError as error:
        tally.errors[str(error)] += 1
