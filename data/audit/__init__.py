"""Who did what, when, with which release and selection: one chain of lines, only ever added to.

Each line holds the SHA-256 of the line before it, and a file beside it the number and the SHA-256 of the last
one. Changing, removing or moving a line shows, and so does cutting off the end.
"""

from data.audit.book import audit_path, record
from data.audit.chain import Head, State, verify
from data.audit.event import Act, Event
from data.audit.search import events, found, written

__all__ = ["Act", "Event", "Head", "State", "audit_path", "events", "found", "record", "verify", "written"]
