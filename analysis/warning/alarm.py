"""Which places reported more in the last weeks than their history and the nation's level explain."""

from dataclasses import dataclass, fields
from datetime import date

import numpy as np
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.exposure import denominators
from analysis.measure import CountSource
from analysis.places import Flags, place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.warning.discovery import discrete_q_values
from analysis.warning.history import Floats, Gap, Weekly, weekly_history
from analysis.warning.limits import (
    DISCOVERY_RATE,
    LEAST_OBSERVED,
    LEAST_REPORTS,
    LEAST_WEEKS,
    NEAR,
    WINDOWS,
)
from analysis.warning.predictive import predictive
from analysis.warning.share import shares
from analysis.warning.spread import dispersion, in_blocks
from analysis.warning.words import reasons
from analysis.zones import in_view
from data.kinds import Level


@dataclass(frozen=True, eq=False)
class Alarm:
    """What the last weeks say of each place; of the windows tested, the clearest one.

    Attributes:
        weeks: int64 [place], how many of the last weeks are counted together.
        observed, high: int64 [place], new reports in them and the most that is usual.
        expected, p_value, q_value: float64 [place].
        raised: bool [place].
    """

    weeks: Weekly
    observed: Weekly
    expected: Floats
    high: Weekly
    p_value: Floats
    q_value: Floats
    raised: Flags


def is_assessable(new: Weekly) -> bool:
    """Tell whether there is enough history before the weeks that are tested."""
    before = new[:, : -max(WINDOWS)]
    return len(new) > 1 and before.shape[1] >= LEAST_WEEKS and int(before.sum()) >= LEAST_REPORTS


def alarms(new: Weekly, *, votes: Flags, base: Floats | None = None, rate: float = DISCOVERY_RATE) -> Alarm:
    """Return the alarms of the last weeks of a history that is assessable.

    Every window is tested against the weeks before the longest one, so that the first weeks of a rise never
    become part of what is usual. Given the total of the window the count of a place is beta-binomial. Each
    window has an equal part of the false-discovery rate.

    Args:
        new: new counts [place, week].
        votes: bool [place]; places without an election have a prior of their own.
        base: exposure [place], NaN unknown; None: all alike. Matters where there is little history.
        rate: the false-discovery rate of a week.

    Source: Gamma-Poisson predictive limits as in A. Gelman et al., "Bayesian Data Analysis" (2013), section
        2.6; pooling of recent periods as in M. Farrington et al., "A statistical algorithm for the early
        detection of outbreaks", JRSS A 159 (1996), 547-563.
    """
    before = new[:, : -max(WINDOWS)]
    known = shares(before.sum(axis=1), votes=votes, base=base)
    tested = []
    for width in WINDOWS:
        observed = new[:, -width:].sum(axis=1)
        alike = dispersion(in_blocks(before, width), known.mean)
        usual = predictive(known, dispersion=alike, observed=observed)
        p_values = usual.p_values(observed)
        q_values = discrete_q_values(observed, usual.tail, rate=rate / len(WINDOWS), least=LEAST_OBSERVED)
        q_values = np.minimum(q_values * len(WINDOWS), 1.0)
        weeks = np.full(len(new), width, dtype=np.int64)
        raised = q_values <= rate
        tested.append(Alarm(weeks, observed, usual.expected, usual.high, p_values, q_values, raised))
    return _clearest(tested)


def alarm_table(source: CountSource, selection: Selection, *, level: Level | None = None) -> pd.DataFrame:
    """Return for every place in view whether its last weeks are unusual.

    Args:
        source: the counts of the selection's election.
        selection: the question; all places of the level are tested, its province narrows what is shown.
        level: which places; None for the level of the selection.

    Returns:
        `region_code`, `region_name`, `province_code` (str), `week_start` (datetime64, the first of the seven
        days that end on the as-of day or on the last day of the data), `weeks` (Int64, how many weeks up to
        then are counted together), `observed` (Int64, new in them), `expected` (Float64), `predictive_high`
        (Int64, the most that is usual), `p_value`, `q_value` (Float64), `alarm` (bool), `reason` (str).
        Before there is enough history the numbers are NA and the reason says "belum dapat dinilai". No rows
        where there are no weeks to test: `headline` then says why.
    """
    past = weekly_history(source, selection, level=level)
    if isinstance(past, Gap):
        return _table(None, _names(selection, level).iloc[:0])
    found = None
    if is_assessable(past.new):
        known = denominators(
            past.places, exposure=selection.exposure, election=past.election, borders=borders(selection)
        )
        base = known["value"].to_numpy(dtype=np.float64, na_value=np.nan)
        found = alarms(past.new, votes=past.votes, base=base)
    table = in_view(_table(found, _names(selection, level), start=past.start), selection)
    return table.assign(reason=pd.array(reasons(table, past=past, selection=selection), dtype="str"))


def _names(selection: Selection, level: Level | None) -> pd.DataFrame:
    return place_names(level or selection.level, borders(selection)).rename_axis("region_code").reset_index()


def _clearest(tested: list[Alarm]) -> Alarm:
    """Of each place the window with the smallest q-value, then the nearest to an alarm, else the shortest."""
    q_values = np.stack([each.q_value for each in tested])
    p_values = np.stack([each.p_value for each in tested])
    order = np.lexsort((np.where(p_values <= NEAR, p_values, 1.0), q_values), axis=0)
    best, place = order[0], np.arange(order.shape[1])
    columns = {each.name: np.stack([getattr(one, each.name) for one in tested]) for each in fields(Alarm)}
    return Alarm(**{name: values[best, place] for name, values in columns.items()})


def _table(found: Alarm | None, names: pd.DataFrame, *, start: date | None = None) -> pd.DataFrame:
    """Names and numbers; NA where nothing could be assessed. The reasons are still to be written."""
    rows = len(names)
    blank, unknown = np.zeros(rows, dtype=np.int64), np.full(rows, found is None)
    nil = blank.astype(np.float64)
    told = found or Alarm(blank, blank, nil, blank, nil, nil, raised=np.zeros(rows, dtype=np.bool_))
    return pd.DataFrame(
        {
            **{name: names[name].array for name in names},
            "week_start": np.full(rows, np.datetime64(start or "NaT", "s")),
            "weeks": IntegerArray(told.weeks, unknown),
            "observed": IntegerArray(told.observed, unknown),
            "expected": FloatingArray(told.expected, unknown),
            "predictive_high": IntegerArray(told.high, unknown),
            "p_value": FloatingArray(told.p_value, unknown),
            "q_value": FloatingArray(told.q_value, unknown),
            "alarm": told.raised,
            "reason": pd.array([pd.NA] * rows, dtype="str"),
        },
        copy=True,
    )
