"""The parts of Log Audit."""

from pages.parts.audit.events import show_events
from pages.parts.audit.state import show_state

__all__ = ["show_events", "show_state"]
