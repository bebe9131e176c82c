"""What of a release somebody sees: all of it, the part of their provinces, or what the public gets."""

import logging
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock

import streamlit as st

from data.access import SYSTEM, Reader, Right, acting_as
from data.atomic import new_folder
from data.errors import UserError
from data.release import Release
from data.settings import read_settings
from data.shelf import check_store, damaged, verified

_log = logging.getLogger("peta-netral")
_FOLDER = ".seen"
_MADE_ONCE = Lock()


def seen_by(reader: Reader, release: Release) -> Release:
    """Return the release that stands for a release for somebody; made once, then kept beside the store."""
    if not reader.may(Right.SEE_COUNTS):
        return _made(release, None)
    return _made(release, tuple(sorted(reader.provinces))) if reader.provinces else release


@st.cache_resource(max_entries=64, show_spinner=False, hash_funcs={Release: lambda known: known.checksum})
def _made(release: Release, provinces: tuple[str, ...] | None) -> Release:
    kept = read_settings().store / _FOLDER / f"{release.checksum[:32]}-{'.'.join(provinces or ('publik',))}"
    with _MADE_ONCE, acting_as(SYSTEM):
        try:
            return verified(kept)
        except UserError:
            return _written(release, provinces, kept)


def _written(release: Release, provinces: tuple[str, ...] | None, folder: Path) -> Release:
    try:
        check_store("")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with new_folder(folder) as temporary:
            _make(release, provinces, temporary)
        return verified(folder)
    except (UserError, OSError) as error:
        _log.warning("What readers see of %s is kept for this process only: %s", release.name, error)
    try:
        return _make(release, provinces, Path(mkdtemp(prefix="peta-")))
    except OSError as error:
        raise damaged(f"{release.name} {release.release_id}") from error


def _make(release: Release, provinces: tuple[str, ...] | None, folder: Path) -> Release:
    # Needed only where somebody may not see all, and it loads the solver of linear programmes.
    from analysis.disclosure import public_release, scoped_release  # noqa: PLC0415

    if provinces is None:
        return public_release(release, folder=folder)
    return scoped_release(release, frozenset(provinces), folder=folder)
