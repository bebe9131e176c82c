"""What holds for any map: order does not matter, unknown stays unknown, probabilities are ones."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.concentration import Kind, Network, concentration_table, local_moran
from analysis.concentration.table import flagged
from analysis.selection import Selection
from tests.properties.test_analysis import CASES, DAYS, cube_of

QUICK = settings(max_examples=12, deadline=None)
PLACES = 9
COUNTS = arrays(np.float64, PLACES, elements=st.integers(0, 30).map(float))
EXPECTED = arrays(np.float64, PLACES, elements=st.floats(0.2, 20))
HIDDEN = arrays(np.bool_, PLACES)
_RING = np.arange(PLACES)
AROUND = Network(
    np.column_stack([(_RING - 1) % PLACES, (_RING + 1) % PLACES]), np.ones((PLACES, 2), dtype=np.bool_)
)
MEASURES = ["value", "lag", "statistic", "p_value", "q_value"]


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_the_order_of_rows_does_not_matter(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    selection = Selection(as_of=as_of)
    tables = [concentration_table(cube_of(each), selection, draws=99) for each in (rows, rows[::-1])]
    pd.testing.assert_frame_equal(*tables)


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_codes_stay_text_and_unknown_stays_unknown(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = concentration_table(cube_of(rows), Selection(as_of=as_of), draws=99)
    assert table[["region_code", "province_code", "kind", "sentence"]].dtypes.eq("str").all()
    unknown = table["kind"] == Kind.NOT_COMPARED.value
    assert table.loc[unknown, MEASURES].isna().all(axis=None)
    assert not table.loc[table["p_value"].isna(), "is_flagged"].any()


@QUICK
@given(counts=COUNTS, expected=EXPECTED, hidden=HIDDEN, order=st.permutations(range(PLACES)))
def test_places_are_treated_alike(counts, expected, hidden, order) -> None:  # type: ignore[no-untyped-def]
    counts = np.where(hidden, np.nan, counts)
    place = np.argsort(order)
    moved = Network(place[AROUND.position[order]], AROUND.used[order])
    one = local_moran(counts, expected, around=AROUND, draws=99)
    other = local_moran(counts[order], expected[order], around=moved, draws=99)
    np.testing.assert_allclose(one.statistic[order], other.statistic, rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(one.lag[order], other.lag, rtol=1e-6)


@QUICK
@given(counts=COUNTS, expected=EXPECTED, hidden=HIDDEN)
def test_unknown_places_say_nothing_and_probabilities_are_ones(counts, expected, hidden) -> None:  # type: ignore[no-untyped-def]
    found = local_moran(np.where(hidden, np.nan, counts), expected, around=AROUND, draws=99)
    assert np.isnan(found.value[hidden]).all()
    assert np.isnan(found.p_value[hidden]).all()
    assert (np.isnan(found.p_value) == (found.degree == 0)).all()
    known = found.p_value[~np.isnan(found.p_value)]
    assert ((known > 0) & (known <= 1)).all()
    assert (found.q_value[~np.isnan(found.q_value)] >= known - 1e-12).all()
    assert not flagged(found)[hidden].any()
