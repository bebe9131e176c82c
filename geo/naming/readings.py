"""The ways a text may be read as a place: a name, perhaps with its kind, perhaps with its province."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geo.naming.index import Index, Kind
from geo.naming.spelling import key, words

_KINDS = {
    "kabupaten": Kind.KABUPATEN,
    "pemkab": Kind.KABUPATEN,
    "bupati": Kind.KABUPATEN,
    "kota": Kind.KOTA,
    "pemkot": Kind.KOTA,
    "pemko": Kind.KOTA,
    "walikota": Kind.KOTA,
    "provinsi": Kind.PROVINCE,
    "pemprov": Kind.PROVINCE,
    "pemprop": Kind.PROVINCE,
    "gubernur": Kind.PROVINCE,
}
_OFFICE_WORDS = frozenset(
    ("administrasi", "administratif", "daerah", "dati", "i", "ii", "pemda", "pemerintah", "pemerintahan")
) | {"tingkat", "wakil", "wali"}
_NATION = frozenset(("indonesia", "ri"))
_BELOW_A_REGION = frozenset(("desa", "distrik", "kec", "kecamatan", "kel", "kelurahan", "nagari"))
_LONGEST_NAME = 5
_BETWEEN_PARTS = re.compile(r"[,;/&+()|\n]|\bdan\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """One way to read a text.

    Attributes:
        name: the words of the name.
        kind: the kind the text states, or None.
        province: code of the province the text states, or None.
    """

    name: tuple[str, ...]
    kind: Kind | None
    province: str | None


def readings(text: tuple[str, ...], *, index: Index) -> Iterator[Reading]:
    """Yield the readings of the words of a text, the most literal first."""
    while len(text) > 1 and text[-1] in _NATION:
        text = text[:-1]
    for province, rest in _province_splits(text, index=index):
        for kind, name in _kind_splits(rest):
            yield Reading(name=name, kind=kind, province=province)


def closing_place(text: tuple[str, ...], *, index: Index) -> tuple[Reading, tuple[str, ...]] | None:
    """Return the place a longer text ends with, and the words before it: `Dinas Pasar | Kota Serang`.

    Only a stated kind opens a place inside a text, and only the end of the text (or its province) closes it.
    """
    for province, rest in _province_splits(text, index=index):
        for start in range(len(rest) - 2, 0, -1):
            kind = _KINDS.get(rest[start])
            if kind in (Kind.KABUPATEN, Kind.KOTA) and rest[start - 1] not in _BELOW_A_REGION:
                name = rest[start + 1 :]
                if index.carriers(key(name), kind):
                    return Reading(name=name, kind=kind, province=province), rest[:start]
    return None


def parts(text: str) -> list[tuple[str, ...]]:
    """Return the words of each part of a text that lists places: `Menes, Pandeglang`, `Serang dan Lebak`."""
    return [part for part in map(words, _BETWEEN_PARTS.split(text)) if part]


def says_district(text: tuple[str, ...]) -> bool:
    """Return whether a text states that it is a place below a kabupaten or kota."""
    return text[0] in _BELOW_A_REGION


def as_district(text: tuple[str, ...]) -> str:
    """Return the name a text would have as a kecamatan, run together."""
    return key(text[1:] if says_district(text) else text)


def trailing(text: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the ways to cut a text in two before its last words, the longest end first."""
    for length in range(min(_LONGEST_NAME, len(text) - 1), 0, -1):
        yield text[:-length], text[-length:]


def spans(text: tuple[str, ...]) -> Iterator[str]:
    """Yield every run of up to five words, run together: the names a text may mention."""
    for start in range(len(text)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(text)) + 1):
            yield key(text[start:end])


def _province_splits(text: tuple[str, ...], *, index: Index) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    yield None, text
    for before, end in trailing(text):
        province = index.provinces.get(key(end))
        if province:
            yield province, _without_last(before, "provinsi")
    start = 1 if text[:1] == ("provinsi",) else 0
    for length in range(min(_LONGEST_NAME, len(text) - start - 1), 0, -1):
        province = index.provinces.get(key(text[start : start + length]))
        if province:
            yield province, text[start + length :]


def _kind_splits(text: tuple[str, ...]) -> Iterator[tuple[Kind | None, tuple[str, ...]]]:
    yield None, text
    stated: set[Kind] = set()
    for position, word in enumerate(text[:-1]):
        if word in _KINDS:
            stated.add(_KINDS[word])
        elif word not in _OFFICE_WORDS:
            break
        # "Kab/Kota Blitar" states both, which is to state neither
        yield (next(iter(stated)) if len(stated) == 1 else None), text[position + 1 :]
    if not stated and len(text) > 1 and text[-1] in (Kind.KABUPATEN, Kind.KOTA):
        yield Kind(text[-1]), text[:-1]


def _without_last(text: tuple[str, ...], word: str) -> tuple[str, ...]:
    return text[:-1] if len(text) > 1 and text[-1] == word else text
