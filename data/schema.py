"""The Cases and Counts tables as data: one row a column in `data/reference/columns.csv`."""

from functools import cache

import pandas as pd
import pyarrow as pa

from data.kinds import TableKind
from data.settings import PROJECT
from language import current_language

COLUMNS = PROJECT / "data" / "reference" / "columns.csv"

WITHOUT_NUMBER = "baris-"
"""How the number of a case begins that had none in its file: its row follows."""

_ARROW_TYPES = {"date": pa.date32(), "integer": pa.int64()}


@cache
def columns(kind: TableKind) -> pd.DataFrame:
    """Return what is known of each column of a table, in display order; do not mutate.

    Returns:
        Indexed by column: dtype (text, date, integer, term, place, context), required (yes, no, or
        option:NAME where a command line option can stand in for the column), vocabulary (name of the table
        its terms come from; empty: none), stored (bool), description_id, description_en, example, aliases
        (tuple of headers).
    """
    table = pd.read_csv(COLUMNS, dtype="str", keep_default_na=False)
    table = table[table["table"] == kind.value].drop(columns="table").set_index("column")
    table["stored"] = table["stored"] == "yes"
    table["aliases"] = [tuple(filter(None, text.split(";"))) for text in table["aliases"]]
    return table


def stored_columns(kind: TableKind) -> tuple[str, ...]:
    """Return the columns a release of this kind holds, in order."""
    table = columns(kind)
    return tuple(table.index[table["stored"]])


def columns_of(kind: TableKind, *, dtype: str) -> tuple[str, ...]:
    """Return the columns of one dtype, in order."""
    table = columns(kind)
    return tuple(table.index[table["dtype"] == dtype])


def description(kind: TableKind, column: str) -> str:
    """Return what a column means, in the language in force."""
    return str(columns(kind).loc[column, f"description_{current_language()}"])


def arrow_table(table: pd.DataFrame, *, kind: TableKind) -> pa.Table:
    """Return the stored columns of a table with their exact types, ready for Parquet.

    Dates become days without time, integers 64 bits, all else text; NA stays null. A column that is not there
    is written as nulls.
    """
    schema = arrow_schema(kind)
    arrays = {each.name: _array(table.get(each.name), each.type, len(table)) for each in schema}
    return pa.table(arrays, schema=schema)


def arrow_schema(kind: TableKind) -> pa.Schema:
    """Return the stored columns of a table in order, with the types they have in Parquet."""
    dtypes = columns(kind)["dtype"].astype("str")
    return pa.schema({name: _ARROW_TYPES.get(dtypes[name], pa.string()) for name in stored_columns(kind)})


def _array(values: pd.Series | None, kept: pa.DataType, length: int) -> pa.Array:
    return pa.nulls(length, kept) if values is None else pa.array(values, type=kept, from_pandas=True)
