"""Whether the nation as a whole reports more than is usual in the stage of the election it is in."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats

from analysis.explanation import amount
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.trends import stage_at
from analysis.warning.history import Gap, History, Weekly, weekly_history
from analysis.warning.limits import HIGH, NATION_LEAST_WEEKS, NATION_LIMIT
from analysis.warning.words import gap_sentence
from data import vocabulary
from data.kinds import Level
from language import _, format_date, format_number

_JEFFREYS = 0.5  # shape of the prior of a rate nothing is known of


@dataclass(frozen=True)
class NationalAlarm:
    """The last week of the nation against the weeks of its stage.

    Attributes:
        week_start: first of the seven days; None where there are no weeks.
        stage: code of the stage; None where no stage is recorded.
        observed: new reports of the week; None where not known; so for the rest.
        expected: mean of the weeks of the stage so far.
        predictive_high: the most that is usual.
        p_value: predictive probability of at least so many.
        alarm: whether the p-value is at most `NATION_LIMIT`.
        reason: all this in a sentence.
    """

    week_start: date | None
    stage: str | None
    observed: int | None
    expected: float | None
    predictive_high: int | None
    p_value: float | None
    alarm: bool
    reason: str


def national_alarm(source: CountSource, selection: Selection) -> NationalAlarm:
    """Return whether the nation reports more in the last week than in the weeks of this stage so far.

    The weeks of a stage are Poisson around a level that itself varies from week to week; that variation is
    estimated within stages, over all stages so far, and never negative. The prediction is negative-binomial.

    Source: A. Gelman et al., "Bayesian Data Analysis" (2013), section 2.6; the variance by moments as in
        N. E. Breslow, "Extra-Poisson variation in log-linear models", Applied Statistics 33 (1984), 38-44.
    """
    past = weekly_history(source, selection, level=Level.NATION)
    if isinstance(past, Gap):
        return NationalAlarm(None, None, None, None, None, None, alarm=False, reason=gap_sentence(past))
    return _assessed(past, selection)


def spread_within(weekly: Weekly, stages: npt.NDArray[np.object_]) -> float:
    """Return the squared coefficient of variation of the weekly level within stages; at least 0.

    Args:
        weekly: new reports [week].
        stages: stage of each week.
    """
    excess = squares = 0.0
    for stage in np.unique(stages):
        weeks = weekly[stages == stage]
        if len(weeks) > 1:
            mean = weeks.mean()
            excess += len(weeks) * (weeks.var(ddof=1) - mean)
            squares += len(weeks) * mean**2
    return max(excess / squares, 0.0) if squares else 0.0


def _assessed(past: History, selection: Selection) -> NationalAlarm:
    weekly, stages = past.new[0], _stages(past)
    same = weekly[:-1][stages[:-1] == stages[-1]]
    found = NationalAlarm(
        past.start, stages[-1] or None, int(weekly[-1]), None, None, None, alarm=False, reason=""
    )
    if len(same) < NATION_LEAST_WEEKS or not stages[-1]:
        return replace(found, reason=_too_early(stages[-1], len(same)))
    shape = _JEFFREYS + float(same.sum())
    mean = shape / len(same)
    spread = spread_within(weekly[:-1], stages[:-1])
    size = 1 / ((1 + 1 / shape) * (1 + spread) - 1)
    usual = stats.nbinom(size, size / (size + mean))
    p_value = float(usual.sf(weekly[-1] - 1))
    found = replace(
        found,
        expected=mean,
        predictive_high=int(usual.ppf(1 - HIGH)),
        p_value=p_value,
        alarm=p_value <= NATION_LIMIT,
    )
    return replace(found, reason=_reason(found, past, selection))


def _stages(past: History) -> npt.NDArray[np.object_]:
    """The stage of the middle day of each week, as everywhere; empty where none is recorded."""
    middle = pd.Series(pd.DatetimeIndex(past.ends)) - pd.Timedelta(days=3)
    return stage_at(middle, past.election).fillna("").to_numpy(dtype=object)


def _too_early(stage: str, weeks: int) -> str:
    if not stage:
        return _("Belum dapat dinilai: tahapan pada minggu ini tidak tercatat.")
    return _(
        "Belum dapat dinilai: sebelum minggu ini baru {weeks} minggu dalam tahapan {stage}; diperlukan "
        "sedikitnya {least}."
    ).format(
        weeks=format_number(weeks),
        stage=vocabulary.label("election_stages", stage),
        least=format_number(NATION_LEAST_WEEKS),
    )


def _reason(found: NationalAlarm, past: History, selection: Selection) -> str:
    sentence = (
        _(
            "{observed} secara nasional pada minggu hingga {day}, di atas {high} yang biasanya paling banyak "
            "dalam tahapan {stage} (diperkirakan {expected})."
        )
        if found.alarm
        else _(
            "{observed} secara nasional pada minggu hingga {day}; dalam tahapan {stage} diperkirakan "
            "{expected} dan biasanya paling banyak {high}: belum cukup untuk peringatan."
        )
    )
    return sentence.format(
        observed=amount(found.observed or 0, selection.counter, selection.unit),
        day=format_date(past.ends[-1]),
        high=format_number(found.predictive_high),
        stage=vocabulary.label("election_stages", found.stage or ""),
        expected=format_number(found.expected, 1),
    )
