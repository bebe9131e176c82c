"""What holds for any events: they divide without loss, and their order does not matter."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.prevention import events_by_stage, events_by_type, prevention_events, uncovered
from analysis.prevention.coverage import coverage_by_zone
from analysis.states import Zone
from data import vocabulary

QUICK = settings(max_examples=25, deadline=None)
EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "event_id": st.uuids().map(str),
            "region_code": st.sampled_from(["3505", "3601", "1902"]),
            "prevention_type": st.sampled_from(list(vocabulary.table("prevention_types").index)),
            "stage": st.sampled_from(list(vocabulary.table("election_stages").index)),
            "status": st.sampled_from(["held", "drafted"]),
        }
    ),
    min_size=1,
    max_size=20,
)
PLACES = st.lists(
    st.fixed_dictionaries(
        {
            "zone": st.sampled_from([zone.value for zone in Zone]),
            "count": st.one_of(st.none(), st.integers(0, 20)),
            "events": st.integers(0, 3),
        }
    ),
    min_size=1,
    max_size=30,
)


@QUICK
@given(rows=EVENTS)
def test_every_event_is_counted_once(rows) -> None:  # type: ignore[no-untyped-def]
    events = pd.DataFrame(rows)
    for table in (events_by_type(events), events_by_stage(events)):
        assert table["held"].sum() + table["drafted"].sum() == len(rows)
        assert (table["regions"] <= table["held"]).all()
    pd.testing.assert_frame_equal(events_by_type(events), events_by_type(events[::-1]))


@QUICK
@given(rows=PLACES)
def test_what_is_uncovered_is_raised_and_has_no_event(rows) -> None:  # type: ignore[no-untyped-def]
    coverage = pd.DataFrame(rows).assign(region_code=[f"{number:04d}" for number in range(len(rows))])
    coverage = coverage.astype({"count": "Int64", "events": "Int64"})
    raised = coverage["zone"].isin(["merah", "oranye"])
    coverage["is_uncovered"] = raised & (coverage["events"] == 0)
    listed = uncovered(coverage)
    assert len(listed) == int(coverage["is_uncovered"].sum())
    pd.testing.assert_frame_equal(listed, uncovered(coverage[::-1].reset_index(drop=True)))
    by_zone = coverage_by_zone(coverage)
    assert by_zone["places"].sum() == len(rows)
    assert by_zone["events"].sum() == coverage["events"].sum()


def test_codes_stay_text() -> None:
    events = prevention_events()
    assert events["region_code"].str.fullmatch(r"\d{4}").all()
    assert events["province_code"].str.fullmatch(r"\d{2}").all()
