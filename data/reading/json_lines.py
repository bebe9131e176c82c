"""Reading JSON Lines: one object a line, its keys the headings."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from data.errors import UserError
from data.reading.encodings import encoding_of
from data.reading.limits import Limits, check_table_size
from data.reading.refusals import nothing_in
from data.reading.source import Grid, Progress
from data.reading.text import as_text
from language import _

_TELL_EVERY = 50_000


def read_json_lines(path: Path, *, limits: Limits, progress: Progress) -> Grid:
    """Return the cells of a JSON Lines file; its keys, in the order they first come, are the first row.

    The rows are numbered as the lines, so the headings share the number 0.

    Raises:
        UserError: where a line is no object, or the table is larger than the limits.
    """
    size, keys, rows = path.stat().st_size, dict[str, int](), dict[int, list[str]]()
    with path.open(encoding=encoding_of(path)) as file:
        done = 0
        for number, line in enumerate(file, start=1):
            done += len(line)
            if line.strip():
                rows[number] = _row(_object(line, number, path), keys)
            # Each row is as wide as all keys so far: with a new key in each line it would never end.
            if number % _TELL_EVERY == 0 or len(keys) > limits.columns:
                check_table_size(number, len(keys), limits=limits, where=path.name)
                progress(min(done / size, 1.0), _("Membaca baris"))
    if not keys:
        raise nothing_in(path.name)
    check_table_size(len(rows) + 1, len(keys), limits=limits, where=path.name)
    width = len(keys)
    table = [list(keys), *(row + [""] * (width - len(row)) for row in rows.values())]
    return Grid(pd.DataFrame(table, dtype="str", index=pd.Index([0, *rows], name="row")), headings_known=True)


def _object(line: str, number: int, path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_whole_letters(line))
    except (ValueError, RecursionError) as error:
        raise _no_object(path, number) from error
    if not isinstance(found, dict):
        raise _no_object(path, number)
    return found


def _whole_letters(line: str) -> str:
    """Return a line with `?` for halves of letters, escaped alone (`d800`): no text can hold those."""
    if "\\u" not in line:
        return line
    return json.dumps(json.loads(line), ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _row(found: dict[str, Any], keys: dict[str, int]) -> list[str]:
    for key in found:
        keys.setdefault(key, len(keys))
    row = [""] * len(keys)
    for key, value in found.items():
        is_nested = isinstance(value, dict | list)
        row[keys[key]] = json.dumps(value, ensure_ascii=False) if is_nested else as_text(value)
    return row


def _no_object(path: Path, number: int) -> UserError:
    return UserError(
        _("Baris ini bukan objek JSON."),
        where=_("{file}, baris {row}").format(file=path.name, row=number),
        expected=_('satu objek sebaris, misalnya {{"kab/kota": "Kab. Serang"}}').format(),
        next_step=_("Simpan sebagai JSON Lines (satu objek sebaris), CSV, atau XLSX."),
    )
