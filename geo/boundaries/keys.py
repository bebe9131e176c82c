"""Which region each row of an institution's own boundary file is: by Kemendagri code, BPS code or name."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import pandas as pd

from data.errors import UserError
from geo.match import match_many
from geo.reference import REFERENCE
from geo.register import regions
from language import _

_MOSTLY = 0.8  # of the rows must make sense for a column to be taken for a key


class Scheme(StrEnum):
    """How a file names its regions."""

    KEMENDAGRI = "kemendagri"
    BPS = "bps"
    NAME = "name"


@dataclass(frozen=True)
class Keying:
    """How the rows of a file were told apart.

    Attributes:
        scheme: the kind of key.
        column: the column it was read from.
        codes: region_code of each row with the index of the file; NA where the key means no region.
    """

    scheme: Scheme
    column: str
    codes: "pd.Series[str]"


def read_keys(table: pd.DataFrame) -> Keying:
    """Return the region of each row.

    A column of codes comes first. Kemendagri and BPS give 164 equal codes to different regions, so the scheme
    is decided by the names beside the codes, or, without names, by which of the two the codes are in full.

    Args:
        table: the attributes of the file, without geometry.

    Raises:
        UserError: where no column names the regions, or codes fit both schemes or neither.
    """
    texts = {str(column): _texts(table[column]) for column in table.columns}
    names = _names(texts)
    known = {code for one in Scheme if one is not Scheme.NAME for code in _scheme_codes(one)}
    shares = {column: float(text.isin(known).mean()) for column, text in texts.items()}
    column = max(shares, key=lambda one: shares[one], default="")
    if column and shares[column] >= _MOSTLY:
        return _by_code(texts[column], column, names)
    if names is None:
        raise UserError(
            _("Tidak ada kolom yang menyebut kabupaten/kota."),
            where=", ".join(texts),
            expected=_("satu kolom kode Kemendagri, kode BPS, atau nama kabupaten/kota"),
            next_step=_("Tambahkan kolom kode Kemendagri empat angka (misalnya 3601) pada berkas batas."),
        )
    return names


def _by_code(text: "pd.Series[str]", column: str, names: Keying | None) -> Keying:
    readings = {
        scheme: Keying(scheme, column, text.map(_scheme_codes(scheme)))
        for scheme in (Scheme.KEMENDAGRI, Scheme.BPS)
    }
    fitting = [one for one in readings.values() if _fits(one, names)]
    if len(fitting) == 1:
        return fitting[0]
    raise UserError(
        _("Kolom kode tidak dapat dipastikan sebagai kode Kemendagri atau kode BPS."),
        where=column,
        expected=_("514 kode yang lengkap dari satu sistem, atau kolom nama di samping kode"),
        next_step=_("Lengkapi kodenya, atau tambahkan kolom nama resmi kabupaten/kota."),
    )


def _fits(reading: Keying, names: Keying | None) -> bool:
    """Tell whether a scheme agrees with the names, or, without names, holds all its codes."""
    if names is None:
        return set(reading.codes.dropna()) == set(regions().index)
    differs = _codes_that_tell()
    telling = names.codes.isin(differs) & names.codes.notna()
    agrees = (reading.codes == names.codes)[telling]
    return bool(len(agrees)) and float(agrees.mean()) >= _MOSTLY


def _names(texts: dict[str, "pd.Series[str]"]) -> Keying | None:
    """Return the reading by the column that names most regions, None where no column does."""
    readings = [_by_name(text, column) for column, text in texts.items() if _is_wordy(text)]
    best = max(readings, key=lambda one: one.codes.nunique(), default=None)
    return best if best is not None and best.codes.notna().mean() >= _MOSTLY else None


def _by_name(text: "pd.Series[str]", column: str) -> Keying:
    """Read names; one shared by a kabupaten and a kota is clear where another row names the other one."""
    answers = match_many(text)
    codes = answers["code"].where(answers["code"].str.len() == len("3601"))
    taken = set(codes.dropna())
    left = answers["candidates"].map(
        lambda candidates: [code for code in candidates if code in regions().index and code not in taken]
    )
    decided = codes.isna() & (answers["status"] == "ambiguous") & (left.str.len() == 1)
    codes = codes.where(~decided, left.str[0])
    return Keying(Scheme.NAME, column, codes.astype("str"))


def _is_wordy(text: "pd.Series[str]") -> bool:
    return float(text.str.contains("[A-Za-z]{3}").mean()) >= _MOSTLY


def _texts(column: "pd.Series[Any]") -> "pd.Series[str]":
    """Return cells as text, codes without the dot inside (36.01) or the decimals of a number (3601.0)."""
    text = column.astype("str").str.strip()
    return text.str.replace(r"^(\d{2})\.(\d{2})$", r"\1\2", regex=True).str.replace(
        r"^(\d{4})\.0+$", r"\1", regex=True
    )


@cache
def _scheme_codes(scheme: Scheme) -> dict[str, str]:
    if scheme is Scheme.KEMENDAGRI:
        return {code: code for code in regions().index}
    columns = {"bps_code": "str", "region_code": "str"}
    table = pd.read_csv(REFERENCE / "bps_crosswalk.csv", dtype=columns, usecols=list(columns))
    return dict(zip(table["bps_code"], table["region_code"], strict=True))


@cache
def _codes_that_tell() -> frozenset[str]:
    """Return the regions whose code differs between Kemendagri and BPS."""
    return frozenset(region for bps, region in _scheme_codes(Scheme.BPS).items() if bps != region)
