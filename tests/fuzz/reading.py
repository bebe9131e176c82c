"""Any file gives a table or a sentence."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as parquet
import xlsxwriter

from data.errors import UserError
from data.reading import Limits, read_source
from tests.fuzz.memory import in_memory
from tests.fuzz.parts import inputs_of, packed, unpacked, with_part

_SMALL = Limits(
    file_bytes=5_000_000, unpacked_bytes=20_000_000, rows=20_000, columns=300, cells=200_000
)  # a file that reaches them is refused; larger ones would only cost time
_HEADINGS = ("No Kasus", "Tanggal Lapor", "Kab/Kota", "Provinsi", "Jenis Pelanggaran")
_ROW = ("K-1", "21/09/2020", "Kab. Serang", "Banten", "Foto bersama")


def read(content: bytes) -> None:
    """Read a file that holds some bytes; what is no `UserError` is an error of the reader."""
    with TemporaryDirectory(dir=in_memory()) as folder:
        path = Path(folder) / "kasus"
        path.write_bytes(content)
        try:
            source = read_source(path, limits=_SMALL)
        except UserError:
            return  # a sentence
    assert source.cells.index.is_unique
    assert len(source.headers) == source.cells.shape[1]
    assert not source.cells.isna().any(axis=None)


def read_workbook(given: bytes) -> None:
    """Read a workbook of which one member is replaced."""
    read(packed(with_part(_members(), given)))


def texts() -> Iterator[bytes]:
    """Give text tables as offices write them."""
    for mark in ",;\t|":
        lines = [mark.join(_HEADINGS), mark.join(_ROW), mark.join(f'"{cell}"' for cell in _ROW)]
        text = "\r\n".join(["REKAP 2020", "", *lines, "Jumlah" + mark * 4])
        yield from (text.encode(encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"))
    yield b"sep=;\nKab/Kota;Jumlah\nKota Serang;3\n"
    yield "Kab/Kota,2019,2020\nKab. Serang,1,–\nKota Serang,0,2\nTotal,1,2\n".encode()


def json_lines() -> Iterator[bytes]:
    """Give JSON Lines with values of every kind."""
    yield b'{"No Kasus": "K-1", "Kab/Kota": "Kab. Serang"}\n{"No Kasus": 2, "Tanggal": null}\n'
    yield b'{"a": [1, {"b": -1e309}], "c": true, "d": NaN, "\\u0000": "\\ud800", "": 1.305}\n\n{}\n'


def tables() -> Iterator[bytes]:
    """Give Parquet files with columns of every kind."""
    moment = datetime(2020, 9, 21, 13, 45, tzinfo=UTC)
    values = {
        "teks": ["Kab. Serang", None],
        "bilangan": [1, None],
        "pecahan": [1.5, float("nan")],
        "desimal": [Decimal("1.305"), None],
        "hari": [date(2020, 9, 21), None],
        "jam": [time(13, 45), None],
        "lama": [timedelta(days=1), None],
        "saat": [moment, None],
        "ya": [True, None],
        "biner": [b"\xff\x00", None],
        "daftar": [[1, 2], None],
        "susunan": [{"a": 1}, None],
        "kosong": [None, None],
    }
    whole = pa.table(values)
    yield from map(_parquet, (whole, whole.slice(0, 0), whole.select([])))
    for name in values:
        yield _parquet(whole.select([name, name]))
    latest = pa.array([18_526, 2**31 - 1], pa.int32()).cast(pa.date32())
    yield _parquet(
        pa.table({"hari": latest, "saat": latest.cast(pa.timestamp("s")).cast(pa.timestamp("ms"))})
    )
    yield _parquet(pa.table({"kode": pa.array(["3601", "3673", None]).dictionary_encode()}))


def workbooks() -> Iterator[bytes]:
    """Give each member of a workbook."""
    return inputs_of(_members())


def whole_workbooks() -> Iterator[bytes]:
    """Give a workbook as it lies on a disk."""
    yield _workbook()


def _parquet(table: pa.Table) -> bytes:
    written = io.BytesIO()
    parquet.write_table(table, written, compression="none")
    return written.getvalue()


@cache
def _members() -> dict[str, bytes]:
    return unpacked(_workbook())


def _workbook() -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, _HEADINGS)
        sheet.write_row(1, 0, _ROW)
        sheet.write_datetime(2, 1, datetime(2020, 9, 21), day)  # noqa: DTZ001 - a sheet knows no time zone
        sheet.write_formula(2, 2, '="Kota "&"Serang"', value="Kota Serang")
        sheet.merge_range(3, 0, 4, 0, "K-3")
        sheet.write_row(3, 1, (44095.5, True, 1.305, "é–"))
        book.add_worksheet("Catatan").write(0, 0, "tidak ada")
    return written.getvalue()
