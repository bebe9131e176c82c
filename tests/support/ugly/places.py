"""Places that could be others: codes of two schemes, codes of the past, names that two regions share."""

from pathlib import Path

from tests.support.ugly.trap import ROWS, case_file, trap

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


@trap(rows=("K-1 9401", "K-2 9301", "K-3 3571"), columns=PLACED)
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
