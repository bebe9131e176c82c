"""Workbooks as offices make them: merged cells, two rows of headings, sheets, formulas, old formats."""

from datetime import datetime
from pathlib import Path

import xlsxwriter
import xlwt

from tests.support.ugly.ods import ods_cell, ods_file, ods_row, ods_text
from tests.support.ugly.trap import CASES, HEAD, READ, ROWS, trap

DAYS = [datetime(2020, 9, day) for day in (21, 22, 23)]  # noqa: DTZ001 - a spreadsheet knows no time zone


def workbook(folder: Path, **options: object) -> xlsxwriter.Workbook:
    """Return a workbook that is written when it is closed."""
    return xlsxwriter.Workbook(folder / "kasus.xlsx", options)


@trap(
    ("merged_filled", None, "Provinsi"),
    ("merged_filled", None, "Tanggal Lapor"),
    rows=(
        READ[0],
        "baris-3 3673 2020-09-21 campaign_material fungsional",
        "baris-4 3602 2020-09-21 photo_symbol jpt",
    ),
)
def merged_cells(folder: Path) -> Path:
    with workbook(folder) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, HEAD)
        for place, row in enumerate(ROWS, start=1):
            sheet.write_row(place, 2, row[2:])
        sheet.merge_range(1, 1, 3, 1, "", day)
        sheet.write_datetime(1, 1, DAYS[0], day)
        sheet.merge_range(1, 3, 3, 3, "Banten")
        # One case number over three rows stands for the first of them only.
        sheet.merge_range(1, 0, 3, 0, "K-1")
    return folder / "kasus.xlsx"


@trap(("headings_joined", 3, ""), rows=READ)
def merged_headings_in_two_rows_below_titles(folder: Path) -> Path:
    with workbook(folder) as book:
        sheet = book.add_worksheet("Rekap")
        sheet.merge_range(0, 0, 0, 6, "REKAPITULASI NETRALITAS ASN")
        sheet.merge_range(2, 0, 3, 0, "No Kasus")
        sheet.merge_range(2, 1, 2, 2, "Tanggal")
        sheet.write_row(3, 1, ("Lapor", "Surat"))
        sheet.merge_range(2, 3, 2, 4, "Wilayah")
        sheet.write_row(3, 3, ("Kab/Kota", "Provinsi"))
        sheet.merge_range(2, 5, 3, 5, "Jenis Pelanggaran")
        sheet.merge_range(2, 6, 3, 6, "Jabatan")
        sheet.write_row(4, 0, range(1, 8))
        for place, row in enumerate(ROWS, start=5):
            sheet.write_row(place, 0, (row[0], row[1], "30/09/2020", *row[2:]))
    return folder / "kasus.xlsx"


@trap(("sheet_chosen", None, ""), rows=READ)
def several_sheets(folder: Path) -> Path:
    with workbook(folder) as book:
        book.add_worksheet("Sampul").write(0, 0, "Laporan tahunan")
        for name, rows in (("Agustus", ROWS[:1]), ("September", ROWS)):
            sheet = book.add_worksheet(name)
            for place, row in enumerate([HEAD, *rows]):
                sheet.write_row(place, 0, row)
        hidden = book.add_worksheet("Pilihan")
        hidden.write_row(0, 0, (*HEAD, "Saluran", "Lembaga", "Status", "Sanksi"))
        hidden.hide()
        book.get_worksheet_by_name("September").activate()
    return folder / "kasus.xlsx"


@trap(rows=READ[:1], sheet="Agustus")
def a_sheet_that_is_asked_for(folder: Path) -> Path:
    return several_sheets(folder)


@trap(refusal="Agustus, September", sheet="Oktober")
def a_sheet_that_is_not_there(folder: Path) -> Path:
    return several_sheets(folder)


