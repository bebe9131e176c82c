"""The questions asked of the database engine, written once with Ibis.

DuckDB over the release's Parquet file by default; the same expressions run on another backend Ibis knows.
Calls from several threads never share a connection.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

import duckdb
import ibis
import pandas as pd
from ibis import Table, _

from analysis.measure import NATION
from data.kinds import TableKind, Unit
from data.release import Release
from data.schema import columns, stored_columns


class Step(StrEnum):
    """The steps of a case that are counted by day."""

    REPORTED = "reported"
    RECOMMENDED = "recommended"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"


_VIEW = "release_table"
_TYPES = {"date": "date", "integer": "int64"}

# Stands for the as-of day in an expression that is kept; no release speaks of the year 1.
_OPEN_DAY = date(1, 1, 1)
_OPEN_DAY_WRITTEN = "MAKE_DATE(1, 1, 1)"

STEP_DAY = {step: f"{step.value}_on" for step in Step}


@contextmanager
def table_of(release: Release) -> Iterator[Table]:
    """Open the table of a release for the length of a `with` block.

    Columns that the schema gained after the release was written are there, as nulls. Opening costs more than
    most questions, so an opened table is kept for the next one; no two blocks ever share one.
    """
    idle = _idle_tables(release.table, release.checksum, release.kind)
    try:
        table = idle.pop()
    except IndexError:
        table = _opened(release)
    yield table
    idle.append(table)


def ask(release: Release, question: Callable[..., Table], *arguments: Hashable, as_of: date) -> pd.DataFrame:
    """Return the answer to a question, written down once for all releases of a kind and all as-of days.

    Writing an expression down as SQL takes several times as long as answering it over thousands of cases.

    Args:
        release: the release asked.
        question: takes the table, the as-of day as an Ibis value that must occur in the expression, and the
            arguments; a function of the module level, as it is part of the key.
        arguments: what else the expression depends on.
        as_of: the day filled in.
    """
    written = _written(release.kind, question, arguments)
    with table_of(release) as table:
        return pd.DataFrame(table.get_backend().con.execute(written, {"as_of": as_of}).df())


@lru_cache(maxsize=256)
def _written(kind: TableKind, question: Callable[..., Table], arguments: tuple[Hashable, ...]) -> str:
    table = ibis.table(_column_types(kind), name=_VIEW)
    written = ibis.to_sql(question(table, ibis.literal(_OPEN_DAY), *arguments), dialect="duckdb")
    return str(written).replace(_OPEN_DAY_WRITTEN, "$as_of")


@lru_cache(maxsize=64)
def _idle_tables(path: Path, checksum: str, kind: TableKind) -> deque[Table]:
    """The opened tables of a release that nobody reads from just now."""
    del path, checksum, kind
    return deque(maxlen=4)


@cache
def _database() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"autoinstall_known_extensions": False})


def _opened(release: Release) -> Table:
    """The table in a connection of its own, as a view of one name, so that a question fits every release."""
    connection = ibis.duckdb.from_connection(_database().cursor())
    whole = connection.compile(_whole(connection, release))
    connection.con.execute(f"CREATE TEMP VIEW {_VIEW} AS {whole}")
    return connection.table(_VIEW)


def _whole(connection: ibis.BaseBackend, release: Release) -> Table:
    """Every column of the schema, whether the file has it or not."""
    file = connection.read_parquet(release.table)
    types = _column_types(release.kind)
    missing = {name: ibis.null(dtype) for name, dtype in types.items() if name not in file.columns}
    return file.mutate(**missing).select(*types)


def ask_of_two(
    before: Release, after: Release, question: Callable[..., Table], *arguments: Hashable
) -> pd.DataFrame:
    """Return the answer to a question about two releases, which takes their tables and the arguments."""
    connection = ibis.duckdb.from_connection(_database().cursor())
    asked = question(_whole(connection, before), _whole(connection, after), *arguments)
    return pd.DataFrame(connection.execute(asked))


def _column_types(kind: TableKind) -> dict[str, str]:
    dtypes = columns(kind)["dtype"].astype("str")
    return {name: _TYPES.get(dtypes[name], "string") for name in stored_columns(kind)}


def new_by_day(release: Release, *, election: str, unit: Unit, positions: Sequence[str] = ()) -> pd.DataFrame:
    """Return how many reached each step on each day, by place and violation type.

    Args:
        release: a release of kind `cases`.
        election: code of the election kept.
        unit: persons add up the column `persons`; cases count rows.
        positions: position codes kept; empty keeps all.

    Returns:
        Columns `step` (`Step` value), `place` (code; "" where not known), `violation_type`, `day`
        (datetime64), `count` (int64, > 0); one row for each combination that occurs.
    """
    with table_of(release) as cases:
        kept = _kept(cases, election=election, positions=positions)
        amount = _.persons.sum() if unit is Unit.PERSON else _.count()
        steps = [
            kept.filter(kept[column].notnull())  # noqa: PD004 - Ibis knows no notna
            .group_by(
                place=_.region_code.fill_null(NATION), violation_type=_.violation_type, day=kept[column]
            )
            .agg(count=amount.cast("int64"))
            .mutate(step=ibis.literal(step.value))
            for step, column in STEP_DAY.items()
        ]
        return pd.DataFrame(ibis.union(*steps).to_pandas())


def cross_table(
    release: Release,
    *,
    election: str,
    as_of: date,
    dimensions: Sequence[str],
    unit: Unit = Unit.PERSON,
    step: Step = Step.REPORTED,
    keep: Mapping[str, Sequence[str]] | None = None,
    stages: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return counts by any of the columns of the cases, with the filters pushed down to the engine.

    Args:
        release: a release of kind `cases`.
        election: code of the election kept.
        as_of: cases whose `step` lies on or before this day count.
        dimensions: columns of the case table, or `status` (`followed_up`, `recommended`, the status it was
            closed as, or `reported`, each as known on `as_of`), or `stage` (election stage of the report).
        unit: persons or cases.
        step: the step that is counted.
        keep: column → codes kept; for `region_code` every code of a place (`analysis.places.members_of`).
        stages: columns `stage`, `start`, `end`; needed for the dimension `stage`.

    Returns:
        One column a dimension (NA: not stated) and `count` (int64, > 0), sorted by the dimensions.
    """
    with table_of(release) as cases:
        day = ibis.literal(as_of)
        kept = _kept(cases, election=election).filter(_[STEP_DAY[step]] <= day)
        for column, codes in (keep or {}).items():
            kept = kept.filter(_[column].isin(codes))
        if "status" in dimensions:
            kept = kept.mutate(status=_status(kept, as_of))
        if "stage" in dimensions and stages is not None:
            kept = kept.mutate(stage=_stage(kept, stages))
        amount = _.persons.sum() if unit is Unit.PERSON else _.count()
        counted = kept.group_by(*dimensions).agg(count=amount.cast("int64"))
        return pd.DataFrame(counted.order_by(*dimensions).to_pandas())


