"""Templates to fill: an XLSX file with lists to choose from, or a CSV file, made of the schema."""

import csv
from collections.abc import Mapping
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from data.headers import known_headers
from data.kinds import TableKind
from data.schema import columns, description
from data.terms import known_codes, term_label
from data.workbook.choices import Choices, choices_table
from data.workbook.sheets import Styles, width_of, workbook, write_cell, write_head, write_table
from language import _, speaking

ROWS_TO_FILL = 10_000
_FIRST_DAY, _LAST_DAY = date(2010, 1, 1), date(2100, 1, 1)
_DAY_WIDTH = 14


def template_workbook(kind: TableKind, *, places: pd.DataFrame) -> bytes:
    """Return an empty table to fill, with what a clerk needs to fill it.

    Sheets: the table with lists to choose from, days and numbers checked while typing, and what a column
    means at its heading; an example row; the register of regions; the terms of every list; the dictionary of
    the columns in Indonesian and English. The headings are in Indonesian, as the files in use are. Only the
    first sheet has headings that the reader takes for a table.

    Args:
        kind: cases or counts.
        places: `code`, `name`, `province`: the regions to choose from.
    """
    memory = BytesIO()
    with speaking("id"), workbook(memory) as (book, styles):
        table = book.add_worksheet(_("Data"))
        _write_example(book, kind, styles)
        _write_dictionary(book, kind, styles)
        terms = choices_table(kind)
        write_table(book.add_worksheet(_("Pilihan")), terms.rename(columns=_titles()), styles=styles)
        shown = places.set_axis([_("Kode"), _("Nama resmi"), _("Di provinsi")], axis="columns")
        write_table(book.add_worksheet(_("Daftar wilayah")), shown, styles=styles)
        _write_table(table, kind, Choices(terms, places), styles)
    return memory.getvalue()


def template_csv(kind: TableKind, *, example: bool = False) -> str:
    """Return the headings of a table as CSV, UTF-8 with comma.

    Args:
        kind: cases or counts.
        example: whether a row below them shows how to fill it; it has to be removed again.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    headings = template_headings(kind)
    writer.writerow(headings.values())
    if example:
        writer.writerow(example_row(kind).values())
    return text.getvalue()


def template_headings(kind: TableKind) -> dict[str, str]:
    """Return each column of the schema with its heading: its first other name, which the reader knows."""
    return {
        str(name): (about["aliases"][0] if about["aliases"] else str(name)).capitalize()
        for name, about in columns(kind).iterrows()
    }


def example_row(kind: TableKind) -> dict[str, str]:
    """Return what a row may hold, by column: words as a clerk writes them; empty where the row has none."""
    with speaking("id"):
        return {str(name): _example(about) for name, about in columns(kind).iterrows()}


def _example(about: pd.Series) -> str:
    example = str(about["example"])
    word = term_label(example, vocabulary=about["vocabulary"]) if about["vocabulary"] and example else example
    # A word that is a heading too would make the example look like a table of its own.
    return "" if known_headers([word]) else word


def _write_table(sheet: Worksheet, kind: TableKind, choices: Choices, styles: Styles) -> None:
    headings = template_headings(kind)
    write_head(sheet, list(headings.values()), styles=styles)
    for place, (column, heading) in enumerate(headings.items()):
        about = columns(kind).loc[column]
        is_day = about["dtype"] == "date"
        width = _DAY_WIDTH if is_day else width_of(pd.Series([about["example"]]), title=heading)
        sheet.set_column(place, place, width, styles.day if is_day else None)
        sheet.write_comment(0, place, _heading_note(kind, column), {"author": "Peta Netral", "x_scale": 2.0})
        rule = _validation(kind, column, choices)
        if rule:
            sheet.data_validation(1, place, ROWS_TO_FILL, place, rule)


def _heading_note(kind: TableKind, column: str) -> str:
    needed = columns(kind).loc[column, "required"] != "no"
    return f"{description(kind, column)} {_('Wajib diisi.') if needed else _('Boleh kosong.')}"


def _validation(kind: TableKind, column: str, choices: Choices) -> Mapping[str, Any] | None:
    about = columns(kind).to_dict("index")[column]
    if about["dtype"] == "date":
        between = {"criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
        return {"validate": "date", **between, **_refusal(_("Tulis tanggal, misalnya 2020-09-21."))}
    if about["dtype"] == "integer":
        least = 1 if kind is TableKind.CASES else 0
        asked = _("Tulis bilangan bulat, paling sedikit {least}.").format(least=least)
        return {"validate": "integer", "criteria": ">=", "value": least, **_refusal(asked)}
    source = choices.source(column, about)
    # A word that is not in the list is warned of, not refused: the desk knows other names too.
    warned = {"error_type": "warning", **_refusal(_("Pilih dari daftar; lihat lembar Pilihan."))}
    return {"validate": "list", "source": source, **warned} if source else None


def _refusal(message: str) -> dict[str, str]:
    return {"error_title": _("Isi tidak dikenal"), "error_message": message}


def _write_example(book: Workbook, kind: TableKind, styles: Styles) -> None:
    sheet = book.add_worksheet(_("Contoh"))
    titles = [_("Contoh: {heading}").format(heading=heading) for heading in template_headings(kind).values()]
    write_head(sheet, titles, styles=styles)
    for place, (title, value) in enumerate(zip(titles, example_row(kind).values(), strict=True)):
        sheet.set_column(place, place, width_of(pd.Series([value]), title=title))
        write_cell(sheet, 1, place, value, styles=styles)


def _write_dictionary(book: Workbook, kind: TableKind, styles: Styles) -> None:
    write_table(
        book.add_worksheet(_("Kamus data")),
        dictionary_table(kind),
        styles=styles,
        wrapped=("Arti", "Meaning", "Nama lain / other names"),
    )


def dictionary_table(kind: TableKind) -> pd.DataFrame:
    """Return what each column means, in Indonesian and English, with titles for a reader."""
    headings = template_headings(kind)
    rows = [
        {
            "Kolom / column": f"{headings[str(name)]} ({name})",
            "Wajib / required": "ya / yes" if about["required"] != "no" else "–",
            "Arti": about["description_id"],
            "Meaning": about["description_en"],
            "Contoh / example": _("misalnya {example}").format(example=about["example"])
            if about["example"]
            else "",
            "Pilihan / choices": "; ".join(known_codes(about["vocabulary"])) if about["vocabulary"] else "",
            "Nama lain / other names": "; ".join(about["aliases"]),
        }
        for name, about in columns(kind).iterrows()
    ]
    return pd.DataFrame(rows)


def _titles() -> dict[str, str]:
    return {"list": _("Daftar"), "code": _("Kode"), "label": _("Sebutan"), "label_en": "English"}


__all__ = ["dictionary_table", "example_row", "template_csv", "template_headings", "template_workbook"]
