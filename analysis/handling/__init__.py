"""What becomes of a case: its path, how long each step takes, who has not acted, how it ends."""

from analysis.handling.channels import findings_and_reports, findings_and_reports_by_month
from analysis.handling.deadlines import Limit, limit_for
from analysis.handling.durations import durations
from analysis.handling.evenness import sanction_evenness
from analysis.handling.outcomes import outcomes
from analysis.handling.path import path
from analysis.handling.positions import by_position
from analysis.handling.recommendations import open_recommendation_totals, open_recommendations
from analysis.handling.sanctions import sanctions, type_by_sanction
from analysis.handling.steps import PathStep, owners_on

__all__ = [
    "Limit",
    "PathStep",
    "by_position",
    "durations",
    "findings_and_reports",
    "findings_and_reports_by_month",
    "limit_for",
    "open_recommendation_totals",
    "open_recommendations",
    "outcomes",
    "owners_on",
    "path",
    "sanction_evenness",
    "sanctions",
    "type_by_sanction",
]
