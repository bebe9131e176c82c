"""Weeks in which one place suddenly reports three times its rate, and how soon the alarm finds it."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt

from analysis.places import Flags
from analysis.selection import Selection
from analysis.source import source_for
from analysis.warning.alarm import alarms, is_assessable
from analysis.warning.history import Gap, History, Weekly, weekly_history
from data.kinds import Level
from data.store import open_release

Floats = npt.NDArray[np.float64]

PATIENCE = 3  # weeks in which a tripling should be found
TIMES = 3
LAST_DAY = date(2020, 12, 27)  # a Sunday, after which the bundled series thins out
# Expected reports a week. What is rare cannot be seen to triple: three instead of one come by chance.
SIZES = {
    "below_one": (0.0, 1.0),
    "one_to_two": (1.0, 2.0),
    "two_or_more": (2.0, np.inf),
    "five_or_more": (5.0, np.inf),
}


@dataclass(frozen=True)
class Found:
    """What the alarms said in the weeks after a tripling began.

    Attributes:
        after: weeks until the place was found, from 1; None where it was not.
        right: alarms of the place in those weeks.
        wrong: alarms of other places.
    """

    after: int | None
    right: int
    wrong: int


@cache
def bundled_history(level: Level) -> History:
    """Return the weeks of the bundled reconstruction of Pilkada 2020.

    Raises:
        TypeError: where the bundled data have no weeks.
    """
    selection = Selection(as_of=LAST_DAY, level=level)
    past = weekly_history(source_for(open_release("ilustrasi"), selection), selection)
    if isinstance(past, Gap):
        raise TypeError(past)
    return past


def search(new: Weekly, *, votes: Flags, place: int, start: int) -> Found:
    """Return what the alarms of the weeks from `start` say, as each would have been seen at its end.

    Args:
        new: counts [place, week], the tripling in them.
        votes: bool [place].
        place: position of the place that triples.
        start: position of its first week.
    """
    seen = [alarms(new[:, : week + 1], votes=votes).raised for week in range(start, start + PATIENCE)]
    after = next((weeks for weeks, raised in enumerate(seen, start=1) if raised[place]), None)
    right = sum(int(raised[place]) for raised in seen)
    return Found(after=after, right=right, wrong=int(np.sum(seen)) - right)


def first_week(new: Weekly) -> int:
    """Return the first week that can be assessed."""
    return next(week for week in range(new.shape[1]) if is_assessable(new[:, : week + 1]))
