"""Dated notes that analysts pin to a region, or to the nation."""

from data.notes.book import pin_note, pinned_notes, withdraw_note
from data.notes.note import LONGEST_AUTHOR, LONGEST_TEXT, PinnedNote, checked_author, checked_text

__all__ = [
    "LONGEST_AUTHOR",
    "LONGEST_TEXT",
    "PinnedNote",
    "checked_author",
    "checked_text",
    "pin_note",
    "pinned_notes",
    "withdraw_note",
]
