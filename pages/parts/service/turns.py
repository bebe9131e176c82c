"""Runs of pages take turns: a processor that works on fifty pages at once finishes every one of them late.

Python computes one run at a time anyway; running many side by side only adds the cost of switching between
them. Whoever has shown its first figure gives way to those who have not.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from threading import Event, Lock, local
from time import monotonic

_AT_ONCE = 1  # Python computes one thing at a time
_LONGEST = 0.5  # seconds after which a run no longer keeps others waiting
_SWITCH = 0.001  # seconds a thread computes before another that waits may; Python's own is 0.005
_GRACE = 1.0  # seconds by which the rest of a page stands behind first figures


@dataclass(order=True)
class _Place:
    """A place in the line: whoever has the lowest due time is next."""

    due: float
    number: int
    called: Event = field(default_factory=Event, compare=False)


class Turns:
    """A line of runs.

    Args:
        at_once: how many run at the same time, apart from those that have taken too long.
        longest: seconds after which a run no longer keeps others waiting.
        grace: seconds by which a run that has given way stands behind those that come anew.
    """

    def __init__(self, *, at_once: int = _AT_ONCE, longest: float = _LONGEST, grace: float = _GRACE) -> None:
        self._at_once, self._longest, self._grace = at_once, longest, grace
        self._lock, self._numbers, self._own = Lock(), count(), local()
        self._waiting: list[_Place] = []
        self._begun: dict[int, float] = {}

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn of this thread, and end it with the block."""
        self._enter(monotonic())
        try:
            yield
        finally:
            self._leave()

    @contextmanager
    def given_way(self) -> Iterator[None]:
        """Let others run during the block, and stand in line behind new ones after it."""
        if self._place() is None:
            yield
            return
        self._leave()
        yield  # a run that ends here needs no turn to end
        self._enter(monotonic() + self._grace)

    def pause(self) -> None:
        """Let those go first who stand before this thread in line; between two parts of a page."""
        place, first = self._place(), self._waiting[:1]
        if place is not None and first and first[0].due < place.due:
            self._leave()
            self._enter(place.due)

    def _place(self) -> _Place | None:
        return getattr(self._own, "place", None)

    def _enter(self, due: float) -> None:
        place = self._own.place = _Place(due, next(self._numbers))
        with self._lock:
            heappush(self._waiting, place)
            self._call_next()
        # A run that takes too long ends nobody's wait by itself, so whoever waits looks again.
        while not place.called.wait(self._longest / 2):
            with self._lock:
                self._call_next()

    def _leave(self) -> None:
        place, self._own.place = self._place(), None
        with self._lock:
            if place is not None:
                self._begun.pop(place.number, None)
            self._call_next()

    def _call_next(self) -> None:
        now = monotonic()
        busy = sum(now - begun < self._longest for begun in self._begun.values())
        while self._waiting and busy < self._at_once:
            place = heappop(self._waiting)
            self._begun[place.number] = now
            place.called.set()
            busy += 1


TURNS = Turns()


def answer_while_computing() -> None:
    """Let the thread that speaks with the browsers in more often: it needs little, and all wait for it."""
    sys.setswitchinterval(_SWITCH)
