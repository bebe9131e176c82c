"""Parts of the page on trends and stages."""

from pages.parts.trends.after_vote import show_after_vote
from pages.parts.trends.charts import show_channels, show_elections, show_stages, show_trend
from pages.parts.trends.headline import show_trend_headline
from pages.parts.trends.settling import settling_for
from pages.parts.trends.tags import show_tags

__all__ = [
    "settling_for",
    "show_after_vote",
    "show_channels",
    "show_elections",
    "show_stages",
    "show_tags",
    "show_trend",
    "show_trend_headline",
]
