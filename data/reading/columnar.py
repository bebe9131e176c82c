"""Reading tables that know their columns: Parquet files and the answers of databases, as text."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from data.reading.limits import Limits, check_table_size
from data.reading.refusals import unreadable
from data.reading.source import Grid, Progress, numbered
from data.reading.text import as_text
from language import _


def read_parquet(path: Path, *, limits: Limits, progress: Progress) -> Grid:
    """Return the cells of a Parquet file; its column names are the first row.

    Raises:
        UserError: where it is damaged or larger than the limits.
    """
    try:
        with parquet.ParquetFile(path) as file:
            check_table_size(
                file.metadata.num_rows + 1, file.metadata.num_columns, limits=limits, where=path.name
            )
            progress(0.1, _("Membaca baris"))
            return grid_of(file.read())
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise unreadable(path.name, _("berkas Parquet yang utuh")) from error


def grid_of(table: pa.Table) -> Grid:
    """Return an Arrow table as text, its column names as the first row."""
    cells = {
        place: pd.concat([pd.Series([name], dtype="str"), _texts(table.column(place))], ignore_index=True)
        for place, name in enumerate(table.column_names)
    }
    return Grid(numbered(pd.DataFrame(cells)), headings_known=True)


def _texts(column: pa.ChunkedArray) -> pd.Series:
    # Each different value is written once: a column of a case table repeats few.
    encoded = column.combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = pa.concat_arrays(encoded.chunks)
    if not pa.types.is_dictionary(encoded.type):
        try:
            encoded = compute.dictionary_encode(encoded)
        except pa.ArrowNotImplementedError:  # lists and structures
            return pd.Series(_words(encoded), dtype="str")
    words = pd.Series([*_words(encoded.dictionary), ""], dtype="str")
    places = compute.fill_null(encoded.indices, len(words) - 1).to_numpy(zero_copy_only=False)
    return words.take(places).reset_index(drop=True)


def _words(values: pa.Array) -> list[str]:
    """Return values as text; days and times beyond Python's calendar as Arrow tells of them."""
    try:
        return list(map(as_text, values.to_pylist()))
    except (OverflowError, ValueError):
        return list(map(_word, values))


def _word(value: pa.Scalar) -> str:
    try:
        return as_text(value.as_py())
    except (OverflowError, ValueError):
        return as_text(value.cast(pa.string()).as_py())
