import pandas as pd
import pytest

from data.names import names_persons
from data.privacy import cut, kind_label, safe_to_show, without_identifiers
from data.tables import read_reference
from geo.register import regions

# Serial 000 or 0000 is never issued, so these numbers are nobody's.
CUT = """
199001012015051000                    | nip         |
19900101 201505 1 000                 | nip         |
19900101-201505-1-000                 | nip         |
199001012015051000.0                  | nip         |
1.99001E+17                           | nip         |
1,99001012015051E+17                  | nip         |
1.99001e17                            | nip         |
１９９００１０１２０１５０５１０００  | nip         |
199001012022211000                    | ni_pppk     |
199001000000000000                    | long_number |
3500000101900000                      | nik         |
Kab. Blitar 3500000101900000          | nik         | Kab. Blitar
3500 0001 0190 0000                   | long_number |
3.50000E+15                           | nik         |
080000000000                          | phone       |
+62 812-0000-0000                     | phone       |
81200000000                           | phone       |
8.12E+10                              | phone       |
nama@contoh.id                        | email       |
@contoh_akun                          | handle      |
https://www.instagram.com/contoh_akun | account_link |
000/Reg/LP/PB/Kab/00.00/X/2020        | case_no     |
R-0000/KASN/4/2020                    | kasn_no     |
NIP 130000000                         | nip_old     | NIP
"""


@pytest.mark.parametrize("line", CUT.strip().splitlines())
def test_identifiers_are_cut_out_and_counted(line):
    written, kind, rest = (part.strip() for part in line.split("|"))
    assert cut(written) == (rest, {kind: 1})


@pytest.mark.parametrize(
    "row", [row for row in read_reference("pii_patterns").to_dict("records") if row["regex"]]
)
def test_every_pattern_finds_its_own_example(row):
    _rest, found = cut(row["synthetic_example"], header="NIP")
    assert found[row["code"]] == 1
    assert kind_label(row["code"]) != row["code"]


KEPT = """
2020-09-21
2020-09-21 13:05:00.000000
2020-09-21 2020-10-01
21/09/2020 - 01/10/2020
Kab. Pandeglang
3601
36.01.01.2001
K-0001
130000000
social_media_campaign
Rp1.500.000
"""


@pytest.mark.parametrize("written", KEPT.strip().splitlines())
def test_what_identifies_nobody_is_kept(written):
    assert cut(written) == (written, {})


def test_no_name_of_a_region_is_taken_for_a_person():
    hidden = [name for name in regions()["name"] if safe_to_show(name) != name]
    assert hidden == []


def test_no_word_of_the_vocabularies_is_taken_for_a_person():
    words = [
        word
        for name in ("violation_types", "positions", "case_status", "channels")
        for row in read_reference(name).to_dict("records")
        for word in (row["label_id"], *row["aliases"].split(";"))
    ]
    hidden = [word for word in words if "disembunyikan" in safe_to_show(word)]
    assert len(hidden) < len(words) / 100


@pytest.mark.parametrize(
    "written",
    [
        "a.n. Contoh",
        "Drs. Contoh",
        "Contoh, S.Sos",
        "Contoh, SH",
        "Budi Contoh",
        "BUDI CONTOH",
        "Contoh bin X",
    ],
)
def test_names_of_persons_are_not_shown(written):
    assert "ontoh" not in safe_to_show(written).casefold()


def test_long_texts_are_shortened():
    assert len(safe_to_show("x" * 500)) == 60


NAME_HEADINGS = [
    "nama",
    "nama terlapor",
    "terlapor",
    "nama pelapor",
    "saksi 1",
    "nama lengkap",
    "name",
    "alamat",
]
OTHER_HEADINGS = [
    "nama daerah",
    "nama kabupaten kota",
    "jumlah terlapor",
    "jabatan terlapor",
    "kode",
    "tanggal",
]


def test_headings_of_names():
    assert [heading for heading in NAME_HEADINGS if not names_persons(heading)] == []
    assert [heading for heading in OTHER_HEADINGS if names_persons(heading)] == []


def test_columns_of_names_are_emptied_and_all_else_counted_by_column():
    cells = pd.DataFrame(
        [
            ["Contoh Satu", "Kab. Blitar", "hub 080000000000 / nama@contoh.id"],
            ["Contoh Dua", "Kab. Serang", "NIP 199001012015051000"],
            ["", "Kab. Serang", "NIP 199001012015051000"],
        ]
    )
    clean = without_identifiers(cells, headers=("Nama Terlapor", "Kab/Kota", "Keterangan"))
    assert clean.cells[0].tolist() == ["", "", ""]
    assert clean.cells[1].tolist() == ["Kab. Blitar", "Kab. Serang", "Kab. Serang"]
    assert clean.cells[2].tolist() == ["hub /", "NIP", "NIP"]
    assert clean.removed.to_dict("records") == [
        {"column": "Nama Terlapor", "kind": "person_name", "count": 2},
        {"column": "Keterangan", "kind": "email", "count": 1},
        {"column": "Keterangan", "kind": "nip", "count": 2},
        {"column": "Keterangan", "kind": "phone", "count": 1},
    ]
