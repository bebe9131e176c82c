"""Published figures as counts: for each place the latest statement on or before a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis import engine
from analysis.measure import NATION, UNKNOWN, Counts, Measure
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
        chosen = self._chosen(measure)
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
        """Return the latest stated value [place, violation type]; `UNKNOWN` where none was stated."""
        del borders
        kinds = vocabulary.table("violation_types").index
        stated = self._fitting(measure)
        stated = stated[stated["violation_type"].notna() & (stated["as_of"] <= pd.Timestamp(day))]
        if measure.violation_types:
            stated = stated[stated["violation_type"].isin(measure.violation_types)]
        keys = ["place", "violation_type"]
        latest = _one_a_day(_whole(stated, keys, self._positions_asked), keys).drop_duplicates(
            keys, keep="last"
        )
        result = np.full((len(places), len(kinds)), UNKNOWN, dtype=np.int32)
        row = pd.Index(list(places)).get_indexer(pd.Index(latest["place"]))
        column = kinds.get_indexer(pd.Index(latest["violation_type"]))
        kept = (row >= 0) & (column >= 0)
        result[row[kept], column[kept]] = latest["value"].to_numpy()[kept]
        return result

    def statements(self, places: Sequence[str], day: date, *, measure: Measure) -> pd.DataFrame:
        """Return who stated the count of each place, when and where."""
        chosen = self._chosen(measure)
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
        chosen = self._chosen(measure)
        return tuple(chosen.loc[chosen["place"] == place, "as_of"].dt.date)

    def _chosen(self, measure: Measure) -> pd.DataFrame:
        """One statement for each place and day, ordered by place and day."""
        stated = self._fitting(measure)
        if measure.violation_types:
            stated = stated[stated["violation_type"].isin(measure.violation_types)]
        else:
            stated = stated[stated["violation_type"].isna()]
        parts = max(1, len(measure.violation_types)) * self._positions_asked
        return _one_a_day(_whole(stated, ["place"], parts), ["place"])

    def _fitting(self, measure: Measure) -> pd.DataFrame:
        rows = self.rows
        in_unit = (rows["unit"] == measure.unit.value) | (rows["value"] == 0)
        return rows[in_unit & (rows["counter"] == measure.counter.value)]

    @property
    def _positions_asked(self) -> int:
        return max(1, len(self.positions))


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


def _whole(rows: pd.DataFrame, keys: list[str], parts: int) -> pd.DataFrame:
    """Add up the parts a body stated in one source on one day; drop sums that lack a part."""
    source = [*keys, "as_of", "precedence", "body", "url"]
    if parts == 1:
        return rows[[*source, "value"]]
    distinct = rows.drop_duplicates([*source, "violation_type", "position"])
    totals = distinct.groupby(source, as_index=False).agg(value=("value", "sum"), stated=("value", "size"))
    return totals[totals["stated"] == parts].drop(columns="stated")


def _one_a_day(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Keep one statement for each key and day, in order of key and day, by the order of precedence."""
    order = {**dict.fromkeys([*keys, "as_of", "precedence"], True), "value": False, "url": True}
    ordered = rows.sort_values(list(order), ascending=list(order.values()))
    values = ordered.groupby([*keys, "as_of"])["value"].transform("nunique")
    return ordered.assign(conflict=values > 1).drop_duplicates([*keys, "as_of"])
