"""The journal: who did what, when and why; nothing that happened is missing from it."""

import json
from datetime import UTC, datetime

import pytest

from data import atomic, shelf, store
from data.atomic import append_line
from data.errors import UserError
from data.store import publishing
from data.store.journal import JOURNAL
from tests.support.store import persons_in_force, publish_cases

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


def told() -> list[tuple[str, str, str, str]]:
    return [
        (each.action.value, each.release_id[:4], each.before[:4], each.who) for each in store.journal("uji")
    ]


def test_every_change_is_told_with_who_when_and_why():
    first = publish_cases(1, published_by="Biro data", note="bulan pertama", at=MONDAY)
    publish_cases(2, published_by="Biro data")
    store.rollback("uji", first.release_id, who="Kepala biro", note="angka keliru")
    assert told() == [
        ("publish", "0001", "", "Biro data"),
        ("publish", "0002", "0001", "Biro data"),
        ("rollback", "0001", "0002", "Kepala biro"),
    ]
    entry = store.journal("uji")[0]
    assert (entry.when, entry.note) == ("2026-11-30T09:00:00+00:00", "bulan pertama")


def test_the_journal_names_what_undoes_a_rollback():
    first = publish_cases(1)
    publish_cases(2)
    store.rollback("uji", first.release_id)
    store.rollback("uji", store.journal("uji")[-1].before)
    assert persons_in_force() == [2]


def test_identifiers_in_notes_and_titles_are_not_kept(tmp_path):
    publish_cases(1, note="atas NIP 199001012015051000")
    store.rollback("uji", store.open_release("uji").release_id, note="hubungi nama@contoh.id")
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"atas NIP" in stored
    assert b"199001012015051000" not in stored
    assert b"nama@contoh.id" not in stored


def test_a_change_that_did_not_come_about_is_told_so(monkeypatch):
    publish_cases(1)
    with monkeypatch.context() as patched:
        patched.setattr(publishing, "write_pointer", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish_cases(2, published_by="Biro data")
    publish_cases(3)
    assert told() == [
        ("publish", "0001", "", ""),
        ("publish", "0002", "0001", "Biro data"),
        ("abandoned", "0002", "0001", ""),
        ("publish", "0003", "0001", ""),
    ]


def test_half_a_line_of_a_killed_writer_hides_no_other(tmp_path):
    publish_cases(1)
    path = shelf.home("uji") / JOURNAL
    path.write_text(path.read_text() + '{"action": "publ')
    assert len(store.journal("uji")) == 1
    publish_cases(2)
    assert [each.release_id[:4] for each in store.journal("uji")] == ["0001", "0002"]


def test_a_line_that_cannot_be_written_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "journal.jsonl"
    append_line(path, "one")
    with monkeypatch.context() as patched:
        patched.setattr(atomic.os, "fsync", lambda _file: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(OSError, match="full"):
            append_line(path, "two")
    append_line(path, "three")
    assert path.read_text() == "one\nthree\n"


def test_bundled_and_unknown_data_sets_have_no_journal():
    assert store.journal("terbit") == ()
    assert store.journal("tidak-ada") == ()
    assert store.journal("../uji") == ()


def test_the_manifest_says_how_the_release_came_about():
    release = publish_cases(
        1,
        published_by="Biro data",
        mapping={"columns": [{"heading": "Jml", "column": "persons"}]},
        decisions=[{"written": "Blitar", "code": "3572"}],
    )
    opened = store.open_release("uji")
    assert opened == release
    assert opened.mapping == {"columns": [{"heading": "Jml", "column": "persons"}]}
    assert opened.decisions == ({"written": "Blitar", "code": "3572"},)
    assert (opened.published_by, len(opened.rules_version)) == ("Biro data", 12)


def test_a_manifest_of_another_version_can_be_read():
    release = publish_cases(1)
    path = release.folder / "manifest.json"
    stated = json.loads(path.read_text())
    del stated["rules_version"]  # an older one
    path.write_text(json.dumps(stated | {"from_the_future": 1}))  # a newer one
    assert store.open_release("uji").rules_version == ""


def test_what_nobody_saw_is_not_overwritten():
    first = publish_cases(1, expects="")
    publish_cases(2, expects=first.release_id)
    with pytest.raises(UserError, match="sudah berganti"):
        publish_cases(3, expects=first.release_id)
    with pytest.raises(UserError, match="sudah berganti"):
        publish_cases(3, expects="")
    assert persons_in_force() == [2]
    assert len(store.releases("uji")) == 2
