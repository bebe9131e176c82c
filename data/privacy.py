"""Identifiers of persons leave at the door: removed and counted before anything is kept, shown or listed.

Patterns are rows of `data/reference/pii_patterns.csv` and those of `data.identifier_patterns`: what a
spreadsheet makes of long numbers (`1.99001E+17`, `199001012015051000.0`), and any other run of 15 digits or
more, since nothing in a case table is that long.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute

from data.identifier_patterns import FLOAT, FLOAT_TAIL, INVISIBLE, SUSPECT, WEAK, float_kind, patterns
from data.names import looks_like_a_person, names_persons
from data.vocabulary import normalise
from language import _

HIDDEN = "…"

_SUSPECT = re.compile(SUSPECT, re.IGNORECASE)
_SAYS_NIP = re.compile(r"\bnip\b", re.IGNORECASE)
_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Cleaned:
    """A file without identifiers.

    Attributes:
        cells: the same cells; identifiers cut out, columns of names empty.
        removed: what was cut out; columns column (heading as written), kind (code in `pii_patterns.csv`,
            `long_number` or `account_link`), count.
    """

    cells: pd.DataFrame
    removed: pd.DataFrame


def without_identifiers(cells: pd.DataFrame, *, headers: Sequence[str]) -> Cleaned:
    """Return the cells without identifiers, and how many of which kind each column held.

    Args:
        cells: text cells with columns numbered from 0.
        headers: the heading of each column.
    """
    kept, counted = {}, []
    for place, header in enumerate(headers):
        column, found = _without(cells[place], header)
        kept[place] = column
        counted += [(safe_to_show(header), kind, count) for kind, count in sorted(found.items())]
    removed = pd.DataFrame(counted, columns=["column", "kind", "count"]).astype({"count": "int64"})
    return Cleaned(pd.DataFrame(kept, index=cells.index, dtype="str"), removed)


def cut(text: str, *, header: str = "") -> tuple[str, Counter[str]]:
    """Return a text without identifiers, and the number of each kind that was in it.

    Args:
        text: anything written.
        header: the heading above it; short numbers are identifiers where it says NIP.
    """
    rest = " ".join(INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).split())
    return cut_closely(rest, header=header) if _SUSPECT.search(rest) else (rest, Counter())


def cut_closely(rest: str, *, header: str = "") -> tuple[str, Counter[str]]:
    """Do what `cut` does with a text in plain letters, though none of its parts looks suspicious."""
    rest, found = _without_floats(FLOAT_TAIL.sub("", rest))
    for kind, pattern in patterns():
        if kind == WEAK and not (_SAYS_NIP.search(header) or _SAYS_NIP.search(rest)):
            continue
        rest, number = pattern.subn(" ", rest)
        found[kind] += number
    return " ".join(rest.split()), +found


def _without_floats(text: str) -> tuple[str, Counter[str]]:
    found: Counter[str] = Counter()

    def without(match: re.Match[str]) -> str:
        kind = float_kind(match[1], match[2])
        if kind is None:
            return match[0]
        found[kind] += 1
        return " "

    return FLOAT.sub(without, text), found


def safe_to_show(text: str) -> str:
    """Return a written value as a report may show it: no identifier, no name of a person, not too long."""
    rest, found = cut(text)
    if looks_like_a_person(rest):
        return _("(disembunyikan: mungkin nama orang)")
    shown = f"{rest} {HIDDEN}".strip() if found else rest
    return shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + HIDDEN


def safe_heading(text: str) -> str:
    """Return a heading that may be kept: no identifier; nothing but a mark where it may name a person."""
    rest, found = cut(text)
    if looks_like_a_person(rest):
        return HIDDEN
    return rest if found else text


def kind_label(kind: str) -> str:
    """Return what a kind of identifier is called on the screen."""
    return {
        "nip": _("NIP"),
        "ni_pppk": _("NI PPPK"),
        "nik": _("NIK atau nomor KK"),
        "nip_old": _("NIP lama"),
        "phone": _("nomor telepon"),
        "email": _("alamat surel"),
        "handle": _("akun media sosial"),
        "account_link": _("tautan akun media sosial"),
        "case_no": _("nomor register Bawaslu"),
        "kasn_no": _("nomor rekomendasi KASN"),
        "person_name": _("nama orang"),
        "long_number": _("nomor panjang lain"),
    }.get(kind, kind)


def _without(column: pd.Series, header: str) -> tuple[pd.Series, Counter[str]]:
    if names_persons(normalise(header)):
        return pd.Series("", index=column.index, dtype="str"), Counter(person_name=int((column != "").sum()))
    says_nip = _SAYS_NIP.search(header) is not None
    # Few cells can hold an identifier, and they repeat: look closely at each different text among these.
    suspects = column if says_nip else column[_suspects(column)]
    codes, texts = pd.factorize(suspects)
    cleaned = [cut(str(text), header=header) for text in texts]
    if not any(found for _rest, found in cleaned):
        return column, Counter()
    total: Counter[str] = Counter()
    for (_rest, found), times in zip(cleaned, np.bincount(codes, minlength=len(texts)), strict=True):
        for kind, number in found.items():
            total[kind] += number * int(times)
    left = [rest if found else str(text) for text, (rest, found) in zip(texts, cleaned, strict=True)]
    kept = column.copy()
    kept[suspects.index] = pd.Series(left, dtype="str").take(codes).to_numpy()
    return kept, total


def _suspects(column: pd.Series) -> pd.Series:
    """Return which cells may hold an identifier: those with its signs, and those with unusual letters."""
    texts = pa.array(column, type=pa.large_string())
    marked = compute.match_substring_regex(texts, SUSPECT, ignore_case=True)
    unusual = compute.invert(compute.string_is_ascii(texts))
    found = compute.or_(marked, unusual)
    return pd.Series(found.to_numpy(zero_copy_only=False).astype(bool), index=column.index)
