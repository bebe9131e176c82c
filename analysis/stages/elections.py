"""Elections side by side, at the same stage or the same distance to voting day."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pandas as pd
from pandas.arrays import FloatingArray

from analysis.engine import Step, cross_table
from analysis.intervals import Floats
from analysis.measure import NATION, measure_of
from analysis.mix import place_of
from analysis.places import members_of
from analysis.ratio import rate_ratio
from analysis.scope import borders
from analysis.stages.by_stage import by_stage
from analysis.stages.clock import WEEK, distance_word, to_voting_day
from analysis.trends import Clock, series
from analysis.view import View, check_same_measure
from data import vocabulary
from data.errors import UserError
from data.kinds import TableKind
from language import _

_OUTSIDE = ""  # stands for NA while rows are laid side by side


class Axis(StrEnum):
    """What elections are laid over one another by."""

    STAGE = "stage"
    VOTING_DAY = "voting_day"


def compare_elections(
    views: Sequence[View], *, axis: Axis = Axis.STAGE, place: str | None = None
) -> pd.DataFrame:
    """Return several elections side by side; the first is the one the others are held against.

    Args:
        views: one for each election, all counting the same thing.
        axis: by stage, or by whole weeks to voting day.
        place: code of a region or province, or `NATION`; None for the place each selection has in focus.

    Returns:
        By stage one row for each stage and election, in the order of the stages and then of the views:
        `stage`, `election`, `dataset`, `illustrative` (of the release), the other columns of
        `analysis.stages.by_stage.by_stage`, `counter`, `unit`, `bodies` (codes of those who counted, divided
        by `;`; NA where nothing is counted), `comparable` (bool: counted by the same bodies as in the first
        election), `note` (why not; NA where it is), `ratio`, `ratio_low`, `ratio_high` (Float64: per week,
        over the first election, with the exact 95% interval for Poisson counts; NA in the first election,
        from statements and where not comparable).

        By voting day one row for each week and election: `weeks_to_voting` (Int64, falling; 0 for the week
        that ends with the vote), `to_voting` (H-70), `election`, `dataset`, `illustrative`, then
        `period_start`, `period_end`, `new`, `cumulative`, `stage`, `is_complete`, `is_settling` as in
        `analysis.trends.series`, and `counter`, `unit`, `bodies`, `comparable`, `note` as above.

        A stage or week that an election has not, or has no counts of, is NA there. From statements only what
        was stated within the stage or week stands in `cumulative`; nothing is filled in.

    Raises:
        UserError: where the views count different things, or none is given.
    """
    if not views:
        raise UserError(_("Pilih sedikitnya satu pemilihan."), next_step=_("Pilih pemilihan, lalu ulangi."))
    for each in views[1:]:
        check_same_measure(views[0], each)
    places = [place_of(view.selection) if place is None else place for view in views]
    return _by_stage(views, places) if axis is Axis.STAGE else _by_week(views, places)


def _by_stage(views: Sequence[View], places: Sequence[str]) -> pd.DataFrame:
    tables = [
        by_stage(*view, place=place).fillna({"stage": _OUTSIDE})
        for view, place in zip(views, places, strict=True)
    ]
    found = {*pd.concat([table["stage"] for table in tables])}
    stages = [*vocabulary.table("election_stages").index, *({_OUTSIDE} & found)]
    frames = _side_by_side(views, places, [table.set_index("stage").reindex(stages) for table in tables])
    frames = [frame.assign(**_ratio(frame, frames[0])) for frame in frames]
    table = _interleaved(frames, "stage")
    return table.assign(stage=table["stage"].mask(table["stage"] == _OUTSIDE))


def _by_week(views: Sequence[View], places: Sequence[str]) -> pd.DataFrame:
    tables = []
    for view, place in zip(views, places, strict=True):
        weeks = to_voting_day(series(*view, clock=Clock.VOTING, place=place), view.selection.election)
        tables.append(weeks.set_index("weeks_to_voting").drop(columns=["days_to_voting", "to_voting"]))
    weeks_of_all = sorted({week for table in tables for week in table.index}, reverse=True)
    index = pd.Index(weeks_of_all, dtype="Int64", name="weeks_to_voting")
    table = _interleaved(_side_by_side(views, places, [each.reindex(index) for each in tables]), index.name)
    words = [distance_word(WEEK * int(week)) for week in table["weeks_to_voting"]]
    table.insert(1, "to_voting", pd.Series(words, index=table.index, dtype="str"))
    return table


def _side_by_side(
    views: Sequence[View], places: Sequence[str], frames: Sequence[pd.DataFrame]
) -> list[pd.DataFrame]:
    """The frames, which share an index, with who counted and whether that is as in the first of them."""
    counted = [_bodies(*each) for each in zip(views, places, frames, strict=True)]
    return [
        frame.assign(
            election=view.selection.election,
            dataset=view.source.release.name,
            illustrative=view.source.release.illustrative,
            is_complete=frame["is_complete"].eq(other=True),
            is_settling=frame["is_settling"].eq(other=True),
            counter=view.selection.counter.value,
            unit=view.selection.unit.value,
            bodies=bodies,
            comparable=bodies.notna() & (bodies == counted[0]),
            note=_notes(bodies, counted[0]),
        )
        for view, frame, bodies in zip(views, frames, counted, strict=True)
    ]


def _bodies(view: View, place: str, frame: pd.DataFrame) -> pd.Series:
    """Who counted what stands in each row; NA where nothing does."""
    source, selection = view
    known = frame["cumulative"].notna()
    if source.release.kind is TableKind.CASES:
        found = cross_table(
            source.release,
            election=selection.election,
            as_of=selection.as_of,
            dimensions=["body"],
            unit=selection.unit,
            step=Step(selection.counter.value),
            keep={"region_code": members_of(place, borders(selection))} if place != NATION else None,
        )
        return pd.Series(";".join(sorted(found["body"])), index=frame.index, dtype="str").where(known)
    if "body" in frame.columns:
        return frame["body"].astype("str")
    told = [
        source.statements([place], min(end.date(), selection.as_of), measure=measure_of(selection))[
            "body"
        ].iloc[0]
        if stated
        else pd.NA
        for end, stated in zip(frame["period_end"], known, strict=True)
    ]
    return pd.Series(told, index=frame.index, dtype="str")


def _notes(bodies: pd.Series, first: pd.Series) -> pd.Series:
    rows = zip(bodies.fillna(""), first.fillna(""), strict=True)
    return pd.Series([_note(*row) for row in rows], index=bodies.index, dtype="str")


def _note(counted: str, first: str) -> str | None:
    if not counted:
        return _("Tidak ada angka yang diketahui.")
    if not first:
        return _("Tidak ada angka pembanding.")
    if counted != first:
        return _("Dihitung oleh badan lain: {other}, bukan {first}; tidak dibandingkan.").format(
            other=_named(counted), first=_named(first)
        )
    return None


def _named(bodies: str) -> str:
    return ", ".join(vocabulary.label("bodies", body) for body in bodies.split(";"))


def _ratio(frame: pd.DataFrame, first: pd.DataFrame) -> dict[str, FloatingArray]:
    """The rate over that of the first election, where the two can be compared."""
    counts, days, other, other_days = (
        side[name].to_numpy(dtype=np.float64, na_value=np.nan)
        for side in (frame, first)
        for name in ("count", "days")
    )
    found = rate_ratio(counts, other, exposure=days, other_exposure=other_days)
    shown = frame["comparable"].to_numpy() & (frame is not first)
    columns = {"ratio": found.ratio, "ratio_low": found.low, "ratio_high": found.high}
    return {name: _nullable(np.where(shown, values, np.nan)) for name, values in columns.items()}


def _nullable(values: Floats) -> FloatingArray:
    unknown = ~np.isfinite(values)
    return FloatingArray(np.where(unknown, 0.0, values), unknown)


def _interleaved(frames: Sequence[pd.DataFrame], key: str) -> pd.DataFrame:
    """The rows of all frames, which share an index, in its order and then in that of the frames."""
    numbered = [frame.assign(row=range(len(frame))).reset_index() for frame in frames]
    table = pd.concat(numbered, ignore_index=True)
    table = table.sort_values("row", kind="stable", ignore_index=True)
    first = [key, "election", "dataset", "illustrative"]
    return table[[*first, *table.columns.drop([*first, "row"])]]
