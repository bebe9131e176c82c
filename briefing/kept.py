"""A figure as a saved arrangement keeps it: not what it showed, but what makes it anew."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from analysis.link import Choices, from_query, to_query, whole_query
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.again import ANSWERS
from charts.figures import Figure
from charts.recipe import Plain
from data.errors import UserError
from data.vocabulary import table
from geo import register
from language import _

_OF_THE_BRIEFING = frozenset("det")  # data set, election and day are those of each briefing
_PLACE = ("p", "r")


@dataclass(frozen=True)
class KeptFigure:
    """A figure of an arrangement, made anew for the day and the place of each briefing.

    Attributes:
        answer, figure: codes of the answer and of the figure among those it gives.
        choices: name and value of what was chosen beside the question.
        view: where the figure's question went its own way when it was kept, as codes of a link: a figure of
            the briefing's own place follows the briefing to other places, one of another place stays there.
        title: what it was called when it was kept.
    """

    answer: str
    figure: str
    choices: tuple[tuple[str, Plain], ...]
    view: tuple[tuple[str, str], ...]
    title: str

    def row(self) -> dict[str, Any]:
        """Return it as it is written down."""
        return {
            "answer": self.answer,
            "figure": self.figure,
            "choices": dict(self.choices),
            "view": dict(self.view),
            "title": self.title,
        }

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Self:
        """Return it as it was written down.

        Raises:
            KeyError, TypeError, ValueError: where the row was damaged.
        """
        choices = {
            str(name): tuple(each) if isinstance(each, list) else each
            for name, each in row["choices"].items()
        }
        view = {str(key): str(code) for key, code in row["view"].items()}
        told = (str(row[name]) for name in ("answer", "figure", "title"))
        answer, figure, title = told
        return cls(answer, figure, tuple(choices.items()), tuple(view.items()), title)


def kept_figure(figure: Figure, selection: Selection) -> KeptFigure | None:
    """Return what makes a figure anew beside a question; None where nothing does.

    A figure of another data set or election than the question's is not made anew: a briefing has one of each.
    """
    recipe = figure.recipe
    if recipe is None:
        return None
    own = recipe.selection
    if (own.dataset, own.election) != (selection.dataset, selection.election):
        return None
    view = {
        key: code for key, code in to_query(own, default=selection).items() if key not in _OF_THE_BRIEFING
    }
    if view.keys() & set(_PLACE):
        view |= {"p": own.province or "", "r": own.region or ""}
    return KeptFigure(recipe.answer, recipe.figure, recipe.choices, tuple(view.items()), figure.title)


def made_anew(
    kept: KeptFigure, selection: Selection, *, counts_for: Callable[[Selection], CountSource]
) -> Figure:
    """Return the figure for the question of a briefing.

    Args:
        kept: the figure as it was kept.
        selection: the question of the briefing.
        counts_for: gives the counts that answer a question.

    Raises:
        UserError: where this version makes no such figure.
    """
    asked = _asked(kept, selection)
    known = ANSWERS.get(kept.answer)
    try:
        made = known.again(counts_for(asked), asked, dict(kept.choices)) if known else ()
    except (TypeError, ValueError) as error:
        raise _unknown(kept) from error
    found = next((figure for figure in made if figure.id == kept.figure), None)
    if found is None:
        raise _unknown(kept)
    return found


def _asked(kept: KeptFigure, selection: Selection) -> Selection:
    view = dict(kept.view)
    known = Choices(
        elections={selection.dataset: (selection.election,)},
        provinces=register.provinces().index,
        regions=register.regions().index.union(register.provinces().index),
        violation_types=table("violation_types").index,
        positions=table("positions").index,
        rules=tuple(filter(None, (selection.rule, view.get("z")))),
    )
    return from_query(whole_query(selection) | view, default=selection, choices=known)


def _unknown(kept: KeptFigure) -> UserError:
    return UserError(
        _("Gambar “{title}” dari susunan ini tidak dapat dibuat lagi.").format(title=kept.title),
        where=kept.answer,
        next_step=_("Keluarkan gambar itu dari susunan, lalu tambahkan lagi dari halamannya."),
    )
