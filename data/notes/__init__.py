"""Dated notes that analysts pin to a region, or to the nation."""

from data.notes.book import pin_note, pinned_notes, withdraw_note
from data.notes.note import LONGEST_AUTHOR, LONGEST_TEXT, PinnedNote

__all__ = ["LONGEST_AUTHOR", "LONGEST_TEXT", "PinnedNote", "pin_note", "pinned_notes", "withdraw_note"]
