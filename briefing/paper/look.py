"""Colours and patterns by meaning, for the page templates."""

from charts.theme import LIGHT
from charts.words import zone_letter


def theme() -> dict[str, str]:
    """Return the colours by their names."""
    names = (
        "ink",
        "muted",
        "faint",
        "grid",
        "accent",
        "accent_soft",
        "bar",
        "raised",
        "surface",
        "negative",
        "band",
    )
    return {name: getattr(LIGHT, name) for name in names}


def zone_look(zone: str) -> dict[str, str]:
    """Return how a zone or state looks."""
    look = LIGHT.zones[zone]
    return {
        "fill": look.fill,
        "outline": look.outline,
        "ink": look.ink,
        "letter": zone_letter(zone),
        "pattern": look.pattern.value,
        "pattern_ink": look.pattern_ink or look.outline,
    }
