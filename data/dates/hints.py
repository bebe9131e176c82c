"""What a person may have meant by a date that could not be read."""

import calendar
import re
from datetime import date

from data.dates.kinds import DateOrder
from data.dates.shapes import MONTHS, is_epoch, meanings_of
from language import _, format_month

_RANGE = re.compile(r"\d{4}.*(?:-|–|s\.?/?d\.?|sampai|hingga|dan|;|,).*\d{4}", re.IGNORECASE)


def date_hint(text: str) -> str:
    """Return what to write instead of a date that could not be read."""
    if is_epoch(text):
        return _("sel ini kosong atau nol tetapi diformat sebagai tanggal; kosongkan, atau isi tanggalnya")
    if found := meanings_of(text):
        year, month, day = found.get(DateOrder.DAY_FIRST) or next(iter(found.values()))
        if 1 <= month <= MONTHS and year >= 1 and day > 0:
            last = calendar.monthrange(year, month)[1]
            return _("{month} hanya sampai tanggal {last}").format(
                month=format_month(date(year, month, 1)), last=last
            )
    if _RANGE.search(text):
        return _("tulis satu tanggal saja, misalnya 2020-09-21")
    return _("tulis sebagai tahun-bulan-tanggal, misalnya 2020-09-21")
