"""The closed lists in words, in the language in force."""

from charts.words import counter_label, unit_label
from data.kinds import Counter, Level, Unit
from data.release import Release
from language import _


def level_words() -> dict[Level, str]:
    """Return the levels a reader can choose, in words."""
    return {Level.REGION: _("Kabupaten/kota"), Level.PROVINCE: _("Provinsi")}


def counter_words() -> dict[Counter, str]:
    """Return the counters in words."""
    return {counter: counter_label(counter) for counter in Counter}


def unit_words(release: Release) -> dict[Unit, str]:
    """Return the units a release can be counted in, in words: its own, or both where each row states one."""
    units = [release.unit] if release.unit else list(Unit)
    return {unit: unit_label(unit) for unit in units}
