"""The parts of Faktor Risiko."""

from pages.parts.drivers.checklist import show_by_driver, show_matrix
from pages.parts.drivers.ikp import choose_ikp, show_disagreements, show_ikp
from pages.parts.drivers.index import show_index, show_sensitivity
from pages.parts.drivers.repeats import show_repeats
from pages.parts.drivers.subjects import show_subjects
from pages.parts.drivers.weights import choose_weights

__all__ = [
    "choose_ikp",
    "choose_weights",
    "show_by_driver",
    "show_disagreements",
    "show_ikp",
    "show_index",
    "show_matrix",
    "show_repeats",
    "show_sensitivity",
    "show_subjects",
]
