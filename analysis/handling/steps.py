"""The steps of handling: their order, what they count as, and whose turn it was on a day."""

from datetime import date
from enum import StrEnum
from functools import cache

import pandas as pd

from data import vocabulary
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language


class PathStep(StrEnum):
    """The steps of the path, in order; a row of `handling_steps.csv` each."""

    REPORTED = "reported"
    FORWARDED = "forwarded"
    VERIFIED = "verified"
    RECOMMENDED = "recommended"
    FOLLOWED_UP = "followed_up"
    SANCTIONED = "sanctioned"

    @property
    def day(self) -> str:
        """The column of the case table that holds the day of the step."""
        return str(vocabulary.table("handling_steps").loc[self.value, "day_column"])

    @property
    def counts_as(self) -> str:
        """What a count of the step is: `suspected`, `proven` or `followed_up`; never added to one another."""
        return str(vocabulary.table("handling_steps").loc[self.value, "counts_as"])


def owners_on(day: date) -> pd.DataFrame:
    """Return whose step each one was on a day.

    KASN verified and recommended until it was dissolved on 22 August 2024, BKN does since.

    Returns:
        Index `step` (`PathStep` value); `owner` (code of a body, or `ppk`), `owner_label` in the language in
        force, `owner_since` (datetime64; NaT: from the beginning), `owner_url` of the source.
    """
    owners = _owners()
    when = pd.Timestamp(day)
    holds = ~(owners["since"] > when) & ~(owners["until"] < when)
    label = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    then = owners[holds].set_index("step")
    return pd.DataFrame(
        {
            "owner": then["owner"],
            "owner_label": then[label],
            "owner_since": then["since"],
            "owner_url": then["url"],
        }
    ).reindex(pd.Index(list(PathStep), name="step", dtype="str"))


@cache
def _owners() -> pd.DataFrame:
    rows = read_reference("step_owners")
    return rows.assign(since=pd.to_datetime(rows["since"]), until=pd.to_datetime(rows["until"]))
