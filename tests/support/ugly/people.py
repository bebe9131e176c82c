"""Persons where they do not belong; every number here has a serial that is never issued."""

from pathlib import Path

import xlsxwriter

from tests.support.ugly.trap import HEAD, READ, ROWS, case_file, trap, with_cell

REMARKS = (*HEAD, "Keterangan")


def remarked(folder: Path, *remarks: str) -> Path:
    """Write the usual cases with remarks beside them."""
    return case_file(folder, *((*row, text) for row, text in zip(ROWS, remarks, strict=True)), head=REMARKS)


@trap(rows=READ, removed=[("Keterangan", "nip", 3)])
def nip_written_three_ways(folder: Path) -> Path:
    return remarked(
        folder, "NIP 199001012015051000", "19900101 201505 1 000 lapor", "nip.19900101-201505-1-000"
    )


@trap(rows=READ, removed=[("NIP", "nip", 3)])
def nip_as_a_float(folder: Path) -> Path:
    texts = ("1,99001E+17", "1.99001012015051E+17", "199001012015051000.0")
    return case_file(
        folder, *((*row, text) for row, text in zip(ROWS, texts, strict=True)), head=(*HEAD, "NIP")
    )


@trap(rows=READ, removed=[("NIP", "long_number", 1), ("NIP", "nip", 2)])
def nip_as_a_number_of_a_workbook(folder: Path) -> Path:
    path = folder / "kasus.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, (*HEAD, "NIP"))
        for place, row in enumerate(ROWS, start=1):
            sheet.write_row(place, 0, row)
            sheet.write_number(place, len(HEAD), 199001012015051000 + (10**17 if place > 2 else 0))
    return path


@trap(rows=READ, removed=[("Keterangan", "nik", 2)])
def nik_inside_a_remark(folder: Path) -> Path:
    long = "Pelapor menyerahkan foto. " * 20
    return remarked(folder, f"{long} NIK 3500000101900000 {long}", "KK: 3500000101900000.", "-")


@trap(rows=READ, removed=[("Keterangan", "email", 1), ("Keterangan", "phone", 2)])
def mail_and_telephone(folder: Path) -> Path:
    return remarked(
        folder, "surel nama@contoh.id", "hub. 0800-0000-0000 / 080000000000", "WA +62 812-0000-0000"
    )


@trap(rows=READ, removed=[("Keterangan", "account_link", 1), ("Keterangan", "handle", 2)])
def handles_and_links(folder: Path) -> Path:
    return remarked(folder, "akun @contoh_akun dan @contoh.lain", "https://www.instagram.com/contoh_akun", "")


@trap(rows=READ, removed=[("Nama Terlapor", "person_name", 2)])
def a_column_of_names(folder: Path) -> Path:
    names = ("Contoh Satu", "Drs. Contoh Dua, M.Si", "")
    return case_file(
        folder, *((*row, name) for row, name in zip(ROWS, names, strict=True)), head=(*HEAD, "Nama Terlapor")
    )


@trap(
    ("places_known", 2, "Kab/Kota"),
    ("details_known", 3, "Jabatan"),
    rows=("K-1 - 2020-09-21 photo_symbol kepala_wilayah", "K-2 3673 2020-09-22 campaign_material -"),
    removed=[("Jabatan", "nip", 1)],
)
def persons_in_columns_that_are_read(folder: Path) -> Path:
    return case_file(
        folder,
        with_cell(ROWS[0], 2, "rumah Budi Contoh"),
        with_cell(ROWS[1], 5, "Ibu Contoh 199001012015051000"),
    )
