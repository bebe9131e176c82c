"""What a concentration says: places and their surroundings, never persons, never guilt."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

import pandas as pd

from language import _, _n, current_language, format_number

_FEW = 3


class Kind(StrEnum):
    """How a place and its neighbours lie to each other."""

    HIGH_HIGH = "high_high"
    LOW_LOW = "low_low"
    HIGH_LOW = "high_low"
    LOW_HIGH = "low_high"
    NOT_UNUSUAL = "not_unusual"
    ISOLATED = "isolated"  # no compared neighbour: nothing can be said
    NOT_COMPARED = "not_compared"  # no election there, no count or no exposure


FLAGGED = (Kind.HIGH_HIGH, Kind.LOW_LOW, Kind.HIGH_LOW, Kind.LOW_HIGH)


def kind_word(kind: Kind) -> str:
    """Return the short name of a kind, for legends and tables."""
    return _words()[kind]


def sentence(kind: Kind, *, value: float, lag: float, neighbours: int) -> str:
    """Return what one place and its neighbours say.

    Args:
        kind: of the place.
        value: its smoothed relative risk.
        lag: mean of its neighbours.
        neighbours: how many are compared.
    """
    language = current_language()
    return _patterns(language)[kind].format(
        value=_times(value, language), lag=_times(lag, language), neighbours=neighbours
    )


def concentration_headline(table: pd.DataFrame) -> str:
    """Return what a table of concentrations says, in one sentence."""
    if table["p_value"].isna().all():
        return _("Konsentrasi belum dapat dinilai: terlalu sedikit wilayah yang angkanya diketahui.")
    together = table[table["kind"] == Kind.HIGH_HIGH.value].sort_values(["q_value", "region_code"])
    if together.empty:
        return _(
            "Tidak ada konsentrasi tidak biasa: wilayah bertetangga tidak lebih mirip daripada yang "
            "dijelaskan kebetulan."
        )
    names = ", ".join(together["region_name"].iloc[:_FEW])
    if len(together) > _FEW:
        names = _("{names} dan {number} lainnya").format(
            names=names, number=format_number(len(together) - _FEW)
        )
    return _n(
        "Konsentrasi tidak biasa di {number} wilayah: {names}.",
        "Konsentrasi tidak biasa di {number} wilayah: {names}.",
        len(together),
    ).format(number=format_number(len(together)), names=names)


def _words() -> Mapping[Kind, str]:
    return {
        Kind.HIGH_HIGH: _("konsentrasi tidak biasa: tinggi bersama tetangga"),
        Kind.LOW_LOW: _("rendah bersama tetangga"),
        Kind.HIGH_LOW: _("tinggi di antara tetangga rendah"),
        Kind.LOW_HIGH: _("rendah di antara tetangga tinggi"),
        Kind.NOT_UNUSUAL: _("tidak ada pola yang tidak biasa"),
        Kind.ISOLATED: _("tanpa tetangga darat yang dibandingkan"),
        Kind.NOT_COMPARED: _("tidak dibandingkan"),
    }


@lru_cache(maxsize=4096)
def _times(value: float, language: str) -> str:
    del language  # there to be part of the cache key
    return format_number(value, 1 if value >= 1 else 2)


@lru_cache
def _patterns(language: str) -> Mapping[Kind, str]:
    del language
    return {
        Kind.HIGH_HIGH: _(
            "Konsentrasi tidak biasa: {value} kali rata-rata di sini dan {lag} kali di {neighbours} wilayah "
            "tetangga, lebih tinggi daripada yang dijelaskan kebetulan."
        ),
        Kind.LOW_LOW: _(
            "{value} kali rata-rata di sini dan {lag} kali di {neighbours} wilayah tetangga, lebih rendah "
            "daripada yang dijelaskan kebetulan; laporan yang sedikit bukan bukti bahwa wilayah aman."
        ),
        Kind.HIGH_LOW: _(
            "{value} kali rata-rata di sini, sedangkan {neighbours} wilayah tetangga hanya {lag} kali; "
            "perbedaan ini lebih besar daripada yang dijelaskan kebetulan."
        ),
        Kind.LOW_HIGH: _(
            "{value} kali rata-rata di sini, sedangkan {neighbours} wilayah tetangga {lag} kali; perbedaan "
            "ini lebih besar daripada yang dijelaskan kebetulan."
        ),
        Kind.NOT_UNUSUAL: _(
            "{value} kali rata-rata di sini dan {lag} kali di {neighbours} wilayah tetangga; tidak ada pola "
            "yang tidak biasa."
        ),
        Kind.ISOLATED: _(
            "Tidak berbatasan darat dengan wilayah lain yang dibandingkan, sehingga konsentrasi tidak dapat "
            "dinilai."
        ),
        Kind.NOT_COMPARED: _("Tidak dibandingkan: tidak ada pemilihan, angka, atau penyebut di sini."),
    }
