"""How large a file may be: generous defaults, each a setting of the installation."""

import os
from dataclasses import dataclass

from data.errors import UserError
from language import _, format_number

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Limits:
    """What is read at most.

    Attributes:
        file_bytes: size of the file as it lies (`PETA_MAX_FILE_MB`).
        unpacked_bytes: size of a workbook once its archive is unpacked (`PETA_MAX_UNPACKED_MB`).
        rows: rows of the table, headings included (`PETA_MAX_ROWS`).
        columns: columns of the table (`PETA_MAX_COLUMNS`).
        cells: cells of the rectangle a sheet spans, empty ones included (`PETA_MAX_CELLS`).
    """

    file_bytes: int = 500 * _MEGABYTE
    unpacked_bytes: int = 500 * _MEGABYTE
    rows: int = 2_000_000
    columns: int = 300
    cells: int = 30_000_000


def read_limits() -> Limits:
    """Return the limits in force, read from the environment at the time of the call.

    Raises:
        UserError: where a setting is no whole number above zero.
    """
    usual = Limits()
    return Limits(
        file_bytes=_setting("PETA_MAX_FILE_MB", usual.file_bytes, unit=_MEGABYTE),
        unpacked_bytes=_setting("PETA_MAX_UNPACKED_MB", usual.unpacked_bytes, unit=_MEGABYTE),
        rows=_setting("PETA_MAX_ROWS", usual.rows),
        columns=_setting("PETA_MAX_COLUMNS", usual.columns),
        cells=_setting("PETA_MAX_CELLS", usual.cells),
    )


def check_table_size(rows: int, columns: int, *, limits: Limits, where: str) -> None:
    """Refuse a table with more rows or columns than the limits.

    Raises:
        UserError: where it has.
    """
    if rows <= limits.rows and columns <= limits.columns:
        return
    raise UserError(
        _("Tabel terlalu besar: {rows} baris dan {columns} kolom.").format(
            rows=format_number(rows), columns=format_number(columns)
        ),
        where=where,
        expected=_("paling banyak {rows} baris dan {columns} kolom").format(
            rows=format_number(limits.rows), columns=format_number(limits.columns)
        ),
        next_step=_("Buang kolom yang tidak perlu, atau pecah berkas menurut provinsi atau bulan."),
    )


def _setting(name: str, usual: int, *, unit: int = 1) -> int:
    written = os.environ.get(name, "").strip()
    if not written:
        return usual
    if not written.isdecimal() or int(written) == 0:
        raise UserError(
            _("Pengaturan batas tidak dapat dibaca."),
            where=f"{name}={written}",
            expected=_("bilangan bulat di atas nol"),
        )
    return int(written) * unit
