"""One place told in full: its numbers, who lies around it, what is published about it, what is not known."""

from analysis.profile.facts import events_of, not_recorded, published_of, rules_in_words
from analysis.profile.focus import focused, place_then
from analysis.profile.numbers import PlaceNumbers, place_numbers
from analysis.profile.standing import risk_and_rate
from analysis.profile.surroundings import Relation, bordering, surroundings

__all__ = [
    "PlaceNumbers",
    "Relation",
    "bordering",
    "events_of",
    "focused",
    "not_recorded",
    "place_numbers",
    "place_then",
    "published_of",
    "risk_and_rate",
    "rules_in_words",
    "surroundings",
]
