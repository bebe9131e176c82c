"""No identifier survives: planted in any column of any format, searched in all the bytes that come out."""

import csv
import io
import json
import logging
import pickle
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pyarrow.parquet as parquet
import pytest
import xlsxwriter
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data.decisions import Subject, decide_place, decide_term, decision_history
from data.desk import Examination, examine
from data.draft import Options
from data.errors import UserError
from data.mapping import remember_mapping
from data.publication import publish_examined
from data.report import mapping_text, report_json, report_text
from data.review import queue_json, queue_text
from data.workbook.findings import findings_workbook
from geo.match import match_many
from tests.support.identifiers import NUMBERS, anything, around, found_in, named, traces
from tests.support.ugly.ods import ods_file, ods_row, ods_text

AT = datetime(2026, 11, 22, tzinfo=UTC)
OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
HEAD = (
    "No Kasus",
    "Tanggal Lapor",
    "Kab/Kota",
    "Provinsi",
    "Jenis Pelanggaran",
    "Jabatan",
    "Sanksi",
    "Keterangan",
    "Nama Terlapor",
)
ROW = ("K-1", "2020-11-21", "Kab. Pandeglang", "Banten", "Peserta kampanye", "Camat", "", "catatan", "")
Table = list[list[str | float]]


def csv_file(folder: Path, table: Table) -> Path:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows(table)
    path = folder / "kasus.csv"
    path.write_text(written.getvalue(), encoding="utf-8")
    return path


def utf_16_file(folder: Path, table: Table) -> Path:
    path = csv_file(folder, table)
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")
    return path


def xlsx_file(folder: Path, table: Table) -> Path:
    path = folder / "kasus.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        forms = [book.add_format({"num_format": form}) for form in ("0", "0.00E+00", "General", "#,##0")]
        for number, row in enumerate(table):
            for place, cell in enumerate(row):
                if isinstance(cell, float):
                    sheet.write_number(number, place, cell, forms[number % len(forms)])
                else:
                    sheet.write_string(number, place, cell)
    return path


def ods_workbook(folder: Path, table: Table) -> Path:
    rows = "".join(
        ods_row("".join(ods_text(str(cell).replace("&", "&amp;").replace("<", "&lt;")) for cell in row))
        for row in table
    )
    return ods_file(folder / "kasus.ods", {"Data": rows})


def parquet_file(folder: Path, table: Table) -> Path:
    head, *rows = table
    path = folder / "kasus.parquet"
    frame = pd.DataFrame([list(map(str, row)) for row in rows], columns=head)
    # a column that holds nothing but numbers is one of numbers
    numbers = pd.DataFrame([[cell if isinstance(cell, float) else None for cell in row] for row in rows])
    for place, column in enumerate(head):
        if numbers[place].notna().all():
            frame[column] = numbers[place]
    frame.to_parquet(path)
    return path


def json_lines_file(folder: Path, table: Table) -> Path:
    head, *rows = table
    path = folder / "kasus.jsonl"
    path.write_text(
        "\n".join(json.dumps(dict(zip(head, row, strict=True)), ensure_ascii=False) for row in rows),
        encoding="utf-8",
    )
    return path


WRITERS: dict[str, Callable[[Path, Table], Path]] = {
    "csv": csv_file,
    "utf-16": utf_16_file,
    "xlsx": xlsx_file,
    "ods": ods_workbook,
    "parquet": parquet_file,
    "jsonl": json_lines_file,
}


def examined(path: Path) -> Examination:
    return examine(path, match_places=match_many, options=OPTIONS)


def everything_said(answer: Examination) -> Iterator[bytes]:
    """All that a person or a session gets to see of an examination."""
    yield report_text(answer).encode()
    yield json.dumps(json.loads(report_json(answer)), ensure_ascii=False).encode()
    yield mapping_text(answer.mapping).encode()
    yield queue_text(answer.queue, answer.code_question).encode()
    yield queue_json(answer.queue, answer.code_question).encode()
    yield answer.findings.to_csv().encode()
    yield answer.removed.to_csv().encode()
    yield repr(answer).encode()
    yield pickle.dumps(answer)
    with zipfile.ZipFile(io.BytesIO(findings_workbook(answer))) as book:
        yield from (book.read(name) for name in book.namelist())


