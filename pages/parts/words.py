"""The closed lists in words, in the language in force."""

from data.kinds import Counter, Level, Unit
from language import _


def level_words() -> dict[Level, str]:
    """Return the levels a reader can choose, in words."""
    return {Level.REGION: _("Kabupaten/kota"), Level.PROVINCE: _("Provinsi")}


def counter_words() -> dict[Counter, str]:
    """Return the counters in words."""
    return {
        Counter.REPORTED: _("Dilaporkan (dugaan)"),
        Counter.RECOMMENDED: _("Direkomendasikan (terbukti)"),
        Counter.FOLLOWED_UP: _("Ditindaklanjuti PPK"),
    }


def unit_words() -> dict[Unit, str]:
    """Return the units in words."""
    return {Unit.PERSON: _("Orang"), Unit.CASE: _("Perkara")}
