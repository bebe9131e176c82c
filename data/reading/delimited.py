"""Reading text tables: comma, semicolon, tab or bar between the cells, in any common encoding."""

import re
from pathlib import Path

import pandas as pd

from data.headers import known_headers
from data.reading.encodings import encoding_of
from data.reading.limits import Limits, check_table_size
from data.reading.refusals import nothing_in, unreadable
from data.reading.source import Grid, Progress, numbered
from language import _

_DELIMITERS = ",;\t|"
_SPARE_COLUMNS = 10
_HEAD_LINES = 40
_HEAD_LETTERS = 100_000
_CHUNK_ROWS = 100_000
_STATED = re.compile(r"sep=([!#-/:-@\[-`{-~\t])\s*", re.IGNORECASE)  # a sign of one byte, as no other is read
_QUOTED = re.compile(r'"[^"]*"')
_WHICH_LINE = re.compile(r"line (\d+), saw (\d+)")


def read_delimited(path: Path, *, limits: Limits, progress: Progress) -> Grid:
    """Return the cells of a text table.

    Raises:
        UserError: where it is no text, has rows that do not fit, or is larger than the limits.
    """
    encoding = encoding_of(path)
    lines = _first_lines(path, encoding)
    if not any(lines):
        raise nothing_in(path.name)
    width, delimiter = _shape(lines)
    check_table_size(0, width, limits=limits, where=path.name)
    try:
        chunks = _chunks(path, encoding, delimiter, width, limits, progress)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as error:
        raise _uneven(path, error, width) from error
    cells = pd.concat(chunks, ignore_index=True)
    spare = [place for place in range(width, cells.shape[1]) if (cells[place] != "").any()]
    return Grid(numbered(cells[range(max([width - 1, *spare]) + 1)]))


def _chunks(
    path: Path, encoding: str, delimiter: str, width: int, limits: Limits, progress: Progress
) -> list[pd.DataFrame]:
    """Read piece by piece, so that progress can be told and a table that is too long ends early."""
    size, rows, found = path.stat().st_size, 0, []
    with path.open("rb") as file:
        pieces = pd.read_csv(
            file,
            sep=delimiter,
            encoding=encoding,
            header=None,
            names=range(width + _SPARE_COLUMNS),
            dtype="str",
            na_filter=False,
            skip_blank_lines=False,
            index_col=False,
            chunksize=_CHUNK_ROWS,
        )
        for piece in pieces:
            rows += len(piece)
            check_table_size(rows, width, limits=limits, where=path.name)
            found.append(piece.apply(lambda column: column.fillna("").str.strip()))
            progress(min(file.tell() / size, 1.0), _("Membaca baris"))
    return found


def _first_lines(path: Path, encoding: str) -> list[str]:
    with path.open(encoding=encoding, newline=None) as file:
        text = file.read(_HEAD_LETTERS)
    return [line for line in text.splitlines() if line.strip()][:_HEAD_LINES]


def _shape(lines: list[str]) -> tuple[int, str]:
    """Return the widest of the first lines, in columns, and the delimiter that splits them best.

    Known headings tell most; then a delimiter that is there equally often in every line, so that the comma
    of decimals does not win over the semicolon between cells.
    """
    stated = _STATED.fullmatch(lines[0])
    bare = [_QUOTED.sub("", line) for line in lines]

    def score(mark: str) -> tuple[int, float, int]:
        counts = [line.count(mark) for line in bare]
        usual = max(set(counts) - {0}, key=counts.count, default=0)
        known = max(known_headers(line.replace('"', "").split(mark)) for line in lines)
        return known, round(counts.count(usual) / len(counts), 1) if usual else 0.0, usual

    best = stated[1] if stated else max(_DELIMITERS, key=score)
    return max(line.count(best) for line in bare) + 1, best


def _uneven(path: Path, error: Exception, width: int) -> Exception:
    found = _WHICH_LINE.search(str(error))
    where = path.name
    if found:
        where = _("{file}, baris {row}: {cells} sel").format(file=path.name, row=found[1], cells=found[2])
        expected = _("paling banyak {cells} sel dalam sebaris").format(cells=width + _SPARE_COLUMNS)
    else:
        expected = _("tabel CSV dengan jumlah kolom yang sama di setiap baris dan tanda kutip yang ditutup")
    return unreadable(where, expected)
