"""What holds for any counts: exposures, rates, expected counts and silence do not depend on order."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.exposure import denominators, expected, rates
from analysis.exposure.rates import poisson_interval
from analysis.flip import distance_to_flip
from analysis.frames import zone_frames
from analysis.judgement import judged
from analysis.measure import UNKNOWN
from analysis.selection import Selection
from analysis.silence import silence
from analysis.zones import zone_table
from data.kinds import Exposure, Level
from geo import register
from tests.properties.test_analysis import CASES, DAYS, cube_of

PLACES = (*register.regions().index, *register.provinces().index, "")
EXPOSURES = st.sampled_from(Exposure)
QUICK = settings(max_examples=10, deadline=None)
COUNTS = arrays(np.int32, st.tuples(st.integers(1, 12), st.integers(1, 4)), elements=st.integers(-1, 50))


@QUICK
@given(st.permutations(PLACES), EXPOSURES, st.sampled_from(["pilkada-2020", "pemilu-2024"]))
def test_a_place_has_its_exposure_whatever_the_order(order, exposure: Exposure, election: str) -> None:  # type: ignore[no-untyped-def]
    day = date(2020, 12, 9)
    one = denominators(order, exposure=exposure, election=election, borders=day)
    other = denominators(PLACES, exposure=exposure, election=election, borders=day)
    assert one.index.tolist() == list(order)
    pd.testing.assert_frame_equal(one.loc[list(PLACES)], other)
    assert one.index.dtype == "str"
    assert not (one["is_fit_for_rates"] & one["value"].isna()).any()
    assert (one["low"].dropna() < one["value"][one["low"].notna()]).all()


@given(COUNTS, st.data())
def test_what_is_expected_adds_up_to_what_was_counted(counts, data: st.DataObject) -> None:  # type: ignore[no-untyped-def]
    places = len(counts)
    base = data.draw(arrays(np.float64, places, elements=st.sampled_from([0.5, 1.0, 3.0, 400.0, np.nan])))
    votes = data.draw(arrays(np.bool_, places))
    told = expected(counts, base, votes=votes)
    order = data.draw(st.permutations(range(places)))
    again = expected(counts[order], base[order], votes=votes[order])
    assert again == pytest.approx(told[order], nan_ok=True)
    compared = (counts != UNKNOWN) & votes[:, np.newaxis] & ~np.isnan(base)[:, np.newaxis]
    days = compared.any(axis=0)
    sums = np.where(compared, told, 0).sum(axis=0)[days]
    assert sums == pytest.approx(np.where(compared, counts, 0).sum(axis=0)[days])
    assert np.isnan(told[~votes | np.isnan(base)]).all()


@given(st.integers(0, 10**5), st.floats(0.5, 0.999))
def test_the_interval_encloses_the_count(count: int, level: float) -> None:
    low, high = poisson_interval(count, level=level)
    assert 0 <= low <= count <= high
    wider = poisson_interval(count, level=(1 + level) / 2)
    assert wider.low <= low
    assert wider.high >= high


@given(st.lists(st.integers(-1, 300), min_size=1, max_size=8), st.data())
def test_rates_keep_the_unknown_unknown(counts: list[int], data: st.DataObject) -> None:
    fit = data.draw(st.lists(st.booleans(), min_size=len(counts), max_size=len(counts)))
    base = pd.DataFrame({"value": pd.array([5000.0] * len(counts), dtype="Float64"), "is_fit_for_rates": fit})
    told = rates(np.array(counts), base, exposure=Exposure.ASN)
    known = np.array(fit) & (np.array(counts) != UNKNOWN)
    assert told.notna().all(axis=1).tolist() == known.tolist()
    assert told["rate"][known].tolist() == pytest.approx([count / 5 for count in np.array(counts)[known]])


@settings(max_examples=6, deadline=None)
@given(rows=CASES, as_of=DAYS, exposure=EXPOSURES, level=st.sampled_from([Level.REGION, Level.PROVINCE]))
def test_peluang_does_not_depend_on_the_order_of_rows(rows, as_of, exposure, level) -> None:  # type: ignore[no-untyped-def]
    asked = Selection(as_of=as_of, exposure=exposure, rule="peluang", level=level)
    one, other = cube_of(rows), cube_of(rows[::-1])
    table = zone_table(one, asked, with_flips=True)
    pd.testing.assert_frame_equal(table, zone_table(other, asked, with_flips=True))
    pd.testing.assert_frame_equal(silence(one, asked), silence(other, asked))
    assert table["region_code"].str.fullmatch(r"\d{2}(\d{2})?").all()
    known = table["rr"].notna()
    assert table.loc[known, "p_exceed"].between(0, 1).all()
    assert (table.loc[known, "p_double"] <= table.loc[known, "p_exceed"]).all()
    assert (table.loc[known, "rr_low"] <= table.loc[known, "rr_high"]).all()
    assert not table.loc[~table["votes"], "zone"].isin(["hijau", "kuning", "oranye", "merah"]).any()


@settings(max_examples=5, deadline=None)
@given(rows=CASES, as_of=DAYS)
def test_the_zone_of_a_day_is_its_frame(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    cube, asked = cube_of(rows), Selection(as_of=as_of, rule="peluang")
    frames = zone_frames(cube, asked)
    for day in (as_of, frames.days[len(frames.days) // 2]):
        alone = judged(cube, asked.but(as_of=day)).zones[:, 0]
        assert (alone == frames.zones[:, frames.days.index(day)]).all()


@settings(max_examples=5, deadline=None)
@given(rows=CASES, as_of=DAYS)
def test_one_more_step_is_really_another_zone(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = distance_to_flip(cube_of(rows), Selection(as_of=as_of)).set_index("region_code")
    known = table.index[table["flip_up"].notna() & table.index.str.startswith("36")]
    for code in known[:2]:
        more = [
            {
                "region_code": code,
                "reported_on": as_of,
                "violation_type": "unspecified",
                "persons": int(table.loc[code, "flip_up"]),
                "recommended_after": None,
                "closed_after": None,
            }
        ]
        after = zone_table(cube_of(rows + more), Selection(as_of=as_of)).set_index("region_code")
        assert after.loc[code, "zone"] == table.loc[code, "flip_up_zone"]
