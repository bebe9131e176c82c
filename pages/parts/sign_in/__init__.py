"""Who is here: signed in with the institution's provider, or the one person in front of this machine."""

from pages.parts.sign_in.door import admitted, may_open, note_who
from pages.parts.sign_in.provider import check_start, has_provider

__all__ = ["admitted", "check_start", "has_provider", "may_open", "note_who"]
