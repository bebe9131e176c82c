"""A briefing in the order somebody wants: parts moved, retitled, annotated, left out, figures added."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.content import Briefing
from briefing.identity import numbered
from briefing.kept import KeptFigure
from briefing.section import Section, SectionId
from charts.figures import Figure
from data.errors import UserError
from language import _

LONGEST_TITLE, LONGEST_NOTE = 120, 600  # characters; more does not fit on a slide


@dataclass(frozen=True, eq=False)
class Part:
    """One part of an arrangement.

    Attributes:
        section: which section of the briefing; `SectionId.CHOSEN` for a figure added.
        title: own heading; "" keeps the usual one.
        note: what is added under the sentence; "" for nothing.
        figure: the figure added; None for a section of the briefing itself.
        kept: a figure of a saved arrangement, which `with_figures` makes anew.
    """

    section: SectionId
    title: str = ""
    note: str = ""
    figure: Figure | None = None
    kept: KeptFigure | None = None


def with_figures(parts: Sequence[Part], make: Callable[[KeptFigure], Figure]) -> list[Part]:
    """Return the parts with every kept figure made."""
    return [
        replace(part, figure=make(part.kept)) if part.kept is not None and part.figure is None else part
        for part in parts
    ]


def arranged(briefing: Briefing, parts: Sequence[Part]) -> Briefing:
    """Return the briefing with the sections of an arrangement, in its order, under an id of its own.

    A part that this briefing does not have, such as the neighbours where it tells of the nation, is passed
    over: the same arrangement serves a place and the nation. What is not named is left out.

    Raises:
        UserError: where a title or a note is too long, or nothing at all would be told.
    """
    for part in parts:
        _check(part.title, LONGEST_TITLE)
        _check(part.note, LONGEST_NOTE)
    found = [section for part in parts if (section := _section(briefing, part)) is not None]
    if not found:
        raise UserError(
            _("Susunan ini tidak memuat satu bagian pun untuk {place}.").format(place=briefing.place),
            next_step=_("Tambahkan satu bagian atau satu gambar."),
        )
    settings = json.dumps([_facts(part) for part in parts], sort_keys=True, ensure_ascii=False)
    return replace(briefing, id=numbered(briefing.id, settings), sections=tuple(found))


def _section(briefing: Briefing, part: Part) -> Section | None:
    if part.figure is not None:
        title = part.title or part.figure.title
        return Section(SectionId.CHOSEN, title, part.figure.sentence, part.figure, note=part.note)
    found = briefing.section(part.section)
    return found and replace(found, title=part.title or found.title, note=part.note)


def _facts(part: Part) -> list[Any]:
    figure = part.figure
    shown = [figure.id, figure.title, figure.subtitle, figure.sentence, _rows(figure)] if figure else []
    return [part.section, part.title, part.note, *shown]


def _rows(figure: Figure) -> str:
    """The data shown, in a few letters: the same rows give the same ones."""
    columns = [column.name for column in figure.columns if column.name in figure.frame]
    return hashlib.sha256(figure.frame[columns].to_csv(index=False).encode()).hexdigest()


def _check(text: str, longest: int) -> None:
    if len(text) > longest:
        raise UserError(
            _("Teks ini terlalu panjang: {number} karakter.").format(number=len(text)),
            expected=_("paling banyak {number} karakter").format(number=longest),
        )
