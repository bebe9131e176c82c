"""Violation types against one other thing: where, who, when, and with which sanction."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from analysis import crosstab
from analysis.cases import smallest_shown
from analysis.handling.kept import kept_cases
from analysis.handling.protection import TOTAL, hide_small, with_totals
from analysis.handling.sanctions import UNSTATED, type_by_sanction
from analysis.handling.tables import counted
from analysis.measure import CountSource
from analysis.mix import place_of
from analysis.selection import Selection
from data import vocabulary
from data.kinds import Counter, Level, TableKind

_WORDS = {"position": "positions", "stage": "election_stages"}
_A_REGION = "0000"  # any code of four digits: the rows of a table of kabupaten/kota


class Across(StrEnum):
    """What types are held against."""

    PLACE = "wilayah"
    POSITION = "jabatan"
    STAGE = "tahapan"
    SANCTION = "sanksi"


@dataclass(frozen=True, eq=False)
class TypeTable:
    """Counts of types, or of groups of types, against one other thing.

    Attributes:
        counts: for `Across.PLACE` index `region_code`, one column a type or group; else index type or group,
            one column a code of the other thing (`unstated` where it is not stated). Int64; NA: hidden, or
            not known. Last row and last column `total`, where counts are of cases.
        hidden: how many of the counts within the totals are hidden.
        below: the smallest count that may be seen; 0 where all may.
        is_told: whether the release can answer at all; where it cannot, no count says nothing about zero.
    """

    counts: pd.DataFrame
    hidden: int
    below: int
    is_told: bool = True

    @property
    def inner(self) -> pd.DataFrame:
        """The counts without their totals."""
        return self.counts.drop(index=TOTAL, columns=TOTAL, errors="ignore")


def type_table(
    source: CountSource, selection: Selection, across: Across, *, by_group: bool = True, top: int = 12
) -> TypeTable:
    """Return the counts by type against one other thing, small counts below province level hidden.

    Args:
        source: the counts of the selection's election.
        selection: the question; its types, positions, province and, but for `Across.PLACE`, region filter.
            Against sanctions those followed up are counted, whatever the selection's counter.
        across: what the types are held against.
        by_group: groups of types in place of types.
        top: how many places at most, those with the most.
    """
    if across is Across.PLACE:
        return _by_place(source, selection, by_group=by_group, top=top)
    if kept_cases(source.release, selection) is None:
        return TypeTable(pd.DataFrame(), hidden=0, below=0, is_told=False)
    counts = (_by_sanction if across is Across.SANCTION else _by_column)(source, selection, across)
    if by_group and len(counts):
        groups = vocabulary.table("violation_types")["group"]
        summed = counts.groupby(groups.reindex(counts.index)).sum()
        order = vocabulary.table("violation_groups").index
        counts = summed.reindex([code for code in order if code in summed.index])
    return _protected(counts, below=smallest_shown(place_of(selection)))


def _by_place(source: CountSource, selection: Selection, *, by_group: bool, top: int) -> TypeTable:
    counts = crosstab.region_by_type(source, selection, by_group=by_group, top=top)
    if source.release.kind is TableKind.COUNTS:
        # published as it stands: there is nothing left to hide
        return TypeTable(counts, hidden=0, below=0, is_told=bool(counts.notna().to_numpy().any()))
    counts = counts[counts.fillna(0).sum(axis=1) > 0].fillna(0)
    counts = counts[[code for code in counts.columns if counts[code].sum() > 0]]
    return _protected(counts, below=smallest_shown(_A_REGION) if selection.level is Level.REGION else 0)


def _by_column(source: CountSource, selection: Selection, across: Across) -> pd.DataFrame:
    column = {Across.POSITION: "position", Across.STAGE: "stage"}[across]
    found = crosstab.cross_table(source.release, selection, dimensions=["violation_type", column])
    stated = found[column].astype("str").fillna(UNSTATED)
    return counted(
        found.assign(**{column: stated}),
        rows="violation_type",
        columns=column,
        row_order=tuple(vocabulary.table("violation_types").index),
        column_order=(*vocabulary.table(_WORDS[column]).index, UNSTATED),
    )


def _by_sanction(source: CountSource, selection: Selection, across: Across) -> pd.DataFrame:
    del across
    counts = type_by_sanction(source, selection.but(counter=Counter.FOLLOWED_UP))
    return counts.drop(index=TOTAL, columns=TOTAL, errors="ignore").astype("int64")


def _protected(counts: pd.DataFrame, *, below: int) -> TypeTable:
    if counts.empty:
        return TypeTable(counts, hidden=0, below=below)
    table = hide_small(with_totals(counts), below=below)
    return TypeTable(table, hidden=int(table.iloc[:-1, :-1].isna().to_numpy().sum()), below=below)
