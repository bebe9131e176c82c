import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from geo.__main__ import main
from geo.match import Match, Status, match, match_many
from geo.naming.decision import decide
from geo.naming.grounds import AMBIGUOUS, MATCHED, Why
from geo.naming.index import Kind, aliases, index, province_aliases
from geo.reference import REFERENCE
from geo.register import provinces, regions

MATCHES = """
KAB. PANDEGLANG                       | 3601 | upper case, abbreviated kind
Pandeglang, Banten                    | 3601 | province after it
Pandeglang Banten                     | 3601 | without a comma
Prov. Banten, Kab. Pandeglang         | 3601 | province before it
Kabupaten Pandeglang, Indonesia       | 3601 | the nation after it
  pandeglang                          | 3601 | spaces and lower case
ＰＡＮＤＥＧＬＡＮＧ                  | 3601 | wide letters
12. Kab. Pandeglang                   | 3601 | number of a list
Kab Toba Samosir                      | 1212 | former name
Sitaro                                | 7109 | abbreviation
Mamuju Utara                          | 7601 | former name
Kab. Pontianak                        | 6102 | former name that holds only for the kabupaten
Pontianak                             | 6171 | … the name alone is the kota
Kab. Blitar (Jawa Timur)              | 3505 | province in brackets
Blitar Kota                           | 3572 | kind after the name
Blitar (Kabupaten)                    | 3505 | kind in brackets
Pemkot Serang                         | 3673 | its government
Pemerintah Kabupaten Serang           | 3604 | its government
Pemerintah Daerah Kab. Serang         | 3604 | its government
Wali Kota Bekasi                      | 3275 | its head
Kotamadya Bandung                     | 3273 | former word for a kota
Kodya Bandung                         | 3273 | former word for a kota
KOTABANDUNG                           | 3273 | run together
Kotabaru                              | 6302 | a kabupaten that begins with "kota"
Kab. Kota Baru                        | 6302 | a kabupaten that begins with "kota"
Kotamobagu                            | 7174 | a kota that begins with "kota"
50 Kota                               | 1307 | a number in the name
Kab. Kep. Mentawai                    | 1309 | abbreviated word
Tj. Jabung Barat                      | 1506 | abbreviated word
Tanimbar                              | 8103 | without "Kepulauan"
Kab. Adm. Kep. Seribu                 | 3101 | abbreviated words
Jakarta Pusat                         | 3171 | without "Administrasi"
Bau-bau                               | 7472 | hyphen
Fakfak                                | 9203 | run together
Banjar, Jawa Barat                    | 3279 | the only Banjar there
Banjar - Kalsel                       | 6303 | the only Banjar there
Mura (Kalteng)                        | 6212 | the province decides
Merauke, Papua                        | 9301 | province of before 2022
Merauke, Papua Selatan                | 9301 | province of today
Kab. Bandoeng                         | 3204 | old spelling
Dinas Pasar Kota Serang               | 3673 | an office of the region
Kec. Menes, Kab. Pandeglang           | 3601 | with its kecamatan
Menes, Pandeglang                     | 3601 | its kecamatan before it
Kec. Cipocok Jaya, Serang             | 3673 | only the kota has this kecamatan
Cikarang Utara, Bekasi, Jawa Barat    | 3216 | only the kabupaten has this kecamatan
Jambi, Jambi                          | 1571 | place and province
Provinsi Banten                       | 36   | province
Banten                                | 36   | province
DKI                                   | 31   | abbreviation
Jakarta                               | 31   | no region has this name
NTB                                   | 52   | abbreviation
Sultra                                | 74   | abbreviation
Jateng                                | 33   | abbreviation
D.I. Yogyakarta                       | 34   | abbreviation
Pemprov Gorontalo                     | 75   | its government
3601                                  | 3601 | code
36.01                                 | 3601 | code with a point
3601.0                                | 3601 | code that went through a spreadsheet
11.1                                  | 1110 | 11.10 that lost its zero in a spreadsheet
9101                                  | 9301 | code of before 2022
36                                    | 36   | code of a province
36.01 - Kab. Pandeglang               | 3601 | code and name
Serang (3673)                         | 3673 | the code decides between two of one name
Pandeglnag                            | 3601 | exchanged letters
Kabuapten Pandeglang                  | 3601 | typing error in the kind
Kabupaten Bandung Bart                | 3217 | not the shorter name inside it
Pandeglang, Bantn                     | 3601 | typing error in the province
"""

