"""What publishing a release would change, and how any two releases of a data set differ."""

from analysis.preview.bodies import body_totals
from analysis.preview.case_changes import CaseChange, case_change_word, case_changes, case_totals
from analysis.preview.change import ReleaseChange, compare_releases, default_question, release_change
from analysis.preview.coverage import region_changes

__all__ = [
    "CaseChange",
    "ReleaseChange",
    "body_totals",
    "case_change_word",
    "case_changes",
    "case_totals",
    "compare_releases",
    "default_question",
    "region_changes",
    "release_change",
]
