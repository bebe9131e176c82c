"""How good the data are: coverage, gaps, copies, delay, and how the files behind them fared."""

from analysis.quality.coverage import coverage, coverage_by_month
from analysis.quality.delay import reporting_delay
from analysis.quality.examinations import files_by_release, findings_by_release, removed_by_release
from analysis.quality.gaps import Copies, copies, gaps

__all__ = [
    "Copies",
    "copies",
    "coverage",
    "coverage_by_month",
    "files_by_release",
    "findings_by_release",
    "gaps",
    "removed_by_release",
    "reporting_delay",
]
