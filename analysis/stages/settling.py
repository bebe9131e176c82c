"""How long reports keep arriving for a week that is over: measured between releases, or else assumed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import isotonic_regression

from analysis.intervals import Floats
from analysis.measure import NATION, UNKNOWN, CountSource, Measure
from analysis.stages.clock import WEEK
from data.errors import UserError
from data.kinds import TableKind
from data.tables import read_reference
from language import _, _n, format_number, format_percent


@dataclass(frozen=True)
class Settling:
    """How many of the last weeks a release knows of may still grow.

    Attributes:
        weeks: their number.
        releases: how many releases it was measured from; 0 where it is an assumption.
        reports: reports of the weeks compared; 0 where it is an assumption.
        tolerance: the share of a week's reports that may still be missing from a settled week.
    """

    weeks: int
    releases: int
    reports: int
    tolerance: float

    @property
    def is_measured(self) -> bool:
        """Whether releases of the data set itself say so."""
        return self.releases > 0

    def sentence(self) -> str:
        """Return how long weeks take to settle, and how that is known."""
        if not self.is_measured:
            return _n(
                "Anggapan, belum terukur: laporan untuk {weeks} minggu terakhir masih dapat bertambah.",
                "Anggapan, belum terukur: laporan untuk {weeks} minggu terakhir masih dapat bertambah.",
                self.weeks,
            ).format(weeks=format_number(self.weeks))
        if self.weeks == 0:
            return _(
                "Terukur dari {releases} rilis: minggu yang sudah lewat bertambah paling banyak {share} pada "
                "rilis berikutnya."
            ).format(releases=format_number(self.releases), share=format_percent(self.tolerance, 0))
        return _(
            "Terukur dari {releases} rilis: laporan untuk {weeks} minggu terakhir masih bertambah lebih dari "
            "{share} pada rilis berikutnya."
        ).format(
            releases=format_number(self.releases),
            weeks=format_number(self.weeks),
            share=format_percent(self.tolerance, 0),
        )


def assumed_settling() -> Settling:
    """Return the assumption that holds where a data set has no earlier release to measure from."""
    return Settling(
        weeks=int(_settings()["settling_weeks"]), releases=0, reports=0, tolerance=_settings()["tolerance"]
    )


def settled_until(source: CountSource, settling: Settling) -> date:
    """Return the last day whose reports have arrived.

    Counted back from the last day the release knows of, not from the as-of day: a release of January knows
    all that was reported in September. Where the release was exported later than its last report, a week or
    two are flagged that need not be.
    """
    return source.days[1] - timedelta(weeks=settling.weeks)


def reporting_triangle(sources: Sequence[CountSource], *, measure: Measure | None = None) -> pd.DataFrame:
    """Return how the reports of each week grew from release to release.

    Args:
        sources: counts of the same election in two or more releases of one data set, of kind `cases`.
        measure: what is counted; None: persons reported.

    Returns:
        One row for each week (Monday to Sunday) that was over on the last day of the earlier of two releases:
        `release_id`, `later_release_id` (str), `period_start` (datetime64), `age` (int64: whole weeks between
        the end of the week and the last day of the earlier release), `known`, `later` (Int64: what either
        release counts for the week, nationally), `added` (Int64: later less known; negative where more was
        taken out than added). Sorted by release and week; every pair of releases is compared.

    Raises:
        UserError: where the sources are of several data sets or elections, or do not count cases.
    """
    ordered = _one_data_set(sources)
    wanted = measure or Measure()
    pairs = [_compared(one, other, wanted) for one, other in combinations(ordered, 2)]
    return pd.concat(pairs, ignore_index=True) if pairs else _compared_nothing()


def share_added(triangle: pd.DataFrame) -> pd.DataFrame:
    """Return the share of a week's reports that a later release added, by the age of the week.

    Each week is compared with the newest release alone, which knows most.

    Args:
        triangle: a table of `reporting_triangle`.

    Returns:
        `age` (int64: weeks), `later`, `added` (Int64), `share` (Float64: added of later, 0 to 1; NA where
        the newest release counts nothing), `smoothed` (Float64: the nearest shares that never rise with age,
        weighted by reports). Ages without any week have no row.

    Source: pool-adjacent-violators for the monotone fit: Barlow, Bartholomew, Bremner and Brunk, Statistical
        Inference under Order Restrictions (1972), chapter 1, as `scipy.optimize.isotonic_regression`.
    """
    newest = triangle["later_release_id"].iloc[-1] if len(triangle) else ""
    kept = triangle[
        (triangle["later_release_id"] == newest) & (triangle["age"] <= _settings()["oldest_week"])
    ]
    by_age = kept.groupby("age", as_index=False)[["later", "added"]].sum()
    later = by_age["later"].to_numpy(dtype=np.float64, na_value=0)
    added = by_age["added"].to_numpy(dtype=np.float64, na_value=0).clip(0)
    share = np.divide(added, later, out=np.full(len(later), np.nan), where=later > 0)
    return by_age.assign(
        share=pd.array(share, dtype="Float64"),
        smoothed=pd.array(_never_rising(share, later), dtype="Float64"),
    )


def settling_of(sources: Sequence[CountSource], *, measure: Measure | None = None) -> Settling:
    """Return how long weeks take to settle: measured where the releases allow it, else assumed.

    Measured: the number of ages, from the youngest, at which a later release added more than the tolerance.

    Args:
        sources: counts of the same election in releases of one data set, in any order; one alone, or
            statements, give the assumption.
        measure: what is counted; None: persons reported.

    Raises:
        UserError: where the sources are of several data sets or elections.
    """
    if len(sources) < 2 or any(each.release.kind is not TableKind.CASES for each in sources):
        return assumed_settling()
    shares = share_added(reporting_triangle(sources, measure=measure))
    reports = int(shares["later"].sum())
    if reports < _settings()["fewest_reports"]:
        return assumed_settling()
    growing = shares.loc[shares["smoothed"].fillna(0) > _settings()["tolerance"], "age"]
    weeks = 0 if growing.empty else int(growing.max()) + 1
    return Settling(weeks=weeks, releases=len(sources), reports=reports, tolerance=_settings()["tolerance"])


def _one_data_set(sources: Sequence[CountSource]) -> list[CountSource]:
    alike = {(each.release.name, each.election, each.release.kind) for each in sources}
    if len(alike) > 1 or any(kind is not TableKind.CASES for _name, _election, kind in alike):
        raise UserError(
            _("Kelengkapan laporan hanya dapat diukur antar-rilis dari satu set data perkara."),
            expected=_("dua rilis atau lebih dari set data dan pemilihan yang sama"),
        )
    return sorted(sources, key=lambda each: (each.days[1], each.release.release_id))


def _compared(one: CountSource, other: CountSource, measure: Measure) -> pd.DataFrame:
    first_day, last_day = max(one.days[0], other.days[0]), one.days[1]
    weeks = pd.period_range(first_day, last_day, freq="W-SUN")
    weeks = weeks[weeks.end_time <= pd.Timestamp(last_day) + pd.Timedelta(days=1)]
    if weeks.empty:
        return _compared_nothing()
    ends = weeks.end_time.normalize()
    known, later = (_new(source, first_day, list(ends.date), measure) for source in (one, other))
    return pd.DataFrame(
        {
            "release_id": one.release.release_id,
            "later_release_id": other.release.release_id,
            "period_start": weeks.start_time.normalize(),
            "age": ((pd.Timestamp(last_day) - ends).days // WEEK).astype("int64"),
            "known": pd.array(known, dtype="Int64"),
            "later": pd.array(later, dtype="Int64"),
            "added": pd.array(later - known, dtype="Int64"),
        }
    ).astype({"release_id": "str", "later_release_id": "str"})


def _compared_nothing() -> pd.DataFrame:
    kinds = {"release_id": "str", "later_release_id": "str", "period_start": "datetime64[us]", "age": "int64"}
    kinds |= dict.fromkeys(("known", "later", "added"), "Int64")
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in kinds.items()})


def _new(
    source: CountSource, first_day: date, ends: Sequence[date], measure: Measure
) -> npt.NDArray[np.int64]:
    days = [first_day - timedelta(days=1), *ends]
    counts = source.counts([NATION], days, measure=measure, borders=ends[-1])[0].astype(np.int64)
    return np.diff(np.where(counts == UNKNOWN, 0, counts))


def _never_rising(share: Floats, weights: Floats) -> Floats:
    known = weights > 0
    fitted = np.full(len(share), np.nan)
    if known.any():
        fitted[known] = isotonic_regression(share[known], weights=weights[known], increasing=False).x
    return fitted


@cache
def _settings() -> Mapping[str, float]:
    rows = read_reference("reporting_delay")
    return MappingProxyType(dict(zip(rows["code"], rows["value"].astype("float64"), strict=True)))
