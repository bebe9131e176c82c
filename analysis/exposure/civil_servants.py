"""Civil servants as an exposure: published numbers where there are any, else the documented estimate."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

import numpy as np
import pandas as pd

from analysis.exposure.amounts import Floats, amounts
from analysis.exposure.limits import limits_of
from analysis.measure import NATION
from analysis.places import province_of_place
from data.elections import elections
from data.kinds import Exposure
from data.tables import read_reference
from geo import register

_OWN_GOVERNMENT = "regency/city government"
_WHOLE_PROVINCE = "PNS working in the province, central and local agencies"
_WHOLE_NATION = "all agencies"
_COLUMNS = ["value", "sigma", "basis", "source_url"]


def civil_servant_amounts(places: Sequence[str], *, election: str, borders: date) -> pd.DataFrame:
    """Return the civil servants (PNS) of each place as `amounts`.

    A kabupaten/kota has those of its own government; a province all who work in it, central agencies
    included, as only that total is published for every province. So provinces are not the sum of their
    regions. The six administrative areas of Jakarta have no government of their own: unknown.
    """
    year = int(elections()["voting_day"].dt.year.loc[election])
    known = pd.concat([_regions(year), _provinces(year, borders), _nation(year)])
    found = known.reindex(list(places))
    return amounts(
        places,
        value=found["value"].array,
        sigma=found["sigma"].array,
        basis=found["basis"].array,
        source_url=found["source_url"].fillna("").array,
    )


@cache
def published_counts() -> pd.DataFrame:
    """Return the published numbers of civil servants that can stand for a count.

    Left out: contract staff alone, and statements that only bound the number from below.

    Returns:
        `region_code`, `year` (int), `period` (as published), `value` (float64), `sigma` (float64, of the
        logarithm: what rounding may hide, 0 where exact), `kind` (`PNS` or `ASN`), `scope`, `source_url`.
    """
    rows = read_reference("asn_counts")
    rows = rows[(rows["kind"] != "PPPK") & ~rows["precision"].str.startswith("lower bound")]
    value = rows["asn_count"].astype("float64")
    rounded = rows["precision"].str.startswith("approximate")
    return pd.DataFrame(
        {
            "region_code": rows["region_code"],
            "year": rows["year"].str[:4].astype("int64"),
            "period": rows["year"],
            "value": value,
            "sigma": np.where(rounded, _rounding(rows["asn_count"]) / value, 0.0),
            "kind": rows["kind"],
            "scope": rows["scope"],
            "source_url": rows["url"],
        }
    ).reset_index(drop=True)


def _rounding(written: "pd.Series[str]") -> Floats:
    """Standard deviation of numbers spread evenly over what was rounded: 7000 over 6500 to 7500."""
    zeros = written.str.len() - written.str.rstrip("0").str.len()
    return np.asarray(10.0 ** zeros.to_numpy() / np.sqrt(12))


def _nearest(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """The number of each place closest to a year, PNS before all ASN, the earlier before the later."""
    away = (rows["year"] - year).abs()
    ordered = rows.assign(away=away, other=rows["kind"] != "PNS").sort_values(
        ["region_code", "away", "other", "period", "value"]
    )
    chosen = ordered.drop_duplicates("region_code").set_index("region_code")
    drift = limits_of(Exposure.ASN).yearly_drift * chosen["away"]
    return chosen.assign(sigma=np.hypot(chosen["sigma"], drift))


@lru_cache(maxsize=16)
def _regions(year: int) -> pd.DataFrame:
    counts = published_counts()
    published = _nearest(counts[counts["scope"] == _OWN_GOVERNMENT], year).assign(
        basis="asn_published_region"
    )
    limits = limits_of(Exposure.ASN)
    usable = published[published["sigma"] <= limits.widest_error]
    estimated = _estimates()
    return pd.concat([usable[_COLUMNS], estimated[~estimated.index.isin(usable.index)]]).sort_index()


@cache
def _estimates() -> pd.DataFrame:
    rows = read_reference("asn_estimates_2020").set_index("region_code")
    value, high = rows["pns_2020_est"].astype("float64"), rows["high_1sigma"].astype("float64")
    return pd.DataFrame(
        {
            "value": value,
            "sigma": np.log(high / value),
            "basis": "asn_estimated",
            "source_url": _provinces_listed()["source_url"].iloc[0],
        }
    )


@cache
def _provinces_listed() -> pd.DataFrame:
    """The latest published list that names every province of today."""
    counts = published_counts()
    rows = counts[counts["scope"] == _WHOLE_PROVINCE]
    named = rows.groupby("period")["region_code"].nunique()
    latest = named[named == len(register.provinces())].index.max()
    return pd.DataFrame(rows[rows["period"] == latest].set_index("region_code"))


@lru_cache(maxsize=16)
def _provinces(year: int, borders: date) -> pd.DataFrame:
    """One list for all provinces, however far from the vote: lists of two years would not compare."""
    listed = _provinces_listed()
    codes = register.provinces().index
    then = pd.Series(province_of_place(borders)[len(register.regions()) :][: len(codes)], index=codes)
    away = abs(int(listed["year"].iloc[0]) - year)
    value = listed["value"].groupby(then.reindex(listed.index)).sum()
    return pd.DataFrame(
        {
            "value": value,
            "sigma": limits_of(Exposure.ASN).yearly_drift * away,
            "basis": "asn_published_province",
            "source_url": listed["source_url"].iloc[0],
        }
    )


@lru_cache(maxsize=16)
def _nation(year: int) -> pd.DataFrame:
    counts = published_counts()
    rows = counts[(counts["region_code"] == NATION) & (counts["scope"] == _WHOLE_NATION)]
    published = _nearest(rows[rows["kind"] == "PNS"], year).assign(basis="asn_published_nation")
    return pd.DataFrame(published[_COLUMNS])
