"""Reading a workbook: XLSX, XLS and ODS, from the sheet that looks most like the table."""

import re
import zipfile
from collections.abc import Mapping
from html import unescape
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pandas as pd
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from data.errors import UserError
from data.headers import known_headers
from data.privacy import safe_to_show
from data.reading.archives import check_archive
from data.reading.limits import Limits, check_table_size
from data.reading.refusals import no_workbook, nothing_in
from data.reading.sheet_scan import FormulaCount
from data.reading.source import Format, Grid, Note, Progress, numbered
from data.reading.text import as_text
from language import _, format_number

_HEAD = 40
_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


class _Found(NamedTuple):
    sheet: CalamineSheet
    others: list[str]
    """Names of the sheets that hold a table too."""


def read_spreadsheet(
    path: Path, *, kind: Format, sheet: str | None, limits: Limits, progress: Progress
) -> Grid:
    """Return the cells of one sheet.

    Args:
        path: the workbook.
        kind: XLSX, XLS or ODS.
        sheet: name of the sheet; None for the one with most known headings, then most rows.
        limits: how large it may be.
        progress: told how far the work is.

    Raises:
        UserError: where the workbook is damaged, protected or too large, or has no such sheet.
    """
    formulas = {} if kind is Format.XLS else check_archive(path, limits=limits)
    progress(0.1, _("Membaca buku kerja"))
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as workbook:
            return _chosen(workbook, path, kind=kind, sheet=sheet, limits=limits, formulas=formulas)
    except PasswordError as error:
        raise no_workbook(path.name, _("Buku kerja dilindungi kata sandi.")) from error
    except (CalamineError, OSError, OverflowError) as error:
        raise no_workbook(path.name) from error
    except BaseException as error:
        # What fails inside the reader's own Rust, such as a day beyond all calendars, is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise no_workbook(path.name) from error


def _chosen(
    workbook: CalamineWorkbook,
    path: Path,
    *,
    kind: Format,
    sheet: str | None,
    limits: Limits,
    formulas: Mapping[str, FormulaCount],
) -> Grid:
    names = tuple(workbook.sheet_names)
    if sheet is not None and sheet not in names:
        raise UserError(
            _("Lembar tidak ada dalam buku kerja."),
            where=f"{path.name}: {sheet}",
            expected=", ".join(map(safe_to_show, names)),
        )
    found = _best(workbook, (sheet,) if sheet else names)
    if found is None:
        raise nothing_in(path.name)
    read = found.sheet
    check_table_size(read.total_height, read.total_width, limits=limits, where=f"{path.name}: {read.name}")
    member = _members(path, names).get(read.name, "") if kind is Format.XLSX else "content.xml"
    alone = kind is Format.XLSX or len(names) == 1
    return Grid(
        cells=_cells(read),
        merged=tuple((a + 1, b, c + 1, d) for (a, b), (c, d) in read.merged_cell_ranges or ()),
        notes=(
            *_about_sheets(read.name, found.others),
            *_about_formulas(formulas.get(member), alone=alone),
        ),
        sheet=read.name,
        sheets=names,
    )


def _best(workbook: CalamineWorkbook, names: tuple[str, ...]) -> _Found | None:
    """Return the sheet with known headings that can be seen, knows most of them and has most rows."""
    visible = {each.name: each.visible is SheetVisibleEnum.Visible for each in workbook.sheets_metadata}
    best, most, tables = None, (False, False, 0, 0), []
    for name in names:
        # Held one at a time: each sheet is unpacked when it is asked for.
        read = workbook.get_sheet_by_name(name)
        if not read.height or not read.width:
            continue
        known = max((known_headers(map(as_text, row)) for row in read.to_python(nrows=_HEAD)), default=0)
        score = (known > 0, visible.get(name, True), known, read.height)
        tables += [name] if known else []
        if best is None or score > most:
            best, most = read, score
    return _Found(best, [name for name in tables if name != best.name]) if best else None


def _cells(read: CalamineSheet) -> pd.DataFrame:
    rows = [[as_text(cell) for cell in row] for row in read.to_python(skip_empty_area=False)]
    return numbered(pd.DataFrame(rows, dtype="str"))


def _about_sheets(chosen: str, others: list[str]) -> list[Note]:
    if not others:
        return []
    message = _("Yang dibaca hanya lembar “{sheet}”; lembar lain yang juga berisi tabel: {others}.").format(
        sheet=safe_to_show(chosen), others=", ".join(map(safe_to_show, others))
    )
    return [Note("sheet_chosen", message, suggestion=_("nyatakan lembar lain dengan --sheet"))]


def _about_formulas(found: FormulaCount | None, *, alone: bool) -> list[Note]:
    """Tell of formulas; where one member holds several sheets only how many there are."""
    if found is None or not found.columns:
        return []
    suggestion = _("pastikan hasilnya mutakhir: hitung ulang, lalu simpan sebelum dikirim")
    count = _("{count} sel berisi rumus; yang dibaca hasilnya.").format(
        count=format_number(found.columns.total())
    )
    notes = [Note("formulas_kept", count, suggestion=suggestion)]
    if alone and found.empty:
        message = _("Rumus tanpa hasil tersimpan dibaca sebagai sel kosong: {count} sel.").format(
            count=format_number(len(found.empty))
        )
        again = _("buka di Excel atau LibreOffice, simpan, lalu kirim ulang")
        notes.append(Note("formulas_empty", message, suggestion=again, row=found.empty[0][0]))
    return notes


def _members(path: Path, names: tuple[str, ...]) -> dict[str, str]:
    """Return the member of an XLSX archive that holds each sheet."""
    with zipfile.ZipFile(path) as archive:
        try:
            book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
            relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        except KeyError:
            return {}
    targets = {
        found["Id"]: found["Target"]
        for found in (dict(_ATTRIBUTE.findall(text)) for text in _RELATION.findall(relations))
        if {"Id", "Target"} <= found.keys()
    }
    listed = {
        unescape(found.get("name", "")): targets.get(found.get("r:id", ""), "")
        for found in (dict(_ATTRIBUTE.findall(text)) for text in _SHEET.findall(book))
    }
    return {
        name: str(PurePosixPath("xl") / target).removeprefix("/")
        for name, target in listed.items()
        if name in names and target
    }
