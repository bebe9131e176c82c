"""Early warning: which places report more than their own history and the nation's level explain."""

from analysis.warning.alarm import Alarm, alarm_table, alarms
from analysis.warning.history import Gap
from analysis.warning.limits import expected_false_alarms
from analysis.warning.nation import NationalAlarm, national_alarm
from analysis.warning.watch import Ground, watch_list
from analysis.warning.words import false_alarm_sentence, gap_sentence, headline

__all__ = [
    "Alarm",
    "Gap",
    "Ground",
    "NationalAlarm",
    "alarm_table",
    "alarms",
    "expected_false_alarms",
    "false_alarm_sentence",
    "gap_sentence",
    "headline",
    "national_alarm",
    "watch_list",
]
