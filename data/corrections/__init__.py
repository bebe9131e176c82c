"""Corrections as data: each names one cell, what it must hold now, what it should hold, why and by whom."""

from data.corrections.applying import Corrected, CorrectionsRefusedError, corrected_table
from data.corrections.publishing import publish_corrections
from data.corrections.table import Correction, read_corrections

__all__ = [
    "Corrected",
    "Correction",
    "CorrectionsRefusedError",
    "corrected_table",
    "publish_corrections",
    "read_corrections",
]
