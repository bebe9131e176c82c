"""Published figures as counts: for each place the latest statement on or before a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd

from analysis import engine
from analysis.measure import NATION, UNKNOWN, Counts, Measure
from analysis.precedence import one_a_day, whole_statements
from data import vocabulary
from data.kinds import Level
from data.release import Release


@dataclass(frozen=True, eq=False)
class StatementTable:
    """The statements of one election in a release of kind `counts`.

    A count is what a body stated for exactly that place: statements for kabupaten/kota are never added up to
    a province, as nobody stated that the list was complete. Which statement counts, where several qualify,
    is decided in this order, so that the answer never depends on the order of rows:

    1. the latest day on or before the day asked for;
    2. a body that supervises all civil servants before one that speaks of its own files (the order of
       `bodies.csv`);
    3. the larger value (figures are cumulative, so the larger is the later count);
    4. the address of the source in alphabetical order.

    Where statements of the same day differ, the chosen one is marked as a conflict. A stated zero holds in
    either unit. Where violation types are chosen, a statement counts only where one source stated every one
    of them on the same day; a part is not passed off as the whole.

    Attributes:
        release: the release counted.
        election: code of the election.
        positions: position codes kept; empty keeps statements about all positions.
        rows: columns of docs/architecture.md, `as_of` as datetime64, with `place` and `precedence` added.
    """

    release: Release
    election: str
    positions: tuple[str, ...]
    rows: pd.DataFrame

    @property
    def days(self) -> tuple[date, date]:
        """First and last day of a statement."""
        if self.rows.empty:
            return self.release.first_day, self.release.last_day
        return self.rows["as_of"].min().date(), self.rows["as_of"].max().date()

    def counts(
        self, places: Sequence[str], days: Sequence[date], *, measure: Measure, borders: date
    ) -> Counts:
        """Return the latest stated value [place, day]; `UNKNOWN` where nothing was stated by then."""
        del borders  # a statement speaks of the province as it was on its day
        chosen = _chosen(self, measure)
        order = np.argsort(np.array(days, dtype="datetime64[D]"), kind="stable")
        sorted_days = np.array(days, dtype="datetime64[D]")[order]
        result = np.full((len(places), len(days)), UNKNOWN, dtype=np.int32)
        row_of = pd.Index(list(places)).get_indexer(pd.Index(chosen["place"]))
        from_day = np.searchsorted(sorted_days, chosen["as_of"].to_numpy(dtype="datetime64[D]"))
        for row, start, value in zip(row_of, from_day, chosen["value"].to_numpy(), strict=True):
            if row >= 0:
                result[row, order[start:]] = value
        return result

    def decided(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return `UNKNOWN` for every place: statements do not say how the persons counted overlap."""
        del day, measure, borders
        return np.full(len(places), UNKNOWN, dtype=np.int32)

    def by_type(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return the latest list by violation type [place, type]; `UNKNOWN` for types it does not name.

        All types of a place come from one list: one source, one day. Lists of several days are not mixed.
        """
        del borders
        kinds = vocabulary.table("violation_types").index
        listed = _latest_lists(self, replace(measure, violation_types=()), day)
        if measure.violation_types:
            listed = listed[listed["violation_type"].isin(measure.violation_types)]
        result = np.full((len(places), len(kinds)), UNKNOWN, dtype=np.int32)
        row = pd.Index(list(places)).get_indexer(pd.Index(listed["place"]))
        column = kinds.get_indexer(pd.Index(listed["violation_type"]))
        kept = (row >= 0) & (column >= 0)
        result[row[kept], column[kept]] = listed["value"].to_numpy()[kept]
        return result

    def whole(self, place: str, day: date, *, measure: Measure, borders: date) -> int:
        """Return what the body of the list stated of all types that day; `UNKNOWN` where it did not."""
        del borders
        listed = _latest_lists(self, replace(measure, violation_types=()), day)
        same = ["place", "as_of", "body"]
        source = listed.loc[listed["place"] == place, same].drop_duplicates()
        stated = self.fitting(measure)
        totals = source.merge(stated[stated["violation_type"].isna()], on=same, validate="one_to_many")
        return int(totals["value"].max()) if len(totals) else UNKNOWN

    def statements(self, places: Sequence[str], day: date, *, measure: Measure) -> pd.DataFrame:
        """Return who stated the count of each place, when and where."""
        chosen = _chosen(self, measure)
        latest = chosen[chosen["as_of"] <= pd.Timestamp(day)].drop_duplicates("place", keep="last")
        table = latest.set_index("place")[["as_of", "body", "url", "conflict"]]
        table = table.reindex(pd.Index(list(places), name="place", dtype="str"))
        stated_on = table["as_of"].dt.date.astype("object").where(table["as_of"].notna(), pd.NA)
        return pd.DataFrame(
            {
                "stated_on": stated_on,
                "body": table["body"].astype("str"),
                "source_url": table["url"].astype("str"),
                "conflict": table["conflict"].eq(True),  # noqa: FBT003 - compares, NA counts as no
            }
        )

    def stated_days(self, place: str, *, measure: Measure) -> tuple[date, ...]:
        """Return the days on which somebody stated a count of the place, in order."""
        chosen = _chosen(self, measure)
        return tuple(chosen.loc[chosen["place"] == place, "as_of"].dt.date)

    def fitting(self, measure: Measure) -> pd.DataFrame:
        """Return the rows of the counter and unit asked for, of any violation type."""
        rows = self.rows
        in_unit = (rows["unit"] == measure.unit.value) | (rows["value"] == 0)
        return rows[in_unit & (rows["counter"] == measure.counter.value)]

    @property
    def positions_asked(self) -> int:
        """How many statements by position make up one count."""
        return max(1, len(self.positions))


@lru_cache(maxsize=64)
def _chosen(table: StatementTable, measure: Measure) -> pd.DataFrame:
    """One statement for each place and day, ordered by place and day; shared, do not change it."""
    stated = table.fitting(measure)
    if measure.violation_types:
        stated = stated[stated["violation_type"].isin(measure.violation_types)]
    else:
        stated = stated[stated["violation_type"].isna()]
    parts = max(1, len(measure.violation_types)) * table.positions_asked
    return one_a_day(whole_statements(stated, ["place"], parts), ["place"])


@lru_cache(maxsize=64)
def _latest_lists(table: StatementTable, measure: Measure, day: date) -> pd.DataFrame:
    """The rows of the latest list by violation type of each place, from one source each; do not change it."""
    stated = table.fitting(measure)
    stated = stated[stated["violation_type"].notna() & (stated["as_of"] <= pd.Timestamp(day))]
    rows = whole_statements(stated, ["place", "violation_type"], table.positions_asked)
    source = ["place", "as_of", "precedence", "body", "url"]
    lists = rows.groupby(source, as_index=False).agg(value=("value", "sum"))
    latest = one_a_day(lists, ["place"]).drop_duplicates("place", keep="last")
    kept = rows.merge(latest[source], on=source, validate="many_to_one")
    return kept.drop_duplicates(["place", "violation_type"])


def build_statements(release: Release, *, election: str, positions: Sequence[str] = ()) -> StatementTable:
    """Read the statements of one election from a release of kind `counts`."""
    rows = engine.statements(release, election=election, positions=positions)
    order = vocabulary.table("bodies").index
    nation = rows["level"] == Level.NATION.value
    return StatementTable(
        release=release,
        election=election,
        positions=tuple(positions),
        rows=rows.assign(
            as_of=pd.to_datetime(rows["as_of"]),
            place=rows["region_code"].where(~nation, NATION).astype("str"),
            precedence=order.get_indexer(pd.Index(rows["body"])),
            url=rows["url"].fillna("").astype("str"),
        ),
    )
