"""What a trap is: a file that is written when a test asks for it, and exactly what has to become of it."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CASES = ("case_id", "region_code", "reported_on", "violation_type", "position")
COUNTS = ("region_code", "as_of", "counter", "value")

HEAD = ("No Kasus", "Tanggal Lapor", "Kab/Kota", "Provinsi", "Jenis Pelanggaran", "Jabatan")
ROWS = (
    ("K-1", "21/09/2020", "Kab. Pandeglang", "Banten", "Foto bersama dengan simbol", "Camat"),
    ("K-2", "22/09/2020", "Kota Serang", "Banten", "Memasang spanduk/baliho", "Guru"),
    ("K-3", "23/09/2020", "Kab. Lebak", "Banten", "Foto bersama dengan simbol", "Sekda"),
)
READ = (
    "K-1 3601 2020-09-21 photo_symbol kepala_wilayah",
    "K-2 3673 2020-09-22 campaign_material fungsional",
    "K-3 3602 2020-09-23 photo_symbol jpt",
)
"""What `ROWS` become, in the columns of `CASES`."""

Finding = tuple[str, int | None, str]
"""Rule, row of the file (None: the whole file), heading as written."""


@dataclass(frozen=True)
class Trap:
    """One ugly file.

    Attributes:
        name: what is ugly about it.
        write: writes it into a folder and returns its path.
        findings: every finding it gives, in any order.
        rows: the accepted rows, in file order: cells divided by spaces, `-` for NA.
        columns: the columns of `rows`.
        removed: heading, kind and number of the identifiers that were cut out.
        questions: columns of dates that a person is asked about.
        refusal: words of the sentence a file that cannot be read is refused with; empty: it can be read.
        sheet: the sheet that is asked for.
        asks_for_codes: whether a person is asked which system its codes of places belong to.
    """

    name: str
    write: Callable[[Path], Path]
    findings: tuple[Finding, ...] = ()
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = CASES
    removed: tuple[tuple[str, str, int], ...] = ()
    questions: tuple[str, ...] = ()
    refusal: str = ""
    sheet: str | None = None
    asks_for_codes: bool = False


TRAPS: dict[str, Trap] = {}


def trap(
    *findings: Finding,
    rows: Iterable[str] = (),
    columns: tuple[str, ...] = CASES,
    removed: Iterable[tuple[str, str, int]] = (),
    questions: Iterable[str] = (),
    refusal: str = "",
    sheet: str | None = None,
    asks_for_codes: bool = False,
) -> Callable[[Callable[[Path], Path]], Callable[[Path], Path]]:
    """Register the function below as a trap under its own name."""

    def register(write: Callable[[Path], Path]) -> Callable[[Path], Path]:
        TRAPS[write.__name__] = Trap(
            write.__name__,
            write,
            findings,
            tuple(rows),
            columns,
            tuple(removed),
            tuple(questions),
            refusal,
            sheet,
            asks_for_codes,
        )
        return write

    return register


def text_file(folder: Path, content: str, *, name: str = "kasus.csv", encoding: str = "utf-8") -> Path:
    """Write a text file."""
    return bytes_file(folder, content.encode(encoding), name=name)


def bytes_file(folder: Path, content: bytes, *, name: str) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(content)
    return path


def delimited(rows: Iterable[Sequence[str]], *, by: str = ";") -> str:
    """Return rows as the text of a CSV file."""
    written = io.StringIO()
    csv.writer(written, delimiter=by, lineterminator="\n").writerows(rows)
    return written.getvalue()


def case_file(folder: Path, *rows: Sequence[str], head: Sequence[str] = HEAD) -> Path:
    """Write a CSV file of cases."""
    return text_file(folder, delimited([head, *rows]))


def with_cell(row: Sequence[str], place: int, text: str) -> tuple[str, ...]:
    """Return a row with another text in one cell."""
    return (*row[:place], text, *row[place + 1 :])
