"""Where an election is held, and which provinces existed then."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, lru_cache

import numpy as np
import pandas as pd

from analysis.places import Flags, province_of_place
from analysis.selection import Selection
from data.elections import contests, elections
from data.errors import UserError
from data.kinds import Level
from geo import register
from language import _


def checked_election(code: str) -> str:
    """Return the code of a known election.

    Raises:
        UserError: where there is no such election.
    """
    if code not in elections().index:
        raise UserError(
            _("Pemilihan {code} tidak dikenal.").format(code=code),
            expected=", ".join(elections().index),
        )
    return code


@cache
def election_days(code: str) -> tuple[date, date]:
    """Return the first and last day of an election.

    Raises:
        UserError: where there is no such election.
    """
    known = elections().loc[checked_election(code)]
    return known["first_day"].date(), known["last_day"].date()


def election_on(candidates: Iterable[str], day: date) -> str:
    """Return the election a day speaks of, where none is named.

    Among the candidates that are under way on the day: the one that votes next, or else the last to have
    voted. Where none is under way, the last that had begun, or else the first of all.

    Args:
        candidates: codes of known elections, such as those of a release; at least one.
        day: the as-of day.
    """
    known = elections().loc[[checked_election(code) for code in candidates]].sort_values("voting_day")
    when = pd.Timestamp(day)
    begun = known[known["first_day"] <= when]
    under_way = begun[begun["last_day"] >= when]
    ahead = under_way[under_way["voting_day"] >= when]
    if not ahead.empty:
        return str(ahead.index[0])
    for choice in (under_way, begun):
        if not choice.empty:
            return str(choice.index[-1])
    return str(known.index[0])


def borders(selection: Selection) -> date:
    """Return the first day of the provinces the selection is shown in.

    An election keeps the provinces it was held in: Pilkada 2020 has 34 provinces, however late the as-of day.
    """
    return register.borders_since(min(selection.as_of, election_days(selection.election)[1]))


def holds_contest(places: Sequence[str], *, election: str, day: date) -> Flags:
    """Return for each place whether people vote there in the election.

    A kabupaten/kota votes where its own head is elected or the governor of its province is; a province where
    its governor or the head of any of its kabupaten/kota is. So the kota of Jakarta, which elect no head of
    their own, vote through the governor. In a general election people vote everywhere, and so it is assumed
    where no list of contests is recorded.

    Args:
        places: codes of kabupaten/kota, provinces or the nation.
        election: code of the election.
        day: the day whose provinces hold.
    """
    voting = _voting_places(election, day)
    if voting is None:
        return np.ones(len(places), dtype=np.bool_)
    return np.array([code in voting or not code for code in places], dtype=np.bool_)


@lru_cache(maxsize=64)
def _voting_places(election: str, day: date) -> frozenset[str] | None:
    held = contests(election)
    if held.empty or elections().loc[election, "kind"] == "pemilu":
        return None
    governors = set(held.loc[held["level"] == Level.PROVINCE.value, "region_code"])
    heads = set(held.loc[held["level"] == Level.REGION.value, "region_code"])
    province_of = dict(zip(register.regions().index, province_of_place(day), strict=False))
    regions = {code for code, province in province_of.items() if code in heads or province in governors}
    return frozenset(regions | governors | {province_of[code] for code in regions})
