"""Columns of dates that could be read in more than one way."""

from pathlib import Path

from tests.support.ugly.trap import ROWS, case_file, trap

KNOWN = ("case_id", "reported_on")


def dated(folder: Path, *days: str) -> Path:
    """Write cases that differ in their dates alone, each of another kind of place."""
    places = ("Kab. Pandeglang", "Kab. Lebak", "Kab. Serang", "Kab. Tangerang", "Kota Serang", "Kota Cilegon")
    rows = [
        (f"K-{n}", day, places[n % len(places)], "Banten", *ROWS[n % 3][4:])
        for n, day in enumerate(days, start=1)
    ]
    return case_file(folder, *rows)


def read(*days: str) -> tuple[str, ...]:
    """Return the accepted rows: the number of the case and its day; an empty day for a refused row."""
    return tuple(f"K-{n} {day}" for n, day in enumerate(days, start=1) if day)


@trap(rows=read("2020-06-05", "2020-06-21"), columns=KNOWN)
def a_day_above_12_tells_the_order(folder: Path) -> Path:
    return dated(folder, "05/06/2020", "21/06/2020")


@trap(
    ("dates_unambiguous", 2, "Tanggal Lapor"),
    rows=read("", "2020-06-21", "2020-06-22"),
    columns=KNOWN,
    questions=("reported_on",),
)
def two_date_formats_in_one_column(folder: Path) -> Path:
    return dated(folder, "05/06/2020", "21/06/2020", "06/22/2020")


@trap(
    ("dates_unambiguous", 2, "Tanggal Lapor"),
    ("dates_unambiguous", 3, "Tanggal Lapor"),
    columns=KNOWN,
    questions=("reported_on",),
)
def day_and_month_either_way(folder: Path) -> Path:
    return dated(folder, "05/06/2020", "07/08/2020")


@trap(rows=read("2020-06-05", "2021-01-12"), columns=KNOWN)
def an_order_only_the_election_tells(folder: Path) -> Path:
    # 12/01/2021 read as month first lies in December 2021, long after this election.
    return dated(folder, "05/06/2020", "12/01/2021")


@trap(
    rows=read(
        "2020-02-01", "2020-02-03", "2020-02-05", "2020-03-02", "2020-03-04", "2020-04-01", "2020-05-02"
    ),
    columns=KNOWN,
)
def an_order_only_the_rows_tell(folder: Path) -> Path:
    return dated(
        folder,
        "01/02/2020",
        "03/02/2020",
        "05/02/2020",
        "02/03/2020",
        "04/03/2020",
        "01/04/2020",
        "02/05/2020",
    )


@trap(rows=read(*["2020-09-21"] * 6), columns=KNOWN)
def six_plain_forms_of_one_day(folder: Path) -> Path:
    return dated(
        folder,
        "2020-09-21",
        "21 September 2020",
        "Senin, 21 Sept. 2020",
        "21-Sep-20",
        "21/IX/2020",
        "2020-09-21T09:30:00",
    )


@trap(rows=read("2020-09-21", "2020-09-30"), columns=KNOWN)
def years_of_two_digits(folder: Path) -> Path:
    # Read as year, month, day these would be 2021 and 2030, after the election.
    return dated(folder, "21/09/20", "30/09/20")


@trap(rows=read("2020-09-21", "2020-09-22"), columns=KNOWN)
def serial_numbers_of_a_spreadsheet(folder: Path) -> Path:
    return dated(folder, "44095", "44096,5")


@trap(
    ("dates_readable", 2, "Tanggal Lapor"),
    ("dates_readable", 3, "Tanggal Lapor"),
    ("dates_readable", 4, "Tanggal Lapor"),
    rows=read("", "", "", "2020-09-21"),
    columns=KNOWN,
)
def dates_of_1900(folder: Path) -> Path:
    return dated(folder, "1900-01-00", "01/01/1900", "0", "21/09/2020")


@trap(
    ("dates_readable", 2, "Tanggal Lapor"),
    ("dates_readable", 3, "Tanggal Lapor"),
    ("dates_past", 4, "Tanggal Lapor"),
    ("dates_in_election", 4, "Tanggal Lapor"),
    rows=read("", "", "", "2020-09-24"),
    columns=KNOWN,
)
def days_that_cannot_be(folder: Path) -> Path:
    return dated(folder, "31/09/2020", "21/09/2020 s.d. 25/09/2020", "23/09/2090", "24/09/2020")
