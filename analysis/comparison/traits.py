"""What makes two regions alike: size, remoteness, and what is voted for there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

import numpy as np
import pandas as pd

from analysis.exposure import denominators
from analysis.intervals import Floats
from data.elections import contests, elections
from data.kinds import Exposure, Level
from data.tables import read_reference
from geo import register
from geo.boundaries import neighbours

_EARTH_KM = 6371.0
_JAKARTA = "31"


class Contest(StrEnum):
    """What the people of a kabupaten/kota vote for in an election."""

    HEAD = "head"
    GOVERNOR = "governor"
    BOTH = "both"
    NONE = "none"
    GENERAL = "general"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True)
class Criterion:
    """One row of `peer_criteria.csv`.

    Attributes:
        code: name of its column.
        group: what it is a part of: size, remoteness, contest.
        scale: how values are compared: `log` and `log1p` in standard deviations of the logarithm over the
            514, `mismatch` as 0 where equal and 1 where not.
        weight: its part of the squared distance; the weights of a group add up to 1.
        labels: name by language.
    """

    code: str
    group: str
    scale: str
    weight: float
    labels: dict[str, str]


@cache
def criteria() -> tuple[Criterion, ...]:
    """Return the criteria in display order."""
    rows = read_reference("peer_criteria").astype({"order": "int64"}).sort_values("order")
    return tuple(
        Criterion(
            code=str(row["code"]),
            group=str(row["group"]),
            scale=str(row["scale"]),
            weight=float(row["weight"]),
            labels={"id": str(row["label_id"]), "en": str(row["label_en"])},
        )
        for _number, row in rows.iterrows()
    )


@lru_cache(maxsize=16)
def traits(election: str, borders: date) -> pd.DataFrame:
    """Return what peers are chosen by; shared, do not change it.

    Args:
        election: code of the election, for the kind of contest and the number of civil servants.
        borders: the day whose provinces hold, for the distance to the capital of the province.

    Returns:
        Index `region_code` (str, the 514); `kind` (`kabupaten` or `kota`); then one column for each row of
        `peer_criteria.csv`: `population` (persons, 2025), `civil_servants` (persons, an estimate in most
        regions; NaN in the administrative regions of Jakarta), `km_to_capital`, `km_to_jakarta` (great
        circle between the middles of the villages), `density` (persons per square kilometre), `island`
        (`yes` where no region shares a land border), `contest` (`Contest` value).
    """
    known = register.regions()
    staff = denominators(tuple(known.index), exposure=Exposure.ASN, election=election, borders=borders)
    seats = province_seats()
    capitals = seats.loc[register.province_at(known.index, borders).to_list()]
    ashore = known.index.isin(neighbours()["region_code"])
    return pd.DataFrame(
        {
            "kind": known["kind"],
            "population": known["population"].astype("float64"),
            "civil_servants": staff["value"].to_numpy(dtype="float64", na_value=np.nan),
            "km_to_capital": _kilometres(known, capitals),
            "km_to_jakarta": _kilometres(known, seats.loc[[_JAKARTA]]),
            "density": known["population"] / known["area_km2"],
            "island": np.where(ashore, "no", "yes"),
            "contest": contest_kinds(election, borders),
        },
        index=known.index,
    )


@cache
def province_seats() -> pd.DataFrame:
    """Return the region in which the capital of each province of today lies.

    Returns:
        Index `province_code`; `region_code`, `lon`, `lat` (middle of its villages, degrees).
    """
    rows = read_reference("province_seats").set_index("province_code")
    places = register.regions().loc[rows["region_code"].to_list(), ["lon", "lat"]]
    return pd.DataFrame(
        {"region_code": rows["region_code"], "lon": places["lon"].array, "lat": places["lat"].array},
        index=rows.index,
    )


def contest_kinds(election: str, borders: date) -> "pd.Series[str]":
    """Return what is voted for in each of the 514 regions (`Contest` values)."""
    known = register.regions().index
    held = contests(election)
    if elections().loc[election, "kind"] == "pemilu":
        return pd.Series(Contest.GENERAL.value, index=known, dtype="str")
    if held.empty:
        return pd.Series(Contest.NOT_RECORDED.value, index=known, dtype="str")
    voted = {level: held.loc[held["level"] == level.value, "region_code"] for level in Level}
    head = known.isin(voted[Level.REGION])
    governor = register.province_at(known, borders).isin(voted[Level.PROVINCE]).to_numpy()
    kind = np.select(
        [head & governor, head, governor],
        [Contest.BOTH.value, Contest.HEAD.value, Contest.GOVERNOR.value],
        Contest.NONE.value,
    )
    return pd.Series(kind, index=known, dtype="str")


def _kilometres(places: pd.DataFrame, others: pd.DataFrame) -> Floats:
    """Great-circle distance of each place from the one in the same row, or from the only other one."""
    lon, lat, lon_there, lat_there = (
        np.radians(table[column].to_numpy()) for table in (places, others) for column in ("lon", "lat")
    )
    half = (
        np.sin((lat_there - lat) / 2) ** 2
        + np.cos(lat) * np.cos(lat_there) * np.sin((lon_there - lon) / 2) ** 2
    )
    return np.asarray(2 * _EARTH_KM * np.arcsin(np.sqrt(half)))
