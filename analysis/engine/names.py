"""What the tables of a question are called in its SQL, and what columns they have."""

from enum import StrEnum

from data.kinds import TableKind
from data.schema import columns, stored_columns

RELEASE, OTHER = "release_table", "other_release_table"

_TYPES = {"date": "date", "integer": "int64"}


class Dialect(StrEnum):
    """The dialects of SQL that questions are written in, by the name Ibis has for them."""

    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SPARK = "pyspark"


def column_types(kind: TableKind) -> dict[str, str]:
    """Return the stored columns of a kind in order, with the types Ibis knows them by."""
    dtypes = columns(kind)["dtype"].astype("str")
    return {name: _TYPES.get(dtypes[name], "string") for name in stored_columns(kind)}