def statements(release: Release, *, election: str, positions: Sequence[str] = ()) -> pd.DataFrame:
    """Return the rows of a release of kind `counts` for one election, unordered.

    Args:
        release: a release of kind `counts`.
        election: code of the election kept.
        positions: position codes kept; empty keeps the rows that speak of all positions.
    """
    with table_of(release) as rows:
        kept = rows.filter(_.election == election)
        kept = kept.filter(_.position.isin(positions) if positions else _.position.isnull())  # noqa: PD003 - Ibis
        return pd.DataFrame(kept.to_pandas())


def rows_by_place(release: Release, *, election: str) -> pd.DataFrame:
    """Return how many rows of a release speak of each place.

    Returns:
        Columns `place` (code of a kabupaten/kota or province), `rows` (int64, > 0), unordered.
    """
    with table_of(release) as table:
        kept = table.filter(_.election == election, _.region_code.notnull())  # noqa: PD004 - Ibis
        return pd.DataFrame(kept.group_by(place=_.region_code).agg(rows=_.count()).to_pandas())


def _kept(cases: Table, *, election: str, positions: Sequence[str] = ()) -> Table:
    kept = cases.filter(_.election == election)
    return kept.filter(_.position.isin(positions)) if positions else kept


def _status(cases: Table, as_of: date) -> ibis.Value:
    day = ibis.literal(as_of)
    return ibis.cases(
        (cases.followed_up_on <= day, Step.FOLLOWED_UP.value),
        (cases.recommended_on <= day, Step.RECOMMENDED.value),
        (cases.closed_on <= day, cases.closed_as),
        else_=Step.REPORTED.value,
    )


def _stage(cases: Table, stages: pd.DataFrame) -> ibis.Value:
    branches = [
        (cases.reported_on.between(ibis.literal(row.start), ibis.literal(row.end)), row.stage)
        for row in stages.itertuples()
    ]
    return ibis.cases(*branches, else_=ibis.null("string"))