@trap(
    ("formulas_kept", None, ""),
    ("formulas_empty", 4, ""),
    ("required_filled", 4, "Jenis Pelanggaran"),
    ("totals_left_out", 5, ""),
    rows=("K-1 3601 2020-09-21 photo_symbol 2", "K-2 3673 2020-09-22 campaign_material 3"),
    columns=(*CASES[:4], "persons"),
)
def formula_cells(folder: Path) -> Path:
    with workbook(folder) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, (*HEAD, "Jumlah Orang"))
        for place, row in enumerate(ROWS, start=1):
            sheet.write_row(place, 0, row)
            sheet.write_formula(place, 6, f"=1+{place}", value=1 + place)
        sheet.write_formula(3, 4, '="Peserta"&" kampanye"', value="")
        sheet.write_row(4, 0, ("Jumlah",))
        sheet.write_formula(4, 6, "=SUM(G2:G4)", value=9)
    return folder / "kasus.xlsx"


@trap(
    ("dates_readable", 2, "Tanggal Lapor"),
    ("dates_readable", 3, "Tanggal Lapor"),
    rows=READ[2:],
)
def zero_formatted_as_a_date(folder: Path) -> Path:
    with workbook(folder) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
        for place, row in enumerate([HEAD, *ROWS]):
            sheet.write_row(place, 0, row)
        sheet.write_number(1, 1, 0, day)
        sheet.write_number(2, 1, 1, day)
        sheet.write_datetime(3, 1, DAYS[2], day)
    return folder / "kasus.xlsx"


@trap(rows=READ)
def days_counted_from_1904(folder: Path) -> Path:
    with workbook(folder, date_1904=True) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
        for place, row in enumerate([HEAD, *ROWS]):
            sheet.write_row(place, 0, row)
        for place, written in enumerate(DAYS, start=1):
            sheet.write_datetime(place, 1, written, day)
    return folder / "kasus.xlsx"


@trap(
    *[("dates_unambiguous", row, "Tanggal Lapor") for row in (2, 4, 5, 6)],
    rows=("K-2 2020-06-06", "K-6 2020-06-15", "K-7 2020-06-16", "K-8 2020-06-17"),
    columns=("case_id", "reported_on"),
    questions=("reported_on",),
)
def days_a_spreadsheet_turned_round(folder: Path) -> Path:
    # Typed 05/06/2020 under a setting of month first: kept as 6 May; 15/06/2020 stayed text.
    with workbook(folder) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, HEAD)
        for place in range(1, 9):
            sheet.write_row(place, 0, (f"K-{place}", "", *ROWS[place % 3][2:]))
        for place in range(1, 6):
            turned = datetime(2020, 4 + place, 6)  # noqa: DTZ001 - a spreadsheet knows no time zone
            sheet.write_datetime(place, 1, turned, day)
        for place in range(6, 9):
            sheet.write_string(place, 1, f"{9 + place}/06/2020")
    return folder / "kasus.xlsx"


@trap(("merged_filled", None, "Provinsi"), rows=READ)
def an_xls_workbook(folder: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    for place, row in enumerate([("Laporan",), HEAD, *ROWS]):
        for column, text in enumerate(row):
            if column != 3 or place < 2:
                sheet.write(place, column, text)
    sheet.write_merge(2, 4, 3, 3, "Banten")
    for place, written in enumerate(DAYS, start=2):
        sheet.write(place, 6, written, xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    book.save(folder / "kasus.xls")
    return folder / "kasus.xls"


@trap(("formulas_kept", None, ""), rows=READ)
def an_ods_workbook(folder: Path) -> Path:
    rows = [[ods_text(text) for text in row] for row in [HEAD, *ROWS]]
    for row, written in zip(rows[1:], DAYS, strict=True):
        row[1] = ods_cell("date", f'office:date-value="{written:%Y-%m-%d}"')
        row.append(ods_cell("float", 'office:value="2" table:formula="of:=1+1"'))
        row.append('<table:table-cell table:number-columns-repeated="16377"/>')
    # As offices end every sheet: a million empty rows in one line.
    empty = ods_row('<table:table-cell table:number-columns-repeated="16384"/>', repeated=1048572)
    return ods_file(folder / "kasus.ods", {"Data": "".join([*map(ods_row, map("".join, rows)), empty])})
