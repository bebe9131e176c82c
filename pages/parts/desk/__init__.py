"""The parts of Meja Data, one for each step."""

from pages.parts.desk.columns import show_columns
from pages.parts.desk.found import show_found
from pages.parts.desk.preview import show_preview
from pages.parts.desk.publish import show_outcome, show_publish
from pages.parts.desk.upload import show_upload
from pages.parts.desk.waiting import show_waiting
from pages.parts.desk.work import work

__all__ = [
    "show_columns",
    "show_found",
    "show_outcome",
    "show_preview",
    "show_publish",
    "show_upload",
    "show_waiting",
    "work",
]
