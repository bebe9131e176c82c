"""A briefing as an Excel workbook: what it says, the data shown, all places, and how to read them."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from io import BytesIO

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from briefing.code import qr_png
from briefing.columns import meanings, place_columns
from briefing.content import Briefing, RegionPart
from charts.export.grid import write_table
from charts.export.table import neutral
from charts.figures.model import Column, ColumnKind
from charts.theme import LIGHT
from language import _, format_date, speaking

Rows = tuple[str, Sequence[Column], pd.DataFrame, str]  # title, columns, rows, sentence
_HEADER_ROW = 3
_LONGEST_NAME = 31  # Excel's limit


def xlsx(briefing: Briefing) -> bytes:
    """Return the workbook; the same briefing gives the same bytes.

    Every sheet carries the mark of illustrative data in its first row and in the header of its printed pages.
    """
    memory = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with speaking(briefing.language), Workbook(memory, options) as book:
        book.set_properties(
            {
                "title": briefing.title,
                "subject": briefing.subtitle,
                "comments": f"{briefing.headline} {briefing.id}",
                "created": datetime.combine(briefing.as_of, time(), UTC).replace(tzinfo=None),
            }
        )
        _summary(book, briefing)
        tables = list(_tables(briefing))
        for title, columns, frame, sentence in tables:
            sheet = _sheet(book, briefing, title, sentence)
            write_table(book, sheet, columns, frame, top=_HEADER_ROW)
        _dictionary(book, briefing, tables)
        _lines(book, briefing, _("Pilihan"), list(briefing.filters))
        _lines(book, briefing, _("Metode"), _method(briefing))
        _lines(book, briefing, _("Yang perlu diingat"), [("", text) for text in briefing.caveats])
    return memory.getvalue()


def _tables(briefing: Briefing) -> Iterator[Rows]:
    """Return the data shown, section by section, then every place in view."""
    for section in briefing.sections:
        if section.table is not None:
            columns = [each for each in section.table.columns if each.name in section.table.frame]
            yield section.title, columns, section.table.frame, section.sentence
        if section.figure is not None and not section.figure.empty:
            title = section.title if section.table is None else section.figure.title
            figure = section.figure
            if section.table is None or title != section.title:
                yield title, figure.columns, figure.frame, section.sentence
    if briefing.regions:
        yield _regions(briefing.regions)
    columns = [each for each in place_columns() if briefing.map.frame[each.name].notna().any()]
    yield _("Data lengkap"), columns, briefing.map.frame, briefing.map.figure.sentence


def _regions(parts: Sequence[RegionPart]) -> Rows:
    figures = parts[0].key_figures
    columns = (
        Column("region_code", _("Kode wilayah")),
        Column("region_name", _("Wilayah")),
        Column("zone_word", _("Zona")),
        *(Column(each.code, each.title, each.kind) for each in figures if each.kind is not ColumnKind.TEXT),
        Column("reason", _("Alasan")),
        Column("sentence", _("Apa yang berubah")),
        Column("would_change", _("Apa yang akan mengubahnya")),
    )
    rows = [
        {
            "region_code": part.code,
            "region_name": part.name,
            "zone_word": part.zone_word,
            **{each.code: each.value for each in part.key_figures},
            "reason": part.why,
            "sentence": part.changed,
            "would_change": part.would_change,
        }
        for part in parts
    ]
    return _("Wilayah pilihan"), columns, pd.DataFrame(rows), ""


def _summary(book: Workbook, briefing: Briefing) -> None:
    sheet = _sheet(book, briefing, _("Ringkasan"), briefing.headline)
    text = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "valign": "top"})
    number = book.add_format({"num_format": "#,##0", "valign": "top", "align": "left"})
    share = book.add_format({"num_format": "0.0%", "valign": "top", "align": "left"})
    day = book.add_format({"num_format": "d mmmm yyyy", "valign": "top", "align": "left"})
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 2, 70)
    row = _HEADER_ROW
    for each in briefing.key_figures:
        sheet.write_string(row, 0, neutral(each.title), bold)
        if each.value is None:
            sheet.write_string(row, 1, neutral(each.text), text)
        else:
            sheet.write_number(row, 1, each.value, share if each.kind is ColumnKind.SHARE else number)
        sheet.write_string(row, 2, neutral(each.note), text)
        row += 1
    for entry in briefing.map.classes:
        sheet.write_string(row, 0, neutral(_("Zona {zone}").format(zone=entry.title.lower())), bold)
        sheet.write_number(row, 1, entry.places, number)
        sheet.write_string(row, 2, neutral(entry.meaning), text)
        row += 1
    sheet.write_string(row, 0, _("Per tanggal"), bold)
    sheet.write_datetime(row, 1, datetime.combine(briefing.as_of, time()), day)
    for label, words in _identity(briefing):
        row += 1
        sheet.write_string(row, 0, neutral(label), bold)
        sheet.write_string(row, 2, neutral(words), text)
    sheet.insert_image(
        row + 2,
        0,
        "qr.png",
        {
            "image_data": BytesIO(qr_png(briefing.link, scale=3)),
            "description": _("Kode QR ke {link}").format(link=briefing.link),
        },
    )


def _identity(briefing: Briefing) -> list[tuple[str, str]]:
    return [
        (_("Data"), briefing.dataset_title),
        (_("Rilis"), briefing.release_id),
        (_("Aturan zona"), briefing.method_version),
        (_("Nomor berkas"), briefing.id),
        (_("Tautan"), briefing.link),
    ]


def _method(briefing: Briefing) -> list[tuple[str, str]]:
    told = [("", text) for text in briefing.method]
    told += [(each.title, f"{each.text} {each.url}".strip()) for each in briefing.sources]
    told += [(format_date(each.day), f"{each.place}: {each.text}") for each in briefing.remarks]
    return [*told, *_identity(briefing)]


def _dictionary(book: Workbook, briefing: Briefing, tables: Sequence[Rows]) -> None:
    known = meanings()
    rows = [
        {"sheet": title, "column": column.title, "meaning": known.get(column.name, "")}
        for title, columns, _frame, _sentence in tables
        for column in columns
    ]
    columns = (
        Column("sheet", _("Lembar")),
        Column("column", _("Kolom")),
        Column("meaning", _("Arti")),
    )
    sheet = _sheet(book, briefing, _("Kamus"), "")
    write_table(
        book, sheet, columns, pd.DataFrame(rows, columns=["sheet", "column", "meaning"]), top=_HEADER_ROW
    )


def _lines(book: Workbook, briefing: Briefing, title: str, lines: Sequence[tuple[str, str]]) -> None:
    sheet = _sheet(book, briefing, title, "")
    label = book.add_format({"bold": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    for row, (name, words) in enumerate(lines, start=_HEADER_ROW):
        sheet.write_string(row, 0, neutral(name), label)
        sheet.write_string(row, 1, neutral(words), text)


def _sheet(book: Workbook, briefing: Briefing, title: str, sentence: str) -> Worksheet:
    """Add a sheet whose first rows say what it is and whether the data is illustrative."""
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    sheet = book.add_worksheet(_name(title, taken))
    heading = book.add_format({"bold": True, "font_size": 13, "font_color": LIGHT.ink})
    note = book.add_format({"font_color": LIGHT.muted})
    mark = book.add_format({"bold": True, "font_color": LIGHT.negative})
    sheet.write_string(0, 0, neutral(f"{title} · {briefing.title} · {briefing.subtitle}"), heading)
    sheet.write_string(1, 0, neutral(sentence), note)
    if briefing.illustrative:
        sheet.write_string(2, 0, neutral(briefing.mark_notice), mark)
    sheet.set_header(f"&L{_printed(briefing.title)}&R{_printed(briefing.mark)}")
    sheet.set_footer(f"&L{briefing.id}&R&P / &N")
    return sheet


def _printed(text: str) -> str:
    """Text of a header on paper: an ampersand begins a code there."""
    return text.replace("&", "&&")


def _name(title: str, taken: set[str]) -> str:
    """Return a name Excel allows that no other sheet has."""
    plain = re.sub(r"[\[\]:*?/\\]", "-", title)[:_LONGEST_NAME]
    number = 2
    name = plain
    while name.casefold() in taken:
        end = f" {number}"
        name, number = plain[: _LONGEST_NAME - len(end)] + end, number + 1
    return name
