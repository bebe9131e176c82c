"""A table of corrections as a steward writes it: CSV, one cell of a release in each row."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from data.errors import UserError
from data.vocabulary import normalise
from language import _, format_number

_MOST_ROWS = 10_000
_MOST_BYTES = 10_000_000
_HEADINGS = {
    "column": "kolom",
    "expect": "nilai lama",
    "replace_with": "nilai baru",
    "reason": "alasan",
    "author": "oleh",
    "date": "tanggal",
}


@dataclass(frozen=True)
class Correction:
    """One cell of a release, as it should be.

    Attributes:
        row: its row in the table of corrections, headings included.
        key: columns of the release and what they hold in the row that is meant; `case_id` for cases. What is
            empty is not looked at, as long as one row only is meant.
        column: column of the release to be changed.
        expect: what the cell must hold now; empty: nothing.
        replace_with: what it should hold; empty: nothing.
        reason, author, date: why, by whom (name or office) and when it was decided.
    """

    row: int
    key: Mapping[str, str]
    column: str
    expect: str
    replace_with: str
    reason: str
    author: str
    date: str

    @property
    def facts(self) -> dict[str, Any]:
        """The correction as the manifest of a release keeps it."""
        stated = {name: getattr(self, name) for name in _HEADINGS}
        return {"key": {name: text for name, text in self.key.items() if text}, **stated}


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read a table of corrections.

    Args:
        path: CSV in UTF-8 with the columns `column`, `expect`, `replace_with`, `reason`, `author`, `date` (or
            `kolom`, `nilai lama`, `nilai baru`, `alasan`, `oleh`, `tanggal`); every other column is one of
            the release and part of the key.

    Raises:
        UserError: where the file cannot be read, is too long, holds no rows, or lacks a column.
    """
    cells = _cells(path)
    cells.columns = pd.Index([_column(heading) for heading in cells.columns])
    missing = [name for name in _HEADINGS if name not in cells.columns]
    keys = [name for name in cells.columns if name not in _HEADINGS]
    if missing or not keys or cells.columns.has_duplicates:
        raise UserError(
            _("Kolom tabel koreksi tidak lengkap."),
            where=path.name,
            expected=", ".join(["case_id", *_HEADINGS]),
        )
    return tuple(
        Correction(
            row=number,
            key={name: row[name] for name in keys},
            **{name: row[name] for name in _HEADINGS},
        )
        for number, row in enumerate(cells.to_dict("records"), start=2)
    )


def _cells(path: Path) -> pd.DataFrame:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _too_long(path)
        cells = pd.read_csv(
            path, dtype=str, keep_default_na=False, sep=None, engine="python", encoding="utf-8-sig"
        )
    except FileNotFoundError as error:
        raise UserError(_("Berkas tidak ditemukan."), where=path.name) from error
    except (OSError, ValueError, csv.Error) as error:
        raise UserError(
            _("Tabel koreksi tidak dapat dibaca."), where=path.name, expected=_("berkas CSV dalam UTF-8")
        ) from error
    if cells.empty:
        raise UserError(_("Tabel koreksi tidak berisi baris."), where=path.name)
    if len(cells) > _MOST_ROWS:
        raise _too_long(path)
    return pd.DataFrame({heading: cells[heading].str.strip() for heading in cells.columns})


def _column(heading: str) -> str:
    written = normalise(heading)
    known = {normalise(word): name for name, indonesian in _HEADINGS.items() for word in (name, indonesian)}
    return known.get(written, heading.strip())


def _too_long(path: Path) -> UserError:
    return UserError(
        _("Tabel koreksi terlalu panjang."),
        where=path.name,
        expected=_("paling banyak {rows} baris").format(rows=format_number(_MOST_ROWS)),
        next_step=_("Perbaiki berkas perkaranya, lalu impor lagi."),
    )
