"""Do the intervals of the relative risk hold the true risk as often as they say?"""

from collections.abc import Iterator

from analysis.smoothing import Interval, relative_risk
from analysis.validation.drawn import CASES, EXPOSURES, SEEN, SPREADS, Drawn, Setting, draw, settings
from analysis.validation.study import Outcome, Study

_LOWEST, _HIGHEST = 0.93, 0.97
_SAMPLES = 40  # bootstrap samples of alpha and beta
_SHARE = 4  # the bootstrap is dear: it runs on one in so many of the draws


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return how often 95% and 80% intervals hold the true risk, over all regions and draws.

    The target of 95% intervals is 93 to 97% where risks differ as much as case files show. Where they differ
    little and cases are few, alpha and beta are uncertain and intervals that take them as known are too
    short: that is measured too, beside the bootstrap that takes their uncertainty in.
    """
    plain = (each for setting in settings(tuple(SPREADS)) for each in _plain(setting, repeats, seed))
    few = (Setting("mild", exposure, min(CASES)) for exposure in EXPOSURES)
    return (*plain, *(_bootstrapped(setting, max(repeats // _SHARE, 1), seed) for setting in few))


def _plain(setting: Setting, repeats: int, seed: int) -> Iterator[Outcome]:
    drawn = draw(setting, number=repeats, samples=1, seed=seed)
    risk = relative_risk(drawn.counts[0], drawn.expected[0])
    low, high = (_LOWEST, _HIGHEST) if setting.spread in SEEN else (None, None)
    held = _held(drawn, risk.interval(0.95))
    yield Outcome("coverage_95", held, setting=setting.text, at_least=low, at_most=high)
    yield Outcome("coverage_80", _held(drawn, risk.interval(0.80)), setting=setting.text)


def _bootstrapped(setting: Setting, repeats: int, seed: int) -> Outcome:
    drawn = draw(setting, number=repeats, samples=1, seed=seed)
    risk = relative_risk(drawn.counts[0], drawn.expected[0], bootstrap=_SAMPLES, seed=seed)
    return Outcome("coverage_95_bootstrap", _held(drawn, risk.interval(0.95)), setting=setting.text)


def _held(drawn: Drawn, interval: Interval) -> float:
    return float(((drawn.risk >= interval.low) & (drawn.risk <= interval.high)).mean())


STUDY = Study(code="coverage", repeats=200, seed=1987, run=run)
