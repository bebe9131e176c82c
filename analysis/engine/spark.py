"""Spark, on a cluster or in this process, over the Parquet files of the releases on storage it shares."""

import importlib
from collections.abc import Mapping
from functools import cache
from typing import Any

import pyarrow as pa

from analysis.engine.names import Dialect
from data.errors import UserError
from data.release import Release
from data.schema import arrow_schema
from language import _

_SQL_TYPES = {pa.date32(): "date", pa.int64(): "bigint", pa.string(): "string"}


class SparkEngine:
    """The engine of an institution that has a cluster."""

    dialect = Dialect.SPARK

    def __init__(self, url: str) -> None:
        """Name the cluster; it is reached when it is first asked.

        Args:
            url: what Spark calls its master: `spark://host:7077`, `local[*]`.
        """
        self._url = url

    def answer(self, written: str, releases: Mapping[str, Release]) -> pa.Table:
        """Return the answer to a statement.

        Raises:
            UserError: where the cluster is out of reach or refuses, or PySpark is not installed.
        """
        errors = _module("pyspark.errors")
        try:
            session = _session(self._url)
            for name, release in releases.items():
                written = written.replace(f"`{name}`", f"`{_view(session, release)}`")
            return session.sql(written).toArrow()
        except (errors.PySparkException, _module("py4j.protocol").Py4JError, OSError) as error:
            raise UserError(
                _("Gugus Spark tidak dapat menjawab."),
                where=self._url,
                expected=_("gugus yang berjalan, dan berkas rilis di penyimpanan yang sama"),
                next_step=_("Periksa gugus dan PETA_ENGINE, lalu jalankan ulang peladen."),
            ) from error


@cache
def _session(url: str) -> Any:
    builder = _module("pyspark.sql").SparkSession.builder.master(url).appName("peta-netral")
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.shuffle.partitions": "8",  # answers are small; 200 tasks would outlast the work
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _view(session: Any, release: Release) -> str:
    """The name of a view of the release with every column of the schema, whether the file has it or not."""
    name = f"r_{release.checksum}"
    if not session.catalog.tableExists(name):
        described = ", ".join(f"{each.name} {_SQL_TYPES[each.type]}" for each in arrow_schema(release.kind))
        session.read.schema(described).parquet(str(release.table)).createOrReplaceTempView(name)
    return name


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise UserError(
            _("Spark belum terpasang."),
            where="PETA_ENGINE",
            next_step=_("Pasang dengan: pip install -r requirements-spark.txt"),
        ) from error
