"""What holds for the handling of any cases: all add up, order does not matter, the unknown stays unknown."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import handling
from analysis.cube import build_cube
from analysis.handling.protection import hide_small, with_totals
from analysis.handling.survival import kaplan_meier, stay_quantiles
from analysis.measure import CountSource
from analysis.selection import Selection
from tests.support.releases import write_release

FIRST = date(2020, 1, 1)
WAIT = st.one_of(st.none(), st.integers(0, 60))
ROW = st.fixed_dictionaries(
    {
        "region_code": st.sampled_from(["3601", "3673", "3171", "9301", "36", "93", None]),
        "reported_on": st.integers(0, 300).map(lambda days: FIRST + timedelta(days=days)),
        "violation_type": st.sampled_from(["photo_symbol", "party_approach"]),
        "position": st.sampled_from(["jpt", "fungsional", None]),
        "channel": st.sampled_from(["finding", "public_report", "sigaplapor", None]),
        "sanction": st.sampled_from(["moral_open", "disiplin_sedang", None]),
        "persons": st.integers(1, 5),
        "forwarded_on": WAIT,
        "verified_on": WAIT,
        "recommended_on": WAIT,
        "followed_up_on": WAIT,
        "closed_on": WAIT,
    }
)
CASES = st.lists(ROW, min_size=1, max_size=20)
DAYS = st.integers(0, 365).map(lambda days: FIRST + timedelta(days=days))
QUICK = settings(max_examples=6, deadline=None)
TABLES = (
    handling.path,
    handling.durations,
    handling.open_recommendations,
    handling.outcomes,
    handling.sanctions,
    handling.type_by_sanction,
    handling.findings_and_reports,
    handling.findings_and_reports_by_month,
    handling.by_position,
)


def source_of(rows: list[dict[str, Any]], factory: pytest.TempPathFactory) -> CountSource:
    table = pd.DataFrame([_dated(row) for row in rows])
    table = table.assign(election="pilkada-2020", body="kasn", case_id=[str(n) for n in range(len(rows))])
    release = write_release(factory.mktemp("cases"), table, days=(FIRST, date(2020, 12, 31)))
    return build_cube(release, election="pilkada-2020")


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    """Each step waits from the last one that was reached; one closed is never recommended."""
    dated, last = dict(row), row["reported_on"]
    for step in ("forwarded_on", "verified_on", "recommended_on", "followed_up_on"):
        is_barred = step == "followed_up_on" and dated["recommended_on"] is None
        dated[step] = None if row[step] is None or is_barred else last + timedelta(days=row[step])
        last = dated[step] or last
    is_closed = row["closed_on"] is not None and dated["recommended_on"] is None
    dated["closed_on"] = last + timedelta(days=row["closed_on"]) if is_closed else None
    return dated | {"closed_as": "not_proven" if is_closed else None}


@settings(max_examples=4, deadline=None)  # each asks two files nine questions
@given(rows=CASES, as_of=DAYS)
def test_the_order_of_rows_does_not_matter(tmp_path_factory, rows, as_of) -> None:  # type: ignore[no-untyped-def]
    one, other = (source_of(order, tmp_path_factory) for order in (rows, rows[::-1]))
    for table in TABLES:
        answers = (table(source, Selection(as_of=as_of)) for source in (one, other))
        pd.testing.assert_frame_equal(*answers)


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_all_add_up_stays_are_whole_and_codes_stay_text(tmp_path_factory, rows, as_of) -> None:  # type: ignore[no-untyped-def]
    source, selection = source_of(rows, tmp_path_factory), Selection(as_of=as_of)
    _all_adds_up(source, selection, rows)
    _stays_are_whole_and_shares_are_shares(source, selection)
    table = handling.open_recommendations(source, selection)
    assert table["ppk_code"].dropna().str.fullmatch(r"\d{2}|\d{4}").all()
    assert table.loc[table["ppk_code"].isna(), "ppk"].isna().all()


def _all_adds_up(source: CountSource, selection: Selection, rows: list[dict[str, Any]]) -> None:
    steps = handling.path(source, selection).set_index("step")
    reported = sum(row["persons"] for row in rows if row["reported_on"] <= selection.as_of)
    assert steps.loc["reported", "count"] == reported
    assert handling.outcomes(source, selection)["count"].sum() == reported
    assert handling.findings_and_reports(source, selection)["count"].sum() == reported
    assert handling.findings_and_reports_by_month(source, selection)["count"].sum() == reported
    assert handling.by_position(source, selection)["reported"].sum() == reported
    table = handling.open_recommendations(source, selection)
    assert (table["recommended"] == table["followed_up"] + table["open"]).all()
    assert (table.filter(regex="^age_").sum(axis=1) == table["open"]).all()
    whole = handling.open_recommendation_totals(source, selection)
    for column in ("recommended", "followed_up", "open", "over_deadline"):
        assert table[column].sum() == whole[column].sum()
    assert table["recommended"].sum() == steps["count"].fillna(0)["recommended"]
    assert handling.sanctions(source, selection)["count"].sum() == table["followed_up"].sum()


def _stays_are_whole_and_shares_are_shares(source: CountSource, selection: Selection) -> None:
    stays = handling.durations(source, selection)
    known = stays.dropna(subset=["reached"])
    assert (known["reached"] == known["moved_on"] + known["closed"] + known["open"]).all()
    assert (known["over"].dropna() <= known["due"].dropna()).all()
    assert (known["days_p25"].dropna() >= 0).all()
    both = known.dropna(subset=["days_p25", "days_p90"])
    assert (both["days_p25"] <= both["days_p90"]).all()
    steps = handling.path(source, selection)
    shared = steps.dropna(subset=["share"])
    assert shared["share"].between(0, 1).all()
    assert (shared["passed"] <= shared["previous_count"]).all()
    unrecorded = steps[~steps["is_recorded"]]
    assert unrecorded[["count", "share", "days_median"]].isna().all(axis=None)


@given(stays=st.lists(st.tuples(st.integers(0, 50), st.integers(0, 3), st.integers(0, 3)), max_size=30))
def test_fewer_and_fewer_stay(stays: list[tuple[int, int, int]]) -> None:
    days, left, still = ([stay[place] for stay in stays] for place in range(3))
    when, staying = kaplan_meier(days, left, still)
    assert (np.diff(when) > 0).all()
    assert (np.diff(staying) < 0).all()
    assert ((staying >= 0) & (staying < 1)).all()
    if sum(left) and not sum(still):
        repeated = np.repeat(days, left)
        expected = np.quantile(repeated, 0.5, method="inverted_cdf")
        assert stay_quantiles(days, left, still, shares=(0.5,))[0] == expected


@given(
    cells=st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=5),
    below=st.integers(0, 6),
)
def test_what_is_seen_is_true_and_nothing_small_is_seen(cells: list[list[int]], below: int) -> None:
    whole = with_totals(pd.DataFrame(cells, columns=["a", "b", "c"]))
    safe = hide_small(whole, below=below)
    seen = safe.notna().to_numpy()
    assert (safe.to_numpy()[seen] == whole.to_numpy()[seen]).all()
    assert not seen[((whole > 0) & (whole < below)).to_numpy(dtype=bool)].any()
    assert seen[(whole == 0).to_numpy(dtype=bool)].all()
