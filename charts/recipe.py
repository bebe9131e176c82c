"""How a figure is made again: which answer made it, of which question, with which choices."""

from dataclasses import dataclass

from analysis.selection import Selection

Plain = str | bool | int | tuple[str, ...]  # what a choice is, as it is written down; a day as 2020-09-21


@dataclass(frozen=True)
class Recipe:
    """What makes a figure again, on another day or of another place.

    Attributes:
        answer: code of the answer (`charts.again.ANSWERS`).
        figure: id of the figure, where the answer gives several.
        selection: the question it answered.
        choices: name and value of what was chosen beside the question.
    """

    answer: str
    figure: str
    selection: Selection
    choices: tuple[tuple[str, Plain], ...] = ()
