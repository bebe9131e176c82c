"""What of a release somebody sees: all of it, the part of their provinces, or what the public gets."""

import logging
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock

import streamlit as st
from filelock import FileLock, Timeout

from data.access import SYSTEM, Reader, Right, acting_as
from data.atomic import new_folder
from data.errors import UserError
from data.release import Release
from data.settings import read_settings
from data.shelf import check_store, damaged, is_whole
from language import _

_log = logging.getLogger("peta-netral")
_FOLDER = ".seen"
_SECONDS = 300.0
_MADE_ONCE = Lock()


def seen_by(reader: Reader, release: Release) -> Release:
    """Return the release that stands for a release for somebody; made once, then kept beside the store."""
    if not reader.may(Right.SEE_COUNTS):
        return _public(release)
    return _made(release, tuple(sorted(reader.provinces))) if reader.provinces else release


def is_public_ready(release: Release) -> bool:
    """Return whether what the public sees of a release lies beside the store."""
    return _kept(release, None).is_dir()


def _public(release: Release) -> Release:
    """The first visitor after a release came waits where nobody has prepared it, and is told what for."""
    if is_public_ready(release):
        return _made(release, None)
    with st.spinner(_("Angka untuk umum dari rilis ini sedang disiapkan; biasanya kurang dari satu menit.")):
        return _made(release, None)


def _kept(release: Release, provinces: tuple[str, ...] | None) -> Path:
    return read_settings().store / _FOLDER / f"{release.checksum[:32]}-{'.'.join(provinces or ('publik',))}"


@st.cache_resource(max_entries=64, show_spinner=False, hash_funcs={Release: lambda known: known.checksum})
def _made(release: Release, provinces: tuple[str, ...] | None) -> Release:
    kept = _kept(release, provinces)
    with _MADE_ONCE, acting_as(SYSTEM):
        try:
            return _read(kept)
        except UserError:
            return _written(release, provinces, kept)


def _written(release: Release, provinces: tuple[str, ...] | None, folder: Path) -> Release:
    try:
        check_store("")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.parent / f"{folder.name}.lock", timeout=_SECONDS):  # others may be at it
            if not folder.is_dir():
                with new_folder(folder) as temporary:
                    _make(release, provinces, temporary)
        return _read(folder)
    except (UserError, OSError, Timeout) as error:
        _log.warning("What readers see of %s is kept for this process only: %s", release.name, error)
    try:
        return _make(release, provinces, Path(mkdtemp(prefix="peta-")))
    except OSError as error:
        raise damaged(f"{release.name} {release.release_id}") from error


def _read(folder: Path) -> Release:
    """The release in a folder named after what it was made of, so that `shelf.verified` would refuse it."""
    made = Release.read(folder)
    if not is_whole(made):
        raise damaged(f"{made.name} {made.release_id}")
    return made


def _make(release: Release, provinces: tuple[str, ...] | None, folder: Path) -> Release:
    # Needed only where somebody may not see all, and it loads the solver of linear programmes.
    from analysis.disclosure import public_release, scoped_release  # noqa: PLC0415

    if provinces is None:
        return public_release(release, folder=folder)
    return scoped_release(release, frozenset(provinces), folder=folder)
