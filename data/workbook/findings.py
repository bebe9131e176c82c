"""What was found in a file, as a workbook: every finding, the rows with their cells marked, and the rules."""

from io import BytesIO

import pandas as pd
from xlsxwriter import Workbook

from data.checks import Severity
from data.checks.descriptions import rules_table
from data.desk import Examination
from data.formula import neutral
from data.privacy import kind_label
from data.workbook.marks import marks
from data.workbook.sheets import Styles, width_of, workbook, write_cell, write_head, write_table
from language import _

MOST_FINDINGS = 50_000
_AUTHOR = "Peta Netral"
_COMMENT = {"author": _AUTHOR, "x_scale": 2.0}


def findings_workbook(examined: Examination) -> bytes:
    """Return a workbook for the steward who mends the file.

    Sheets: every finding with what to do (the first `MOST_FINDINGS`, MUST before SHOULD); the rows of the
    file without identifiers, the cells concerned filled and with a comment; what each rule means; how many
    rows and identifiers there were. Days and numbers are real ones, no text is a formula.

    Args:
        examined: what became of the file.
    """
    memory = BytesIO()
    with workbook(memory) as (book, styles):
        write_table(
            book.add_worksheet(_("Temuan")),
            findings_table(examined.findings),
            styles=styles,
            wrapped=(_("Temuan"), _("Yang perlu dilakukan")),
        )
        _write_rows(book, examined, styles)
        write_table(
            book.add_worksheet(_("Aturan")),
            rules_table(examined.findings),
            styles=styles,
            wrapped=(_("Arti"), _("Yang perlu dilakukan")),
        )
        write_table(book.add_worksheet(_("Ringkasan")), _summary(examined), styles=styles)
    return memory.getvalue()


def findings_table(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings with titles for a reader, MUST first, then in the order of the report.

    Args:
        findings: see `data.checks.find_all`.
    """
    words = {Severity.MUST.value: _("wajib diperbaiki"), Severity.SHOULD.value: _("sebaiknya diperiksa")}
    ordered = findings.sort_values("level", kind="stable").head(MOST_FINDINGS)  # MUST before SHOULD
    return pd.DataFrame(
        {
            _("Tingkat"): ordered["level"].map(words),
            _("Aturan"): ordered["rule"],
            _("Baris"): ordered["row"],
            _("Kolom"): ordered["column"],
            _("Nilai"): ordered["value"],
            _("Temuan"): ordered["message"],
            _("Yang perlu dilakukan"): ordered["suggestion"],
        }
    )


def _write_rows(book: Workbook, examined: Examination, styles: Styles) -> None:
    rows = examined.shown.drop(columns="turned")
    sheet = book.add_worksheet(_("Data"))
    titles = [_("Baris"), *(examined.columns[column] for column in rows.columns[1:])]
    write_head(sheet, titles, styles=styles)
    told = marks(examined.shown, examined.findings)
    for place, (column, title) in enumerate(zip(rows.columns, titles, strict=True)):
        sheet.set_column(place, place, width_of(rows[column], title=title))
        for row, value in enumerate(rows[column], start=1):
            write_cell(sheet, row, place, value, styles=styles, level=told.level(row - 1, column))
    for row, place, words in told.comments(list(rows.columns)):
        sheet.write_comment(row, place, neutral(words), _COMMENT)
    sheet.autofilter(0, 0, max(1, len(rows)), max(0, len(rows.columns) - 1))


def _summary(examined: Examination) -> pd.DataFrame:
    counted = [
        (_("Baris dalam berkas"), examined.rows),
        (_("Baris diterima"), len(examined.table)),
        (_("Baris ditolak"), examined.refused),
        (_("Lokasi belum diketahui"), examined.unplaced),
        (_("Temuan"), len(examined.findings)),
        (_("Baris pada lembar data"), len(examined.shown)),
    ]
    removed = examined.removed.groupby("kind", sort=False)["count"].sum()
    personal = [
        (_("Data pribadi dibuang: {kind}").format(kind=kind_label(str(kind))), int(count))
        for kind, count in removed.items()
    ]
    return pd.DataFrame([*counted, *personal], columns=[_("Hal"), _("Jumlah")])
