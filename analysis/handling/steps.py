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
    rows = owner_rows(day)
    columns = ("owner", "owner_label", "owner_since", "owner_url")
    table = pd.DataFrame({name: [row[name] for row in rows.values()] for name in columns}, dtype="str")
    table.index = pd.Index(list(rows), name="step", dtype="str")
    return table.assign(owner_since=pd.to_datetime(table["owner_since"]))


def owner_rows(day: date) -> dict[str, dict[str, str]]:
    """Return the columns of `owners_on` by step, days as ISO text."""
    label = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    when = day.isoformat()
    return {
        row["step"]: {
            "owner": row["owner"],
            "owner_label": row[label],
            "owner_since": row["since"],
            "owner_url": row["url"],
        }
        for row in _owners()
        if row["since"] <= when <= (row["until"] or when)
    }


@cache
def _owners() -> tuple[dict[str, str], ...]:
    rows = read_reference("step_owners")
    return tuple({str(name): str(cell) for name, cell in row.items()} for row in rows.to_dict("records"))
