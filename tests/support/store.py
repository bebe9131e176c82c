"""Small tables and releases for the tests of the store."""

from datetime import date
from typing import Any

import pandas as pd

from data import store
from data.kinds import TableKind, Unit
from data.release import Release


def case_table(*persons: int) -> pd.DataFrame:
    """One case a number of persons."""
    return pd.DataFrame(
        {
            "case_id": [f"K-{number}" for number in range(len(persons))],
            "election": "pilkada-2020",
            "region_code": "3601",
            "reported_on": date(2020, 9, 1),
            "violation_type": "unspecified",
            "body": "kasn",
            "persons": list(persons),
            "followed_up_on": pd.Series([pd.NaT] * (len(persons) - 1) + [pd.Timestamp(2020, 11, 2)]),
        }
    )


def publish_cases(*persons: int, name: str = "uji", **about: Any) -> Release:
    return store.publish(
        case_table(*persons),
        name=name,
        kind=TableKind.CASES,
        title="Uji",
        source="tangan",
        unit=Unit.PERSON,
        **about,
    )


def persons_in_force(name: str = "uji", **how: Any) -> list[int]:
    """What the release in force says, read from its file."""
    return pd.read_parquet(store.open_release(name, **how).table)["persons"].tolist()
