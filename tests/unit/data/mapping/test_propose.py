"""Columns are recognised by name, alias, spelling and content, each with a confidence and its ground."""

import pandas as pd
import pytest

from data.headers import table_kind
from data.kinds import TableKind
from data.mapping import CERTAIN, ColumnMapping, Ground, apply_mapping, propose_mapping
from geo.match import match_many


def proposed(table: str, kind: TableKind | None = None) -> tuple[ColumnMapping, pd.DataFrame]:
    """The mapping of lines whose cells stand between bars; the first line holds the headings."""
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    cells = pd.DataFrame(lines[1:], dtype="str")
    found = propose_mapping(
        cells, headers=lines[0], kind=kind or table_kind(lines[0]), match_places=match_many
    )
    return found, cells


def taken(table: str) -> list[tuple[str, float, str]]:
    return [(choice.column, choice.confidence, choice.ground.value) for choice in proposed(table)[0].choices]


def test_names_are_certain_and_aliases_nearly():
    table = """
        reported_on | Kab/Kota        | catatan rapat
        2020-09-21  | Kab. Pandeglang | x
    """
    assert taken(table) == [("reported_on", 1.0, "name"), ("region_code", 0.95, "alias"), ("", 0.0, "none")]


def test_a_heading_spelt_nearly_right_is_read_where_its_content_fits():
    good, bad = (
        proposed(f"Kab/Kota | Jenis Pelangaran\nKab. Serang | {word}\n")[0].choices[1]
        for word in ("Peserta kampanye", "menyihir")
    )
    assert (good.column, good.ground, good.is_read) == ("violation_type", Ground.SPELLING, True)
    assert (bad.column, bad.is_read, bad.waits) == ("violation_type", False, True)


def test_content_alone_is_proposed_but_never_read_unconfirmed():
    table = """
        Uraian           | Tempat          | Masuk
        Peserta kampanye | Kab. Pandeglang | 21/09/2020
        Peserta kampanye | Kota Serang     | 22/09/2020
    """
    mapping, _cells = proposed(table, TableKind.CASES)
    assert [choice.column for choice in mapping.waiting] == ["violation_type", "region_code", "reported_on"]
    assert all(choice.confidence < CERTAIN for choice in mapping.waiting)
    assert mapping.columns == {}


@pytest.mark.parametrize("heading", ["Tanggal Lahir", "Nama Pelapor", "Alamat"])
def test_what_belongs_to_a_person_is_never_read_by_its_spelling(heading):
    mapping, _cells = proposed(f"{heading} | Kab/Kota\n1990-01-01 | Kab. Serang\n")
    assert 0 not in mapping.columns


def test_of_two_headings_that_mean_the_same_the_one_whose_content_fits_is_read():
    mapping, _cells = proposed("Tanggal Lapor | Tanggal Lapor\n | 2020-09-21\n")
    assert mapping.columns == {1: "reported_on"}


def test_a_persons_word_moves_a_column_and_frees_the_other():
    mapping, cells = proposed("Tanggal Lapor | Masuk\n2020-09-21 | 2020-09-20\n")
    changed = mapping.choose(1, "reported_on")
    assert changed.columns == {1: "reported_on"}
    assert apply_mapping(cells, changed)["reported_on"].tolist() == ["2020-09-20"]
    assert mapping.columns == {0: "reported_on"}
    assert changed.choose(1, "").columns == {}


def test_applying_gives_every_column_of_the_schema_and_fills_in_what_was_stated():
    mapping, cells = proposed("Kab/Kota | Per Tanggal | Jumlah Kasus\nKab. Serang | 2020-09-30 | 3\n")
    text = apply_mapping(cells, mapping.with_stated("counter", "reported"))
    assert text["counter"].tolist() == ["reported"]
    assert text["value"].tolist() == ["3"]
    assert text["note"].tolist() == [""]
