"""How the estimates of civil servants per kabupaten/kota were made, so that their error can be checked.

A province's civil servants of kabupaten/kota governments are its published total times the share of local
agencies times the share of kabupaten/kota within them, scaled to the published national total of the
kabupaten/kota governments. Within the province they are spread by population to a power, less for a kota.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import least_squares

from analysis.exposure.civil_servants import published_counts
from analysis.exposure.limits import limits_of
from data.kinds import Exposure
from data.tables import read_reference
from geo import register

_LISTED = "2023-12"  # the one list of all provinces
_SPLIT = "2023-06"  # the day for which local and central agencies are published apart
_TOTAL = "2020-12"  # the day the estimates speak of
_YEAR = 2020
_JAKARTA = "31"  # its six areas have no government of their own


class Spread(NamedTuple):
    """How a province's number is spread over its kabupaten/kota.

    Attributes:
        exponent: power of the population.
        kota: logarithm of how much a kota has of what a kabupaten of its size has.
    """

    exponent: float
    kota: float


SPREAD = Spread(exponent=0.6, kota=-0.5)  # as the published estimates have them


def estimates(spread: Spread = SPREAD) -> "pd.Series[float]":
    """Return the estimated civil servants of each kabupaten/kota government in December 2020.

    Returns:
        float64 by `region_code`, 508 of them: all but the six areas of Jakarta.
    """
    known = _regions()
    weight = known["population"] ** spread.exponent * np.exp(spread.kota * known["is_kota"])
    within = weight.groupby(known["province_code"]).transform("sum")
    told: pd.Series[float] = known["province_code"].map(_controls()) * weight / within
    return told


def observed() -> "pd.Series[float]":
    """Return the published number of each kabupaten/kota that has one, carried to 2020.

    Numbers of other years are carried at the yearly drift of `exposures.csv`: the estimates speak of 2020,
    and how far the numbers have drifted since or by then is not the estimator's error.
    """
    rows = read_reference("asn_estimates_2020").set_index("region_code")
    rows = rows[rows["pns_seen"] != ""]
    away = rows["pns_seen_year"].astype("int64") - _YEAR
    return rows["pns_seen"].astype("float64") * np.exp(limits_of(Exposure.ASN).yearly_drift * away)


def fitted(seen: "pd.Series[float]") -> Spread:
    """Return the spread that brings the estimates closest to published numbers, in squares of logarithms."""

    def residuals(parameters: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        told = estimates(Spread(*parameters.tolist())).loc[seen.index]
        return np.log(told.to_numpy() / seen.to_numpy())

    return Spread(*least_squares(residuals, x0=SPREAD).x.tolist())


@cache
def left_out() -> pd.DataFrame:
    """Return what the estimator says of each published region when that region did not help to fit it.

    Returns:
        Index `region_code`; `published`, `estimate` (float64), `error` (float64, logarithm of their ratio).
        Shared, do not change it.
    """
    seen = observed()
    told = {code: estimates(fitted(seen.drop(code))).loc[code] for code in seen.index}
    estimate = pd.Series(told, dtype="float64").rename_axis("region_code")
    return pd.DataFrame({"published": seen, "estimate": estimate, "error": np.log(estimate / seen)})


@cache
def _regions() -> pd.DataFrame:
    known = register.regions()
    known = known[known["province_code"] != _JAKARTA]
    return pd.DataFrame(
        {
            "population": known["population"].astype("float64"),
            "is_kota": (known["kind"] == "kota").astype("float64"),
            "province_code": known["province_code"],
        }
    )


@cache
def _controls() -> "pd.Series[float]":
    """Civil servants of the kabupaten/kota governments of each province, December 2020."""
    counts = published_counts()

    def at(period: str, scope: str) -> "pd.Series[float]":
        rows = counts[(counts["period"] == period) & (counts["kind"] == "PNS")]
        return rows[rows["scope"].str.startswith(scope)].set_index("region_code")["value"]

    local, central = at(_SPLIT, "local governments in"), at(_SPLIT, "central agencies")
    shares = (local / (local + central)).drop("")
    every, kept = at(_SPLIT, "all agencies")[""], at(_SPLIT, "PNS working")[_JAKARTA]
    elsewhere = (at(_SPLIT, "local governments")[""] - local[_JAKARTA]) / (every - kept)
    listed = at(_LISTED, "PNS working").drop(_JAKARTA)
    below, above = at(_TOTAL, "regency/city governments")[""], at(_TOTAL, "provincial governments")[""]
    of_regions = listed * shares.reindex(listed.index).fillna(elsewhere) * below / (below + above)
    return of_regions * below / of_regions.sum()
