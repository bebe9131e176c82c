"""The regions most like one region, and in what they are alike."""

from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd

from analysis.comparison.standing import text
from analysis.comparison.traits import Contest, Criterion, contest_kinds, criteria, traits
from analysis.intervals import Floats
from analysis.scope import election_days
from analysis.selection import Selection
from data.errors import UserError
from geo import register
from language import _, format_number

NUMBER = 8
_LARGEST = 30


def peers(place: str, *, election: str, number: int = NUMBER, borders: date | None = None) -> pd.DataFrame:
    """Return the regions most like one, nearest first.

    Only kabupaten are compared with kabupaten and kota with kota, and a region that votes only with regions
    that vote. Among those the distance is the root of a weighted sum of squares over `peer_criteria.csv`:
    size, remoteness and kind of contest weigh one each; a size or distance counts in standard deviations of
    its logarithm over the 514 regions, a difference in kind counts 1. Where a number is not known for one of
    the two, the rest of its group takes its weight.

    Args:
        place: code of a kabupaten/kota.
        election: code of the election.
        number: how many at most, 1 to 30.
        borders: the day whose provinces hold; None for the last day of the election.

    Returns:
        `region_code`, `region_name`, `distance` (float64, 0 for a twin); then the values each criterion
        compares: `population`, `civil_servants`, `km_to_capital`, `km_to_jakarta`, `density`, `island`,
        `contest`; `reason` (sentence). Equal distances are ordered by code. Peers do not depend on any count.

    Raises:
        UserError: where the place is not a kabupaten/kota of the register, or the number is out of range.
    """
    if place not in register.regions().index:
        raise UserError(
            _("Wilayah sebanding hanya dicari untuk kabupaten/kota."),
            where=place,
            expected=_("kode Kemendagri empat angka, misalnya 3601"),
        )
    if not 1 <= number <= _LARGEST:
        raise UserError(
            _("Banyaknya wilayah sebanding di luar batas."), where=str(number), expected=f"1–{_LARGEST}"
        )
    day = election_days(election)[1] if borders is None else borders
    known = traits(election, day)
    distance = _distances(election, day)[list(known.index).index(place)]
    order = np.argsort(distance, kind="stable")[:number]
    nearest = order[np.isfinite(distance[order])]
    chosen = known.iloc[nearest].drop(columns="kind")
    own = known[known.index == place].iloc[0]
    return pd.DataFrame(
        {
            "region_code": chosen.index.array,
            "region_name": text(register.short_name(str(code)) for code in chosen.index),
            "distance": distance[nearest],
            **{name: chosen[name].array for name in chosen.columns},
            "reason": text(_reasons(own, chosen)),
        }
    )


def peer_codes(place: str, selection: Selection, *, number: int = NUMBER) -> tuple[str, ...]:
    """Return the codes of the peers of a kabupaten/kota, nearest first; none for a province or the nation."""
    if place not in register.regions().index:
        return ()
    return tuple(peers(place, election=selection.election, number=number)["region_code"])


def peer_sentence(place: str, table: pd.DataFrame) -> str:
    """Return who the peers are and by what they were chosen.

    Args:
        place: code of the region.
        table: its peers, as `peers` returns them.
    """
    if table.empty:
        return _("Tidak ada wilayah sebanding bagi {place}.").format(place=register.short_name(place))
    return _(
        "Wilayah sebanding bagi {place}: {names}. Dipilih menurut ukuran, keterpencilan, dan jenis "
        "pemilihan, bukan menurut jumlah laporan."
    ).format(place=register.short_name(place), names=", ".join(table["region_name"]))


@lru_cache(maxsize=4)
def _distances(election: str, borders: date) -> Floats:
    """Distance of every region from every other [514, 514]; infinite where the two are not compared."""
    known = traits(election, borders)
    total = np.zeros((len(known), len(known)))
    for group in sorted({each.group for each in criteria()}):
        total += _group_distance(known, [each for each in criteria() if each.group == group])
    kind = known["kind"].to_numpy()
    votes = (contest_kinds(election, borders) != Contest.NONE.value).to_numpy()
    same = (kind[:, np.newaxis] == kind) & (votes[:, np.newaxis] == votes)
    np.fill_diagonal(same, val=False)
    return np.where(same, np.sqrt(total), np.inf)


def _group_distance(known: pd.DataFrame, members: list[Criterion]) -> Floats:
    squares = np.stack([_squares(known[each.code], each.scale) for each in members])
    weights = np.array([each.weight for each in members])[:, np.newaxis, np.newaxis]
    there = ~np.isnan(squares)
    weighed = (np.where(there, squares, 0) * weights).sum(axis=0)
    return np.asarray(weighed / (there * weights).sum(axis=0))


def _squares(values: pd.Series, scale: str) -> Floats:
    if scale == "mismatch":
        words = values.to_numpy()
        return np.asarray(words[:, np.newaxis] != words, dtype=np.float64)
    numbers = values.to_numpy(dtype=np.float64)
    logs = np.log1p(numbers) if scale == "log1p" else np.log(numbers)
    standard = logs / np.nanstd(logs)
    return np.asarray((standard[:, np.newaxis] - standard) ** 2)


def _reasons(own: pd.Series, chosen: pd.DataFrame) -> list[str]:
    """Why each is a peer: what it shares with the region, and its numbers beside the region's."""
    template = _(
        "Penduduk {population} (di sini {own_population}), {km} km dari ibu kota provinsi (di sini {own_km} "
        "km), {contest}."
    )
    return [
        template.format(
            population=format_number(row["population"]),
            own_population=format_number(own["population"]),
            km=format_number(row["km_to_capital"]),
            own_km=format_number(own["km_to_capital"]),
            contest=_contest_words(str(row["contest"]), same=row["contest"] == own["contest"]),
        )
        for _code, row in chosen.iterrows()
    ]


def _contest_words(contest: str, *, same: bool) -> str:
    words = {
        Contest.HEAD: _("memilih bupati/wali kota"),
        Contest.GOVERNOR: _("memilih gubernur"),
        Contest.BOTH: _("memilih gubernur dan bupati/wali kota"),
        Contest.NONE: _("tidak memilih"),
        Contest.GENERAL: _("pemilihan umum"),
        Contest.NOT_RECORDED: _("jenis pemilihan tidak tercatat"),
    }[Contest(contest)]
    return words if same else _("tetapi {contest}").format(contest=words)
