"""How much is reported in each stage of an election, and how fast."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.exposure.rates import poisson_interval
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.mix import place_of
from analysis.scope import borders
from analysis.selection import Selection
from analysis.stages.clock import WEEK
from analysis.stages.settling import Settling, assumed_settling, settled_until
from data import vocabulary
from data.elections import stages
from data.kinds import TableKind

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class StageCount:
    """One row of `by_stage`; None: not known, or does not apply."""

    stage: str | None
    start: date | None = None
    end: date | None = None
    days_in_stage: int | None = None
    days: int | None = None
    count: int | None = None
    cumulative: int | None = None
    per_week: float | None = None
    per_week_low: float | None = None
    per_week_high: float | None = None
    is_complete: bool = False
    is_settling: bool = False
    stated_on: date | None = None
    body: str | None = None
    source_url: str | None = None


_TYPES = {
    **dict.fromkeys(("stage", "body", "source_url"), "str"),
    **dict.fromkeys(("start", "end"), "datetime64[us]"),
    **dict.fromkeys(("days_in_stage", "days", "count", "cumulative"), "Int64"),
    **dict.fromkeys(("per_week", "per_week_low", "per_week_high"), "Float64"),
    **dict.fromkeys(("is_complete", "is_settling"), "bool"),
    "stated_on": "object",
}


@dataclass(frozen=True)
class _Question:
    source: CountSource
    selection: Selection
    place: str
    settled: date

    def count(self, day: date) -> int | None:
        """The cumulative count up to a day; None where not known."""
        counts = self.source.counts(
            [self.place], [day], measure=measure_of(self.selection), borders=borders(self.selection)
        )
        return None if counts[0, 0] == UNKNOWN else int(counts[0, 0])


def by_stage(
    source: CountSource,
    selection: Selection,
    *,
    place: str | None = None,
    settling: Settling | None = None,
) -> pd.DataFrame:
    """Return one row for each stage of the election, in order of time, up to the as-of day.

    A case belongs to the stage of the day it was reported (`reported_on`), as the day of the act is not
    recorded. Under the other counters it is the day of the recommendation or of the follow-up.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        place: code of a region or province, or `NATION`; None for the place in focus.
        settling: how long weeks take to settle; None: the assumption.

    Returns:
        `stage` (code in `election_stages`), `start`, `end` (datetime64; NaT where the election has no stage
        dates), `days_in_stage` (Int64, all of the stage), `days` (Int64, those of them that the counts cover
        up to the as-of day), `count` (Int64: new within those days; NA where none is covered, and from
        statements, whose difference is not what happened in between), `cumulative` (Int64: at the end of
        those days; from statements the last that was stated within them), `per_week`, `per_week_low`,
        `per_week_high` (Float64: count per seven covered days with an exact 95% Poisson interval, which does
        not cover batches or under-reporting), `is_complete` (bool: every day of the stage is covered),
        `is_settling` (bool: reports of its last covered days still arrive), `stated_on` (date), `body`,
        `source_url` (of a statement; NA otherwise).

        Where cases were counted outside the stages, or the election has no stage dates, a last row with
        `stage` NA holds them, so that `count` adds up to the cumulative count of the as-of day.
    """
    asked = _Question(
        source=source,
        selection=selection,
        place=place_of(selection) if place is None else place,
        settled=settled_until(source, settling or assumed_settling()),
    )
    known = stages(selection.election)
    spans = zip(known["stage"], known["start"].dt.date, known["end"].dt.date, strict=True)
    rows = [_row(asked, *span) for span in spans]
    rows = rows or [StageCount(stage) for stage in vocabulary.table("election_stages").index]
    outside = _outside(asked, rows)
    table = pd.DataFrame([asdict(row) for row in (*rows, *outside)])
    return table.astype(_TYPES)


def _row(asked: _Question, stage: str, start: date, end: date) -> StageCount:
    source, selection = asked.source, asked.selection
    since, until = max(start, source.days[0]), min(end, source.days[1], selection.as_of)
    days = max((until - since).days + 1, 0)
    length = (end - start).days + 1
    row = StageCount(stage, start, end, length, days, is_complete=days == length)
    if days == 0:
        return row
    if source.release.kind is TableKind.COUNTS:
        return _stated(asked, row, since, until)
    return _counted(asked, row, since, until)


def _counted(asked: _Question, row: StageCount, since: date, until: date) -> StageCount:
    cumulative = asked.count(until)
    if cumulative is None:
        return row
    # nothing is known before the first day of the source, where counting begins at zero
    count = cumulative - (asked.count(since - _DAY) or 0)
    weeks = (row.days or 0) / WEEK
    low, high = (float(end) for end in poisson_interval(count))
    return StageCount(
        **asdict(row)
        | {
            "count": count,
            "cumulative": cumulative,
            "per_week": count / weeks,
            "per_week_low": low / weeks,
            "per_week_high": high / weeks,
            "is_settling": until > asked.settled,
        }
    )


def _stated(asked: _Question, row: StageCount, since: date, until: date) -> StageCount:
    measure = measure_of(asked.selection)
    within = [day for day in asked.source.stated_days(asked.place, measure=measure) if since <= day <= until]
    if not within:
        return row
    last = max(within)
    who = asked.source.statements([asked.place], last, measure=measure).iloc[0]
    stated = {name: who[name] for name in ("stated_on", "body", "source_url")}
    return StageCount(**asdict(row) | stated | {"cumulative": asked.count(last)})


def _outside(asked: _Question, rows: Sequence[StageCount]) -> list[StageCount]:
    """One row for the cases that no stage holds; none where every case lies within a stage."""
    whole = asked.count(asked.selection.as_of)
    if whole is None or asked.source.release.kind is TableKind.COUNTS:
        return []
    rest = whole - sum(row.count or 0 for row in rows)
    return [StageCount(None, count=rest, cumulative=whole)] if rest else []
