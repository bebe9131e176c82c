"""Which engine is asked, by the setting `PETA_ENGINE`; only its driver is loaded."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

import pyarrow as pa

from analysis.engine.duck import DuckEngine
from analysis.engine.names import Dialect
from analysis.engine.postgres import PostgresEngine
from analysis.engine.spark import SparkEngine
from data.errors import UserError
from data.release import Release
from data.settings import read_settings
from language import _


class Engine(Protocol):
    """What answers SQL about releases."""

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""

    def answer(self, written: str, releases: Mapping[str, Release]) -> pa.Table:
        """Return the answer to a statement.

        Args:
            written: SQL in its dialect, with quoted names of tables.
            releases: the release that each name stands for.

        Raises:
            UserError: where it is out of reach, refuses, or takes too long.
        """


def engine_in_force() -> Engine:
    """Return the engine that the settings name.

    Raises:
        UserError: where they name none that is known, or its driver is not installed.
    """
    settings = read_settings()
    return engine_at(settings.engine.strip(), settings.engine_timeout)


@lru_cache(maxsize=8)
def engine_at(url: str, seconds: float) -> Engine:
    """Return the engine at an address; nothing is asked of it yet.

    Args:
        url: as the setting `PETA_ENGINE`.
        seconds: how long an answer may take.

    Raises:
        UserError: where no engine is known by it, or its driver is not installed.
    """
    if not url:
        return DuckEngine()
    if url.startswith(("postgresql://", "postgres://")):
        return PostgresEngine(url, seconds=seconds)
    if url.startswith(("spark://", "local[")) or url == "local":
        return SparkEngine(url)
    raise UserError(
        _("Mesin data tidak dikenal."),
        where="PETA_ENGINE",
        expected=_("kosong untuk DuckDB, postgresql://…, spark://…, atau local[*]"),
        next_step=_("Perbaiki setelan PETA_ENGINE pada peladen."),
    )
