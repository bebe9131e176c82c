"""Does the alarm keep within the false alarms it announces, and find a tripling within three weeks?"""

from collections.abc import Iterator
from itertools import product

import numpy as np
import numpy.typing as npt

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
from analysis.warning.history import Weekly
from analysis.warning.limits import expected_false_alarms
from data.kinds import Level

# Shape of the gamma distribution of the places' rates, near what the bundled reconstruction gives
SHAPES = {Level.PROVINCE: 0.7, Level.REGION: 0.25}
CASES = (2000, 6000)
ARRIVALS = ("independent", "batches")
TARGET = 0.8
_TARGET_SIZE = "two_or_more"


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return false alarms a week, and for a tripling sensitivity, precision and lead time."""
    calm = [*product([Level.PROVINCE], CASES, ARRIVALS), *product([Level.REGION], CASES[-1:], ARRIVALS)]
    return (
        *(_calm(level, cases, arrival, repeats, seed) for level, cases, arrival in calm),
        *(found for cases in CASES for found in _tripled(Level.PROVINCE, cases, repeats, seed)),
        *_tripled(Level.REGION, CASES[-1], max(1, repeats * 2 // 3), seed),
    )


def arriving(means: Floats, arrival: str, random: np.random.Generator) -> Weekly:
    """Return counts with these means: one by one, or in batches of one or more, two on average."""
    if arrival == "independent":
        return random.poisson(means).astype(np.int64)
    events = random.poisson(means / 2)
    return (events + random.poisson(events)).astype(np.int64)


def summary(
    found: list[Found], setting: dict[str, str], *, study: str = "alarm", at_least: float | None = None
) -> Iterator[Outcome]:
    """Return sensitivity, precision and lead time of some searches."""
    after = np.array([each.after for each in found if each.after is not None])
    raised = sum(each.right + each.wrong for each in found)
    yield Outcome(f"{study}_found", len(after) / len(found), setting, at_least=at_least)
    if raised:
        yield Outcome(f"{study}_precision", sum(each.right for each in found) / raised, setting)
    if len(after):
        yield Outcome(f"{study}_weeks", float(after.mean()), setting)


def _calm(level: Level, cases: int, arrival: str, repeats: int, seed: int) -> Outcome:
    random = np.random.default_rng([seed, 0, [*SHAPES].index(level), cases, ARRIVALS.index(arrival)])
    raised, weeks = 0, 2 * repeats
    for _week in range(weeks):
        means = _means(level, cases, random)
        new = arriving(means, arrival, random)
        week = int(random.integers(first_week(new), new.shape[1]))
        raised += int(alarms(new[:, : week + 1], votes=_votes(level)).raised.sum())
    setting = {"level": level.value, "cases": str(cases), "arrival": arrival}
    return Outcome("alarm_false", raised / weeks, setting, at_most=expected_false_alarms())


def _tripled(level: Level, cases: int, repeats: int, seed: int) -> Iterator[Outcome]:
    """A place of each size class triples, and one of all places whatever their size."""
    random = np.random.default_rng([seed, 1, [*SHAPES].index(level), cases])
    found: dict[str, list[Found]] = {name: [] for name in (*SIZES, "any")}
    for _repeat in range(repeats):
        means = _means(level, cases, random)
        new = random.poisson(means).astype(np.int64)
        start = int(random.integers(first_week(new), new.shape[1] - PATIENCE + 1))
        weekly = means[:, start : start + PATIENCE].mean(axis=1)
        for name, searches in found.items():
            place = _one_of(weekly, name, random)
            if place is not None:
                more = np.zeros_like(new)
                more[place, start:] = random.poisson((TIMES - 1) * means[place, start:])
                searches.append(search(new + more, votes=_votes(level), place=place, start=start))
    for name, searches in found.items():
        if searches:
            setting = {"level": level.value, "cases": str(cases), "size": name}
            target = TARGET if name == _TARGET_SIZE and level is Level.PROVINCE else None
            yield from summary(searches, setting, at_least=target)


def _one_of(weekly: Floats, size: str, random: np.random.Generator) -> int | None:
    low, high = SIZES.get(size, (0.0, np.inf))
    fitting = np.flatnonzero((weekly >= low) & (weekly < high))
    return int(random.choice(fitting)) if fitting.size else None


def _means(level: Level, cases: int, random: np.random.Generator) -> Floats:
    """Expected counts [place, week]: lasting shares times the weeks of Pilkada 2020, stages and all."""
    national = bundled_history(level).new.sum(axis=0)
    shares = random.gamma(SHAPES[level], size=len(bundled_history(level).places))
    return np.asarray(np.outer(shares / shares.sum(), national / national.sum() * cases))


def _votes(level: Level) -> npt.NDArray[np.bool_]:
    return np.ones(len(bundled_history(level).places), dtype=np.bool_)


STUDY = Study(code="alarm", repeats=200, seed=20200923, run=run)
