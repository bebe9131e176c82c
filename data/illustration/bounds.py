"""What the published figures leave open: the least and most persons of each region and province by day."""

from functools import cache

import numpy as np
import pandas as pd

from data.elections import contests
from data.illustration import ELECTION
from data.illustration.constraints import HERE, binding, constraints, rules, totals
from data.published import figures

# KASN, 10 August 2020: merah more than 20, kuning 6 to 20, hijau fewer than 6.
ZONE_BANDS = {"merah": (21.0, np.inf), "kuning": (6.0, 20.0), "hijau": (0.0, 5.0)}

_UNLISTED = 12.0  # weight of a province that no published figure mentions; our own choice
_CEILING = 30.0  # most persons of a region that no list names at the end; our own choice
_SIZES = ["reported_asn", "reported_cases", "referred_to_kasn", "recommended", "findings"]


@cache
def scope() -> pd.Series:
    """Return the regions that can have cases: index region code, value province code of 2020, sorted.

    Regions with a contest of their own, those of a province that voted, and those a published list names.
    """
    held = contests(ELECTION)
    own = set(held.loc[held["level"] == "kabkota", "region_code"])
    voting = set(held.loc[held["level"] == "provinsi", "region_code"])
    named = set(constraints().loc[constraints()["group"].str.startswith("region"), "code"])
    everywhere = contests("pemilu-2019").query("level == 'kabkota'")["region_code"].reset_index(drop=True)
    province = province_2020(everywhere)
    kept = everywhere.isin(own | named) | province.isin(voting)
    return pd.Series(province[kept].to_numpy(), index=everywhere[kept].to_numpy()).sort_index()


def province_2020(codes: pd.Series) -> pd.Series:
    """Return the province of 2020 of each region or province code."""
    split = pd.read_csv(HERE / "provinces_2020.csv", dtype=str)
    old = dict(zip(split["province_today"], split["province_2020"], strict=True))
    return codes.str[:2].map(lambda code: old.get(code, code))


@cache
def sizes(level: str) -> pd.Series:
    """Return the largest count any body published for a place: a rough size where no KASN figure binds.

    Index code (provinces of 2020), persons or cases as published.
    """
    said = figures()
    kept = said["election"].eq(ELECTION) & said["level"].eq(level) & said["metric"].isin(_SIZES)
    kept &= said["value"].gt(0) & ~said["excluded"].str.contains("every kind")
    rows = said[kept].sort_values("value").drop_duplicates("region_code", keep="last")
    return rows.set_index("region_code")["value"].sort_index()


@cache
def province_weights() -> pd.Series:
    """Return a weight for each province in `scope()`: its published size, or that of its regions together."""
    regions = sizes("kabkota")
    summed = regions.groupby(province_2020(pd.Series(regions.index, index=regions.index))).sum()
    known: pd.Series = pd.concat([sizes("provinsi"), summed]).groupby(level=0).max()
    return known.reindex(sorted(scope().unique())).fillna(_UNLISTED)


def region_bounds() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the least and the most persons by day (index) and region (columns), from single figures."""
    days, codes = totals("reported"), scope().index
    low = pd.DataFrame(0.0, index=days.index, columns=codes)
    high = pd.DataFrame(float(days.max()), index=days.index, columns=codes)
    _hold("region", low, high)
    last = days.index.max()
    high.loc[last, codes.difference([*ranked("region_rank", last), *_listed("region", last)])] = _CEILING
    return _tightened(low, high.clip(lower=low))


def province_bounds() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the least and the most persons by day (index) and province of 2020 (columns)."""
    days, weights = totals("reported"), province_weights()
    low = pd.DataFrame(0.0, index=days.index, columns=weights.index)
    high = pd.DataFrame(float(days.max()), index=days.index, columns=weights.index)
    counted = binding("province_zone")
    for day in counted["as_of"].unique():
        zones = counted[counted["as_of"] == day].set_index("code")["value"]
        for code, zone in _zones(day, zones).items():
            low.loc[day, code], high.loc[day, code] = ZONE_BANDS[zone]
    _hold("province", low, high)
    region_low, region_high = region_bounds()
    members = scope()
    low = low.clip(lower=region_low.T.groupby(members).sum().T)
    return _tightened(low, high.clip(upper=region_high.T.groupby(members).sum().T))


def ranked(group: str, day: pd.Timestamp) -> list[str]:
    """Return the codes a published list of that day names, highest first; none where there is no list."""
    rows = binding(group)
    return rows[rows["as_of"] == day].sort_values("value")["code"].tolist()


def _listed(group: str, day: pd.Timestamp) -> list[str]:
    """Return the codes named that day, also where the count named is not the one kept."""
    rows = constraints()
    return rows.loc[(rows["group"] == group) & (rows["as_of"] == day), "code"].tolist()


def _hold(group: str, low: pd.DataFrame, high: pd.DataFrame) -> None:
    """Write exact counts, and caps on all others of the same day, into the bounds."""
    for row in rules(group):
        if row.relation == "==":
            low.loc[row.as_of, row.code] = high.loc[row.as_of, row.code] = row.value
            continue
        capped = (high.index == row.as_of)[:, np.newaxis] & ~high.columns.isin(_listed(group, row.as_of))
        high[:] = high.mask(capped, high.clip(upper=row.value))


def _zones(day: pd.Timestamp, counts: pd.Series) -> dict[str, str]:
    """Give each province a zone: named ones first, then by weight. Provinces without cases are hijau."""
    exact = binding("province").query("relation == '=='")
    named = [*ranked("province_rank", day), *exact.loc[exact["as_of"] < day, "code"]]
    by_size = province_weights().sort_values(ascending=False, kind="stable").index
    order = list(dict.fromkeys([*named, *by_size]))
    zones = np.repeat(["merah", "kuning"], [int(counts["merah"]), int(counts["kuning"])])
    return {code: zones[i] if i < len(zones) else "hijau" for i, code in enumerate(order)}


def _tightened(low: pd.DataFrame, high: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Carry bounds through time: cumulative counts never fall."""
    return low.cummax(), high[::-1].cummin()[::-1]
