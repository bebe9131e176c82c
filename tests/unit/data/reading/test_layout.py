"""What surrounds a table is told from the table, and nothing that could be data is left out."""

import pandas as pd
import pytest

from data.reading.layout import lay_out
from data.reading.layout.meaning import Figure, figure_of
from data.reading.source import NOTE_RULES, Grid, numbered
from tests.support.ugly import TRAPS


def table(text: str, *, merged=()):
    """The table in lines whose cells stand between bars."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return lay_out(Grid(numbered(pd.DataFrame(lines, dtype="str")), merged=merged))


def rows(text: str, **about) -> list[int]:
    return [int(row) for row in table(text, **about).cells.index]


def rules(text: str, **about) -> list[str]:
    return [note.rule for note in table(text, **about).notes]


FIGURES = {
    "30/09/2020": Figure(as_of="2020-09-30"),
    "Per 30 September 2020": Figure(as_of="2020-09-30"),
    "September 2020": Figure(as_of="2020-09-30"),
    "Jumlah ASN dilaporkan s.d. Februari 2020": Figure(as_of="2020-02-29", counter="reported"),
    "Ditindaklanjuti": Figure(counter="followed_up"),
    "Peserta kampanye": Figure(violation_type="campaign_participant"),
    "2020": Figure(),
    "Tanggal Lapor": Figure(),
    "Catatan rapat 30 September 2020": Figure(),
    "": Figure(),
}


@pytest.mark.parametrize(("heading", "figure"), FIGURES.items())
def test_what_a_heading_says_of_the_figures_below_it(heading, figure):
    assert figure_of(heading) == figure


def test_a_table_without_known_headings_starts_where_it_is_filled_like_one():
    text = """
        Rekap 2020 |   |
        kolom a    | b | c
        1          | 2 | 3
    """
    assert table(text).headers == ("kolom a", "b", "c")


def test_the_first_row_of_data_is_never_taken_for_a_second_row_of_headings():
    text = """
        Kab/Kota    | Tanggal Lapor |            | Jenis
        Kab. Serang | 2020-09-21    | 2020-09-22 |
        Kab. Lebak  | 2020-09-21    | 2020-09-22 | x
    """
    assert table(text).headers == ("Kab/Kota", "Tanggal Lapor", "", "Jenis")
    assert rows(text) == [2, 3]


@pytest.mark.parametrize(
    "word",
    ["Jumlah", "TOTAL", "Sub Total", "Grand Total:", "Jumlah Provinsi Banten", "Total keseluruhan", "JML."],
)
def test_a_total_says_so(word):
    text = f"Kab/Kota | Jumlah\nKab. Serang | 3\n{word} | 3\n"
    assert (rows(text), rules(text)) == ([2], ["totals_left_out"])


@pytest.mark.parametrize("word", ["Totalia", "Jumlahan Baru", "Kab. Serang"])
def test_what_only_resembles_a_total_is_data(word):
    assert rows(f"Kab/Kota | Jumlah\nKab. Lebak | 3\n{word} | 3\n") == [2, 3]


def test_a_row_of_text_beside_the_word_is_no_total():
    assert rows("No Kasus | Jenis | Kab/Kota\nK-1 | x | A\nTotal | x | B\n") == [2, 3]


def test_a_last_row_without_text_is_a_total_only_where_it_is_the_sum():
    text = "Kab/Kota | Jumlah Kasus\nKab. Serang | 3\nKab. Lebak | 4\n | {last}\n"
    assert rows(text.format(last=7)) == [2, 3]
    assert rows(text.format(last=8)) == [2, 3, 4]


def test_rows_below_that_could_be_data_are_kept():
    text = """
        Kab/Kota    | Tanggal Lapor | Jenis | Jabatan
        Kab. Serang | 2020-09-21    | x     | y
        Kab. Lebak  | 2020-09-22    |       |
    """
    assert rows(text) == [2, 3]


def test_merged_numbers_are_never_multiplied():
    text = """
        Kab/Kota    | Jumlah Kasus | Per Tanggal
        Kab. Serang | 3            | 2020-09-30
        Kab. Lebak  |              |
    """
    found = table(text, merged=((2, 1, 3, 1), (2, 2, 3, 2)))
    assert found.cells[1].tolist() == ["3", ""]
    assert found.cells[2].tolist() == ["2020-09-30", "2020-09-30"]


def test_a_case_table_with_a_day_in_a_heading_is_not_turned():
    text = """
        Kab/Kota    | Tanggal Lapor | Dilaporkan | Jumlah Kasus
        Kab. Serang | 2020-09-21    | ya         | 1
    """
    assert table(text).origin is None


def test_a_turned_table_knows_where_each_figure_came_from():
    text = """
        Kab/Kota    | 30/09/2020 | 31/10/2020
        Kab. Serang | 3          | 4
        Kab. Lebak  |            | 0
    """
    found = table(text)
    assert found.headers == ("Kab/Kota", "as_of", "value")
    assert found.cells.to_numpy().tolist() == [
        ["Kab. Serang", "2020-09-30", "3"],
        ["Kab. Serang", "2020-10-31", "4"],
        ["Kab. Lebak", "2020-10-31", "0"],
    ]
    assert found.origin.to_numpy().tolist() == [[2, "30/09/2020"], [2, "31/10/2020"], [3, "31/10/2020"]]


def test_every_note_is_listed_and_met_by_an_ugly_file():
    met = {rule for trap in TRAPS.values() for rule, _row, _column in trap.findings}
    assert set(NOTE_RULES) <= met
