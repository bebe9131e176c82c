"""The questions asked of the database engine, written once with Ibis.

DuckDB over the release's Parquet file by default; PostgreSQL or Spark where the setting `PETA_ENGINE` names
one. Only answers cross the wire. `asking` is the one door, `questions` holds what several parts of the
analysis ask, `duck`, `postgres` and `spark` know one engine each.
"""

from analysis.engine.asking import ask, ask_of_two
from analysis.engine.questions import STEP_DAY, Step, cross_table, new_by_day, rows_by_place, statements

__all__ = [
    "STEP_DAY",
    "Step",
    "ask",
    "ask_of_two",
    "cross_table",
    "new_by_day",
    "rows_by_place",
    "statements",
]
