"""Any damage to a store or a backup gives an earlier release or a sentence."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from data import shelf, store
from data.errors import UserError
from data.release import MANIFEST, TABLE, Release
from data.store.backup import SUMS
from tests.fuzz.memory import new_folder
from tests.fuzz.parts import inputs_of, packed, unpacked, with_part
from tests.support.store import publish_cases

_NAME = "uji"


def look_at_store(given: bytes) -> None:
    """Ask everything of a store of two releases, one file of which is damaged."""
    folder, parts = _store()
    damaged = with_part(parts, given)
    changed = [name for name in parts if parts[name] != damaged[name]]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PETA_STORE", str(folder))
        _write(folder, {name: damaged[name] for name in changed})
        try:
            # A damaged `current` may read as one that puts nothing in force, or holds it back.
            _ask(is_there=all(Path(name).name != "current" for name in changed))
        finally:
            _write(folder, {name: parts[name] for name in changed})


def restore(given: bytes) -> None:
    """Restore a release from a backup of which one part is damaged, with sums that fit."""
    parts = with_part(_backup(), given)
    if _is_table(given):
        facts = json.loads(parts[MANIFEST]) | {"checksum": _sum(parts[TABLE])}
        parts[MANIFEST] = json.dumps(facts).encode()
    fitting = "".join(f"{_sum(parts[part])}  {part}\n" for part in (MANIFEST, TABLE))
    _restore(packed({SUMS: fitting.encode(), **parts}))


def restore_file(content: bytes) -> None:
    """Restore a release from any bytes."""
    _restore(content)


def damaged_stores() -> Iterator[bytes]:
    """Give each file of a store, sound."""
    return inputs_of(_store()[1])


def backups() -> Iterator[bytes]:
    """Give each part of a backup, sound."""
    return inputs_of(_backup())


def backup_files() -> Iterator[bytes]:
    """Give a backup as it lies on a disk."""
    sums = "".join(f"{_sum(content)}  {part}\n" for part, content in sorted(_backup().items()))
    yield packed({SUMS: sums.encode(), **_backup()})


def _ask(*, is_there: bool) -> None:
    in_force = {each.name for each in store.look().in_force}  # never raises, whatever the store holds
    assert {"ilustrasi", "terbit"} <= in_force
    for question in (store.releases, store.open_release, store.journal, store.scheduled):
        with suppress(UserError):
            question(_NAME)
    # The release before the damaged one is sound, and nothing else ever stands in its place.
    assert _NAME in in_force or not is_there
    assert all(each.name == _NAME and shelf.is_whole(each) for each in store.releases(_NAME))


def _restore(content: bytes) -> None:
    home = _empty_store()
    path = home / "cadangan.zip"
    path.write_bytes(content)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PETA_STORE", str(home / "store"))
        try:
            restored = store.restore_release(path)
            assert isinstance(restored, Release)
            assert store.open_release(restored.name, release_id=restored.release_id) == restored
        except UserError:
            pass  # a sentence
        finally:
            for each in (home / "store").iterdir():
                shutil.rmtree(each)


def _write(folder: Path, parts: dict[str, bytes]) -> None:
    for name, content in parts.items():
        (folder / name).write_bytes(content)


def _is_table(given: bytes) -> bool:
    return bool(given) and sorted(_backup())[given[0] % len(_backup())] == TABLE


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@cache
def _store() -> tuple[Path, dict[str, bytes]]:
    """A store of two releases of one data set; the files of it that are damaged, by their place."""
    folder = new_folder()
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PETA_STORE", str(folder))
        publish_cases(1, note="pertama")
        newest = publish_cases(1, 2, note="kedua")
    home = Path(_NAME)
    files = (
        home / "current",
        home / "journal.jsonl",
        *(home / newest.release_id / each for each in (MANIFEST, TABLE)),
    )
    return folder, {str(each): (folder / each).read_bytes() for each in files}


@cache
def _backup() -> dict[str, bytes]:
    """The parts of a backup but its list of checksums."""
    out = _empty_store() / "asli.zip"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PETA_STORE", str(_store()[0]))
        newest = store.open_release(_NAME)
        store.export_release(_NAME, newest.release_id, out=out)
    parts = unpacked(out.read_bytes())
    return {name: parts[name] for name in (MANIFEST, TABLE)}


@cache
def _empty_store() -> Path:
    home = new_folder()
    (home / "store").mkdir()
    return home
