"""Which exposure, on what basis and how sure: for the screen and the legend."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pandas as pd

from analysis.exposure.limits import limits_of
from data.kinds import Exposure
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, _, current_language, format_number, format_percent


def exposure_label(exposure: Exposure) -> str:
    """Return the name of an exposure inside a sentence: jumlah penduduk."""
    return _label("exposures", exposure.value)


def rate_label(exposure: Exposure) -> str:
    """Return what a rate counts against: per 1.000 PNS; empty where no rate is told."""
    per = limits_of(exposure).rate_per
    if per is None:
        return ""
    text = _("per {number} PNS") if exposure is Exposure.ASN else _("per {number} penduduk")
    return text.format(number=format_number(per))


def basis_label(basis: str) -> str:
    """Return what a denominator rests on: penduduk menurut register wilayah 2025."""
    return _label("exposure_bases", basis)


def exposure_sentence(base: pd.DataFrame, *, exposure: Exposure) -> str:
    """Return which exposure is used, on what basis, how sure, and whether rates are told.

    Args:
        base: denominators of the places in view, as `denominators` returns them.
        exposure: what they are.
    """
    said = [
        _("Pembanding: {exposure}. Dasarnya: {bases}.").format(
            exposure=exposure_label(exposure), bases=_bases(base)
        ),
        _note(exposure),
        _how_sure(base),
        _which_rates(base, exposure),
    ]
    return " ".join(filter(None, said))


def _bases(base: pd.DataFrame) -> str:
    number = base["basis"].value_counts()
    if len(number) == 1:
        return basis_label(str(number.index[0]))
    each = _("{basis} ({number} wilayah)")
    order = [code for code in read_reference("exposure_bases")["code"] if code in number.index]
    told = [each.format(basis=basis_label(code), number=format_number(number[code])) for code in order]
    unknown = int(base["value"].isna().sum())
    if unknown:
        told.append(_("tidak diketahui ({number} wilayah)").format(number=format_number(unknown)))
    return "; ".join(told)


def _how_sure(base: pd.DataFrame) -> str:
    widest = (base["high"] / base["value"] - 1).max()
    if pd.isna(widest):
        return ""
    return _("Galat terbesar angka pembanding sekitar {share} (satu simpangan baku).").format(
        share=format_percent(float(widest), 0)
    )


def _which_rates(base: pd.DataFrame, exposure: Exposure) -> str:
    limits = limits_of(exposure)
    if limits.rate_per is None:
        return _("Laju tidak dihitung dari jumlah pemilihan.")
    fit, known = int(base["is_fit_for_rates"].sum()), int(base["value"].notna().sum())
    if fit == known:
        return _("Laju {per} dihitung untuk semua wilayah yang diketahui.").format(per=rate_label(exposure))
    return _(
        "Laju {per} hanya dihitung untuk {fit} wilayah; pada yang lain galat pembanding lebih dari {limit}."
    ).format(per=rate_label(exposure), fit=format_number(fit), limit=format_percent(limits.widest_error, 0))


def _note(exposure: Exposure) -> str:
    return _text("exposures", exposure.value, "note")


def _label(table: str, code: str) -> str:
    return _text(table, code, "label")


def _text(table: str, code: str, column: str) -> str:
    language = "id" if current_language() == DEFAULT_LANGUAGE else "en"
    return _texts(table, f"{column}_{language}")[code]


@cache
def _texts(table: str, column: str) -> Mapping[str, str]:
    rows = read_reference(table)
    return MappingProxyType(dict(zip(rows["code"], rows[column], strict=True)))
