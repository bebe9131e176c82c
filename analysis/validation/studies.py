"""Every study, in the order of the method page; a new one is added here."""

from analysis.validation import coverage, risk_zones
from analysis.validation.study import Study

STUDIES: tuple[Study, ...] = (
    coverage.STUDY,
    risk_zones.STUDY,
)
