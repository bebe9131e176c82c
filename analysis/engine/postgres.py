"""PostgreSQL, where each release is a table that was copied there once."""

from collections.abc import Mapping

import pyarrow as pa

from analysis.engine.names import Dialect
from data.release import Release
from data.warehouse import copy_name, load, warehouse_at
from data.warehouse.copies import SCHEMA
from data.warehouse.refusals import CopyMissingError


class PostgresEngine:
    """The engine of an institution that keeps its data in PostgreSQL."""

    dialect = Dialect.POSTGRES

    def __init__(self, url: str, *, seconds: float) -> None:
        """Name the database; it is reached when it is first asked.

        Args:
            url: its address, which may hold a password.
            seconds: how long an answer may take.
        """
        self._warehouse = warehouse_at(url, seconds)

    def answer(self, written: str, releases: Mapping[str, Release]) -> pa.Table:
        """Return the answer to a statement; a release that is not in the database yet is copied there first.

        Raises:
            UserError: where the database is out of reach, refuses, or takes too long.
        """
        for name, release in releases.items():
            written = written.replace(f'"{name}"', f'{SCHEMA}."{copy_name(release)}"')
        try:
            return self._warehouse.fetch(written)
        except CopyMissingError:
            for release in releases.values():
                load(self._warehouse, release)
            return self._warehouse.fetch(written)
