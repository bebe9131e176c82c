"""Releases as tables of a database: each copied there once, named after its contents, never changed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.parquet as parquet

from data.errors import UserError
from data.kinds import TableKind
from data.release import Release
from data.schema import arrow_schema
from data.warehouse.connections import Warehouse
from language import _

SCHEMA = "peta_netral"

_ROWS_AT_ONCE = 131_072
_SQL_TYPES = {pa.date32(): "date", pa.int64(): "bigint", pa.string(): 'text COLLATE "C"'}
# What every question filters by, and what the newest cases of the nation are read by.
_INDEXES = {
    TableKind.CASES: (("election", "region_code", "reported_on"), ("election", "reported_on")),
    TableKind.COUNTS: (("election", "region_code"),),
}
_FIND = "SELECT 1 AS found FROM pg_tables WHERE schemaname = $1 AND tablename = $2"
_LIST = """
SELECT c.relname::text AS name, coalesce(obj_description(c.oid), '') AS says,
       pg_total_relation_size(c.oid) AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relkind = 'r' AND starts_with(c.relname::text, 'r_')
ORDER BY name
"""


@dataclass(frozen=True)
class Copy:
    """A release that was copied into a database.

    Attributes:
        table: its name in the schema `peta_netral`.
        says: data set and id of the release it was copied from first.
        bytes: the room it takes with its indexes.
    """

    table: str
    says: str
    bytes: int


def copy_name(release: Release) -> str:
    """Return the name of the table that holds a release: of what it contains and which columns it has."""
    shape = hashlib.sha256(str(arrow_schema(release.kind)).encode()).hexdigest()
    return f"r_{release.checksum[:32]}_{shape[:8]}"


def load(warehouse: Warehouse, release: Release) -> bool:
    """Copy a release into the database, unless it is there.

    Several processes may do so at once: one copies, the others wait for it. A process that dies leaves
    nothing behind.

    Returns:
        Whether it was copied now.

    Raises:
        UserError: where the database refuses or the file does not hold what its manifest says.
    """
    name = copy_name(release)
    if warehouse.fetch(_FIND, (SCHEMA, name)).num_rows:
        return False
    with warehouse.transaction() as cursor:
        _wait_for_turn(cursor, name)
        cursor.execute(_FIND, (SCHEMA, name))
        if cursor.fetchone():
            return False
        _copy(cursor, release)
    return True


def copies(warehouse: Warehouse) -> tuple[Copy, ...]:
    """Return the releases that were copied into the database, by name of table."""
    found = warehouse.fetch(_LIST, (SCHEMA,))
    return tuple(Copy(row["name"], row["says"], row["bytes"]) for row in found.to_pylist())


def orphans(warehouse: Warehouse, releases: Sequence[Release]) -> tuple[Copy, ...]:
    """Return the copies of all but these releases."""
    known = set(map(copy_name, releases))
    return tuple(copy for copy in copies(warehouse) if copy.table not in known)


def drop(warehouse: Warehouse, copy: Copy) -> None:
    """Drop a copy; a process that still asks it makes it again."""
    with warehouse.transaction() as cursor:
        cursor.execute(f'DROP TABLE IF EXISTS {SCHEMA}."{copy.table}"')


def _wait_for_turn(cursor: Any, name: str) -> None:
    """Hold what is locked under a name until the transaction ends."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
    cursor.execute("SELECT 1 AS turn FROM pg_advisory_xact_lock($1)", (number,))
    cursor.fetchall()


def _copy(cursor: Any, release: Release) -> None:
    name, schema = copy_name(release), arrow_schema(release.kind)
    table = f'{SCHEMA}."{name}"'
    described = ", ".join(f'"{each.name}" {_SQL_TYPES[each.type]}' for each in schema)
    _make_room(cursor)
    cursor.execute(f"CREATE TABLE {table} ({described})")
    batches = pa.RecordBatchReader.from_batches(schema, _batches(release, schema))
    rows = cursor.adbc_ingest(name, batches, mode="append", db_schema_name=SCHEMA)
    if rows != release.rows:
        raise UserError(
            _("Berkas rilis tidak memuat baris sebanyak yang disebut manifesnya."),
            where=f"{release.name} {release.release_id}",
            expected=str(release.rows),
            next_step=_("Kembalikan ke rilis sebelumnya dengan `python -m data rollback`."),
        )
    for columns in _INDEXES[release.kind]:
        cursor.execute(f"CREATE INDEX ON {table} ({', '.join(columns)})")
    cursor.execute(f"COMMENT ON TABLE {table} IS '{_plain(release.name)} {_plain(release.release_id)}'")
    cursor.execute(f"ANALYZE {table}")


def _make_room(cursor: Any) -> None:
    cursor.execute("SELECT 1 AS found FROM pg_namespace WHERE nspname = $1", (SCHEMA,))
    if not cursor.fetchone():
        _wait_for_turn(cursor, SCHEMA)
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")


def _batches(release: Release, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The rows of a release with every column of the schema, whether the file has it or not."""
    for batch in parquet.ParquetFile(release.table).iter_batches(_ROWS_AT_ONCE):
        there = set(batch.schema.names)
        arrays = [
            batch.column(each.name).cast(each.type)
            if each.name in there
            else pa.nulls(batch.num_rows, each.type)
            for each in schema
        ]
        yield pa.record_batch(arrays, schema=schema)


def _plain(text: str) -> str:
    return text.replace("'", "")
