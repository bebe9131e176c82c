"""A store that goes, or a release that is damaged, while readers read: the last good figures stay up."""

import json
import logging
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from analysis.engine import rows_by_place
from data import shelf, store
from data.errors import UserError
from data.kinds import Level
from data.notes import pin_note
from data.proposals import approve, propose
from data.release import MANIFEST
from data.store import Fault, Trouble
from data.store.journal import JOURNAL
from data.store.pointer import CURRENT
from language import speaking
from pages.parts.last_good import look_or_keep
from pages.parts.rule_in_force import approvals_lost, forget_approvals, rule_by_approval
from pages.parts.service.health import ready
from pages.parts.stock import forget_releases
from pages.parts.store_banner import trouble_text
from tests.app.conftest import OpenPage
from tests.support.store import persons_in_force, publish_cases

TRENDS = "pages/explore/trends.py"
VIEW = {"d": "uji", "t": "2020-09-21"}
AT = datetime(2020, 9, 22, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def faults() -> list[tuple[Fault, str]]:
    return [(each.fault, each.name) for each in look_or_keep().troubles]


def shown() -> str:
    return look_or_keep().in_force["uji"].release_id


def standing() -> tuple[int, str, str]:
    """What a proxy is told of the service: status, releases, store."""
    answer = ready(Request({"type": "http", "headers": []}))
    parts = json.loads(bytes(answer.body))["parts"]
    return answer.status_code, parts["releases"], parts["store"]


def gone(store: Path) -> Callable[[], object]:
    """The store is not there any more, as where a share is not mounted."""
    away = store.with_name("away")
    store.rename(away)
    return lambda: away.rename(store)


def a_file(store: Path) -> Callable[[], object]:
    """Something else stands where the store was."""
    bring_back = gone(store)
    store.write_text("no folder")

    def repair() -> None:
        store.unlink()
        bring_back()

    return repair


def in_a_ring(store: Path) -> Callable[[], object]:
    """A link that leads to itself: the system refuses every reading of it, whoever asks."""
    bring_back = gone(store)
    store.symlink_to(store)

    def repair() -> None:
        store.unlink()
        bring_back()

    return repair


@pytest.mark.parametrize("broken", [gone, a_file, in_a_ring])
def test_a_store_that_goes_leaves_the_last_good_figures_up(
    broken: Callable[[Path], Callable[[], object]], folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    release = publish_cases(2, 3)
    assert look_or_keep().troubles == ()
    repair = broken(folder)
    for _look in range(3):
        assert (shown(), faults()) == (release.release_id, [(Fault.UNREADABLE, "")])
    assert (
        caplog.text.count("Penyimpanan rilis tidak dapat dibaca") == 1
    )  # one line, however often it is asked
    assert standing() == (200, "degraded", "degraded")  # or a proxy would take the figures from readers
    with pytest.raises(UserError, match="Catatan tidak dapat disimpan"):
        pin_note("Pleno ditunda", dataset="uji", region="", day=date(2020, 9, 21), at=AT)
    with pytest.raises(UserError, match="tidak berubah"):
        publish_cases(4)
    repair()  # which a new folder in its place would hinder
    assert (shown(), faults()) == (release.release_id, [])
    assert persons_in_force() == [2, 3]


def test_a_data_set_whose_folder_goes_is_kept_and_told(folder: Path) -> None:
    release = publish_cases(2, 3)
    look_or_keep()
    (folder / "uji").rename(folder / ".uji")
    assert (shown(), faults()) == (release.release_id, [(Fault.GONE, "uji")])
    (folder / ".uji").rename(folder / "uji")
    assert faults() == []


@pytest.mark.parametrize("part", ["table.parquet", MANIFEST])
@pytest.mark.parametrize("damage", [b"", b"no such thing"])
def test_a_damaged_release_stays_up_where_it_is_the_only_one(part: str, damage: bytes) -> None:
    release = publish_cases(2, 3)
    look_or_keep()
    whole = (release.folder / part).read_bytes()
    (release.folder / part).write_bytes(damage)
    assert (shown(), faults()) == (release.release_id, [(Fault.DAMAGED, "uji")])
    (release.folder / part).write_bytes(whole)
    assert (shown(), faults()) == (release.release_id, [])


def test_a_release_damaged_before_the_start_is_told_without_figures() -> None:
    release = publish_cases(2, 3)
    (release.folder / MANIFEST).write_text("{")
    found = look_or_keep()
    assert "uji" not in found.in_force
    assert "ilustrasi" in found.in_force
    assert found.troubles == (Trouble(Fault.DAMAGED, "uji"),)


def test_the_release_before_a_damaged_one_stands_in_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    first, second = publish_cases(2, 3), publish_cases(4)
    look_or_keep()
    whole = second.table.read_bytes()
    second.table.write_bytes(whole[:-1])
    found = look_or_keep()
    look_or_keep()
    assert found.in_force["uji"] == first
    assert found.troubles == (Trouble(Fault.REPLACED, "uji", second.release_id),)
    assert caplog.text.count(f"Release {second.release_id} of uji is damaged") == 1
    second.table.write_bytes(whole)
    assert (shown(), faults()) == (second.release_id, [])


def test_a_changed_table_is_not_asked_for_other_figures() -> None:
    release, other = publish_cases(2, 3), publish_cases(4, name="lain")
    assert len(rows_by_place(release, election="pilkada-2020")) == 1
    whole = release.table.read_bytes()
    release.table.write_bytes(other.table.read_bytes())  # a sound file, but another one
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        rows_by_place(release, election="pilkada-2020")
    release.table.write_bytes(whole)
    assert len(rows_by_place(release, election="pilkada-2020")) == 1


@pytest.mark.parametrize(
    "damage", [b"", b"\xff\xfe", b"neither an id\n", b"0001-20200922-0a1b2c soon\n", None]
)
def test_a_damaged_pointer_changes_no_figures(damage: bytes | None, folder: Path) -> None:
    first, second = publish_cases(2, 3), publish_cases(4)
    store.rollback("uji", first.release_id)
    current = folder / "uji" / CURRENT
    current.unlink()
    if damage is not None:
        current.write_bytes(damage)
    assert shown() == first.release_id  # the rollback holds: the journal knows of it
    third = publish_cases(5, expects=first.release_id)  # the next writer mends it
    assert current.read_text() == f"{third.release_id}\n"
    assert [each.action.value for each in store.journal("uji")][-2:] == ["rollback", "publish"]
    assert second.release_id in shelf.release_ids("uji")


def test_a_withdrawn_release_does_not_come_back_with_a_lost_pointer(folder: Path) -> None:
    store.withdraw("uji", publish_cases(2, 3).release_id)
    (folder / "uji" / CURRENT).unlink()
    assert "uji" not in look_or_keep().in_force


def test_a_damaged_journal_hides_no_release(folder: Path) -> None:
    release = publish_cases(2, 3)
    (folder / "uji" / JOURNAL).write_bytes(os.urandom(500))
    assert (shown(), faults()) == (release.release_id, [])
    publish_cases(4)
    assert [each.action.value for each in store.journal("uji")] == ["publish"]


def test_what_was_taken_out_of_force_is_not_kept() -> None:
    release = publish_cases(2, 3)
    look_or_keep()
    store.withdraw("uji", release.release_id)
    assert "uji" not in look_or_keep().in_force
    assert faults() == []


def test_an_approved_rule_goes_on_colouring_when_its_file_is_lost(folder: Path) -> None:
    made = propose(
        title="Merah mulai 8",
        author="Analis",
        reason="Agar tidak penuh",
        rule="kasn-kabkota-2020",
        level=Level.REGION,
        settings={"lim": "1.8"},
        when=AT.date(),
    )
    approve(made.id, who="Pimpinan", why="Disepakati", when=AT.date(), in_force_from=AT.date())
    forget_approvals()
    rule = rule_by_approval(Level.REGION, AT.date())
    assert rule
    path = folder / "proposals" / f"{made.id}.json"
    whole = path.read_bytes()
    path.write_bytes(b"{")
    forget_approvals()
    assert rule_by_approval(Level.REGION, AT.date()) == rule
    assert approvals_lost() == (made.id,)
    path.write_bytes(whole)
    forget_approvals()
    assert rule_by_approval(Level.REGION, AT.date()) == rule
    assert approvals_lost() == ()


def test_a_clock_that_jumps_back_takes_nothing_from_readers(caplog: pytest.LogCaptureFixture) -> None:
    morning = datetime(2030, 1, 7, 9, tzinfo=UTC)
    publish_cases(2, 3, at=morning - timedelta(days=2))
    second = publish_cases(4, at=morning - timedelta(days=1), in_force_from=morning)
    assert look_or_keep(at=morning).in_force["uji"] == second
    back = look_or_keep(at=morning - timedelta(hours=2))
    assert back.in_force["uji"] == second
    assert Trouble(Fault.CLOCK_BACK, "uji", second.release_id) in back.troubles
    assert "Readers still see" in caplog.text
    assert look_or_keep(at=morning + timedelta(hours=1)).troubles == ()


def test_an_embargo_holds_in_a_process_that_starts_with_a_slow_clock() -> None:
    morning = datetime(2030, 1, 7, 9, tzinfo=UTC)
    first = publish_cases(2, 3, at=morning - timedelta(days=2))
    second = publish_cases(4, at=morning - timedelta(days=1), in_force_from=morning)
    assert look_or_keep(at=morning - timedelta(hours=2)).in_force["uji"] == first
    store.call_off("uji", second.release_id, at=morning - timedelta(hours=1))
    assert look_or_keep(at=morning).in_force["uji"] == first


def test_a_release_from_the_future_shows_and_is_told(caplog: pytest.LogCaptureFixture) -> None:
    release = publish_cases(2, 3, at=datetime.now(UTC) + timedelta(days=1))
    assert (shown(), faults()) == (release.release_id, [(Fault.AHEAD, "uji")])
    assert "published after now" in caplog.text
    assert look_or_keep(at=datetime.now(UTC) + timedelta(days=2)).troubles == ()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_fault_has_a_sentence_with_a_next_step(language: str) -> None:
    publish_cases(2, 3)
    forget_releases()
    with speaking(language):
        told = {fault: trouble_text(Trouble(fault, "uji", "0001-x")) for fault in Fault}
    assert len(set(told.values())) == len(Fault)
    assert not any("{" in text for text in told.values())


def warnings(app: AppTest) -> str:
    return "\n".join(each.value for each in app.warning)


def counted(app: AppTest) -> str:
    return next(text for text in (str(each.value) for each in app.markdown) if "yang dilaporkan" in text)


def test_a_page_keeps_its_figures_says_why_and_recovers(
    open_page: OpenPage, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    publish_cases(2, 3)
    forget_releases()
    before = counted(open_page(TRENDS, **VIEW))
    assert before.startswith("5 orang")
    repair = gone(folder)
    forget_releases()  # it is looked for anew every five seconds
    with caplog.at_level(logging.WARNING):
        app = open_page(TRENDS, **VIEW)
    assert counted(app) == before
    assert not app.exception
    assert "Penyimpanan rilis sedang tidak dapat dibaca" in warnings(app)
    assert "Readers still see release" in caplog.text
    repair()
    forget_releases()
    app = open_page(TRENDS, **VIEW)
    assert counted(app) == before
    assert warnings(app) == ""


def test_a_link_to_a_data_set_without_a_sound_release_is_not_silently_another_one(
    open_page: OpenPage,
) -> None:
    publish_cases(2, 3).table.write_bytes(b"")
    forget_releases()
    assert "Set data uji tidak dapat ditampilkan" in warnings(open_page(TRENDS, **VIEW))
