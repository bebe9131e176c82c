"""What a reader needs to read the colours of a map."""

from dataclasses import dataclass
from datetime import date

from analysis.judgement import judged
from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zone_numbers import numbers_in_view
from analysis.zone_rule import ZoneClass, ZoneRule


@dataclass(frozen=True)
class Legend:
    """What a reader needs to read the colours.

    Attributes:
        rule: the rule in force.
        sentence: the rule in words, with what of it is published.
        caveats: what to keep in mind for this selection.
        classes: the zones, low to high, with their limits.
        numbers: how many regions in view are in each zone or state that occurs or has a class.
        as_of: the day.
    """

    rule: ZoneRule
    sentence: str
    caveats: tuple[str, ...]
    classes: tuple[ZoneClass, ...]
    numbers: dict[Zone, int]
    as_of: date


@remembered(1024)
def legend(source: CountSource, selection: Selection) -> Legend:
    """Return the legend of the selection's map, with the number of places in view in each class."""
    found = judged(source, selection)
    classes = found.rule.classes(found.evidence)
    shown = {each.zone for each in classes}
    numbers = numbers_in_view(found, selection)
    return Legend(
        rule=found.rule,
        sentence=found.rule.sentence(found.evidence),
        caveats=found.rule.caveats(selection),
        classes=classes,
        numbers={zone: number for zone, number in numbers.items() if number or zone in shown},
        as_of=selection.as_of,
    )
