"""Templates: what is in them, and that a filled one comes back without a finding."""

from datetime import date
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook

from data.checks import context_for
from data.desk import Examination, examine
from data.draft import Options
from data.headers import recognise, table_kind
from data.kinds import TableKind
from data.schema import columns
from data.terms import known_codes
from data.workbook import template_csv, template_workbook
from data.workbook.template import dictionary_table, example_row, template_headings
from geo.match import match_many
from geo.register import regions, short_name

OPTIONS = Options(today=date(2026, 1, 1))
CONTEXT = context_for(None, place_name=short_name, province_of=lambda code, _day: code[:2])


def places() -> pd.DataFrame:
    known = regions().reset_index()
    return known[["region_code", "name", "province_name"]].set_axis(["code", "name", "province"], axis=1)


def filled(kind: TableKind, rows: list[dict[str, object]], path) -> Examination:
    """A template filled with openpyxl, as a clerk's spreadsheet would save it, then examined."""
    book = load_workbook(BytesIO(template_workbook(kind, places=places())))
    sheet = book.worksheets[0]
    names = list(template_headings(kind))
    for number, row in enumerate(rows, start=2):
        for column, value in row.items():
            sheet.cell(number, names.index(column) + 1, value)
    book.save(path)
    return examine(path, match_places=match_many, options=OPTIONS, context=CONTEXT)


def test_a_filled_template_of_cases_comes_back_without_a_finding(tmp_path):
    first = {
        "case_id": "K-0001",
        "election": "Pilkada 2020",
        "region_code": "Kabupaten Pandeglang",
        "reported_on": date(2020, 9, 25),
        "violation_type": "Foto bersama dengan simbol",
        "body": "KASN",
        "persons": 2,
        "recommended_on": date(2020, 10, 5),
    }
    second = {**first, "case_id": "K-0002", "region_code": "Kota Serang", "persons": 1}
    answer = filled(TableKind.CASES, [first, second], tmp_path / "perkara.xlsx")
    assert answer.findings.empty, answer.findings.to_string()
    assert answer.sheet == "Data"
    kept = ["case_id", "election", "region_code", "reported_on", "violation_type", "body", "persons"]
    assert answer.table[kept].to_numpy().tolist() == [
        ["K-0001", "pilkada-2020", "3601", pd.Timestamp(2020, 9, 25), "photo_symbol", "kasn", 2],
        ["K-0002", "pilkada-2020", "3673", pd.Timestamp(2020, 9, 25), "photo_symbol", "kasn", 1],
    ]


def test_a_filled_template_of_counts_comes_back_without_a_finding(tmp_path):
    # KASN published 56 persons of Purbalingga on 30 September 2020.
    row = {
        "election": "Pilkada 2020",
        "as_of": date(2020, 9, 30),
        "level": "kabupaten/kota",
        "region_code": "Kabupaten Purbalingga",
        "body": "KASN",
        "counter": "dilaporkan",
        "unit": "orang",
        "value": 56,
    }
    answer = filled(TableKind.COUNTS, [row], tmp_path / "angka.xlsx")
    assert answer.findings.empty, answer.findings.to_string()
    assert answer.kind is TableKind.COUNTS
    assert answer.table[["region_code", "counter", "unit", "value"]].to_numpy().tolist() == [
        ["3303", "reported", "person", 56]
    ]


@pytest.mark.parametrize("kind", TableKind)
def test_every_heading_is_read_as_its_own_column(kind):
    headings = template_headings(kind)
    assert recognise(list(headings.values()), kind=kind) == dict(enumerate(headings))
    assert table_kind(list(headings.values())) is kind


@pytest.mark.parametrize("kind", TableKind)
def test_the_example_row_is_a_good_row(kind, tmp_path):
    path = tmp_path / "contoh.csv"
    path.write_text(template_csv(kind, example=True), encoding="utf-8")
    answer = examine(path, match_places=match_many, options=OPTIONS)
    assert answer.findings.empty, answer.findings.to_string()
    assert len(answer.table) == 1


def test_the_csv_template_is_its_headings_alone():
    assert template_csv(TableKind.CASES).count("\n") == 1
    assert template_csv(TableKind.CASES).startswith("Id kasus,Pemilu,Kab/kota,Provinsi,Tanggal lapor,")


@pytest.mark.parametrize("kind", TableKind)
def test_an_empty_template_has_no_rows(kind, tmp_path):
    answer = filled(kind, [], tmp_path / "kosong.xlsx")
    assert answer.rows == 0
    assert "rows_present" in set(answer.findings["rule"])


@pytest.mark.parametrize("kind", TableKind)
def test_every_list_holds_every_term_and_every_region(kind):
    book = load_workbook(BytesIO(template_workbook(kind, places=places())))
    sheet, names = book.worksheets[0], list(template_headings(kind))
    lists = {
        names[next(iter(rule.sqref.ranges)).min_col - 1]: rule.formula1
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    expected = {name for name, about in columns(kind).iterrows() if about["vocabulary"]}
    assert set(lists) == {*expected, "region_code"}
    for name, source in lists.items():
        words = _words(book, source)
        number = 514 if name == "region_code" else len(known_codes(columns(kind).loc[name, "vocabulary"]))
        assert len(words) == number
        assert all(words)


def _words(book, source: str) -> list[str]:
    if source.startswith('"'):
        return source.strip('"').split(",")
    sheet, cells = source.split("!")
    return [cell.value for (cell,) in book[sheet.strip("'")][cells.replace("$", "")]]


@pytest.mark.parametrize("kind", TableKind)
def test_the_dictionary_tells_every_column_in_both_languages(kind):
    table = dictionary_table(kind)
    assert [cell.split("(")[1].strip(")") for cell in table["Kolom / column"]] == list(columns(kind).index)
    assert (table[["Arti", "Meaning"]] != "").all(axis=None)


def test_examples_are_words_a_clerk_would_write():
    row = example_row(TableKind.CASES)
    assert (row["election"], row["violation_type"], row["body"], row["reported_on"]) == (
        "Pilkada 2020",
        "Kampanye/sosialisasi di medsos",
        "KASN",
        "2020-09-21",
    )
