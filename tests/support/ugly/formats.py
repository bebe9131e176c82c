"""Text in other encodings and shapes, columnar files, and files that are something else."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pandas as pd

from tests.support.ugly.trap import (
    HEAD,
    READ,
    ROWS,
    bytes_file,
    case_file,
    delimited,
    text_file,
    trap,
)

PERSONS = (*HEAD, "Jumlah Orang", "Persen")
WITH_PERSONS = ("case_id", "region_code", "persons")


@trap(rows=READ)
def utf_16(folder: Path) -> Path:
    return text_file(folder, delimited([HEAD, *ROWS], by="\t"), encoding="utf-16")


@trap(rows=READ)
def utf_16_big_endian_without_mark(folder: Path) -> Path:
    return text_file(folder, delimited([HEAD, *ROWS]), encoding="utf-16-be")


@trap(rows=READ)
def utf_8_with_mark_and_bars(folder: Path) -> Path:
    return text_file(folder, delimited([HEAD, *ROWS], by="|"), encoding="utf-8-sig")


@trap(("details_known", 4, "Jabatan"), rows=(*READ[:2], "K-3 3602 2020-09-23 photo_symbol -"))
def windows_1252(folder: Path) -> Path:
    rows = [HEAD, *ROWS[:2], (*ROWS[2][:5], "Attaché – staf")]
    return text_file(folder, delimited(rows), encoding="cp1252")


@trap(
    ("persons_plausible", 4, "Jumlah Orang"),
    rows=("K-1 3601 1", "K-2 3673 2", "K-3 3602 1305"),
    columns=WITH_PERSONS,
)
def semicolons_and_decimal_commas(folder: Path) -> Path:
    numbers = (("1", "33,3"), ("2,0", "0,5"), ("1.305", "66,2"))
    return case_file(folder, *((*row, *more) for row, more in zip(ROWS, numbers, strict=True)), head=PERSONS)


@trap(("numbers_whole", 3, "Jumlah Orang"), rows=("K-1 3601 1",), columns=WITH_PERSONS)
def half_a_person(folder: Path) -> Path:
    return case_file(folder, (*ROWS[0], "1", ""), (*ROWS[1], "1,5", ""), head=PERSONS)


@trap(rows=READ)
def a_line_that_states_the_delimiter(folder: Path) -> Path:
    return text_file(folder, "sep=;\n" + delimited([HEAD, *ROWS]))


@trap(rows=READ)
def line_breaks_and_quotes_inside_cells(folder: Path) -> Path:
    rows = [(*row, 'kata "kunci";\nbaris kedua') for row in ROWS]
    return case_file(folder, *rows, head=(*HEAD, "Keterangan"))


@trap(rows=READ)
def rows_longer_than_the_headings(folder: Path) -> Path:
    return case_file(folder, (*ROWS[0], "", "lebih"), *ROWS[1:])


@trap(refusal="baris 62: 31 sel")
def a_row_far_longer_than_the_others(folder: Path) -> Path:
    return case_file(folder, *ROWS * 20, ROWS[0] + ("x",) * 25)


@trap(refusal="tanda kutip")
def a_quote_that_is_never_closed(folder: Path) -> Path:
    return text_file(folder, delimited([HEAD, *ROWS]) + 'K-4;"24/09/2020;Kab. Lebak\n')


@trap(refusal="tidak berisi data")
def an_empty_file(folder: Path) -> Path:
    return bytes_file(folder, b"", name="kasus.csv")


@trap(refusal="tidak berisi data")
def only_blank_lines(folder: Path) -> Path:
    return bytes_file(folder, b"\r\n  \r\n;;;\r\n"[:8], name="kasus.csv")


@trap(("rows_present", None, ""))
def only_headings(folder: Path) -> Path:
    return case_file(folder)


@trap(refusal="bukan PDF")
def a_pdf_named_csv(folder: Path) -> Path:
    return bytes_file(folder, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", name="kasus.csv")


@trap(refusal="halaman web")
def a_web_page_named_xls(folder: Path) -> Path:
    return text_file(folder, "<html><table><tr><td>Tanggal Lapor</td></tr></table></html>", name="kasus.xls")


@trap(rows=READ)
def json_lines_with_other_keys_in_each_line(folder: Path) -> Path:
    lines = [dict(zip(HEAD, row, strict=True)) for row in ROWS]
    lines[0]["lampiran"] = {"halaman": [1, 2]}
    lines[1] = dict(reversed(lines[1].items()))
    return text_file(folder, "\n".join(map(json.dumps, lines)) + "\n\n", name="kasus.jsonl")


@trap(refusal="baris 2")
def json_lines_with_a_broken_line(folder: Path) -> Path:
    line = json.dumps(dict(zip(HEAD, ROWS[0], strict=True)))
    return text_file(folder, f"{line}\n{line[:-2]}\n", name="kasus.jsonl")


@trap(refusal="bukan satu larik JSON")
def json_in_one_list(folder: Path) -> Path:
    return text_file(
        folder, json.dumps([dict(zip(HEAD, row, strict=True)) for row in ROWS]), name="kasus.json"
    )


@trap(rows=READ)
def parquet_with_categories_and_timestamps(folder: Path) -> Path:
    frame = pd.DataFrame(ROWS, columns=HEAD)
    frame["Jenis Pelanggaran"] = frame["Jenis Pelanggaran"].astype("category")
    frame["Kab/Kota"] = pd.Categorical([3601, 3673, 3602])
    frame["Tanggal Lapor"] = pd.to_datetime(frame["Tanggal Lapor"], format="%d/%m/%Y")
    frame["lampiran"] = [[1, 2], [], None]
    frame.to_parquet(folder / "kasus.parquet")
    return folder / "kasus.parquet"


@trap(rows=READ)
def parquet_with_midnights_of_jakarta_in_utc(folder: Path) -> Path:
    frame = pd.DataFrame(ROWS, columns=HEAD)
    jakarta = timezone(timedelta(hours=7))
    frame["Tanggal Lapor"] = [
        datetime.strptime(day, "%d/%m/%Y").replace(tzinfo=jakarta).astimezone(UTC)
        for day in frame["Tanggal Lapor"]
    ]
    frame.to_parquet(folder / "kasus.parquet")
    return folder / "kasus.parquet"


@trap(refusal="Parquet yang utuh")
def parquet_cut_short(folder: Path) -> Path:
    pd.DataFrame(ROWS, columns=HEAD).to_parquet(folder / "utuh.parquet")
    return bytes_file(folder, (folder / "utuh.parquet").read_bytes()[:-9], name="kasus.parquet")


@trap(refusal="tidak dapat dibaca")
def bytes_of_no_format(folder: Path) -> Path:
    return bytes_file(folder, bytes(range(256)) * 20, name="kasus.csv")
