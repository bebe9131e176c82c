"""Prevention: what was done, where, for whom, at which stage, and how that lies beside the zones.

Nothing here says that an event prevented anything: no effect size was found in any source, events are held
where trouble is expected, and only a handful are on record.
"""

from analysis.prevention.coverage import coverage_by_zone, prevention_coverage, uncovered
from analysis.prevention.events import (
    events_by_audience,
    events_by_stage,
    events_by_type,
    prevention_events,
)
from analysis.prevention.followed import follow_up_of_warned
from analysis.prevention.warnings import ministerial_warning, warned_regions
from analysis.prevention.words import coverage_sentence, no_cause_sentence, warning_sentence

__all__ = [
    "coverage_by_zone",
    "coverage_sentence",
    "events_by_audience",
    "events_by_stage",
    "events_by_type",
    "follow_up_of_warned",
    "ministerial_warning",
    "no_cause_sentence",
    "prevention_coverage",
    "prevention_events",
    "uncovered",
    "warned_regions",
    "warning_sentence",
]
