"""The groups of `python -m data`: each module adds its commands and the work they do."""

from data.commands import (
    auditing,
    corrections,
    deciding,
    intake,
    keeping,
    mappings,
    releases,
    templates,
    warehouse,
)

GROUPS = (intake, mappings, deciding, releases, corrections, keeping, templates, warehouse, auditing)
"""In the order of `--help`; a group has a function `add_to(commands)`."""

__all__ = ["GROUPS"]
