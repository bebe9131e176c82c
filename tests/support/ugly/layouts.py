"""Text tables whose rows are not all data, and headings that are not all one row."""

from pathlib import Path

from tests.support.ugly.trap import HEAD, READ, ROWS, case_file, delimited, text_file, trap

BLANK = ("",) * len(HEAD)
TITLE = ("REKAPITULASI LAPORAN NETRALITAS ASN", *BLANK[1:])
NUMBERED = ("No", *HEAD, "Jumlah Orang")


@trap(rows=READ)
def title_rows_above(folder: Path) -> Path:
    period = ("Keadaan s.d. 30 September 2020", *BLANK[1:])
    return text_file(folder, delimited([TITLE, period, BLANK, HEAD, *ROWS]))


@trap(rows=READ)
def a_row_that_numbers_the_columns(folder: Path) -> Path:
    numbers = [f"({place})" for place in range(1, len(HEAD) + 1)]
    return case_file(folder, numbers, *ROWS)


@trap(("headings_joined", 1, ""), rows=READ)
def headings_in_two_rows(folder: Path) -> Path:
    top = ("No Kasus", "Tanggal", "", "Wilayah", "", "Jenis Pelanggaran", "Jabatan")
    sub = ("", "Lapor", "Surat", "Kab/Kota", "Provinsi", "", "")
    rows = [(row[0], row[1], "30/09/2020", *row[2:]) for row in ROWS]
    return text_file(folder, delimited([top, sub, *rows]))


@trap(("totals_left_out", 4, ""), ("totals_left_out", 6, ""), ("totals_left_out", 7, ""), rows=READ)
def totals_and_subtotals(folder: Path) -> Path:
    rows = [(str(n), *row, "1") for n, row in enumerate(ROWS, start=1)]
    subtotal = ("", "Sub Total", *[""] * 5, "2"), ("", "Sub Total", *[""] * 5, "1")
    total = ("Jumlah keseluruhan", *[""] * 6, "3")
    return case_file(folder, *rows[:2], subtotal[0], rows[2], subtotal[1], total, head=NUMBERED)


@trap(("totals_left_out", 5, "Jumlah Orang"), rows=READ)
def a_total_that_does_not_add_up(folder: Path) -> Path:
    rows = [(str(n), *row, "1") for n, row in enumerate(ROWS, start=1)]
    return case_file(folder, *rows, ("TOTAL", *[""] * 6, "9"), head=NUMBERED)


@trap(("foot_left_out", 6, ""), rows=READ)
def notes_and_a_signature_below(folder: Path) -> Path:
    foot = ("Sumber: laporan daerah", *BLANK[1:])
    place = (*BLANK[:4], "Jakarta, 30 September 2020", "")
    chief = (*BLANK[:4], "Kepala Bagian", "")
    return case_file(folder, *ROWS, BLANK, foot, place, chief)


@trap(("headings_repeated", 3, ""), rows=READ)
def headings_repeated_on_every_page(folder: Path) -> Path:
    return case_file(folder, ROWS[0], HEAD, *ROWS[1:])


@trap(("columns_distinct", None, "reported_on"), rows=READ)
def duplicated_headings(folder: Path) -> Path:
    rows = [(*row, "30/09/2020") for row in ROWS]
    return case_file(folder, *rows, head=(*HEAD, "Tanggal Lapor"))


@trap(("columns_distinct", None, "reported_on"), rows=READ)
def duplicated_headings_the_first_empty(folder: Path) -> Path:
    return case_file(
        folder, *((*row[:1], "", *row[1:]) for row in ROWS), head=("No Kasus", *HEAD[1:2], *HEAD[1:])
    )


@trap(("columns_by_spelling", None, "Tangal Lapor"), rows=READ)
def a_misspelt_heading(folder: Path) -> Path:
    return case_file(folder, *ROWS, head=(HEAD[0], "Tangal Lapor", *HEAD[2:]))


@trap(
    ("columns_present", None, "violation_type"),
    ("columns_waiting", None, "Uraian"),
)
def a_required_column_under_another_name(folder: Path) -> Path:
    return case_file(folder, *ROWS, head=(*HEAD[:4], "Uraian", HEAD[5]))


@trap(rows=READ)
def two_hundred_columns(folder: Path) -> Path:
    more = 200 - len(HEAD)
    head = (*HEAD, *(f"Isian {number}" for number in range(more)))
    return case_file(folder, *((*row, *["x"] * more) for row in ROWS), head=head)


@trap(refusal="paling banyak 2.000.000 baris dan 300 kolom")
def four_hundred_columns(folder: Path) -> Path:
    more = 400 - len(HEAD)
    return case_file(folder, *((*row, *["x"] * more) for row in ROWS), head=(*HEAD, *["Isian"] * more))
