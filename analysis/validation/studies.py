"""Every study, in the order of the method page; a new one is added here."""

from analysis.validation import (
    alarm,
    alarm_backtest,
    asn_estimator,
    concentration,
    coverage,
    risk_zones,
    silence,
    trend,
)
from analysis.validation.study import Study

STUDIES: tuple[Study, ...] = (
    coverage.STUDY,
    risk_zones.STUDY,
    silence.STUDY,
    asn_estimator.STUDY,
    trend.STUDY,
    alarm.STUDY,
    alarm_backtest.STUDY,
    concentration.STUDY,
)