AMBIGUOUS_NAMES = """
Blitar                        | 3505 3572      | kabupaten and kota
Serang                        | 3604 3673      | kabupaten and kota
Bandung                       | 3204 3273      | kabupaten and kota
Kediri                        | 3506 3571      | kabupaten and kota
Serang - Banten               | 3604 3673      | the province does not decide
Serang-Banten                 | 3604 3673      | the province does not decide
Pemda Blitar                  | 3505 3572      | a government of either kind
Kab/Kota Blitar               | 3505 3572      | both kinds stated
Tasikmalya                    | 3206 3278      | misspelt, kabupaten or kota
Kta Serang                    | 3604 3673      | a damaged "kota" decides nothing
Banjar                        | 3279 6303      | kota and kabupaten of two provinces
Yogyakarta                    | 34 3471        | province and kota
Gorontalo                     | 75 7501 7571   | province, kabupaten and kota
Gorontalo, Gorontalo          | 7501 7571      | a place in the province
Jambi                         | 15 1571        | province and kota
Mura                          | 1605 6212      | one abbreviation of two regions
Kota Jakarta                  | 3171 3172 3173 3174 3175 | there are five
Kota Serang dan Kab. Lebak    | 3602 3604 3673 | two places
Pandeglang/Lebak              | 3601 3602      | two places
Cilegon, Tangerang Selatan    | 3672 3674      | two places
9401 Merauke                  | 9301 9401      | a BPS code beside a name
"""

