"""Files damaged in ways that once ended in a traceback; each was found by a fuzzer."""

import io
import zipfile

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from data.errors import UserError
from data.reading import read_source


@pytest.fixture
def read(tmp_path):
    def reader(content: bytes):
        path = tmp_path / "kasus"
        path.write_bytes(content)
        return read_source(path)

    return reader


def test_half_a_letter_in_json_reads_as_a_question_mark(read):
    source = read(b'{"Kab/Kota": "Serang\\ud800", "\\udfff": 1, "Catatan": "\\ud83d\\ude00"}\n')
    assert list(source.headers) == ["Kab/Kota", "?", "Catatan"]
    assert source.cells.iloc[0].tolist() == ["Serang?", "1", "😀"]


@pytest.mark.parametrize("written", ["Kab/Kota", "Serang"])
def test_parquet_with_letters_that_are_none_is_refused(read, written):
    whole = io.BytesIO()
    parquet.write_table(pa.table({"Kab/Kota": ["Serang"]}), whole, compression="none")
    damaged = whole.getvalue().replace(written.encode(), b"\xff" * len(written))
    with pytest.raises(UserError, match="Parquet"):
        read(damaged)


def test_a_workbook_whose_packing_is_damaged_is_refused(read):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 50)
    content = bytearray(whole.getvalue())
    start = 30 + len("xl/workbook.xml")  # behind the header of the member
    content[start : start + 8] = b"\xff" * 8
    with pytest.raises(UserError, match="buku kerja"):
        read(bytes(content))


@pytest.mark.parametrize(
    "values",
    [
        pa.array([18526, 2**31 - 1], pa.int32()).cast(pa.date32()),
        pa.array([18526 * 86_400_000_000, 2**62], pa.int64()).cast(pa.timestamp("us")),
    ],
    ids=["day", "moment"],
)
def test_a_day_beyond_the_calendar_is_told_and_the_others_are_read(read, values):
    content = io.BytesIO()
    parquet.write_table(pa.table({"No Kasus": ["K-1", "K-2"], "Tanggal Lapor": values}), content)
    first, second = read(content.getvalue()).cells[1]
    assert first == "2020-09-21"
    assert second.startswith("<value out of range")


def test_a_list_of_days_beyond_the_calendar_is_refused(read):
    content = io.BytesIO()
    days = pa.array([[2**31 - 1]], pa.list_(pa.int32())).cast(pa.list_(pa.date32()))
    parquet.write_table(pa.table({"Tanggal Lapor": days}), content)
    with pytest.raises(UserError, match="Parquet"):
        read(content.getvalue())


def test_a_new_key_in_each_line_ends_at_the_limit(read):
    lines = [f'{{"k{number}": 1}}' for number in range(20_000)]
    with pytest.raises(UserError, match="301 kolom"):
        read("\n".join(lines).encode())
