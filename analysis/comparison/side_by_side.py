"""Two to eight places in columns next to each other."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from analysis.comparison.against import level_of
from analysis.comparison.standing import Standing, real, standing, whole
from analysis.exposure import denominators_for, rates
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.scope import borders
from analysis.selection import Selection
from analysis.smoothing import relative_risk
from analysis.stages.tags import trend_tags
from analysis.zones import zone_table
from data.errors import UserError
from data.kinds import Counter, Level
from language import _

FEWEST, MOST = 2, 8
_ZONE = ["zone", "count", "unit", "counter", "reason", "decided", "in_process"]
_STATED = ["stated_on", "body", "source_url", "conflict", "votes"]


def side_by_side(source: CountSource, selection: Selection, places: Sequence[str]) -> pd.DataFrame:
    """Return some places beside each other, in the order asked.

    Args:
        source: the counts of the selection's election.
        selection: the question; its level gives way to that of the places, its province narrows nothing.
        places: 2 to 8 codes of one level, without repetition.

    Returns:
        One row a place: `region_code`, `region_name`, `province_code`; `zone`, `count`, `unit`, `counter`,
        `reason`, `decided`, `in_process` as in the zone table; `rate`, `rate_low`, `rate_high` (Float64, per
        100,000 people or 1,000 civil servants; NA where the exposure bears no rate); `rr`, `rr_low`,
        `rr_high` (Float64, smoothed relative risk with its 95% interval, the distribution of risks taken from
        all places; NA where not compared); `trend` (tag), `trend_sentence`; `reported`, `recommended`,
        `followed_up` (Int64, each step counted on its own in the unit of the selection; NA where not known;
        they are not parts of one another's figures where bodies stated them); `stated_on`, `body`,
        `source_url`, `conflict`, `votes`.

    Raises:
        UserError: where there are fewer than 2 or more than 8 places, one stands twice, one is not known, or
            their levels differ.
    """
    asked = selection.but(level=_checked(tuple(places)), province=None)
    zones = zone_table(source, asked).set_index("region_code")
    missing = [place for place in places if place not in zones.index]
    if missing:
        raise _refused(_("Wilayah tidak dikenal."), ", ".join(missing))
    ground = standing(source, asked)
    counts = np.where(np.isnan(ground.count), UNKNOWN, ground.count)
    told = rates(counts, denominators_for(asked), exposure=asked.exposure)
    trend = trend_tags(source, asked, places=tuple(places)).set_index("region_code")
    steps = {counter.value: _step(source, asked, places, counter) for counter in Counter}
    rows = list(places)
    return (
        pd.concat(
            [
                zones.loc[rows, ["region_name", "province_code", *_ZONE]],
                told.loc[rows, ["rate", "rate_low", "rate_high"]],
                _risk(ground).loc[rows],
                trend.loc[rows, ["tag", "sentence"]].set_axis(["trend", "trend_sentence"], axis=1),
                pd.DataFrame(steps, index=rows),
                zones.loc[rows, _STATED],
            ],
            axis=1,
        )
        .rename_axis("region_code")
        .reset_index()
    )


def _checked(places: tuple[str, ...]) -> Level:
    if not FEWEST <= len(places) <= MOST:
        raise _refused(_("Banyaknya wilayah yang dibandingkan di luar batas."), str(len(places)))
    if len(set(places)) < len(places):
        raise _refused(_("Satu wilayah dipilih lebih dari sekali."), ", ".join(places))
    levels = {level_of(place) for place in places}
    if len(levels) > 1:
        raise _refused(_("Provinsi dan kabupaten/kota tidak dapat dibandingkan langsung."), ", ".join(places))
    return levels.pop()


def _refused(what: str, where: str) -> UserError:
    return UserError(
        what,
        where=where,
        expected=_(
            "{fewest} hingga {most} wilayah yang berbeda, semuanya provinsi atau kabupaten/kota"
        ).format(fewest=FEWEST, most=MOST),
    )


def _risk(ground: Standing) -> pd.DataFrame:
    risk = relative_risk(
        np.where(ground.compared, ground.count, np.nan), np.where(ground.compared, ground.expected, np.nan)
    )
    low, high = risk.interval()
    columns = {"rr": real(risk.mean), "rr_low": real(low), "rr_high": real(high)}
    return pd.DataFrame(columns, index=ground.names.index)


def _step(source: CountSource, selection: Selection, places: Sequence[str], counter: Counter) -> IntegerArray:
    measure = measure_of(selection.but(counter=counter))
    counts = source.counts(places, [selection.as_of], measure=measure, borders=borders(selection))[:, 0]
    return whole(np.where(counts == UNKNOWN, np.nan, counts))
