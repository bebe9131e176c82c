"""What holds for any cases: order does not matter, totals are kept, what is unknown stays unknown."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.cube import Cube, build_cube, lay_out
from analysis.frames import zone_frames
from analysis.intervals import wilson
from analysis.measure import NATION, Measure
from analysis.mix import mix, mix_by_group
from analysis.selection import Selection
from analysis.statements import build_statements
from analysis.summary import key_figures
from analysis.trends import Period, series
from analysis.zones import zone_table
from data import vocabulary
from data.kinds import Level, TableKind, Unit
from geo import register
from tests.support.releases import a_release, write_release

FIRST = date(2020, 1, 1)
DAYS = st.integers(0, 365).map(lambda days: FIRST + timedelta(days=days))
REGIONS = st.sampled_from([*register.regions().index[::40], "3601", "36", "93", None])
TYPES = st.sampled_from(list(vocabulary.table("violation_types").index))
LATER = st.one_of(st.none(), st.integers(0, 90))

ROW = st.fixed_dictionaries(
    {
        "region_code": REGIONS,
        "reported_on": DAYS,
        "violation_type": TYPES,
        "persons": st.integers(1, 9),
        "recommended_after": LATER,
        "closed_after": LATER,
    }
)
CASES = st.lists(ROW, min_size=1, max_size=25)
QUICK = settings(max_examples=15, deadline=None)


RELEASE = a_release(first_day=FIRST, rows=0)


def cube_of(rows: list[dict[str, Any]]) -> Cube:
    """The cube of some cases, by another way than the engine's."""
    frame = _frame(rows)
    steps = []
    for step in ("reported", "recommended", "closed"):
        reached = frame[frame[f"{step}_on"].notna()]
        steps.append(
            pd.DataFrame(
                {
                    "step": step,
                    "place": reached["region_code"].fillna(""),
                    "violation_type": reached["violation_type"],
                    "day": pd.to_datetime(reached[f"{step}_on"]),
                    "count": reached["persons"],
                }
            )
        )
    return lay_out(pd.concat(steps), release=RELEASE, election="pilkada-2020", unit=Unit.PERSON)


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows).assign(election="pilkada-2020", body="kasn")
    for step in ("recommended", "closed"):
        waited = pd.to_timedelta(pd.to_numeric(frame.pop(f"{step}_after")), unit="D")
        frame[f"{step}_on"] = (pd.to_datetime(frame["reported_on"]) + waited).dt.date
    # a case is either recommended or closed without a recommendation
    frame.loc[frame["recommended_on"].notna(), "closed_on"] = None
    return frame.assign(case_id=[str(number) for number in range(len(frame))])


@settings(max_examples=6, deadline=None)
@given(rows=CASES, as_of=DAYS)
def test_the_engine_counts_what_the_rows_say(tmp_path_factory, rows, as_of) -> None:  # type: ignore[no-untyped-def]
    selection = Selection(as_of=as_of)
    release = write_release(tmp_path_factory.mktemp("cases"), _frame(rows))
    asked = zone_table(build_cube(release, election="pilkada-2020"), selection)
    pd.testing.assert_frame_equal(asked, zone_table(cube_of(rows), selection))


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_the_order_of_rows_does_not_matter_and_codes_stay_text(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    selection = Selection(as_of=as_of)
    one, other = cube_of(rows), cube_of(rows[::-1])
    table = zone_table(one, selection)
    pd.testing.assert_frame_equal(table, zone_table(other, selection))
    assert table["region_code"].str.fullmatch(r"\d{4}").all()
    assert table["province_code"].str.fullmatch(r"\d{2}").all()
    pd.testing.assert_frame_equal(mix(one, selection), mix(other, selection))


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_totals_are_kept(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    cube, selection = cube_of(rows), Selection(as_of=as_of)
    known = [row for row in rows if row["reported_on"] <= as_of]
    total = sum(row["persons"] for row in known)
    placed = sum(row["persons"] for row in known if row["region_code"] and len(row["region_code"]) == 4)
    in_province = sum(row["persons"] for row in known if row["region_code"])
    provinces = selection.but(level=Level.PROVINCE)
    assert zone_table(cube, selection, with_reasons=False)["count"].sum() == placed
    assert zone_table(cube, provinces, with_reasons=False)["count"].sum() == in_province
    assert mix(cube, selection)["count"].sum() == total
    assert mix_by_group(cube, selection)["count"].sum() == total
    assert key_figures(cube, selection).unplaced == total - placed
    for period in Period:
        assert series(cube, selection, period=period)["new"].sum() == total


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_each_person_reported_is_decided_or_in_process(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = zone_table(cube_of(rows), Selection(as_of=as_of), with_reasons=False)
    assert (table["decided"] + table["in_process"] == table["count"]).all()
    assert (table["decided"] >= 0).all()


@QUICK
@given(rows=CASES)
def test_counts_never_fall(rows) -> None:  # type: ignore[no-untyped-def]
    frames = zone_frames(cube_of(rows), Selection(as_of=date(2020, 6, 1)))
    assert (np.diff(frames.counts, axis=1) >= 0).all()


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_the_shares_are_shares(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = mix(cube_of(rows), Selection(as_of=as_of))
    if table["count"].sum():
        assert table["share"].sum() == pytest.approx(1)
        assert (table["share_low"] <= table["share"]).all()
        assert (table["share_high"] >= table["share"]).all()
    else:
        assert table["share"].isna().all()


STATEMENT = st.fixed_dictionaries(
    {
        "region_code": st.sampled_from(["3601", "3602", "1301"]),
        "as_of": DAYS,
        "value": st.integers(0, 30),
        "unit": st.sampled_from(["person", "case"]),
        "body": st.sampled_from(["kasn", "bkn", "bawaslu"]),
        "url": st.sampled_from(["https://a", "https://b"]),
    }
)


@settings(max_examples=6, deadline=None)
@given(rows=st.lists(STATEMENT, min_size=1, max_size=15), as_of=DAYS)
def test_the_unknown_stays_unknown(tmp_path_factory, rows, as_of) -> None:  # type: ignore[no-untyped-def]
    fixed = {"election": "pilkada-2020", "counter": "reported", "level": "kabkota"}
    tables = []
    for order in (rows, rows[::-1]):
        release = write_release(
            tmp_path_factory.mktemp("statements"),
            pd.DataFrame(order).assign(**fixed),
            kind=TableKind.COUNTS,
            complete=False,
            unit=None,
        )
        tables.append(zone_table(build_statements(release, election="pilkada-2020"), Selection(as_of=as_of)))
    pd.testing.assert_frame_equal(*tables)
    fits = [row for row in rows if row["as_of"] <= as_of and (row["unit"] == "person" or row["value"] == 0)]
    known = tables[0][tables[0]["count"].notna()]
    assert set(known["region_code"]) == {row["region_code"] for row in fits}
    assert not known["zone"].isin(["no_data", "hijau", "out_of_scope"]).any()


@given(total=st.integers(1, 10**6), data=st.data())
def test_wilson_encloses_the_share(total: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, total))
    low, high = wilson([successes], total)
    assert 0 <= low[0] <= successes / total <= high[0] <= 1


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_provinces_hold_their_regions(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    cube = cube_of(rows)
    regions = tuple(register.regions().index)
    provinces = tuple(register.provinces(as_of).index)
    inside = cube.counts(regions, [as_of], measure=Measure(), borders=as_of).sum()
    whole = cube.counts(provinces, [as_of], measure=Measure(), borders=as_of).sum()
    nation = cube.counts([NATION], [as_of], measure=Measure(), borders=as_of).sum()
    assert inside <= whole <= nation
