"""What holds for any reports: order does not matter, totals are kept, what is unknown stays unknown."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import false_discovery_control

from analysis.selection import Selection
from analysis.warning import alarm_table, alarms, national_alarm, watch_list
from analysis.warning.alarm import is_assessable
from analysis.warning.discovery import discrete_q_values
from analysis.warning.history import Gap, weekly_history
from analysis.warning.limits import DISCOVERY_RATE, LEAST_OBSERVED, LEAST_WEEKS, WINDOWS
from analysis.warning.predictive import predictive
from analysis.warning.share import shares
from analysis.warning.spread import dispersion
from tests.properties.test_analysis import CASES, DAYS, cube_of

QUICK = settings(max_examples=12, deadline=None)
PLACES, WEEKS = 6, LEAST_WEEKS + max(WINDOWS) + 4
NEW = arrays(np.int64, (PLACES, WEEKS), elements=st.integers(0, 12))
ALL_VOTE = np.ones(PLACES, dtype=np.bool_)


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_the_order_of_rows_does_not_matter(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    selection = Selection(as_of=as_of)
    one, other = cube_of(rows), cube_of(rows[::-1])
    pd.testing.assert_frame_equal(alarm_table(one, selection), alarm_table(other, selection))
    pd.testing.assert_frame_equal(watch_list(one, selection), watch_list(other, selection))
    assert national_alarm(one, selection) == national_alarm(other, selection)


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_codes_stay_text_and_unknown_stays_unknown(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = alarm_table(cube_of(rows), Selection(as_of=as_of))
    assert table[["region_code", "province_code"]].dtypes.eq("str").all()
    assert table["p_value"].isna().equals(table["observed"].isna())
    assert not (table["alarm"] & table["p_value"].isna()).any()


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_weeks_hold_every_report_since_the_first_of_them(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    past = weekly_history(cube_of(rows), Selection(as_of=as_of))
    if isinstance(past, Gap):
        return
    start = past.ends[0].toordinal() - 7
    counted = sum(
        row["persons"]
        for row in rows
        if row["region_code"] in past.places and start < row["reported_on"].toordinal() <= as_of.toordinal()
    )
    assert past.new.sum() == counted


@QUICK
@given(new=NEW, order=st.permutations(range(PLACES)))
def test_places_are_treated_alike(new, order) -> None:  # type: ignore[no-untyped-def]
    if not is_assessable(new):
        return
    one, other = alarms(new, votes=ALL_VOTE), alarms(new[order], votes=ALL_VOTE)
    np.testing.assert_allclose(one.p_value[order], other.p_value, atol=1e-9)
    np.testing.assert_array_equal(one.raised[order], other.raised)


@QUICK
@given(new=NEW)
def test_alarms_keep_to_their_limits(new) -> None:  # type: ignore[no-untyped-def]
    if not is_assessable(new):
        return
    found = alarms(new, votes=ALL_VOTE)
    assert (found.q_value[found.raised] <= DISCOVERY_RATE).all()
    assert (found.observed[found.raised] >= LEAST_OBSERVED).all()
    assert (found.observed[found.raised] > found.expected[found.raised]).all()
    assert ((found.p_value >= 0) & (found.p_value <= 1)).all()


@QUICK
@given(new=NEW)
def test_what_is_expected_adds_up_to_what_was_reported(new) -> None:  # type: ignore[no-untyped-def]
    known = shares(new[:, :-1].sum(axis=1), votes=ALL_VOTE)
    usual = predictive(known, dispersion=dispersion(new[:, :-1], known.mean), observed=new[:, -1])
    np.testing.assert_allclose(usual.expected.sum(), new[:, -1].sum())
    assert (np.diff(usual.tail, axis=1) <= 1e-12).all()


@QUICK
@given(
    tail=arrays(np.float64, (5, 4), elements=st.floats(0, 1)),
    observed=arrays(np.int64, 5, elements=st.integers(0, 4)),
)
def test_q_values_follow_p_values(tail, observed) -> None:  # type: ignore[no-untyped-def]
    """They keep the order, and charge no more than a procedure that knows nothing of what can be reached."""
    table = np.hstack([np.ones((5, 1)), -np.sort(-tail, axis=1)])
    q_values = discrete_q_values(observed, table, rate=0.1)
    p_values = table[np.arange(5), observed]
    assert ((q_values >= 0) & (q_values <= 1)).all()
    blind = false_discovery_control(p_values, method="bh") / (1 - 0.1)
    small = p_values <= 0.1
    assert (q_values[small] <= blind[small] + 1e-9).all()
    assert (q_values[~small] == 1).all()
    order = np.argsort(p_values)
    assert (np.diff(q_values[order]) >= -1e-12).all()
