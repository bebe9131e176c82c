"""Archives that are no workbooks, or that would fill the machine if they were believed or expanded."""

import zipfile
from pathlib import Path

from tests.support.ugly.ods import ods_cell, ods_file, ods_row
from tests.support.ugly.trap import HEAD, ROWS, bytes_file, delimited, trap
from tests.support.ugly.workbooks import merged_cells

SHEET = "xl/worksheets/sheet1.xml"
TWO_GIGABYTES = 2_000_000_000


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    """Write an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def stating(path: Path, size: int) -> Path:
    """Let every member of an archive state another size than it has."""
    raw = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        sizes = {member.file_size for member in archive.infolist() if member.file_size > 1}
    for true in sizes:
        raw = raw.replace(true.to_bytes(4, "little"), size.to_bytes(4, "little"))
    return bytes_file(path.parent, raw, name=path.name)


@trap(refusal="arsip ZIP, bukan buku kerja")
def a_zip_renamed_to_xlsx(folder: Path) -> Path:
    return zipped(folder / "kasus.xlsx", {"kasus.csv": delimited([HEAD, *ROWS]).encode()})


@trap(refusal="arsip ZIP, bukan buku kerja")
def a_document_renamed_to_xlsx(folder: Path) -> Path:
    return zipped(folder / "kasus.xlsx", {"word/document.xml": b"<w:document/>"})


@trap(refusal="Isi berkas terlalu besar")
def a_zip_bomb(folder: Path) -> Path:
    # A thousand times as large as it lies; its sizes are honest.
    return zipped(folder / "kasus.xlsx", {"xl/workbook.xml": b"", SHEET: b" " * 30_000_000})


@trap(refusal="Isi berkas terlalu besar")
def a_claimed_size_of_two_gigabytes(folder: Path) -> Path:
    path = zipped(folder / "kasus.xlsx", {"xl/workbook.xml": b"<book/>", SHEET: b"<sheet/>  "})
    return stating(path, TWO_GIGABYTES)


@trap(refusal="Isi berkas terlalu besar")
def a_bomb_that_claims_to_be_small(folder: Path) -> Path:
    path = zipped(folder / "kasus.xlsx", {"xl/workbook.xml": b"", SHEET: b" " * 30_000_000})
    return stating(path, 1)


@trap(refusal="Isi berkas terlalu besar")
def a_lone_cell_in_the_farthest_corner(folder: Path) -> Path:
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return zipped(
        folder / "kasus.xlsx", {"xl/workbook.xml": b"", SHEET: b"<sheetData>" + cell + b"</sheetData>"}
    )


@trap(refusal="Isi berkas terlalu besar")
def one_cell_repeated_over_a_whole_ods_sheet(folder: Path) -> Path:
    cell = ods_cell("float", 'office:value="1" table:number-columns-repeated="16384"')
    return ods_file(folder / "kasus.ods", {"Data": ods_row(cell, repeated=1048576)})


@trap(refusal="tidak dapat dibaca sebagai buku kerja")
def a_workbook_cut_short(folder: Path) -> Path:
    whole = merged_cells(folder).read_bytes()
    return bytes_file(folder, whole[: len(whole) // 2], name="terpotong.xlsx")


@trap(refusal="tidak dapat dibaca sebagai buku kerja")
def an_old_workbook_cut_short(folder: Path) -> Path:
    return bytes_file(folder, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), name="kasus.xls")
