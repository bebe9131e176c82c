"""A release under embargo: the one before stays in force until its moment, whatever happens meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest

from data import shelf, store
from data.errors import UserError
from data.store import Action
from tests.support.store import persons_in_force, publish_cases

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
BEFORE, AFTER = NOON - timedelta(seconds=1), NOON + timedelta(seconds=1)
EARLY = NOON - timedelta(days=3)


def test_the_release_before_stays_in_force_until_the_moment():
    publish_cases(1, at=EARLY)
    waiting = publish_cases(2, in_force_from=NOON, at=EARLY)
    assert [persons_in_force(at=moment) for moment in (EARLY, BEFORE, NOON, AFTER)] == [[1], [1], [2], [2]]
    assert [(each.release_id, each.moment) for each in store.scheduled("uji", at=BEFORE)] == [
        (waiting.release_id, NOON)
    ]
    assert store.scheduled("uji", at=NOON) == ()
    assert waiting == store.open_release("uji", release_id=waiting.release_id)
    assert (waiting.in_force_from, waiting.is_embargoed(BEFORE), waiting.is_embargoed(NOON)) == (
        NOON,
        True,
        False,
    )


def test_a_first_release_under_embargo_is_not_there_yet():
    publish_cases(2, in_force_from=NOON, at=EARLY)
    with pytest.raises(UserError, match="belum punya rilis yang berlaku"):
        store.open_release("uji", at=BEFORE)
    assert "uji" not in [release.name for release in store.datasets(at=BEFORE)]
    assert "uji" in [release.name for release in store.datasets(at=AFTER)]
    assert persons_in_force(at=NOON) == [2]


def test_several_wait_in_order_of_their_moments():
    publish_cases(1, at=EARLY)
    publish_cases(3, in_force_from=AFTER, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    assert [persons_in_force(at=moment) for moment in (BEFORE, NOON, AFTER)] == [[1], [2], [3]]


def test_publishing_meanwhile_does_not_lift_an_embargo():
    publish_cases(1, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    publish_cases(9, at=EARLY)
    assert [persons_in_force(at=moment) for moment in (BEFORE, NOON)] == [[9], [2]]


def test_publishing_after_the_moment_follows_what_came_in_force():
    publish_cases(1, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    publish_cases(3, at=AFTER)
    assert persons_in_force(at=AFTER) == [3]
    assert store.journal("uji")[-1].before.startswith("0002-")


def test_a_moment_that_has_passed_is_no_embargo():
    release = publish_cases(1, in_force_from=BEFORE, at=NOON)
    assert release.in_force_from is None
    assert persons_in_force(at=NOON) == [1]


def test_an_offset_is_needed_and_kept():
    with pytest.raises(UserError, match="zona waktu"):
        publish_cases(1, in_force_from=NOON.replace(tzinfo=None), at=EARLY)
    jakarta = datetime.fromisoformat("2026-12-01T19:00:00+07:00")  # noon in UTC
    publish_cases(1, in_force_from=jakarta, at=EARLY)
    assert persons_in_force(at=NOON) == [1]
    with pytest.raises(UserError):
        store.open_release("uji", at=BEFORE)


def test_rolling_back_lifts_an_embargo_and_leaves_the_others():
    publish_cases(1, at=EARLY)
    waiting = publish_cases(2, in_force_from=NOON, at=EARLY)
    publish_cases(3, in_force_from=AFTER, at=EARLY)
    store.rollback("uji", waiting.release_id, at=EARLY)
    assert [persons_in_force(at=moment) for moment in (EARLY, NOON, AFTER)] == [[2], [2], [3]]


def test_an_embargo_that_is_called_off_never_ends():
    publish_cases(1, at=EARLY)
    waiting = publish_cases(2, in_force_from=NOON, at=EARLY)
    store.call_off("uji", waiting.release_id, who="Biro data", note="ditunda", at=EARLY)
    assert persons_in_force(at=AFTER) == [1]
    assert store.journal("uji")[-1].action is Action.CALL_OFF
    with pytest.raises(UserError, match="tidak sedang menunggu"):
        store.call_off("uji", waiting.release_id, at=EARLY)
    store.rollback("uji", waiting.release_id, at=EARLY)  # it is still there
    assert persons_in_force(at=EARLY) == [2]


def test_the_first_release_is_withdrawn_and_brought_back():
    first = publish_cases(1, at=EARLY)
    store.withdraw("uji", first.release_id, who="Biro data", at=EARLY)
    assert "uji" not in {each.name for each in store.datasets(at=EARLY)}
    assert store.releases("uji") == (first,)
    assert store.journal("uji")[-1].action is Action.WITHDRAW
    with pytest.raises(UserError, match="tidak sedang berlaku"):
        store.withdraw("uji", first.release_id, at=EARLY)
    store.rollback("uji", first.release_id, at=EARLY)
    assert persons_in_force(at=EARLY) == [1]


def test_what_waits_goes_on_waiting_where_the_release_in_force_is_withdrawn():
    first = publish_cases(1, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    store.withdraw("uji", first.release_id, at=EARLY)
    with pytest.raises(UserError, match="belum punya rilis yang berlaku"):
        persons_in_force(at=BEFORE)
    assert persons_in_force(at=NOON) == [2]


@pytest.mark.parametrize(
    "pointer", ["", "nonsense", "0009-20200101-abcdef\nbroken line", "x\ny 2026-12-01\n"]
)
def test_a_damaged_plan_never_shows_a_release_ahead_of_its_time(pointer):
    publish_cases(1, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    (shelf.home("uji") / "current").write_text(pointer)
    assert persons_in_force(at=BEFORE) == [1]
    assert persons_in_force(at=NOON) == [2]


def test_a_release_ahead_of_its_time_never_steps_in_for_a_damaged_one():
    publish_cases(1, at=EARLY)
    publish_cases(2, in_force_from=NOON, at=EARLY)
    damaged = publish_cases(3, at=EARLY)
    damaged.table.unlink()
    assert persons_in_force(at=BEFORE) == [1]


def test_a_stopped_first_publish_leaves_nothing_ahead_of_its_time():
    publish_cases(2, in_force_from=NOON, at=EARLY)
    (shelf.home("uji") / "current").unlink()  # as if the process ended before the plan was written
    with pytest.raises(UserError, match="belum punya"):
        store.open_release("uji", at=BEFORE)
