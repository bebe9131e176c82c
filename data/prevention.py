"""Prevention events: what was done before anyone was reported."""

from functools import cache

import pandas as pd

from data.tables import read_reference


@cache
def events() -> pd.DataFrame:
    """Return the recorded prevention events in order of time; cached and shared, so do not change it.

    Returns:
        `event_id`, `article` (number of the source article), `date` (datetime64), `precision` (`day`, or
        `before` where only the latest possible day is known), `region_code`, `election`, `stage`,
        `prevention_type`, `mode_id`/`mode_en`, `audience_id`/`audience_en`, `actors` (offices, separated by
        semicolons), `status` (`held` or `drafted`), `note_id`/`note_en`.
    """
    recorded = read_reference("prevention_events").copy()
    recorded["date"] = pd.to_datetime(recorded["date"])
    return recorded.sort_values(["date", "event_id"], ignore_index=True)
