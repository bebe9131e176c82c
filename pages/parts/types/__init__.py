"""Parts of the page on violation types."""

from pages.parts.types.charts import (
    show_cross_table,
    show_groups,
    show_positions,
    show_shares_over_time,
    show_social_media,
    show_types,
)
from pages.parts.types.choices import show_type_choices
from pages.parts.types.picking import forget_picks
from pages.parts.types.rule import show_rule
from pages.parts.types.signs import show_aid, show_coercion

__all__ = [
    "forget_picks",
    "show_aid",
    "show_coercion",
    "show_cross_table",
    "show_groups",
    "show_positions",
    "show_rule",
    "show_shares_over_time",
    "show_social_media",
    "show_type_choices",
    "show_types",
]
