"""From an uploaded file to sheets without identifiers; the file itself is gone when this is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.desk import mapping_for
from data.errors import UserError
from data.names import looks_like_a_person
from data.privacy import HIDDEN, Cleaned, without_identifiers
from data.reading import Progress, Source, read_source
from data.values import for_each_value
from geo.match import match_many
from language import _

_MOST_SHEETS = 12


@dataclass(frozen=True, eq=False)
class CleanSheet:
    """A sheet without identifiers.

    Attributes:
        source: as it was read; its cells without identifiers, and without names of persons in columns that
            no column of the schema fits.
        removed: what was cut out; see `data.privacy.Cleaned`.
    """

    source: Source = field(repr=False)
    removed: pd.DataFrame = field(repr=False)

    @property
    def name(self) -> str:
        """Name of the sheet; empty where the format has none."""
        return self.source.sheet


def read_upload(upload: UploadedFile, *, progress: Progress) -> tuple[CleanSheet, ...]:
    """Return the sheets of an uploaded file, the likeliest first, and let go of the file.

    The bytes lie in a temporary folder while they are read, and nowhere afterwards: the folder goes with the
    reading, whether it succeeds or not, and the server's memory of the upload is freed.

    Raises:
        UserError: where the file cannot be read.
    """
    try:
        with _on_disk(upload) as path:
            first = read_source(path, progress=lambda share, words: progress(share * 0.5, words))
            others = [name for name in first.sheets if name != first.sheet][: _MOST_SHEETS - 1]
            sources = (first, *_readable(path, others))
            progress(0.6, _("Membuang data pribadi"))
            return tuple(map(_clean, sources))
    finally:
        _let_go(upload)


@contextmanager
def _on_disk(upload: UploadedFile) -> Iterator[Path]:
    # The name of a file may name a person and decides nothing: what it holds tells its format.
    with TemporaryDirectory(prefix="peta-") as folder:
        path = Path(folder) / f"berkas{Path(upload.name).suffix.lower()}"
        path.write_bytes(upload.getbuffer())
        yield path


def _readable(path: Path, names: list[str]) -> Iterator[Source]:
    for name in names:
        try:
            source = read_source(path, sheet=name)
        except UserError:
            continue  # a cover or an empty sheet
        if len(source.cells):
            yield source


def _clean(source: Source) -> CleanSheet:
    clean = without_identifiers(source.cells, headers=source.headers)
    mapping = mapping_for(source, clean, match_places=match_many)
    unread = [choice.position for choice in mapping.choices if not choice.is_read]
    cells = clean.cells.copy()
    for place in unread:
        cells[place] = for_each_value(cells[place], _nameless).astype("str")
    return CleanSheet(replace(source, cells=cells), _counted(clean))


def _counted(clean: Cleaned) -> pd.DataFrame:
    return clean.removed[clean.removed["count"] > 0].reset_index(drop=True)


def _nameless(text: str) -> str:
    return HIDDEN if looks_like_a_person(text) else text


def _let_go(upload: UploadedFile) -> None:
    upload.close()
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, upload.file_id)


def upload_key(number: int) -> str:
    """Return the key of the uploader; each file gets a new one, so that none is kept after reading."""
    return f"desk upload {number}"


def forget_upload(number: int) -> None:
    """Drop what the session remembers of an upload that was read."""
    st.session_state.pop(upload_key(number), None)
