"""What this installation is made of: program, data, rules, boundaries and, for its own people, libraries."""

from pages.parts.version.host import show_host
from pages.parts.version.program import (
    show_boundaries,
    show_changes,
    show_program,
    show_releases_in_force,
    show_rules,
)

__all__ = [
    "show_boundaries",
    "show_changes",
    "show_host",
    "show_program",
    "show_releases_in_force",
    "show_rules",
]
