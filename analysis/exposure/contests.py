"""Contests as an exposure: one where people vote, a province as many as are held within it."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from analysis.exposure.amounts import amounts
from analysis.measure import NATION
from analysis.places import province_of
from analysis.scope import holds_contest
from data.elections import contests
from data.tables import read_reference
from geo import register

_PROVINCE_LENGTH = 2


def contest_amounts(places: Sequence[str], *, election: str, borders: date) -> pd.DataFrame:
    """Return the contests of each place as `amounts`; 0 where nobody votes.

    A kabupaten/kota counts one where its people vote, for their own head, for their governor or for both: the
    same civil servants are bound by the same duty whether one or two offices stand on the ballot. A province
    counts its own governor and every head elected within it, each being a campaign of its own that a civil
    servant can take sides in. Where no list is recorded each place counts one, and a province as many as it
    has kabupaten/kota.
    """
    votes = holds_contest(places, election=election, day=borders)
    is_region = np.array([len(code) > _PROVINCE_LENGTH for code in places], dtype=np.bool_)
    within = _held_within(places, election, borders)
    return amounts(
        places,
        value=np.where(is_region, votes, within).astype(np.float64),
        basis="contests_assumed" if contests(election).empty else "contests_list",
        source_url=_urls(places, election, borders),
    )


def _held_within(places: Sequence[str], election: str, borders: date) -> list[int]:
    held = contests(election)
    codes = register.regions().index.to_series() if held.empty else held["region_code"]
    number = codes.map(lambda code: province_of(code, borders)).value_counts()
    return [len(codes) if code == NATION else int(number.get(code, 0)) for code in places]


def _urls(places: Sequence[str], election: str, borders: date) -> list[str]:
    """The page that named each place, or the governor its people vote for; empty where none did."""
    rows = read_reference("elections_regions")
    named = rows[rows["election"] == election].set_index("region_code")["url"].to_dict()
    return [named.get(code) or (named.get(province_of(code, borders), "") if code else "") for code in places]
