"""The recorded events, and how they divide by type, audience and stage."""

from datetime import date

import pandas as pd

from analysis.places import place_names
from data import prevention, vocabulary
from data.elections import elections
from data.kinds import Level
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language

HELD = "held"


def prevention_events(
    *, election: str | None = None, as_of: date | None = None, region: str | None = None
) -> pd.DataFrame:
    """Return the recorded events as a time line.

    Args:
        election: code of an election; None for all.
        as_of: the last day that counts; None for all. An event of which only the latest possible day is
            known counts from that day.
        region: code of a kabupaten/kota, or of a province for all within it; None for all.

    Returns:
        In order of time: `event_id`, `date` (datetime64), `precision` (`day`, or `before` where the event
        was on that day or earlier), `region_code`, `region_name`, `province_code` (of today), `election`,
        `stage`, `prevention_type` (codes), `status` (`held`, or `drafted`: not known to have come about),
        `mode`, `audience`, `actors`, `note` (in the language in force), `days_to_vote` (Int64; negative
        after the vote).
    """
    events = prevention.events()
    kept = pd.Series(True, index=events.index)  # noqa: FBT003 - a column that keeps every row
    if election is not None:
        kept &= events["election"] == election
    if as_of is not None:
        kept &= events["date"] <= pd.Timestamp(as_of)
    if region is not None:
        kept &= events["region_code"].str.startswith(region)
    language = "id" if current_language() == DEFAULT_LANGUAGE else "en"
    told = {name: f"{name}_{language}" for name in ("mode", "audience", "note")}
    rows = events[kept].rename(columns={written: name for name, written in told.items()})
    names = place_names(Level.REGION, date.max).rename_axis("region_code").reset_index()
    named = rows.merge(names, on="region_code", how="left", validate="many_to_one")
    voting_day = named["election"].map(elections()["voting_day"])
    named["days_to_vote"] = (voting_day - named["date"]).dt.days.astype("Int64")
    columns = ["event_id", "date", "precision", "region_code", "region_name", "province_code", "election"]
    columns += ["stage", "prevention_type", "status", *told, "actors", "days_to_vote"]
    return named[columns].reset_index(drop=True)


def events_by_type(events: pd.DataFrame) -> pd.DataFrame:
    """Return how many events of each type are on record, every type with a row.

    Args:
        events: `prevention_events`.

    Returns:
        `prevention_type`, `label`, `held`, `drafted` (Int64), `regions` (Int64: with one held), in the order
        of the types. A zero says that none is on record.
    """
    return _by(events, "prevention_type", "prevention_types")


def events_by_stage(events: pd.DataFrame) -> pd.DataFrame:
    """Return how many events fell in each stage: `stage` and the columns of `events_by_type`."""
    return _by(events, "stage", "election_stages")


def events_by_audience(events: pd.DataFrame) -> pd.DataFrame:
    """Return how many events addressed each audience; an event has several, so the rows do not add up.

    Returns:
        `audience`, `label`, `subject_class` (`asn` or `extended`: subjects who are no civil servants),
        `held`, `drafted`, `regions` (Int64), in order of the audiences.
    """
    reach = read_reference("prevention_reach")
    kept = events.drop(columns="audience")
    addressed = kept.merge(reach, on="event_id", how="inner", validate="one_to_many")
    audiences = read_reference("prevention_audiences").set_index("code")
    table = _counted(addressed, "audience", audiences)
    table.insert(2, "subject_class", audiences["subject_class"].array)
    return table


def _by(events: pd.DataFrame, column: str, words: str) -> pd.DataFrame:
    return _counted(events, column, vocabulary.table(words))


def _counted(events: pd.DataFrame, column: str, words: pd.DataFrame) -> pd.DataFrame:
    held = events[events["status"] == HELD]
    numbers = {
        "held": held[column].value_counts(),
        "drafted": events.loc[events["status"] != HELD, column].value_counts(),
        "regions": held.groupby(column)["region_code"].nunique(),
    }
    label = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    counted = {
        name: number.reindex(words.index).fillna(0).astype("Int64").array for name, number in numbers.items()
    }
    return pd.DataFrame({column: words.index, "label": words[label].array, **counted})
