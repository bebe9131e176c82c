"""Recorded events beside the zone of each place."""

import numpy as np
import pandas as pd

from analysis.exposure import denominators
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.prevention.events import HELD, prevention_events
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zones import zone_table
from data.kinds import Exposure, Level

RAISED = (Zone.MERAH.value, Zone.ORANYE.value)
_PER = 1000


def prevention_coverage(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the recorded events of each place in view beside its zone.

    An event counts for its kabupaten/kota and for the province of that; events held by a province for all of
    its regions would have to be recorded for each. `events` is what is on record: a zero is `tidak tercatat`,
    never "none was held". No causal claim is made either way.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the rows.

    Returns:
        One row a place, by code: `region_code`, `region_name`, `province_code`; `zone`, `count` (Int64);
        `events` (Int64: held on or before the day, of this election), `drafted` (Int64), `last_event_on`
        (datetime64; NaT where none is on record); `asn`, `asn_low`, `asn_high` (Float64: civil servants; NA
        where not known); `events_per_1000_asn`, `cases_per_1000_asn` (Float64; NA where the denominator is
        not fit for a rate, and for events where none is on record); `is_raised` (bool: merah or oranye),
        `is_uncovered` (bool: raised and no event on record).
    """
    zones = zone_table(source, selection, with_reasons=False)
    table = zones[["region_code", "region_name", "province_code", "zone", "count"]]
    table = table.merge(_events(selection), on="region_code", how="left", validate="one_to_one")
    whole = {name: table[name].fillna(0).astype("Int64") for name in ("events", "drafted")}
    table = table.assign(**whole).merge(
        _civil_servants(table["region_code"].tolist(), selection),
        on="region_code",
        how="left",
        validate="one_to_one",
    )
    fit = table.pop("is_fit_for_rates").fillna(value=False)
    asn = table["asn"].where(fit)
    raised = table["zone"].isin(RAISED)
    none = table["events"] == 0
    return table.assign(
        events_per_1000_asn=(table["events"] / asn * _PER).mask(none).astype("Float64"),
        cases_per_1000_asn=(table["count"] / asn * _PER).astype("Float64"),
        is_raised=raised,
        is_uncovered=raised & none.astype("bool"),
    )


def uncovered(coverage: pd.DataFrame) -> pd.DataFrame:
    """Return the red and orange places without an event on record, most counted first.

    Args:
        coverage: `prevention_coverage`.

    Returns:
        The same columns; red before orange, then by count, then by code.
    """
    rows = coverage[coverage["is_uncovered"]]
    depth = rows["zone"].map({zone: rank for rank, zone in enumerate(RAISED)})
    ordered = rows.assign(depth=depth).sort_values(
        ["depth", "count", "region_code"], ascending=[True, False, True], ignore_index=True
    )
    return ordered.drop(columns="depth")


def coverage_by_zone(coverage: pd.DataFrame) -> pd.DataFrame:
    """Return how many places of each zone or state have an event on record.

    Returns:
        `zone`, `places`, `with_event`, `events` (Int64), in the order of the zones; zones without places are
        left out.
    """
    grouped = coverage.assign(covered=coverage["events"] > 0).groupby("zone")
    table = grouped.agg(
        places=("region_code", "size"), with_event=("covered", "sum"), events=("events", "sum")
    )
    known = [zone.value for zone in Zone if zone.value in table.index]
    return table.reindex(known).astype("Int64").rename_axis("zone").reset_index()


def _events(selection: Selection) -> pd.DataFrame:
    events = prevention_events(election=selection.election, as_of=selection.as_of)
    if selection.level is Level.PROVINCE:
        day = borders(selection)
        events["region_code"] = [province_of(code, day) for code in events["region_code"]]
    elif selection.level is Level.NATION:
        events["region_code"] = ""
    events["region_code"] = events["region_code"].astype("str")
    held = events["status"] == HELD
    grouped = events.assign(is_held=held, is_drafted=~held, held_on=events["date"].where(held)).groupby(
        "region_code", as_index=False
    )
    return pd.DataFrame(
        grouped.agg(
            events=("is_held", "sum"), drafted=("is_drafted", "sum"), last_event_on=("held_on", "max")
        )
    )


def _civil_servants(places: list[str], selection: Selection) -> pd.DataFrame:
    known = denominators(
        places, exposure=Exposure.ASN, election=selection.election, borders=borders(selection)
    )
    return pd.DataFrame(
        {
            "region_code": pd.array(places, dtype="str"),
            **{
                column: known[name].to_numpy(dtype=np.float64, na_value=np.nan)
                for column, name in (("asn", "value"), ("asn_low", "low"), ("asn_high", "high"))
            },
            "is_fit_for_rates": known["is_fit_for_rates"].to_numpy(),
        }
    ).astype({"asn": "Float64", "asn_low": "Float64", "asn_high": "Float64", "is_fit_for_rates": "boolean"})
