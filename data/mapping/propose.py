"""Proposing what the columns of a file are: by name, by alias, by close spelling, by content."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import pandas as pd
from rapidfuzz import fuzz, process

from data.headers import meanings_of_headings, recognise
from data.kinds import TableKind
from data.mapping.content import fit, sample_of
from data.mapping.kinds import ColumnChoice, ColumnMapping, Ground
from data.names import names_persons
from data.places import PlaceMatcher
from data.schema import columns
from data.vocabulary import normalise

Fits = Callable[[int, str], float | None]
"""Tells how well the cells at a position fit a column of the schema."""

_OF_NAME = 1.0
_OF_ALIAS = 0.95
_OF_CONTENT = 0.75
_OF_DATES = 0.5
_DOUBT = 0.5
_SPELT_ALIKE = 88.0
_LEAST_SPELT = 0.6
_MOST_SPELT = 0.9
_FITS = 0.8
_MISFITS = 0.2


def propose_mapping(
    cells: pd.DataFrame, *, headers: Sequence[str], kind: TableKind, match_places: PlaceMatcher
) -> ColumnMapping:
    """Return what each column of a file is taken for.

    A heading that is a name or alias of the schema is taken at its word; where two headings mean the same
    column, the one whose content fits goes first. A heading spelt nearly like one is taken for it where its
    content fits. What remains is proposed by content alone, for a person to confirm.

    Args:
        cells: text cells without identifiers; columns numbered from 0.
        headers: the heading of each column.
        kind: cases or counts.
        match_places: tells which region a written place means.
    """
    samples = {place: sample_of(cells[place]) for place in cells}

    def fits(place: int, column: str) -> float | None:
        return fit(samples[place], column, kind=kind, match_places=match_places)

    chosen = _by_heading(headers, kind, fits)
    taken = {choice.column for choice in chosen.values()}
    for choice in sorted(_guesses(headers, kind, fits, chosen), key=lambda each: -each.confidence):
        if choice.column not in taken and choice.position not in chosen:
            chosen[choice.position] = choice
            taken.add(choice.column)
    choices = (chosen.get(place, ColumnChoice(place, heading)) for place, heading in enumerate(headers))
    return ColumnMapping(kind, tuple(choices))


def _by_heading(headers: Sequence[str], kind: TableKind, fits: Fits) -> dict[int, ColumnChoice]:
    first = recognise(headers, kind=kind)
    chosen = {}
    for place, column in first.items():
        best = _fuller(place, column, headers, kind, fits)
        chosen[best] = _named(best, headers[best], column)
    return chosen


def _fuller(place: int, column: str, headers: Sequence[str], kind: TableKind, fits: Fits) -> int:
    """Return the column that a heading stands for: another of the same meaning where this one misfits."""
    if (_share(fits(place, column))) > _MISFITS:
        return place
    for other, heading in enumerate(headers):
        same = other != place and recognise([heading], kind=kind).get(0) == column
        if same and _share(fits(other, column)) >= _FITS:
            return other
    return place


def _named(place: int, heading: str, column: str) -> ColumnChoice:
    is_name = normalise(heading) == normalise(column)
    confidence = _OF_NAME if is_name else _OF_ALIAS
    return ColumnChoice(place, heading, column, confidence, Ground.NAME if is_name else Ground.ALIAS)


def _guesses(
    headers: Sequence[str], kind: TableKind, fits: Fits, chosen: Mapping[int, ColumnChoice]
) -> Iterator[ColumnChoice]:
    missing = [str(c) for c in columns(kind).index if c not in {each.column for each in chosen.values()}]
    for place, heading in enumerate(headers):
        if place in chosen or names_persons(normalise(heading)):
            continue
        if normalise(heading) not in meanings_of_headings(kind):
            yield from _spelt_alike(place, heading, kind, fits)
            yield from _by_content(place, heading, missing, kind, fits)


def _spelt_alike(place: int, heading: str, kind: TableKind, fits: Fits) -> Iterator[ColumnChoice]:
    known = meanings_of_headings(kind)
    hit = process.extractOne(normalise(heading), known.keys(), scorer=fuzz.ratio, score_cutoff=_SPELT_ALIKE)
    if hit is None:
        return
    column = known[hit[0]]
    like = _LEAST_SPELT + (_MOST_SPELT - _LEAST_SPELT) * (hit[1] - _SPELT_ALIKE) / (100 - _SPELT_ALIKE)
    share = fits(place, column)
    confidence = like if share is None or share >= _FITS else like * _DOUBT
    yield ColumnChoice(place, heading, column, round(confidence, 2), Ground.SPELLING)


def _by_content(
    place: int, heading: str, missing: Sequence[str], kind: TableKind, fits: Fits
) -> Iterator[ColumnChoice]:
    for column in missing:
        about = columns(kind).loc[column]
        if about["dtype"] not in _telling(kind) or (about["dtype"] == "date" and about["required"] == "no"):
            continue
        share = _share(fits(place, column))
        if share >= _FITS:
            most = _OF_DATES if about["dtype"] == "date" else _OF_CONTENT
            yield ColumnChoice(place, heading, column, round(most * share, 2), Ground.CONTENT)


@cache
def _telling(kind: TableKind) -> frozenset[str]:
    """The types whose content tells one column from another; any number could be a figure."""
    return frozenset(columns(kind)["dtype"]) & {"date", "term", "place"}


def _share(found: float | None) -> float:
    return 0.0 if found is None else found
