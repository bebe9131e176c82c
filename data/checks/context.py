"""What a file is held against besides itself: the release in force, published figures, names of places."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.kinds import TableKind
from data.published import counts
from data.release import Release
from data.schema import columns_of, stored_columns

ProvinceOf = Callable[[str, date], str]
"""Takes the code of a place and a day; returns the code of the province it belonged to on that day."""


@dataclass(frozen=True)
class Context:
    """What a file is held against; a rule says nothing of what is not given.

    Attributes:
        release: the release in force of the data set the file is for; None where there is none.
        released: its table, typed as `Draft.table` is; no rows where there is none.
        published: published figures as `data.published.counts` returns them; no rows: none are compared.
        place_name: takes the code of a place, returns what it is called.
        province_of: see `ProvinceOf`.
    """

    release: Release | None = None
    released: pd.DataFrame = field(default_factory=pd.DataFrame)
    published: pd.DataFrame = field(default_factory=pd.DataFrame)
    place_name: Callable[[str], str] = str
    province_of: ProvinceOf = lambda code, _day: code[:2]

    def speaks_of(self, kind: TableKind) -> bool:
        """Return whether there is a release of this kind to hold a file against."""
        return self.release is not None and self.release.kind is kind


def context_for(
    release: Release | None, *, place_name: Callable[[str], str], province_of: ProvinceOf
) -> Context:
    """Return the published figures and a release as what a file is held against.

    Args:
        release: the release in force of the data set the file is for; None where there is none yet.
        place_name: takes the code of a place, returns what it is called.
        province_of: see `ProvinceOf`.
    """
    return Context(
        release=release,
        released=_table(release) if release else pd.DataFrame(),
        published=counts(),
        place_name=place_name,
        province_of=province_of,
    )


def _table(release: Release) -> pd.DataFrame:
    table = pd.read_parquet(release.table).reindex(columns=list(stored_columns(release.kind)))
    days = table.columns.intersection(list(columns_of(release.kind, dtype="date")))
    table[days] = table[days].apply(pd.to_datetime)
    return table
