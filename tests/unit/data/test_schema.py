import pandas as pd
import pyarrow as pa
import pytest

from data.dictionary import PAGE, page
from data.headers import recognise, table_kind
from data.kinds import Counter, Level, TableKind, Unit
from data.schema import arrow_table, columns, stored_columns
from data.terms import known_codes, meanings, term_label
from language import speaking


def test_the_page_on_the_data_format_is_in_step_with_the_schema():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m data.dictionary`"


def test_stored_columns_of_cases():
    assert stored_columns(TableKind.CASES) == (
        "case_id", "election", "region_code", "reported_on", "violation_type", "position", "channel", "body",
        "persons", "forwarded_on", "verified_on", "recommended_on", "escalated_on", "followed_up_on",
        "sanctioned_on", "closed_on", "closed_as", "sanction",
    )  # fmt: skip


def test_stored_columns_of_counts():
    assert stored_columns(TableKind.COUNTS) == (
        "election", "as_of", "level", "region_code", "body", "counter", "unit", "violation_type", "position",
        "value", "url", "publisher", "note",
    )  # fmt: skip


@pytest.mark.parametrize("kind", TableKind)
def test_every_vocabulary_and_type_of_the_schema_is_there(kind):
    table = columns(kind)
    assert set(table["dtype"]) <= {"text", "date", "integer", "term", "place", "context"}
    assert all(known_codes(name) for name in table["vocabulary"] if name)
    assert (table["description_id"].str.len() > 0).all()
    assert (table["description_en"].str.len() > 0).all()


@pytest.mark.parametrize(("vocabulary", "kind"), [("levels", Level), ("counters", Counter), ("units", Unit)])
def test_choices_hold_exactly_what_code_branches_on(vocabulary, kind):
    assert set(known_codes(vocabulary)) == set(kind)
    assert meanings(vocabulary)[next(iter(kind)).value] == next(iter(kind)).value


def test_terms_speak_the_language_in_force():
    assert term_label("person", vocabulary="units") == "orang"
    with speaking("en"):
        assert term_label("person", vocabulary="units") == "person"


HEADINGS = """
tanggal lapor      | reported_on
TGL. LAPOR         | reported_on
Kab/Kota           | region_code
KABUPATEN / KOTA   | region_code
Jenis Pelanggaran  | violation_type
jabatan            | position
Status             | status
tgl diteruskan     | forwarded_on
Tanggal Verifikasi | verified_on
tanggal teguran    | escalated_on
Tanggal Sanksi     | sanctioned_on
nama terlapor      |
"""


@pytest.mark.parametrize("line", HEADINGS.strip().splitlines())
def test_indonesian_headings(line):
    written, column = (part.strip() for part in line.split("|"))
    assert recognise([written], kind=TableKind.CASES) == ({0: column} if column else {})


def test_a_column_s_own_name_goes_before_its_aliases():
    assert recognise(["tanggal", "reported_on", "kab/kota"], kind=TableKind.CASES) == {
        1: "reported_on",
        2: "region_code",
    }


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (["daerah", "tanggal", "jumlah kasus"], TableKind.COUNTS),
        (["region_code", "as_of", "counter", "value"], TableKind.COUNTS),
        (["daerah", "tanggal lapor", "jenis pelanggaran", "jumlah orang"], TableKind.CASES),
        (["daerah", "jabatan"], TableKind.CASES),
        (["apa saja"], TableKind.CASES),
    ],
)
def test_the_kind_of_table_is_read_from_its_headings(headings, kind):
    assert table_kind(headings) is kind


def test_missing_columns_are_written_as_typed_nulls():
    table = arrow_table(pd.DataFrame({"case_id": ["K-1"], "persons": [2]}), kind=TableKind.CASES)
    assert table.schema.field("reported_on").type == pa.date32()
    assert table.schema.field("persons").type == pa.int64()
    assert table.column("reported_on").to_pylist() == [None]
    assert table.column("persons").to_pylist() == [2]
