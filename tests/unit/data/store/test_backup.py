"""A release as one file and back: the same release, or a plain refusal."""

import hashlib
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from data import shelf, store
from data.errors import UserError
from data.release import file_checksum
from data.store import Action
from data.store.backup import SUMS
from tests.support.store import persons_in_force, publish_cases

PARTS = ("manifest.json", "table.parquet")


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Move on to an empty store, as on another machine."""

    def move() -> None:
        monkeypatch.setenv("PETA_STORE", str(tmp_path / "other"))

    return move


def exported(tmp_path: Path, **about) -> Path:
    release = publish_cases(1, 2, **about)
    return store.export_release("uji", release.release_id, out=tmp_path / "uji.zip")


def repacked(path: Path, change, *, compression: int = zipfile.ZIP_STORED) -> Path:
    """The same file with its parts changed; sums that fit unless they are changed themselves."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = change(dict(parts))
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in changed.items():
            archive.writestr(name, content)
    return path


def with_sums(parts: dict[str, bytes]) -> dict[str, bytes]:
    sums = "".join(f"{hashlib.sha256(parts[part]).hexdigest()}  {part}\n" for part in PARTS)
    return parts | {SUMS: sums.encode()}


def test_a_release_comes_back_as_it_was(tmp_path, elsewhere):
    path = exported(tmp_path, note="bulan pertama", published_by="Biro data")
    before = store.open_release("uji")
    elsewhere()
    restored = store.restore_release(path, who="Biro TI", note="pindah mesin")
    assert restored.folder != before.folder
    assert {**vars(restored), "folder": 0} == {**vars(before), "folder": 0}
    assert persons_in_force() == [1, 2]
    entry = store.journal("uji")[-1]
    assert (entry.action, entry.who, entry.note) == (Action.RESTORE, "Biro TI", "pindah mesin")


def test_the_same_release_gives_the_same_bytes_that_other_tools_can_check(tmp_path):
    path = exported(tmp_path)
    again = store.export_release("uji", store.open_release("uji").release_id, out=tmp_path / "lagi.zip")
    assert path.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "out")
    lines = (tmp_path / "out" / SUMS).read_text().split()
    assert lines == [word for part in PARTS for word in (file_checksum(tmp_path / "out" / part), part)]


def test_nothing_is_overwritten(tmp_path):
    path = exported(tmp_path)
    with pytest.raises(UserError, match="sudah ada"):
        store.restore_release(path)
    with pytest.raises(UserError, match="sudah ada"):
        store.export_release("uji", store.open_release("uji").release_id, out=path)
    assert persons_in_force() == [1, 2]


def test_a_restored_release_does_not_push_aside_the_one_in_force(tmp_path, elsewhere):
    path = exported(tmp_path)
    elsewhere()
    publish_cases(7)
    restored = store.restore_release(path)
    assert persons_in_force() == [7]
    store.rollback("uji", restored.release_id)
    assert persons_in_force() == [1, 2]


def test_a_bundled_release_can_be_exported_but_not_restored(tmp_path):
    path = store.export_release("terbit", "0001-terbit", out=tmp_path / "terbit.zip")
    with pytest.raises(UserError, match="id rilis"):
        store.restore_release(path)


def test_an_embargo_holds_after_restoring(tmp_path, elsewhere):
    now = datetime(2026, 12, 1, tzinfo=UTC)
    release = publish_cases(1, in_force_from=now + timedelta(days=1), at=now)
    path = store.export_release("uji", release.release_id, out=tmp_path / "uji.zip")
    elsewhere()
    store.restore_release(path, at=now)
    with pytest.raises(UserError, match="belum punya"):
        store.open_release("uji", at=now)
    assert persons_in_force(at=now + timedelta(days=1)) == [1]


def manifest(parts: dict[str, bytes], **changes) -> dict[str, bytes]:
    stated = json.loads(parts["manifest.json"]) | changes
    return with_sums(parts | {"manifest.json": json.dumps(stated).encode()})


def other_table(parts: dict[str, bytes], frame: pd.DataFrame) -> dict[str, bytes]:
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.table(frame), sink)
    content = sink.getvalue().to_pybytes()
    checksum = hashlib.sha256(content).hexdigest()
    return manifest(parts | {"table.parquet": content}, checksum=checksum, rows=len(frame))


BAD = {
    "a byte of the table": lambda parts: parts | {"table.parquet": parts["table.parquet"][:-1] + b"x"},
    "sums of another file": lambda parts: parts | {SUMS: b"0" * 64 + b"  table.parquet\n"},
    "no table": lambda parts: {name: parts[name] for name in (SUMS, "manifest.json")},
    "another part": lambda parts: parts | {"extra.txt": b"x"},
    "a path upwards": lambda parts: {f"../{name}": content for name, content in parts.items()},
    "another checksum": lambda parts: manifest(parts, checksum="0" * 64),
    "more rows": lambda parts: manifest(parts, rows=3),
    "a name upwards": lambda parts: manifest(parts, name="../uji"),
    "a bundled name": lambda parts: manifest(parts, name="terbit"),
    "an id upwards": lambda parts: manifest(parts, release_id="../../etc"),
    "no name": lambda parts: with_sums(parts | {"manifest.json": b"{}"}),
    "no manifest": lambda parts: with_sums(parts | {"manifest.json": b"[1"}),
    "another kind": lambda parts: manifest(parts, kind="counts"),
    "a column of names": lambda parts: other_table(parts, pd.DataFrame({"nama": ["Contoh Satu"]})),
    "no Parquet": lambda parts: with_sums(parts | {"table.parquet": b"PAR1"}),
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
def test_a_file_that_was_tampered_with_is_refused_and_leaves_nothing(tmp_path, elsewhere, change):
    path = repacked(exported(tmp_path), change)
    elsewhere()
    with pytest.raises(UserError):
        store.restore_release(path)
    assert shelf.imported_names() == ()
    assert [each for each in (tmp_path / "other").rglob("*") if each.name != ".lock" and each.is_file()] == []


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, elsewhere):
    zeros = bytes(50_000_000)
    path = repacked(
        exported(tmp_path),
        lambda parts: parts | {"table.parquet": zeros},
        compression=zipfile.ZIP_DEFLATED,
    )
    assert path.stat().st_size < 100_000
    elsewhere()
    with pytest.raises(UserError, match="tidak dapat dipakai"):
        store.restore_release(path)
    assert not (tmp_path / "other").exists()


def test_a_file_over_the_limit_is_refused(tmp_path, elsewhere, monkeypatch):
    path = repacked(exported(tmp_path), lambda parts: parts | {"table.parquet": bytes(2_000_000)})
    elsewhere()
    monkeypatch.setenv("PETA_MAX_FILE_MB", "1")
    with pytest.raises(UserError, match="tidak dapat dipakai"):
        store.restore_release(path)


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_what_is_no_backup_is_refused(tmp_path, content):
    path = tmp_path / "acak.zip"
    path.write_bytes(content)
    with pytest.raises(UserError, match="tidak dapat dipakai"):
        store.restore_release(path)
    with pytest.raises(UserError, match="tidak dapat dipakai"):
        store.restore_release(tmp_path / "tidak-ada.zip")


def test_a_file_cut_short_is_refused(tmp_path, elsewhere):
    path = exported(tmp_path)
    whole = path.read_bytes()
    elsewhere()
    for length in (len(whole) // 3, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:length])
        with pytest.raises(UserError):
            store.restore_release(path)
    assert shelf.imported_names() == ()
