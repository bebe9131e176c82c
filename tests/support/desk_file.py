"""A file as a clerk makes it: titles, totals, doubt, and the numbers of persons."""

from pathlib import Path

import xlsxwriter

from tests.support.ugly.trap import HEAD

NIP = "199001012015051000"
NIK = "3500000101900000"
MAIL = "nama@contoh.id"

_ROWS = (
    ("K-1", "3/9/2020", "Kab. Pandeglang", "Banten", "Foto bersama dengan simbol", "Camat", f"NIP {NIP}"),
    ("K-2", "4/9/2020", "Kota Serang", "Banten", "Memasang spanduk/baliho", "Guru", f"surel {MAIL}"),
    ("K-3", "5/9/2020", "Kab. Lebak", "Banten", "Foto bersama dengan simbol", "Sekda", f"NIK {NIK}"),
    ("K-4", "6/9/2020", "Blitar", "Jawa Timur", "Foto bersama dengan simbol", "Camat", ""),
)


def clerks_workbook(folder: Path, *, rows: int = len(_ROWS)) -> Path:
    """Write a workbook whose dates can be read two ways and whose last place means two regions.

    Args:
        folder: where.
        rows: how many of its cases it holds.
    """
    path = folder / "kasus.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Rekap")
        sheet.merge_range(0, 0, 0, len(HEAD), "REKAPITULASI LAPORAN NETRALITAS ASN")
        sheet.write_row(2, 0, (*HEAD, "Keterangan"))
        for place, row in enumerate(_ROWS[:rows], start=3):
            sheet.write_row(place, 0, row)
        sheet.write_row(3 + rows, 0, ("Jumlah",))
    return path
