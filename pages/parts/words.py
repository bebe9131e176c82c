"""The closed lists in words, in the language in force."""

from charts.words import counter_label, unit_label
from data.kinds import Counter, Level, Unit
from language import _


def level_words() -> dict[Level, str]:
    """Return the levels a reader can choose, in words."""
    return {Level.REGION: _("Kabupaten/kota"), Level.PROVINCE: _("Provinsi")}


def counter_words() -> dict[Counter, str]:
    """Return the counters in words."""
    return {counter: counter_label(counter) for counter in Counter}


def unit_words() -> dict[Unit, str]:
    """Return the units in words."""
    return {unit: unit_label(unit) for unit in Unit}
