"""Places that could be others: codes of two schemes, codes of the past, names that two regions share."""

from pathlib import Path

from tests.support.ugly.trap import HEAD, ROWS, case_file, trap, with_cell

PLACED = ("case_id", "region_code")


def placed(folder: Path, *places: tuple[str, str]) -> Path:
    """Write cases in the given places and provinces."""
    rows = [
        (f"K-{n}", ROWS[n % 3][1], place, province, *ROWS[n % 3][4:])
        for n, (place, province) in enumerate(places, start=1)
    ]
    return case_file(folder, *rows)


@trap(("places_unambiguous", 2, "Kab/Kota"), rows=("K-1 -", "K-2 3572", "K-3 3505"), columns=PLACED)
def blitar_without_its_kind(folder: Path) -> Path:
    east = "Jawa Timur"
    return placed(folder, ("Blitar", east), ("Kota Blitar", east), ("Kab. Blitar", east))


@trap(rows=("K-1 9301", "K-2 9401", "K-3 9601"), columns=PLACED)
def papua_codes_from_before_2022(folder: Path) -> Path:
    return placed(folder, ("91.01", ""), ("91.04", ""), ("92.01", ""))


@trap(rows=("K-1 9401", "K-2 9301", "K-3 9601"), columns=PLACED)
def papua_codes_from_after_2022(folder: Path) -> Path:
    return placed(folder, ("9401", "Papua Tengah"), ("93.01", "Papua Selatan"), ("9601", ""))


@trap(("columns_distinct", None, "region_code"), rows=("K-1 9401", "K-2 9301", "K-3 3571"), columns=PLACED)
def bps_codes_beside_names(folder: Path) -> Path:
    # 9404 is Nabire to BPS and Mimika to Kemendagri: the names are read, the codes are not.
    names = ("Kab. Nabire", "Kab. Merauke", "Kota Kediri")
    rows = [(*row[:2], name, "", *row[4:]) for row, name in zip(ROWS, names, strict=True)]
    codes = ("9404", "9401", "3571")
    head = ("No Kasus", "Tanggal Lapor", "Kab/Kota", "Provinsi", "Jenis Pelanggaran", "Jabatan", "Kode BPS")
    return case_file(folder, *((*row, code) for row, code in zip(rows, codes, strict=True)), head=head)


@trap(rows=("K-1 9401", "K-2 9301", "K-3 3571"), columns=PLACED)
def bps_codes_with_the_names_beside_them(folder: Path) -> Path:
    return placed(folder, ("9404 Nabire", ""), ("Merauke (9401)", ""), ("3571 Kota Kediri", ""))


@trap(
    ("places_known", 2, "Kab/Kota"),
    ("places_known", 3, "Kab/Kota"),
    rows=("K-1 -", "K-2 -", "K-3 3601"),
    columns=PLACED,
)
def places_that_are_not_there(folder: Path) -> Path:
    return placed(folder, ("Atlantis", "Banten"), ("", ""), ("Pandegelang", "Banten"))


@trap(rows=("K-1 1204", "K-2 9171", "K-3 9106"), columns=PLACED)
def bps_codes_alone(folder: Path) -> Path:
    # 1201 is Nias to BPS and Tapanuli Tengah to Kemendagri; 9471 and 9409 are codes of BPS alone
    return placed(folder, ("1201", ""), ("9471", ""), ("9409", ""))


@trap(
    ("places_unambiguous", 2, "Kab/Kota"),
    ("places_unambiguous", 3, "Kab/Kota"),
    rows=("K-1 -", "K-2 -", "K-3 3601"),
    columns=PLACED,
    asks_for_codes=True,
)
def codes_of_a_system_that_nothing_tells(folder: Path) -> Path:
    return placed(folder, ("1201", ""), ("1202", ""), ("3601", ""))


@trap(rows=("K-1 1204", "K-2 3601", "K-3 1213"), columns=PLACED)
def codes_under_a_heading_that_says_bps(folder: Path) -> Path:
    head = tuple("Kode BPS" if heading == "Kab/Kota" else heading for heading in HEAD)
    rows = [
        with_cell(with_cell(row, 2, code), 3, "")
        for row, code in zip(ROWS, ("1201", "3601", "1202"), strict=True)
    ]
    return case_file(folder, *rows, head=head)


@trap(rows=("K-1 9301", "K-2 9171", "K-3 9202"), columns=PLACED)
def provinces_written_as_codes_of_bps(folder: Path) -> Path:
    # 94 is Papua to BPS and Papua Tengah to Kemendagri, 91 is Papua Barat there and Papua here
    return placed(folder, ("Kab. Merauke", "94"), ("Kota Jayapura", "94"), ("Kab. Manokwari", "91"))
