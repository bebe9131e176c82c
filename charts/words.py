"""Words that figures, sentences and files share: counters, units and zones as the reader meets them."""

import pandas as pd

from analysis.states import Zone
from analysis.zone_rule import zone_word
from charts.theme import LIGHT
from data.kinds import Counter, Unit
from language import _, _n, format_number

_MANY = 2  # any number that takes the plural


def counter_label(counter: Counter) -> str:
    """Return the name of a counter."""
    return {
        Counter.REPORTED: _("Dilaporkan"),
        Counter.RECOMMENDED: _("Direkomendasikan untuk disanksi"),
        Counter.FOLLOWED_UP: _("Sudah ditindaklanjuti PPK"),
    }[counter]


def unit_label(unit: Unit) -> str:
    """Return the name of a unit, and with it what one count stands for."""
    return {Unit.PERSON: _("Orang (pegawai ASN)"), Unit.CASE: _("Perkara")}[unit]


def amount(count: float | None, unit: Unit) -> str:
    """Return a count with its unit: 680 orang; an en dash where it is not known."""
    if count is None or pd.isna(count):
        return format_number(None)
    number = int(count)
    words = {
        Unit.PERSON: _n("{number} orang", "{number} orang", number),
        Unit.CASE: _n("{number} perkara", "{number} perkara", number),
    }
    return words[unit].format(number=format_number(number))


def counted(counter: Counter, unit: Unit, *, number: int = _MANY) -> str:
    """Return what is counted, as it stands in a sentence: orang yang dilaporkan.

    Args:
        counter: which step is counted.
        unit: what one count stands for.
        number: the count in front of it; left out where it stands on its own, which reads as many.
    """
    return {
        (Counter.REPORTED, Unit.PERSON): _n("orang yang dilaporkan", "orang yang dilaporkan", number),
        (Counter.REPORTED, Unit.CASE): _n("perkara yang dilaporkan", "perkara yang dilaporkan", number),
        (Counter.RECOMMENDED, Unit.PERSON): _n(
            "orang yang direkomendasikan untuk disanksi", "orang yang direkomendasikan untuk disanksi", number
        ),
        (Counter.RECOMMENDED, Unit.CASE): _n(
            "perkara yang direkomendasikan untuk disanksi",
            "perkara yang direkomendasikan untuk disanksi",
            number,
        ),
        (Counter.FOLLOWED_UP, Unit.PERSON): _n(
            "orang yang rekomendasinya sudah ditindaklanjuti",
            "orang yang rekomendasinya sudah ditindaklanjuti",
            number,
        ),
        (Counter.FOLLOWED_UP, Unit.CASE): _n(
            "perkara yang rekomendasinya sudah ditindaklanjuti",
            "perkara yang rekomendasinya sudah ditindaklanjuti",
            number,
        ),
    }[counter, unit]


def tally(count: int, counter: Counter, unit: Unit) -> str:
    """Return a count with what is counted: 680 orang yang dilaporkan."""
    return f"{format_number(count)} {counted(counter, unit, number=count)}"


def zone_title(zone: str) -> str:
    """Return the word of a zone or state as it stands on its own, in a legend or a table."""
    word = zone_word(Zone(zone))
    return word[:1].upper() + word[1:]


def zone_letter(zone: str) -> str:
    """Return the one character that stands for a zone where a word does not fit."""
    return LIGHT.zones[zone].letter


def illustrative_mark() -> str:
    """Return the mark that every figure and file made from illustrative data carries."""
    return _("Data ilustratif")
