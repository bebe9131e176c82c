"""The whole store as a copy that is sound, made while people work on it.

Releases never change, so most of it is copied beside everybody's work. What changes with every step
(journals, `current`, decisions, the audit log) is copied folder by folder under the lock of its writers, the
audit log last: it tells of a step before that is done, so a copy holds no step that its log does not tell of.
"""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from filelock import FileLock, Timeout

from data import audit, shelf
from data.access import Right, needs
from data.atomic import new_file, new_folder
from data.errors import UserError
from data.settings import read_settings
from language import _

_LOCK = ".lock"
_TEMPORARY = ".tmp-"
_SECONDS = 60.0


@needs(Right.PUBLISH)
def copy_store(into: Path) -> tuple[str, ...]:
    """Copy the store, or bring a copy of it up to date; nothing is ever removed from a copy.

    Args:
        into: a folder outside the store; made where it is missing. Put in the place of the store, or named by
            `PETA_STORE`, it is the store again.

    Returns:
        The releases that were copied now, as `name release_id`.

    Raises:
        UserError: where the folder lies in the store, a writer keeps a lock, or a disk refuses.
    """
    store = read_settings().store.resolve()
    target = into.resolve()
    if target == store or store in target.parents or target in store.parents:
        raise _refused(into, _("folder di luar penyimpanan"))
    shelf.check_store(_("Penyimpanan rilis tidak dapat dibaca."))
    audit.record(audit.Act.BACKUP, details=_("seluruh penyimpanan"))
    try:
        target.mkdir(parents=True, exist_ok=True)
        made = [release for folder in _folders(store) for release in _bring_up_to_date(folder, target)]
    except Timeout as error:
        raise _refused(into, _("penulis lain yang segera selesai")) from error
    except OSError as error:
        raise _refused(into, _("ruang kosong dan izin tulis pada folder itu")) from error
    return tuple(made)


def _folders(store: Path) -> list[Path]:
    """The folders of the store, the audit log last."""
    found = sorted(path for path in store.iterdir() if path.is_dir() and not _is_temporary(path))
    return sorted(found, key=lambda path: path == audit.audit_path().parent.resolve())


def _bring_up_to_date(folder: Path, target: Path) -> Iterator[str]:
    copy = target / folder.name
    copy.mkdir(exist_ok=True)
    yield from _new_releases(folder, copy)
    lock = folder / _LOCK
    holding: AbstractContextManager[object] = (
        FileLock(lock, timeout=_SECONDS) if lock.exists() else nullcontext()
    )
    with holding:
        yield from _new_releases(folder, copy)  # what came while the others were copied
        for path in sorted(folder.iterdir()):
            if _is_temporary(path) or path.name == _LOCK:
                continue
            if path.is_file():
                with new_file(copy / path.name) as temporary:
                    shutil.copy2(path, temporary)
            elif not shelf.is_release_id(path.name):
                shutil.copytree(path, copy / path.name, dirs_exist_ok=True)


def _new_releases(folder: Path, copy: Path) -> Iterator[str]:
    for release in sorted(folder.iterdir()):
        if shelf.is_release_id(release.name) and not (copy / release.name).exists():
            with new_folder(copy / release.name) as temporary:
                shutil.copytree(release, temporary, dirs_exist_ok=True)
            yield f"{folder.name} {release.name}"


def _is_temporary(path: Path) -> bool:
    return path.name.startswith(_TEMPORARY)


def _refused(into: Path, expected: str) -> UserError:
    return UserError(
        _("Penyimpanan tidak dapat disalin; penyimpanan itu sendiri tidak berubah."),
        where=into.name,
        expected=expected,
    )
