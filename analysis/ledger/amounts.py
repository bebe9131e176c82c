"""What each cause added to the count of each place; together exactly the difference of the two counts."""

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from analysis.ledger.cause import Cause
from analysis.ledger.path import Path, Step, became_known, gained
from analysis.measure import NATION, CountSource, Measure, measure_of
from analysis.scope import borders
from analysis.view import View
from data.kinds import Counter, TableKind

Amounts = dict[Cause, npt.NDArray[np.int64]]


def amounts(path: Path, before: View, after: View) -> Amounts:
    """Return what each cause that can change a count added [place].

    A count that becomes known adds its whole value under `COVERAGE`: it is not known how much of it is new.
    """
    known = {step: np.where(became_known(path, step), 0, gained(path, step)) for step in Step}
    of_release = known[Step.RELEASE]
    late = late_reports(path, before, after, of_release)
    in_time = passing_cause(after)
    nothing = np.zeros(len(path.places), dtype=np.int64)
    return {
        Cause.LATE_REPORTS: late,
        Cause.CORRECTION: of_release - late,
        Cause.BOUNDARY: known[Step.BOUNDARY] + known[Step.EXPOSURE] + known[Step.RULE],
        **{
            cause: known[Step.TIME] if cause is in_time else nothing
            for cause in (Cause.NEW_CASES, Cause.STATUS, Cause.STATEMENT)
        },
        Cause.COVERAGE: sum((gained(path, step) - known[step] for step in Step), start=nothing),
    }


def passing_cause(after: View) -> Cause:
    """Return what a count that changes with time alone comes from."""
    if after.source.release.kind is TableKind.COUNTS:
        return Cause.STATEMENT
    return Cause.NEW_CASES if after.selection.counter is Counter.REPORTED else Cause.STATUS


def late_reports(path: Path, before: View, after: View, net: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return how many of those dated on or before the earlier day the earlier release did not hold [place].

    Releases carry no lasting number for a case, so a late report is told from a correction by counts alone:
    it stands on a day on which the later release counts more in the nation, of all types, than the earlier
    one. What a place gains on other days was elsewhere, under another day or type, before: a correction. A
    place never has more late reports than it gained on balance.

    Args:
        path: the way between the two views.
        before: the earlier view.
        after: the later view.
        net: what the later release adds to each place on balance, up to the earlier day.
    """
    one, other = before.source, after.source
    if not net.any() or other.release.kind is TableKind.COUNTS:
        return np.zeros_like(net)
    measure = measure_of(before.selection)
    days = _days(one, other, before.selection.as_of)
    day = borders(before.selection)
    added = _daily(other, path.places, days, measure, day) - _daily(one, path.places, days, measure, day)
    every = Measure(counter=measure.counter, unit=measure.unit)
    nation = _daily(other, [NATION], days, every, day) - _daily(one, [NATION], days, every, day)
    dated = np.where(nation > 0, np.maximum(added, 0), 0).sum(axis=1)
    return np.asarray(np.minimum(dated, np.maximum(net, 0)))


def _days(one: CountSource, other: CountSource, last: date) -> list[date]:
    first = min(one.days[0], other.days[0], last)
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _daily(
    source: CountSource, places: tuple[str, ...] | list[str], days: list[date], measure: Measure, day: date
) -> npt.NDArray[np.int64]:
    counts = source.counts(places, days, measure=measure, borders=day).astype(np.int64)
    return np.diff(np.maximum(counts, 0), axis=1, prepend=0)
