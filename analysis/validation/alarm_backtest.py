"""The alarm on the bundled reconstruction of Pilkada 2020, as it is and with one place's reports tripled.

The reconstruction is illustrative: what it holds of sudden changes follows from published totals, not from
cases. So its own alarms are counted but have no target.
"""

from collections.abc import Iterator

import numpy as np

from analysis.validation.alarm import summary
from analysis.validation.study import Outcome, Study
from analysis.validation.tripling import (
    PATIENCE,
    SIZES,
    TIMES,
    Floats,
    Found,
    bundled_history,
    first_week,
    search,
)
from analysis.warning.alarm import alarms
from analysis.warning.share import shares
from data.kinds import Level

_LEVELS = (Level.PROVINCE, Level.REGION)


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return the alarms a week of the series as it is, and how a tripling in it is found."""
    return (
        *(_as_it_is(level) for level in _LEVELS),
        *(found for level in _LEVELS for found in _tripled(level, repeats, seed)),
    )


def _as_it_is(level: Level) -> Outcome:
    past = bundled_history(level)
    weeks = range(first_week(past.new), past.new.shape[1])
    raised = [int(alarms(past.new[:, : week + 1], votes=past.votes).raised.sum()) for week in weeks]
    return Outcome("alarm_backtest_raised", float(np.mean(raised)), {"level": level.value})


def _tripled(level: Level, repeats: int, seed: int) -> Iterator[Outcome]:
    past = bundled_history(level)
    random = np.random.default_rng([seed, _LEVELS.index(level)])
    found: dict[str, list[Found]] = {name: [] for name in (*SIZES, "any")}
    for _repeat in range(repeats):
        start = int(random.integers(first_week(past.new), past.new.shape[1] - PATIENCE + 1))
        usual = _usual(level, start)
        for name, searches in found.items():
            low, high = SIZES.get(name, (0.0, np.inf))
            weekly = usual[:, :PATIENCE].mean(axis=1)
            fitting = np.flatnonzero((weekly >= low) & (weekly < high) & (past.new.sum(axis=1) > 0))
            if not fitting.size:
                continue
            place = int(random.choice(fitting))
            new = past.new.copy()
            new[place, start:] += random.poisson((TIMES - 1) * usual[place])
            searches.append(search(new, votes=past.votes, place=place, start=start))
    for name, searches in found.items():
        if searches:
            yield from summary(searches, {"level": level.value, "size": name}, study="alarm_backtest")


def _usual(level: Level, start: int) -> Floats:
    """Expected counts [place, week from start]: the share up to then of each week's total."""
    past = bundled_history(level)
    known = shares(past.new[:, :start].sum(axis=1), votes=past.votes)
    return np.asarray(np.outer(known.mean, past.new[:, start:].sum(axis=0)))


STUDY = Study(code="alarm_backtest", repeats=200, seed=20200924, run=run)
