"""The words of the product: Indonesian in the code, other languages through gettext catalogues.

Write `_("Kalimat")` with the Indonesian sentence as the key; never an f-string inside `_()`, but
`_("{count} orang dilaporkan").format(count=…)`. The language in force is a context variable, so one process
serves sessions in different languages and pure functions need no extra argument.
"""

from language.catalogue import DEFAULT_LANGUAGE, LANGUAGES, _, _n, current_language, speaking, use_language
from language.formats import (
    format_date,
    format_month,
    format_number,
    format_percent,
    format_short_date,
    parse_day,
)

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "_",
    "_n",
    "current_language",
    "format_date",
    "format_month",
    "format_number",
    "format_percent",
    "format_short_date",
    "parse_day",
    "speaking",
    "use_language",
]
