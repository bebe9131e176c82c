"""What counts are held against: contests, people or civil servants, with how sure each number is."""

from analysis.exposure.denominators import denominators, denominators_for
from analysis.exposure.rates import rates
from analysis.exposure.standard import expected
from analysis.exposure.words import exposure_label, exposure_sentence, rate_label

__all__ = [
    "denominators",
    "denominators_for",
    "expected",
    "exposure_label",
    "exposure_sentence",
    "rate_label",
    "rates",
]
