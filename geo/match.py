"""Which region a written name means: matched, ambiguous or unknown; nothing guesses."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from data.places import Candidate, CodeScheme
from geo.naming.decision import decide
from geo.naming.grounds import AMBIGUOUS, MATCHED, Decision, Why
from geo.naming.likeness import likeness
from geo.naming.schemes import Answer, Writing, answer, open_schemes
from geo.naming.spelling import LONGEST
from geo.register import full_name, province_name
from language import _

_LARGEST = 10**12
"""No code is longer; Python refuses to write out integers of more than 4,300 digits."""


class Status(StrEnum):
    """What became of a written place."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Match:
    """The answer for one written place.

    Attributes:
        status: matched (one region), ambiguous (several could be meant) or unknown.
        code: Kemendagri code, four digits for a kabupaten/kota and two for a province; None unless matched.
        candidates: the codes it could mean, most likely first; for an unknown place these are suggestions.
        reason: the ground, one sentence in the language in force.
    """

    status: Status
    code: str | None
    candidates: tuple[str, ...]
    reason: str


def match(text: object, *, province: str | None = None) -> Match:
    """Return which region a written place means.

    Names are read with or without their kind ("Kab.", "Pemkot", "Wali Kota"), in any case and punctuation,
    with the province before or after them, as former names, abbreviations or Kemendagri codes, and with
    typing errors where one name is clearly nearest. A name that a kabupaten and a kota share is never
    decided without something that tells them apart.

    Args:
        text: anything found in a cell of a place; missing values are unknown.
        province: what stands in the column of the province, if there is one: name, alias or code.
    """
    return _answer(decide(cell_text(text), cell_text(province)))


def match_many(
    places: "pd.Series[Any]",
    provinces: "pd.Series[Any] | None" = None,
    *,
    heading: str = "",
    scheme: CodeScheme | None = None,
    times: "pd.Series[Any] | None" = None,
) -> pd.DataFrame:
    """Return the answers for a column of places; each different text is decided once.

    Codes are read in the system that the whole column speaks (`geo.naming.schemes`); where nothing tells
    which one it is, codes that mean different regions are ambiguous.

    Args:
        places: written places.
        provinces: what stands beside them in the column of the province, with the same index.
        heading: what the file calls the column.
        scheme: the system of codes a person said it speaks; None: the column has to tell.
        times: how often each place stands in the file, with the same index; None: as often as it is given.

    Returns:
        Indexed like `places`: status (str), code (str, NA unless matched), candidates (tuples of codes),
        reason (str), offered (tuples of `data.places.Candidate`, best first; empty where matched).
    """
    place, written = _numbered(places)
    province, beside = (0, [""]) if provinces is None else _numbered(provinces.reindex(places.index))
    number, pairs = pd.factorize(place * len(beside) + province)
    rows = np.bincount(number, weights=None if times is None else times.reindex(places.index))
    writings = [
        Writing(written[one], beside[other], int(count))
        for (one, other), count in zip((divmod(int(pair), len(beside)) for pair in pairs), rows, strict=True)
    ]
    schemes = open_schemes(writings, heading=heading, stated=scheme)
    answers = _table(writings, [answer(writing, schemes) for writing in writings])
    return answers.take(number).set_axis(places.index)


def _table(writings: Sequence[Writing], found: Sequence[Answer]) -> pd.DataFrame:
    answers = [_answer(one.decision) for one in found]
    offered = [_offered(writing, one) for writing, one in zip(writings, found, strict=True)]
    return pd.DataFrame(
        {
            "status": pd.array([one.status.value for one in answers], dtype="str"),
            "code": pd.array([one.code for one in answers], dtype="str"),
            "candidates": pd.Series([one.candidates for one in answers], dtype="object"),
            "reason": pd.array([one.reason for one in answers], dtype="str"),
            "offered": pd.Series(offered, dtype="object"),
        }
    )


def _offered(writing: Writing, found: Answer) -> tuple[Candidate, ...]:
    if found.decision.why in MATCHED:
        return ()
    candidates = (
        Candidate(
            code=code,
            name=full_name(code),
            province=province_name(code),
            score=likeness(writing.place, code, decision=found.decision),
            schemes=tuple(scheme for scheme, meant in found.by_scheme.items() if meant == code),
        )
        for code in found.decision.codes
    )
    return tuple(sorted(candidates, key=lambda one: -one.score))


def _numbered(cells: "pd.Series[Any]") -> tuple["np.ndarray[Any, np.dtype[np.int64]]", list[str]]:
    """Return for each cell the number of its text, and the different texts."""
    texts = np.array([cell_text(cell) for cell in cells], dtype="object")
    number, different = pd.factorize(texts)
    return number.astype("int64"), list(different)


def cell_text(value: object) -> str:
    """Return a cell as text: empty for a missing value, `3601` for the number 3601.0."""
    if isinstance(value, str):
        return value[:LONGEST]
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.12g}"
    if isinstance(value, int):
        return str(value) if abs(value) < _LARGEST else str(_LARGEST)
    return str(value)[:LONGEST]


def _answer(decision: Decision) -> Match:
    is_matched = decision.why in MATCHED
    status = Status.AMBIGUOUS if decision.why in AMBIGUOUS else Status.UNKNOWN
    return Match(
        status=Status.MATCHED if is_matched else status,
        code=decision.codes[0] if is_matched else None,
        candidates=decision.codes,
        reason=_reason(decision),
    )


def _reason(decision: Decision) -> str:
    names = ", ".join(full_name(code) for code in decision.codes)
    return _sentences()[decision.why].format(names=names, count=len(decision.codes)).strip()


def _sentences() -> dict[Why, str]:
    return {
        Why.CODE: _("Kode wilayah dikenal: {names}."),
        Why.NAME: _("Nama wilayah dikenal: {names}."),
        Why.TYPO: _("Ejaan diperbaiki: {names}."),
        Why.EMPTY: _("Nama wilayah tidak diisi."),
        Why.SEVERAL: _("Nama ini dapat berarti {count} wilayah: {names}. Sebutkan mana yang dimaksud."),
        Why.NOT_CLEAR: _("Ejaan ini mirip dengan beberapa nama: {names}. Tuliskan nama yang dimaksud."),
        Why.SOMEWHAT_LIKE: _("Nama wilayah ini tidak ada dalam register. Yang agak mirip: {names}."),
        Why.NOTHING_LIKE_IT: _("Nama wilayah ini tidak ada dalam register."),
        Why.DISTRICT: _("Ini nama kecamatan, bukan kabupaten/kota. Kecamatan bernama ini ada di: {names}."),
        Why.OTHER_KIND: _("Tidak ada wilayah jenis itu dengan nama ini. Yang ada: {names}."),
        Why.OTHER_PROVINCE: _("Wilayah ini tidak terletak di provinsi yang disebut: {names}."),
        Why.UNKNOWN_PROVINCE: _("Provinsi yang disebut tidak dikenal."),
        Why.UNKNOWN_CODE: _("Kode wilayah ini tidak ada dalam register."),
        Why.CODE_AND_NAME_DISAGREE: _("Kode dan nama tidak cocok (mungkin kode BPS): {names}."),
        Why.SCHEMES: _("Kode ini berarti wilayah lain dalam kode Kemendagri dan kode BPS: {names}."),
        Why.OTHER_SCHEME: _("Kode ini bukan dari sistem kode kolom ini. Dalam sistem lain: {names}."),
    }
