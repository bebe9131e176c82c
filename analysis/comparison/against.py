"""One place against the nation, its province and its peers."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.comparison.peers import NUMBER, peer_codes
from analysis.comparison.poisson import widened
from analysis.comparison.standing import Standing, numbers, real, standing, text, whole
from analysis.exposure.limits import limits_of
from analysis.intervals import Floats
from analysis.measure import CountSource
from analysis.mix import place_of
from analysis.places import Flags
from analysis.ratio import rate_ratio
from analysis.selection import Selection
from data.errors import UserError
from data.kinds import Level
from geo import register
from language import _, format_number

_LEVEL = 0.95
_PROVINCE_LENGTH = 2


class Reference(StrEnum):
    """What a place is held against."""

    NATION = "nation"
    PROVINCE = "province"
    PEERS = "peers"


@dataclass(frozen=True, eq=False)
class _Pool:
    """The places of one reference; the place itself is never among them."""

    reference: Reference
    members: Flags
    listed: int


def against(
    source: CountSource, selection: Selection, place: str | None = None, *, number: int = NUMBER
) -> pd.DataFrame:
    """Return how the rate of a place compares with that of others: nation, province, peers.

    Each reference is the *other* places together, so that the two counts are independent and the interval
    exact. Only places that vote and whose count and exposure are known take part; `places` of `listed` says
    how many do. Where the exposure of the place is an estimate, the interval holds its error too.

    Args:
        source: the counts of the selection's election.
        selection: the question; its level is that of the place.
        place: code of a kabupaten/kota or province; None for the place in focus.
        number: how many peers.

    Returns:
        One row for each `reference` (`nation`; for a kabupaten/kota also `province` and `peers`): `places`,
        `listed` (Int64, places that took part, of how many); `count`, `exposure`, `rate` of the place;
        `reference_count`, `reference_exposure`, `reference_rate`; `ratio`, `ratio_low`, `ratio_high`
        (Float64, 95%; the ratio NA where nothing was counted in the reference, its upper end NA where open),
        `p_value` (NA where the exposure is an estimate), `sentence`. Rates are per contest, per 100,000
        people or per 1,000 civil servants by the exposure of the selection, NA where that is too uncertain.
        All NA where the place is not compared.

    Raises:
        UserError: where the place is neither a kabupaten/kota nor a province.
    """
    where = place_of(selection) if place is None else place
    asked = selection.but(level=level_of(where))
    ground = standing(source, asked)
    if not where or where not in ground.names.index:
        raise _no_place(where)
    pools = _pools(ground, asked, where, number)
    own = list(ground.names.index).index(where)
    here = bool(ground.compared[own])
    count, exposure = ((values[own] if here else np.nan) for values in (ground.count, ground.exposure))
    sums = np.array([[values[pool.members].sum() for pool in pools] for values in _amounts(ground)])
    found = rate_ratio(count, sums[0], exposure=exposure, other_exposure=sums[1], level=_LEVEL)
    ends = widened(found.ratio, found.low, found.high, sigma=ground.sigma[own], level=_LEVEL)
    exact = ground.sigma[own] == 0
    scale = float(limits_of(selection.exposure).rate_per or 1)
    own_rate = scale * count / exposure if ground.fit[own] else np.nan
    table = pd.DataFrame(
        {
            "reference": text(pool.reference.value for pool in pools),
            "places": numbers(int(pool.members.sum()) for pool in pools),
            "listed": numbers(pool.listed for pool in pools),
            "count": whole(np.full(len(pools), count)),
            "exposure": real(np.full(len(pools), exposure)),
            "rate": real(np.full(len(pools), own_rate)),
            "reference_count": whole(sums[0]),
            "reference_exposure": real(sums[1]),
            "reference_rate": real(scale * np.divide(sums[0], sums[1], where=sums[1] > 0, out=_nan(sums[1]))),
            "ratio": real(found.ratio),
            "ratio_low": real(ends.low),
            "ratio_high": real(ends.high),
            "p_value": real(np.where(exact, found.p_value, np.nan)),
        }
    )
    told = [_sentence(where, row) for row in table.itertuples(index=False)]
    return table.assign(sentence=text(told))


def level_of(place: str) -> Level:
    """Return the level a code belongs to."""
    if not place:
        return Level.NATION
    return Level.PROVINCE if len(place) == _PROVINCE_LENGTH else Level.REGION


def _pools(ground: Standing, selection: Selection, place: str, number: int) -> list[_Pool]:
    others = np.asarray(ground.names.index != place)
    pools = [_Pool(Reference.NATION, others & ground.compared, int(others.sum()))]
    if level_of(place) is Level.PROVINCE:
        return pools
    province = (ground.names["province_code"] == ground.names.at[place, "province_code"]).to_numpy()
    alike = peer_codes(place, selection, number=number)
    return [
        *pools,
        _Pool(Reference.PROVINCE, others & province & ground.compared, int((others & province).sum())),
        _Pool(Reference.PEERS, ground.at(alike), len(alike)),
    ]


def _amounts(ground: Standing) -> tuple[Floats, Floats]:
    return ground.count, ground.exposure


def _sentence(place: str, row: tuple[object, ...]) -> str:
    values = {name: getattr(row, name) for name in ("reference", "ratio", "ratio_low", "ratio_high")}
    name, whom = register.short_name(place), _reference_words(Reference(str(values["reference"])))
    if pd.isna(values["ratio"]):
        return _("{place} belum dapat dibandingkan dengan {reference}.").format(place=name, reference=whom)
    ratio, low, high = (float(values[key]) for key in ("ratio", "ratio_low", "ratio_high"))
    verdict = _("lebih tinggi") if low > 1 else _("lebih rendah") if high < 1 else _("belum tentu berbeda")
    return _("{place}: {ratio} kali {reference} (rentang 95%: {low} hingga {high}), {verdict}.").format(
        place=name,
        ratio=format_number(ratio, 1),
        reference=whom,
        low=format_number(low, 1),
        high=format_number(high, 1),
        verdict=verdict,
    )


def _reference_words(reference: Reference) -> str:
    return {
        Reference.NATION: _("wilayah lain di Indonesia"),
        Reference.PROVINCE: _("wilayah lain di provinsinya"),
        Reference.PEERS: _("wilayah sebanding"),
    }[reference]


def _nan(like: Floats) -> Floats:
    return np.full_like(like, np.nan)


def _no_place(place: str) -> UserError:
    return UserError(
        _("Pilih satu provinsi atau kabupaten/kota untuk dibandingkan."),
        where=place,
        expected=_("kode Kemendagri empat angka, misalnya 3601"),
    )
