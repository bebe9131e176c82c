"""A question put to the analysis: the selection of the page, its counts, and the function that answers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from analysis.measure import CountSource
from analysis.selection import Selection
from language import format_percent


@dataclass(frozen=True)
class Asked:
    """What the page was asked.

    Attributes:
        answer: the analysis function that the question names.
        source: the counts of the selection.
        selection: what the page shows.
    """

    answer: Callable[..., Any]
    source: CountSource
    selection: Selection

    def here(self) -> Any:
        """Return what most functions answer: they take the counts and the selection."""
        return self.answer(self.source, self.selection)


Expected = Callable[[Asked], list[str]]


def inside(words: str) -> str:
    """Return words as they stand inside a sentence: only the first letter is made small."""
    return words[:1].lower() + words[1:]


def share(row: Any, *, digits: int = 1) -> str:
    """Return the share of a row with its 95% interval as a sentence tells it."""
    value, low, high = (format_percent(row[name], digits) for name in ("share", "share_low", "share_high"))
    return f"{value} (rentang 95%: {low}–{high})"
