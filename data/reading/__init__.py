"""Reading a user's file: every cell as text, in a table with one row of headings, whatever the format."""

from data.reading.files import read_source
from data.reading.limits import Limits, read_limits
from data.reading.source import NOTE_RULES, Format, Note, Progress, Source, silent
from data.reading.sql import read_sql

__all__ = [
    "NOTE_RULES",
    "Format",
    "Limits",
    "Note",
    "Progress",
    "Source",
    "read_limits",
    "read_source",
    "read_sql",
    "silent",
]
