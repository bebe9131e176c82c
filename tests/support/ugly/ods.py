"""Writing ODS workbooks from the markup of their sheets, so that tests can write what no office would."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_NAMES = (
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
)
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods_text(text: str) -> str:
    """Return the markup of a cell of text."""
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def ods_cell(kind: str, attributes: str) -> str:
    """Return the markup of a cell of another type."""
    return f'<table:table-cell office:value-type="{kind}" {attributes}><text:p/></table:table-cell>'


def ods_row(cells: str, *, repeated: int = 1) -> str:
    """Return the markup of a row."""
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


def ods_file(path: Path, sheets: Mapping[str, str]) -> Path:
    """Write a workbook; each sheet is given by the markup of its rows."""
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES)
    tables = "".join(
        f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _TYPE, compress_type=zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            f'manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
            "</manifest:manifest>",
        )
    return path
