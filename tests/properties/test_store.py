"""The plan of what is in force: read as it was written, and never ahead of its time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from data.store.pointer import Pointer, Scheduled, read_pointer, write_pointer

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
IDS = st.integers(1, 20_000).map(lambda number: f"{number:04d}-20261201-abcdef")
MOMENTS = st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda after: NOON + after)
PLANS = st.builds(
    lambda release_id, waiting: Pointer(release_id, tuple(sorted(waiting))),
    st.one_of(st.just(""), IDS),
    st.lists(st.builds(Scheduled, MOMENTS, IDS), max_size=4),
)


@given(plan=PLANS)
def test_a_plan_is_read_as_it_was_written(plan: Pointer) -> None:
    with TemporaryDirectory() as folder:
        write_pointer(Path(folder), plan)
        assert read_pointer(Path(folder)) == plan


@given(plan=PLANS, moment=MOMENTS)
def test_nothing_is_in_force_ahead_of_its_time(plan: Pointer, moment: datetime) -> None:
    ahead = {each.release_id for each in plan.scheduled if each.moment > moment}
    allowed = {plan.release_id, *(each.release_id for each in plan.scheduled if each.moment <= moment)}
    assert plan.in_force(moment) in allowed
    assert plan.in_force(moment) not in ahead - allowed


@given(plan=PLANS, at=MOMENTS, later=MOMENTS)
def test_settling_changes_nothing_that_is_still_to_come(plan: Pointer, at: datetime, later: datetime) -> None:
    settled = plan.settled(at)
    assert settled.settled(at) == settled
    assert settled.in_force(max(at, later)) == plan.in_force(max(at, later))


@given(plan=PLANS, release_id=IDS, at=MOMENTS, moment=st.one_of(st.none(), MOMENTS))
def test_a_release_comes_in_force_at_its_moment(
    plan: Pointer, release_id: str, at: datetime, moment: datetime | None
) -> None:
    put = plan.put(release_id, moment=moment, at=at)
    before = plan.settled(at).without(release_id)
    if moment is None or moment <= at:
        assert put.in_force(at) == release_id
        assert put.scheduled == before.scheduled
    else:
        assert put.in_force(at) == plan.in_force(at)
        assert Scheduled(moment, release_id) in put.scheduled
        assert put.without(release_id) == before


@given(text=st.text(max_size=200))
def test_whatever_a_plan_was_damaged_to_it_is_read_or_ignored(text: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "current").write_text(text, encoding="utf-8")
        plan = read_pointer(Path(folder))
        assert plan is None or all(each.moment.tzinfo for each in plan.scheduled)
