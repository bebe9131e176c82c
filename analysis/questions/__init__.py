"""Answers to single questions of readers that are no method of their own."""

from analysis.questions.after_vote import after_vote, rotations
from analysis.questions.blocked import blocked_records
from analysis.questions.pressure import CoercionSigns, coercion_signs
from analysis.questions.programmes import social_aid_regions
from analysis.questions.social_media import published_social_media_share, social_media_share

__all__ = [
    "CoercionSigns",
    "after_vote",
    "blocked_records",
    "coercion_signs",
    "published_social_media_share",
    "rotations",
    "social_aid_regions",
    "social_media_share",
]
