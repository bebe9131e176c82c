"""Letting old releases go, never the one in force nor one that waits."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import shelf, store
from data.errors import UserError
from data.store import Action
from tests.support.store import persons_in_force, publish_cases

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=30)


def test_the_newest_stay_and_the_rest_goes():
    kept = [publish_cases(number).release_id for number in (1, 2, 3, 4)]
    assert store.retain("uji", keep=2, dry_run=True) == tuple(kept[:2])
    assert len(store.releases("uji")) == 4
    assert store.retain("uji", keep=2, who="Biro data", note="setahun lewat") == tuple(kept[:2])
    assert list(shelf.release_ids("uji")) == [kept[3], kept[2]]
    gone = [each for each in store.journal("uji") if each.action is Action.RETAIN]
    assert [(each.release_id, each.who, each.note) for each in gone] == [
        (release_id, "Biro data", "setahun lewat") for release_id in kept[:2]
    ]
    assert store.retain("uji", keep=2) == ()
    assert publish_cases(5).release_id.startswith("0005-")


def test_the_release_in_force_stays_however_old():
    first = publish_cases(1)
    second = publish_cases(2)
    third = publish_cases(3)
    store.rollback("uji", first.release_id)
    assert store.retain("uji", keep=1) == (second.release_id,)
    assert persons_in_force() == [1]
    store.rollback("uji", third.release_id)
    assert persons_in_force() == [3]


def test_a_release_that_waits_stays():
    publish_cases(1, at=NOON)
    waiting = publish_cases(2, in_force_from=LATER, at=NOON)
    publish_cases(3, at=NOON)
    store.retain("uji", keep=1, at=NOON)
    assert waiting.release_id in shelf.release_ids("uji")
    assert persons_in_force(at=NOON) == [3]
    assert persons_in_force(at=LATER) == [2]


def test_a_damaged_release_does_not_count_as_kept():
    first = publish_cases(1)
    damaged = publish_cases(2)
    damaged.table.write_bytes(b"")
    assert store.retain("uji", keep=1) == ()
    assert persons_in_force() == [1]
    assert first.release_id in shelf.release_ids("uji")


def test_what_goes_can_be_put_aside_and_restored(tmp_path):
    first = publish_cases(1)
    publish_cases(2)
    store.retain("uji", keep=1, archive=tmp_path / "arsip")
    files = [path.name for path in (tmp_path / "arsip").iterdir()]
    assert files == [f"uji-{first.release_id}.zip"]
    restored = store.restore_release(tmp_path / "arsip" / files[0])
    assert restored == first
    assert persons_in_force() == [2]


def test_nothing_goes_where_it_cannot_be_put_aside(tmp_path):
    publish_cases(1)
    publish_cases(2)
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(UserError, match="cadangan"):
        store.retain("uji", keep=1, archive=tmp_path / "berkas")
    assert len(store.releases("uji")) == 2


@pytest.mark.parametrize(("name", "keep"), [("uji", 0), ("terbit", 1), ("tidak-ada", 1), ("../uji", 1)])
def test_what_cannot_be_done_is_refused(name, keep):
    publish_cases(1)
    with pytest.raises(UserError):
        store.retain(name, keep=keep)
    assert not (shelf.home("tidak-ada")).exists()


@settings(max_examples=30)
@given(
    steps=st.lists(
        st.sampled_from(["publish", "embargo", "rollback", "retain", "call_off"]), min_size=1, max_size=8
    ),
    keep=st.integers(1, 3),
)
def test_whatever_is_done_the_store_stays_readable(tmp_path_factory, steps, keep):
    """After any row of steps: what is in force is what the model says, now and at the end of embargoes."""
    with pytest.MonkeyPatch.context() as patched:
        folder: Path = tmp_path_factory.mktemp("store")
        patched.setenv("PETA_STORE", str(folder))
        expected = publish_cases(0, at=NOON).release_id
        waiting: dict[str, datetime] = {}
        for number, step in enumerate(steps, start=1):
            until = LATER + timedelta(hours=number)
            if step == "publish":
                expected = publish_cases(number, at=NOON).release_id
            elif step == "embargo":
                waiting[publish_cases(number, in_force_from=until, at=NOON).release_id] = until
            elif step == "rollback":
                expected = shelf.release_ids("uji")[-1]
                waiting.pop(expected, None)
                store.rollback("uji", expected, at=NOON)
            elif step == "retain":
                store.retain("uji", keep=keep, at=NOON)
            elif waiting:
                store.call_off("uji", waiting.popitem()[0], at=NOON)
            assert store.open_release("uji", at=NOON).release_id == expected
            last = max(waiting, key=waiting.__getitem__, default=expected)
            assert store.open_release("uji", at=LATER + timedelta(days=1)).release_id == last
        assert len(store.journal("uji")) >= 1