UNKNOWN_NAMES = """
Atlantis                      |           | nothing like it
Kota Pandeglang               | 3601      | only a kabupaten has this name
Kabupaten Medan               | 1271      | only a kota has this name
Kabupaten Solo                | 3372      | not corrected to Solok across the kind
Kota Kupang, Jawa Timur       | 5371      | it lies in another province
Menes                         | 3601      | a kecamatan
Kecamatan Pandeglang          | 3601      | a kecamatan of the same name as its region
Menes, Serang                 |           | a kecamatan of another region
Dinas Pasar, Pandeglang       |           | an office is not a place
9999                          |           | no such code
3601.5                        |           | no code
-                             |           | nothing written
😀                            |           | nothing written
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "code", "why"), rows(MATCHES))
def test_matched(text, code, why):
    found = match(text)
    assert (found.status, found.code, found.candidates) == (Status.MATCHED, code, (code,)), why


@pytest.mark.parametrize(("text", "codes", "why"), rows(AMBIGUOUS_NAMES))
def test_ambiguous(text, codes, why):
    found = match(text)
    assert (found.status, found.code) == (Status.AMBIGUOUS, None), why
    assert sorted(found.candidates) == codes.split(), why


@pytest.mark.parametrize(("text", "suggested", "why"), rows(UNKNOWN_NAMES))
def test_unknown(text, suggested, why):
    found = match(text)
    assert (found.status, found.code) == (Status.UNKNOWN, None), why
    assert list(found.candidates) == suggested.split(), why


@pytest.mark.parametrize(
    ("text", "province", "status", "code"),
    [
        ("Banjar", "Jawa Barat", "matched", "3279"),
        ("Banjar", "63", "matched", "6303"),
        ("Banjar", "Kalsel", "matched", "6303"),
        ("Banjar", "PROV. KALIMANTAN SELATAN", "matched", "6303"),
        ("Pandeglang", "Bantn", "matched", "3601"),  # a misspelt province
        ("Pandeglang", "-", "matched", "3601"),  # nothing written there
        ("Merauke", "Papua", "matched", "9301"),  # the province of before 2022
        ("3601", "Banten", "matched", "3601"),
        ("Banten", "Banten", "matched", "36"),
        ("Serang", "Banten", "ambiguous", None),
        ("Gorontalo", "Gorontalo", "ambiguous", None),
        ("Pandeglang", "Jawa Barat", "unknown", None),
        ("3601", "Jawa Barat", "unknown", None),
        ("Pandeglang", "Atlantis", "unknown", None),
        ("Pandeglang, Banten", "Jawa Barat", "unknown", None),
        ("Pandeglnag", "Jawa Barat", "unknown", None),
    ],
)
def test_the_province_beside_the_name_must_hold(text, province, status, code):
    found = match(text, province=province)
    assert (found.status, found.code) == (status, code)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (3601, "3601"),
        (3601.0, "3601"),
        (np.int64(3601), "3601"),
        (np.float64(36.01), "3601"),
        (11.1, "1110"),
        (36, "36"),
    ],
)
def test_numbers_are_read_as_codes(cell, code):
    assert match(cell).code == code


NOT_PLACES = {
    "none": None,
    "nan": float("nan"),
    "NA": pd.NA,
    "NaT": pd.NaT,
    "empty": "",
    "blank": "   ",
    "yes": True,
    "negative": -1,
    "zero": 0,
    "more digits than Python writes out": 10**5000,
    "infinite": float("inf"),
    "bytes": b"3601",
    "list": [],
}


@pytest.mark.parametrize("cell", NOT_PLACES.values(), ids=NOT_PLACES)
def test_what_is_no_place_is_unknown(cell):
    assert match(cell) == Match(Status.UNKNOWN, None, (), match(cell).reason)


def test_every_official_name_is_placed():
    assert [match(name).code for name in regions()["name"]] == list(regions().index)
    assert [match(f"Provinsi {name}").code for name in provinces()["name"]] == list(provinces().index)


def test_every_official_name_is_placed_beside_its_province():
    placed = match_many(regions()["name"].str.upper(), regions()["province_name"])
    assert placed["code"].tolist() == list(regions().index)


def test_every_alias_is_placed_or_ambiguous_as_its_row_says():
    for alias, meant in aliases().groupby("alias"):
        found = match(alias)
        if meant["kind"].str.startswith("ambiguous").any():
            assert found.status is Status.AMBIGUOUS, alias
            assert set(meant["region_code"]) <= set(found.candidates), alias
        else:
            assert [found.code] == meant["region_code"].tolist(), alias


def test_every_alias_of_a_province_is_placed_or_shared_with_a_region():
    for alias, code in zip(province_aliases()["alias"], province_aliases()["province_code"], strict=True):
        found = match(f"Provinsi {alias}")
        assert found.code == code, alias


def test_every_name_a_kabupaten_and_a_kota_share_is_ambiguous_alone_and_clear_with_its_kind():
    bare = regions()["name"].str.replace("^(Kabupaten|Kota) ", "", regex=True)
    shared = bare[bare.duplicated(keep=False)]
    assert shared.nunique() == 26
    for name, codes in shared.groupby(shared).groups.items():
        assert match(name).status is Status.AMBIGUOUS
        assert set(codes) <= set(match(name).candidates)
        assert {match(f"Kab. {name}").code, match(f"Kota {name}").code} == set(codes)


def test_no_kecamatan_is_taken_for_a_misspelt_region():
    districts = pd.read_csv(REFERENCE / "districts.csv", dtype="str", keep_default_na=False)
    sample = districts.sample(600, random_state=20200921)
    corrected = [name for name in sample["name"] if decide(name).why is Why.TYPO]
    assert corrected == []


def test_names_of_two_regions_are_known_to_be_shared():
    shared = {name for name, codes in index().names.items() if len({code[:2] for code in codes}) > 1}
    assert {"banjar", "mura"} <= shared
    # a name run together with a kind never becomes another place's name
    clashes = [
        name
        for name, codes in index().joined.items()
        if name in index().names and set(codes) != set(index().names[name])
    ]
    assert clashes == []


def test_kinds_of_the_register_are_the_kinds_code_branches_on():
    assert set(regions()["kind"]) == {Kind.KABUPATEN, Kind.KOTA}


def test_every_ground_has_its_own_sentence():
    texts = [
        "3601",
        "Pandeglang",
        "Pandeglnag",
        "",
        "Serang",
        "Tasikmalya",
        "Serpong",
        "Atlantis",
        "Menes",
        "Kota Pandeglang",
    ]
    reasons = [match(text).reason for text in texts]
    assert len(set(reasons)) == len(texts)
    assert match("Serang").reason == (
        "Nama ini dapat berarti 2 wilayah: Kabupaten Serang, Kota Serang. Sebutkan mana yang dimaksud."
    )


def test_grounds_are_matched_ambiguous_or_unknown_never_two():
    assert not MATCHED & AMBIGUOUS
    assert set(Why) > MATCHED | AMBIGUOUS


def test_match_many_answers_each_row_like_match():
    cells = pd.Series(
        ["Pandeglang", None, "Serang", 3601.0, "Pandeglang", "Banjar"], index=[5, 3, 8, 1, 9, 2]
    )
    beside = pd.Series([None, "Banten", "Banten", 36, "Jawa Barat", "Kalsel"], index=cells.index)
    answered = match_many(cells, beside)
    assert answered.index.tolist() == cells.index.tolist()
    assert answered["status"].tolist() == ["matched", "unknown", "ambiguous", "matched", "unknown", "matched"]
    assert answered["code"].fillna("–").tolist() == ["3601", "–", "–", "3601", "–", "6303"]
    assert answered["candidates"].tolist()[2] == ("3604", "3673")
    singly = [match(cell).reason for cell in cells]
    assert match_many(cells)["reason"].tolist() == singly


def test_match_many_of_nothing_is_an_empty_answer():
    answered = match_many(pd.Series([], dtype="str"))
    assert answered.empty
    assert list(answered.columns) == ["status", "code", "candidates", "reason", "offered"]


def test_the_command_prints_code_and_name(capsys):
    assert main(["match", "Kab. Pandeglang"]) == 0
    assert capsys.readouterr().out == "3601  Kabupaten Pandeglang\n"


def test_the_command_prints_the_candidates_and_ends_with_1(capsys):
    assert main(["match", "Serang", "--province", "Banten"]) == 1
    first, *candidates = capsys.readouterr().out.splitlines()
    assert first.startswith("Nama ini dapat berarti 2 wilayah")
    assert candidates == ["3604  Kabupaten Serang", "3673  Kota Serang"]


def test_the_command_answers_in_json():
    command = [sys.executable, "-m", "geo", "match", "Atlantis", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["status"] == "unknown"


def test_the_command_builds_the_register_before_the_boundaries(monkeypatch):
    built = []
    monkeypatch.setattr("geo.build.register.refresh_register", lambda: built.append("register"))
    monkeypatch.setattr("geo.build.build_all", lambda: built.append("boundaries"), raising=False)
    assert main(["build"]) == 0
    assert built == ["register", "boundaries"]
