"""What becomes of the zones under other limits, another exposure, or an assumed reporting rate.

Nothing here changes the rule in force: a trial is data, and its answer stands beside that of the rule.
"""

from analysis.laboratory.moved import moved_zones, trial_sentence, zone_history, zone_moves_of
from analysis.laboratory.reporting import Reporting, percent_of, province_groups, reporting_from
from analysis.laboratory.trial import Trial, trial_caveats, tried, tried_frame, tried_legend
from analysis.laboratory.weights import weighed, weighed_sentence, weights_from, weights_text

__all__ = [
    "Reporting",
    "Trial",
    "moved_zones",
    "percent_of",
    "province_groups",
    "reporting_from",
    "trial_caveats",
    "trial_sentence",
    "tried",
    "tried_frame",
    "tried_legend",
    "weighed",
    "weighed_sentence",
    "weights_from",
    "weights_text",
    "zone_history",
    "zone_moves_of",
]
