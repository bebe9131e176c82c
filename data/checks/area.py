"""Which counts lie in the area of a published figure, and how much of that area a file covers."""

from datetime import date
from functools import lru_cache

import pandas as pd

from data.checks.context import ProvinceOf
from data.elections import contests
from data.kinds import Level
from data.values import for_each_value


def cover(counted: pd.DataFrame, figure: pd.Series, *, province_of: ProvinceOf) -> tuple[pd.Series, float]:
    """Return which rows lie in the area of a figure, and the share of the area's places that have rows.

    Args:
        counted: `region_code` (four or two digits; NA: not known), `province` as of the figure's day.
        figure: `level`, `region_code`, `election`, `as_of` of a published figure.
        province_of: see `data.checks.context.ProvinceOf`.

    Returns:
        A mask, and a share between 0 and 1: of the provinces with contests for the nation, of the regions
        with contests for a province, 1 or 0 for a region. It is 0 where no contests are recorded.
    """
    places, as_of = counted["region_code"], figure["as_of"].date()
    if figure["level"] == Level.REGION:
        inside = (places == figure["region_code"]).fillna(value=False)
        return inside, float(inside.any())
    provinces = counted["province"]
    held = _held(figure["election"], as_of, province_of)
    if figure["level"] == Level.NATION:
        return pd.Series(data=True, index=counted.index), _share(held["province"], provinces)
    inside = provinces == figure["region_code"]
    within = held["province"] == figure["region_code"]
    return inside, _share(held.loc[within, "region_code"], places[inside])


@lru_cache(maxsize=256)  # many figures of an election speak of the same days
def _held(election: str, as_of: date, province_of: ProvinceOf) -> pd.DataFrame:
    """Return the regions with contests and the province each belonged to: region_code, province."""
    held = contests(election).query(f"level == '{Level.REGION}'")["region_code"]
    return pd.DataFrame({"region_code": held, "province": provinces_then(held, as_of, province_of)})


def provinces_then(places: pd.Series, as_of: date, province_of: ProvinceOf) -> pd.Series:
    """Return the province each place (NA: not known) belonged to on a day; "" where that is not known."""
    return for_each_value(places.fillna(""), lambda code: province_of(code, as_of) if code else "")


def _share(expected: pd.Series, seen: pd.Series) -> float:
    wanted = set(expected)
    return len(wanted & set(seen)) / len(wanted) if wanted else 0.0
