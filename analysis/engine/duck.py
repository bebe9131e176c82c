"""DuckDB in this process, over the Parquet files of the releases."""

from collections import deque
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as parquet

from analysis.engine.names import Dialect, column_types
from data.errors import UserError
from data.kinds import TableKind
from data.release import Release
from data.shelf import is_whole
from language import _

_Named = tuple[tuple[str, Path, str, TableKind], ...]


class DuckEngine:
    """The engine of an installation without a database."""

    dialect = Dialect.DUCKDB

    def answer(self, written: str, releases: Mapping[str, Release]) -> pa.Table:
        """Return the answer to a statement.

        Opening releases costs more than most questions, so what was opened is kept for the next question; no
        two of them ever share a connection.

        A file that was changed since its release was opened is not asked: it could answer with other figures.

        Raises:
            UserError: where the file of a release cannot be read or is not what it was.
        """
        if not all(map(is_whole, releases.values())):
            raise _unreadable(releases)
        named = tuple((name, each.table, each.checksum, each.kind) for name, each in releases.items())
        idle = _idle(named)
        try:
            try:
                connection = idle.pop()
            except IndexError:
                connection = _opened(named)
            answer = connection.sql(written).to_arrow_table()
        except (OSError, pa.ArrowException, duckdb.IOException, duckdb.InvalidInputException) as error:
            raise _unreadable(releases) from error
        idle.append(connection)
        return answer


@lru_cache(maxsize=64)
def _idle(named: _Named) -> deque[duckdb.DuckDBPyConnection]:
    """The connections with these releases open that nobody reads from just now."""
    del named
    return deque(maxlen=4)


@cache
def _database() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"autoinstall_known_extensions": False})


def _opened(named: _Named) -> duckdb.DuckDBPyConnection:
    """A connection of its own where each release is a view, so that a question fits every release."""
    connection = _database().cursor()
    for name, path, _checksum, kind in named:
        connection.execute(f'CREATE TEMP VIEW "{name}" AS {_whole(path, kind)}')
    return connection


def _whole(path: Path, kind: TableKind) -> str:
    """A query for every column of the schema, whether the file has it or not."""
    there = set(parquet.read_schema(path).names)
    types = {"int64": "BIGINT", "date": "DATE", "string": "VARCHAR"}
    columns = (
        f'"{name}"' if name in there else f'NULL::{types[dtype]} AS "{name}"'
        for name, dtype in column_types(kind).items()
    )
    quoted = str(path).replace("'", "''")
    return f"SELECT {', '.join(columns)} FROM read_parquet('{quoted}')"  # noqa: S608 - names of the schema


def _unreadable(releases: Mapping[str, Release]) -> UserError:
    return UserError(
        _("Berkas rilis tidak dapat dibaca."),
        where=", ".join(f"{each.name} {each.release_id}" for each in releases.values()),
        expected=_("berkas rilis yang utuh di penyimpanan"),
        next_step=_(
            "Periksa penyimpanan, atau kembali ke rilis sebelumnya dengan `python -m data rollback`."
        ),
    )
