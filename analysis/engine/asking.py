"""The one door to the engine: a question is written down as SQL once, and asked of any release."""

import importlib
from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache

import ibis
import pandas as pd
import pyarrow as pa
from ibis import Table

from analysis.engine.choice import engine_in_force
from analysis.engine.names import OTHER, RELEASE, Dialect, column_types
from data.access import require_reading
from data.kinds import TableKind
from data.release import Release

# Stands for the as-of day in an expression that is kept; no release speaks of the year 1.
_OPEN_DAY = date(1, 1, 1)
_OPEN_DAY_WRITTEN = "MAKE_DATE(1, 1, 1)"


def ask(
    release: Release, question: Callable[..., Table], *arguments: Hashable, as_of: date | None = None
) -> pd.DataFrame:
    """Return the answer to a question, written down once for all releases of a kind and all as-of days.

    Writing an expression down as SQL takes several times as long as answering it over thousands of cases.

    Args:
        release: the release asked.
        question: takes the table, then the as-of day as an Ibis value where one is given, then the arguments;
            a function of the module level, as it is part of the key. Columns that the schema gained after the
            release was written are in the table, as nulls.
        arguments: what else the expression depends on.
        as_of: the day filled in; None for a question without one.

    Returns:
        The columns of the question's table. Dates are datetime64[us], text `str`, whole numbers int64, or
        float64 where one is missing. The same whichever engine answers, but for the order of rows that the
        question leaves open.

    Raises:
        UserError: where whoever asks may not, the engine is out of reach, refuses, or takes too long.
    """
    require_reading(release)
    engine = engine_in_force()
    written, schema = _written(engine.dialect, (release.kind,), question, arguments, as_of is not None)
    if as_of is not None:
        written = written.replace(_OPEN_DAY_WRITTEN, f"DATE '{as_of.isoformat()}'")
    return _framed(engine.answer(written, {RELEASE: release}), schema)


def ask_of_two(
    before: Release, after: Release, question: Callable[..., Table], *arguments: Hashable
) -> pd.DataFrame:
    """Return the answer to a question about two releases, which takes their tables and the arguments.

    Raises:
        UserError: where whoever asks may not, the engine is out of reach, refuses, or takes too long.
    """
    require_reading(before)
    require_reading(after)
    engine = engine_in_force()
    written, schema = _written(engine.dialect, (before.kind, after.kind), question, arguments, False)  # noqa: FBT003
    return _framed(engine.answer(written, {RELEASE: before, OTHER: after}), schema)


@lru_cache(maxsize=256)
def _written(
    dialect: Dialect,
    kinds: tuple[TableKind, ...],
    question: Callable[..., Table],
    arguments: tuple[Hashable, ...],
    has_day: bool,  # noqa: FBT001 - part of the key
) -> tuple[str, pa.Schema]:
    """The question in the SQL of an engine, and the types its answer has."""
    names = (RELEASE, OTHER)
    tables = [ibis.table(column_types(kind), name=name) for kind, name in zip(kinds, names, strict=False)]
    day = [ibis.literal(_OPEN_DAY)] if has_day else []
    asked = question(*tables, *day, *arguments)
    # The writer of a dialect by itself: its whole backend would load a driver that is not used.
    compiler = importlib.import_module(f"ibis.backends.sql.compilers.{dialect}").compiler
    written = compiler.to_sqlglot(asked).sql(dialect=compiler.dialect)
    return str(written), asked.schema().to_pyarrow()


def _framed(answer: pa.Table, schema: pa.Schema) -> pd.DataFrame:
    """The answer with the types the question promised, whatever types the engine chose."""
    columns = {each.name: _cast(answer[each.name], each.type) for each in schema}
    return pd.DataFrame(pa.table(columns).to_pandas())


def _cast(column: pa.ChunkedArray, promised: pa.DataType) -> pa.ChunkedArray:
    # Through the day, as an engine may answer a month with a moment.
    return (
        column.cast(promised).cast(pa.timestamp("us"))
        if pa.types.is_date(promised)
        else column.cast(promised)
    )
