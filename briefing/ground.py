"""What briefings of one question share, so that 38 provinces or 514 regions are judged once."""

from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from analysis.account import accounts
from analysis.account.region import DAYS_BACK
from analysis.handling import open_recommendations
from analysis.ledger import View, top_changes
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.warning import alarm_table, watch_list
from analysis.zones import in_view, zone_table
from language import current_language

_ALL = 10_000  # more than there are places


class Ground:
    """The answers for all places of a level; each is asked when it is first needed.

    Attributes:
        source: the counts of the selection's election.
        wide: the question without province and region.
        before: the day changes are told from.
    """

    def __init__(self, source: CountSource, wide: Selection) -> None:
        self.source = source
        self.wide = wide
        self.before: date = wide.as_of - timedelta(days=DAYS_BACK)

    @cached_property
    def zones(self) -> pd.DataFrame:
        """Every place of the level with zone, count and reason (`analysis.zones.zone_table`)."""
        return zone_table(self.source, self.wide)

    @cached_property
    def accounts(self) -> pd.DataFrame:
        """Every place in three sentences (`analysis.account.accounts`), indexed by code."""
        return accounts(self.source, self.wide, before=self.before).set_index("region_code")

    @cached_property
    def changes(self) -> pd.DataFrame:
        """Every change of zone, the most important first (`analysis.ledger.top_changes`)."""
        return top_changes(self._view(self.before), self._view(self.wide.as_of), number=_ALL)

    @cached_property
    def alarms(self) -> pd.DataFrame:
        """Every place against its history (`analysis.warning.alarm_table`)."""
        return alarm_table(self.source, self.wide)

    @cached_property
    def watched(self) -> pd.DataFrame:
        """The places to look at first (`analysis.warning.watch_list`)."""
        return watch_list(self.source, self.wide, limit=_ALL)

    @cached_property
    def waiting(self) -> pd.DataFrame:
        """Every authority with its open recommendations (`analysis.handling.open_recommendations`)."""
        return open_recommendations(self.source, self.wide)

    def within(self, table: pd.DataFrame, province: str | None) -> pd.DataFrame:
        """Return the rows of a province, or all; the index starts at 0."""
        return in_view(table, self.wide.but(province=province))

    def _view(self, day: date) -> View:
        return View(self.source, self.wide.but(as_of=day))


def ground(source: CountSource, selection: Selection) -> Ground:
    """Return what all briefings of a question share, whichever place each of them is about."""
    key: Any = source  # sources are told apart by identity; their protocol does not say so
    return _ground(key, selection.but(province=None, region=None), current_language())


@lru_cache(maxsize=4)
def _ground(source: CountSource, wide: Selection, language: str) -> Ground:
    del language  # the sentences are in the language in force
    return Ground(source, wide)
