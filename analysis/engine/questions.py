"""The questions that several parts of the analysis ask of the engine."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

import ibis
import pandas as pd
from ibis import Table, _

from analysis.engine.asking import ask
from analysis.measure import NATION
from data.kinds import Unit
from data.release import Release

_Keep = tuple[tuple[str, tuple[str, ...]], ...]
_Stages = tuple[tuple[str, date, date], ...]


class Step(StrEnum):
    """The steps of a case that are counted by day."""

    REPORTED = "reported"
    RECOMMENDED = "recommended"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"


STEP_DAY = {step: f"{step.value}_on" for step in Step}


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
    return ask(release, _new_by_day, election, unit, tuple(positions))


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
    kept = tuple((column, tuple(codes)) for column, codes in (keep or {}).items())
    spans: _Stages = ()
    if stages is not None:
        spans = tuple(zip(stages["stage"], stages["start"], stages["end"], strict=True))
    return ask(release, _cross_table, election, tuple(dimensions), unit, step, kept, spans, as_of=as_of)


def statements(release: Release, *, election: str, positions: Sequence[str] = ()) -> pd.DataFrame:
    """Return the rows of a release of kind `counts` for one election, unordered.

    Args:
        release: a release of kind `counts`.
        election: code of the election kept.
        positions: position codes kept; empty keeps the rows that speak of all positions.
    """
    return ask(release, _statements, election, tuple(positions))


def rows_by_place(release: Release, *, election: str) -> pd.DataFrame:
    """Return how many rows of a release speak of each place.

    Returns:
        Columns `place` (code of a kabupaten/kota or province), `rows` (int64, > 0), unordered.
    """
    return ask(release, _rows_by_place, election)


def _new_by_day(table: Table, election: str, unit: Unit, positions: tuple[str, ...]) -> Table:
    kept = table.filter(_.election == election)
    kept = kept.filter(_.position.isin(positions)) if positions else kept
    steps = [
        kept.filter(kept[column].notnull())  # noqa: PD004 - Ibis knows no notna
        .group_by(place=_.region_code.fill_null(NATION), violation_type=_.violation_type, day=kept[column])
        .agg(count=_amount(unit))
        .mutate(step=ibis.literal(step.value))
        for step, column in STEP_DAY.items()
    ]
    return ibis.union(*steps)


def _cross_table(
    table: Table,
    day: ibis.Value,
    election: str,
    dimensions: tuple[str, ...],
    unit: Unit,
    step: Step,
    keep: _Keep,
    stages: _Stages,
) -> Table:
    kept = table.filter(_.election == election, _[STEP_DAY[step]] <= day)
    for column, codes in keep:
        kept = kept.filter(_[column].isin(codes))
    if "status" in dimensions:
        kept = kept.mutate(status=_status(kept, day))
    if "stage" in dimensions and stages:
        kept = kept.mutate(stage=_stage(kept, stages))
    return kept.group_by(*dimensions).agg(count=_amount(unit)).order_by(*dimensions)


def _statements(table: Table, election: str, positions: tuple[str, ...]) -> Table:
    kept = table.filter(_.election == election)
    return kept.filter(_.position.isin(positions) if positions else _.position.isnull())  # noqa: PD003 - Ibis


def _rows_by_place(table: Table, election: str) -> Table:
    kept = table.filter(_.election == election, _.region_code.notnull())  # noqa: PD004 - Ibis
    return kept.group_by(place=_.region_code).agg(rows=_.count())


def _amount(unit: Unit) -> ibis.Value:
    return (_.persons.sum() if unit is Unit.PERSON else _.count()).cast("int64")


def _status(cases: Table, day: ibis.Value) -> ibis.Value:
    return ibis.cases(
        (cases.followed_up_on <= day, Step.FOLLOWED_UP.value),
        (cases.recommended_on <= day, Step.RECOMMENDED.value),
        (cases.closed_on <= day, cases.closed_as),
        else_=Step.REPORTED.value,
    )


def _stage(cases: Table, stages: _Stages) -> ibis.Value:
    branches = [
        (cases.reported_on.between(ibis.literal(start), ibis.literal(end)), stage)
        for stage, start, end in stages
    ]
    return ibis.cases(*branches, else_=ibis.null("string"))