def everything_stored(store: Path) -> Iterator[bytes]:
    """Every file of the store as its bytes, and the tables as text as well."""
    for path in sorted(store.rglob("*")):
        if path.is_file():
            yield path.read_bytes()
            yield path.name.encode()
            if path.suffix == ".parquet":
                yield parquet.read_table(path).to_pandas().to_csv().encode()


def remember_all(answer: Examination) -> None:
    """Remember whatever can be remembered: the mapping, and a decision about all that awaits one."""
    remember_mapping(answer.mapping, at=AT, note="uji")
    for item in answer.queue:
        if not item.can_be_decided:
            continue
        if item.subject is Subject.PLACE:
            decide_place(item.written, province=item.context, code="3601", at=AT)
        elif item.choices:
            decide_term(item.written, vocabulary=item.context, code=item.choices[0].code, at=AT)


def all_that_comes_out(path: Path, store: Path, logs: pytest.LogCaptureFixture) -> bytes:
    """The bytes of everything that a file leaves behind, searched for secrets."""
    logs.clear()
    said = []
    try:
        answer = examined(path)
        said += everything_said(answer)
        remember_all(answer)
        again = examined(path)
        said += [report_text(again).encode(), pickle.dumps(again)]
        if not again.is_refused:
            publish_examined(again, name="uji")
    except UserError as error:
        said.append(str(error).encode())
    stored = b"\n".join(everything_stored(store))
    # Sixty-four letters and digits by chance hold six digits of a number now and then.
    hidden = re.sub(rb"[0-9a-f]{12,64}", b"", stored)
    return b"\n".join([*said, hidden, logs.text.encode()])


@pytest.mark.parametrize("form", WRITERS)
@settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # a failing file is small enough as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    planted=st.lists(st.tuples(st.integers(0, 8), anything, around), min_size=25, max_size=50),
    numbers=st.lists(st.tuples(st.integers(0, 8), st.one_of(*NUMBERS)), max_size=8),
)
def test_nothing_planted_is_in_the_bytes_of_what_comes_out(
    form: str,
    planted: list[tuple[int, str, str]],
    numbers: list[tuple[int, str]],
    tmp_path_factory: pytest.TempPathFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    folder = tmp_path_factory.mktemp(form)
    caplog.set_level(logging.DEBUG)
    cells: list[tuple[int, str | float]] = [(place, frame.format(text)) for place, text, frame in planted]
    cells += [(place, float(re.sub(r"\D", "", text))) for place, text in numbers]
    table: Table = [list(HEAD)]
    for number, (place, cell) in enumerate(cells, start=1):
        row: list[str | float] = [f"K-{number}", *ROW[1:]]
        row[place] = cell
        table.append(row)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETA_STORE", str(folder / "store"))
        out = all_that_comes_out(WRITERS[form](folder, table), folder / "store", caplog)
    secrets = {part for _place, text, _frame in planted for part in traces(text)}
    secrets |= {part for _place, text in numbers for part in traces(text)}
    assert found_in(out, secrets) == set()


@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # a failing file is small enough as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(secret=anything, person=named)
def test_neither_headings_nor_titles_nor_names_of_files_and_sheets_come_through(
    secret: str, person: str, tmp_path_factory: pytest.TempPathFactory, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path_factory.mktemp("names")
    path = folder / f"perkara {person}.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(f"a.n. {person}"[:31])
        sheet.write_string(0, 0, f"Laporan {secret} {person}")
        sheet.write_row(2, 0, [*HEAD, f"Catatan {secret}", f"Berkas {person}"])
        for number in range(3):
            sheet.write_row(3 + number, 0, [f"K-{number}", *ROW[1:], "", ""])
        sheet.write_string(7, 0, f"Pandeglang, 21 November 2020, {person}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETA_STORE", str(folder / "store"))
        out = all_that_comes_out(path, folder / "store", caplog)
    assert found_in(out, {*traces(secret), *traces(person)}) == set()


def test_a_search_for_bytes_finds_what_is_there(tmp_path: Path) -> None:
    frame = pd.DataFrame({"case_id": ["bcdfgh 199001"] * 50})
    frame.to_parquet(tmp_path / "table.parquet")
    (tmp_path / "decisions.jsonl").write_text("BCDFGH")
    assert found_in(b"\n".join(everything_stored(tmp_path)), {"bcdfgh", "199001", "zzzzzz"}) == {
        "bcdfgh",
        "199001",
    }
    assert found_in("bcdfgh".encode("utf-16"), {"bcdfgh"}) == {"bcdfgh"}
    assert decision_history() is not None
