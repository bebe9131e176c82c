"""Every name a place is known by, and the codes that carry it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import pandas as pd

from geo.naming.spelling import key, words
from geo.reference import REFERENCE
from geo.register import province_parents, provinces, regions

_ISLANDS = ("kepulauan", "pulau")


class Kind(StrEnum):
    """What a name stands for."""

    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINCE = "provinsi"


_WRITTEN_KINDS = {
    Kind.KABUPATEN: ("kabupaten", "kab"),
    Kind.KOTA: ("kota",),
    Kind.PROVINCE: ("provinsi", "prov"),
}


@dataclass(frozen=True, eq=False)
class Index:
    """Known names, each run together in lower case.

    Attributes:
        names: name without its kind → codes of regions (four digits) and provinces (two).
        with_kind: names that hold only together with a kind, such as the former Kabupaten Pontianak.
        joined: kind and name run together (`kotaserang`, `kabserang`) → codes.
        provinces: name → code, provinces alone.
        kinds: code → kind.
        belongs_to: region code → the provinces it lies in today or lay in before 2022.
    """

    names: Mapping[str, tuple[str, ...]]
    with_kind: Mapping[tuple[Kind, str], tuple[str, ...]]
    joined: Mapping[str, tuple[str, ...]]
    provinces: Mapping[str, str]
    kinds: Mapping[str, Kind]
    belongs_to: Mapping[str, frozenset[str]]

    @property
    def districts(self) -> Mapping[str, tuple[str, ...]]:
        """Name of a kecamatan → the regions that have one of this name; read when first asked for."""
        return _district_names()

    def carriers(self, name: str, kind: Kind | None) -> tuple[str, ...]:
        """Return the codes known by a name, of one kind where it is given."""
        if kind is None:
            return self.names.get(name, ()) or self.joined.get(name, ())
        of_kind = tuple(code for code in self.names.get(name, ()) if self.kinds[code] is kind)
        return self.with_kind.get((kind, name), ()) or of_kind

    def lies_in(self, code: str, province: str) -> bool:
        """Return whether a region lies (or lay before 2022) in a province, or is that province."""
        return code == province or province in self.belongs_to.get(code, ())


@cache
def index() -> Index:
    """Return the index of the register and its aliases; built once."""
    kinds = {str(code): Kind(kind) for code, kind in regions()["kind"].items()}
    kinds |= {str(code): Kind.PROVINCE for code in provinces().index}
    names = _names()
    return Index(
        names=names,
        with_kind=_names_with_kind(kinds),
        joined=_joined(names, kinds),
        provinces=_province_names(),
        kinds=kinds,
        belongs_to=_belongs_to(),
    )


def bare_name(name: str) -> tuple[str, ...]:
    """Return the words of an official name without its kind: `("jakarta", "pusat")`."""
    spelled = words(name)
    without_kind = spelled[1:] if spelled[0] in (Kind.KABUPATEN, Kind.KOTA) else spelled
    return without_kind[1:] if without_kind[0] == "administrasi" else without_kind


@cache
def aliases() -> pd.DataFrame:
    """Return the aliases of regions: alias, region_code, kind, one row for each region an alias may mean."""
    columns = dict.fromkeys(("alias", "region_code", "kind"), "str")
    return pd.read_csv(REFERENCE / "region_aliases.csv", dtype=columns, usecols=list(columns))


@cache
def province_aliases() -> pd.DataFrame:
    """Return the aliases of provinces: alias, province_code, kind."""
    columns = dict.fromkeys(("alias", "province_code", "kind"), "str")
    return pd.read_csv(REFERENCE / "province_aliases.csv", dtype=columns)


def _names() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in regions()["name"].items():
        found[key(bare_name(name))].add(str(code))
    for alias, code in _pairs(aliases(), "alias", "region_code"):
        if "(" not in alias:
            found[key(words(alias))].add(code)
    for name, code in _province_names().items():
        found[name].add(code)
    for code, name in regions()["name"].items():
        first, *rest = bare_name(name)
        if first in _ISLANDS and key(tuple(rest)) not in found:
            found[key(tuple(rest))].add(str(code))
    return _frozen(found)


def _names_with_kind(kinds: Mapping[str, Kind]) -> dict[tuple[Kind, str], tuple[str, ...]]:
    """Return the aliases written `Name (kind)`; those written `Name (province)` need no entry."""
    found: defaultdict[tuple[Kind, str], set[str]] = defaultdict(set)
    for alias, code in _pairs(aliases(), "alias", "region_code"):
        *name, last = words(alias)
        if "(" in alias and last == kinds[code]:
            found[(kinds[code], key(tuple(name)))].add(code)
    return {name: tuple(sorted(codes)) for name, codes in found.items()}


def _joined(names: Mapping[str, tuple[str, ...]], kinds: Mapping[str, Kind]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, codes in names.items():
        for code in codes:
            for written_kind in _WRITTEN_KINDS[kinds[code]]:
                found[written_kind + name].add(code)
    return _frozen(found)


def _province_names() -> dict[str, str]:
    official = {key(words(name)): str(code) for code, name in provinces()["name"].items()}
    also = {key(words(alias)): code for alias, code in _pairs(province_aliases(), "alias", "province_code")}
    return official | also


@cache
def _district_names() -> dict[str, tuple[str, ...]]:
    columns = {"region_code": "str", "name": "str"}
    table = pd.read_csv(REFERENCE / "districts.csv", dtype=columns, keep_default_na=False)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in _pairs(table, "name", "region_code"):
        found[key(words(name))].add(code)
    return _frozen(found)


def _belongs_to() -> dict[str, frozenset[str]]:
    parents = province_parents()
    return {
        str(code): frozenset((province, parents.get(province, province)))
        for code, province in regions()["province_code"].items()
    }


def _pairs(table: pd.DataFrame, first: str, second: str) -> Iterable[tuple[str, str]]:
    return zip(table[first], table[second], strict=True)


def _frozen(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sorted(codes)) for name, codes in found.items()}
