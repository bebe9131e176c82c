"""Does the trend tag stay silent where nothing changes, and speak where the pace doubles?"""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import numpy.typing as npt

from analysis.stages.trend_test import TAGS, Tag, TrendTest, Weekly, trends
from analysis.validation.study import Outcome, Study

Means = npt.NDArray[np.float64]
Draw = Callable[[Means, np.random.Generator], Weekly]

PACES = (5, 20)
TOTALS = (680, 6000)  # cases of all regions in the weeks drawn
_REGIONS, _WEEKS, _WINDOW = 514, TrendTest().history, TrendTest().window
_SHAPE = 0.5  # of the gamma distribution of the regions' pace: most have nearly nothing, a few have much
_CHANGED = 10  # how many of the busiest regions double where some change
_OF_TRUTH = 0.07  # 5%, and what 400 draws may miss it by


def _independent(means: Means, random: np.random.Generator) -> Weekly:
    return random.poisson(means).astype(np.int64)


def _clustered(means: Means, random: np.random.Generator) -> Weekly:
    """Negative binomial with three times the variance of independent cases."""
    return random.negative_binomial(np.maximum(means, 1e-9) / 2, 1 / 3).astype(np.int64)


def _batches(means: Means, random: np.random.Generator) -> Weekly:
    """Events at half the pace, each of one or more persons, two on average."""
    events = random.poisson(means / 2)
    return (events + random.poisson(events)).astype(np.int64)


DRAWS: dict[str, Draw] = {"independent": _independent, "clustered": _clustered, "batches": _batches}


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return how often trends are tagged, rightly and wrongly."""
    alone = product(DRAWS, PACES)
    together = product(DRAWS, TOTALS)
    return (
        *(found for kind, pace in alone for found in _alone(kind, pace, repeats, seed)),
        *(found for kind, total in together for found in _together(kind, total, repeats, seed)),
    )


def _alone(kind: str, pace: int, repeats: int, seed: int) -> Iterator[Outcome]:
    """One place, looked at by itself: the nation, or a province somebody asks about."""
    setting = {"arrival": kind, "pace": str(pace)}
    random = np.random.default_rng([seed, [*DRAWS].index(kind), pace])
    level = np.full((1, _WEEKS), float(pace))
    same = _tags_of(level, kind, repeats, random)
    twice = _tags_of(_doubled(level, np.array([0])), kind, repeats, random)
    false = np.isin(same, [TAGS.index(Tag.RISING), TAGS.index(Tag.FALLING)]).mean()
    yield Outcome("trend_false", float(false), setting, at_most=_OF_TRUTH)
    yield Outcome("trend_steady", float((same == TAGS.index(Tag.STEADY)).mean()), setting)
    yield Outcome("trend_found", float((twice == TAGS.index(Tag.RISING)).mean()), setting)
    yield Outcome("trend_missed", float((twice == TAGS.index(Tag.STEADY)).mean()), setting, at_most=_OF_TRUTH)


def _tags_of(means: Means, kind: str, repeats: int, random: np.random.Generator) -> npt.NDArray[np.uint8]:
    return np.array([trends(DRAWS[kind](means, random)).tags[0] for _repeat in range(repeats)])


def _together(kind: str, total: int, repeats: int, seed: int) -> Iterator[Outcome]:
    """All regions at once, a quarter as often, as each draw holds 514 of them."""
    setting = {"arrival": kind, "cases": str(total)}
    random = np.random.default_rng([seed, 1, [*DRAWS].index(kind), total])
    any_false, false_shares, found = [], [], []
    for _repeat in range(max(1, repeats // 4)):
        means = _paces(total, random)
        any_false.append((_tagged(means, kind, random)).any())
        busiest = np.argsort(-means[:, 0])[:_CHANGED]
        tagged = _tagged(_doubled(means, busiest), kind, random)
        right = tagged[busiest].sum()
        false_shares.append(1 - right / tagged.sum() if tagged.any() else 0.0)
        found.append(right / _CHANGED)
    yield Outcome("trend_any_false", float(np.mean(any_false)), setting, at_most=_OF_TRUTH)
    yield Outcome("trend_false_share", float(np.mean(false_shares)), setting, at_most=_OF_TRUTH)
    yield Outcome("trend_found_region", float(np.mean(found)), setting)


def _paces(total: int, random: np.random.Generator) -> Means:
    shares = random.gamma(_SHAPE, size=_REGIONS)
    return np.repeat((shares / shares.sum() * total / _WEEKS)[:, np.newaxis], _WEEKS, axis=1)


def _tagged(means: Means, kind: str, random: np.random.Generator) -> npt.NDArray[np.bool_]:
    tags = trends(DRAWS[kind](means, random)).tags
    return np.isin(tags, [TAGS.index(Tag.RISING), TAGS.index(Tag.FALLING)])


def _doubled(means: Means, places: npt.NDArray[np.intp]) -> Means:
    doubled = means.copy()
    doubled[places, -_WINDOW:] *= 2
    return doubled


STUDY = Study(code="trend", repeats=400, seed=2020, run=run)
