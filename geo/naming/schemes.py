"""Which system of codes a column of places speaks: told by the whole column, never by one cell.

A code of BPS is often the Kemendagri code of another region (164 of 514 are), so a cell alone cannot tell.
What tells: codes that only one system has, the name or the province beside a code, the point that only
Kemendagri writes into its codes, and the heading. Where that does not tell, both readings stay open.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.places import CodeScheme
from data.vocabulary import normalise
from geo.naming.decision import decide
from geo.naming.grounds import MATCHED, Decision, Why

_ENOUGH_WRITINGS = 2
_ENOUGH_ROWS = 3
"""One odd code may be a slip of the pen; a second one, or the same one in a third row, is none."""

_SLIPS = 10
"""By how many times the rows that speak for a system must outnumber those that speak against it."""

_HEADINGS = {
    CodeScheme.BPS: re.compile(r"\bbps\b"),
    # `region_code` is the column of this product's own templates and exports
    CodeScheme.KEMENDAGRI: re.compile(r"\b(?:ke|per|kep)?mendagri\b|\bdagri\b|^region code$"),
}


@dataclass(frozen=True)
class Writing:
    """A place as it is written in a column.

    Attributes:
        place: the text.
        beside: what stands in the column of the province.
        times: in how many rows.
    """

    place: str
    beside: str
    times: int = 1


@dataclass(frozen=True)
class Answer:
    """A decision, and what the codes in the text mean in each system where that is in question.

    Attributes:
        decision: as made.
        by_scheme: system to region; empty where no code is in question.
    """

    decision: Decision
    by_scheme: Mapping[CodeScheme, str]


def open_schemes(
    writings: Iterable[Writing], *, heading: str = "", stated: CodeScheme | None = None
) -> tuple[CodeScheme, ...]:
    """Return the systems that the codes of a column may belong to; several where nothing tells.

    Args:
        writings: every different writing of the column.
        heading: what the file calls the column.
        stated: what a person said; it holds whatever the column looks like.
    """
    if stated is not None:
        return (stated,)
    against = _against(writings)
    left = tuple(scheme for scheme in CodeScheme if not _is_refuted(scheme, against))
    named = _named(heading)
    if named is None:
        return left
    return (named,) if named in left else tuple(CodeScheme)


def answer(writing: Writing, schemes: tuple[CodeScheme, ...]) -> Answer:
    """Decide which region a writing means, where its codes may belong to any of some systems.

    A region is matched where every system that knows the code means the same one.
    """
    read = _readings(writing)
    meant = {scheme: code for scheme in schemes if (code := _code(read[scheme]))}
    if len(set(meant.values())) > 1:
        return Answer(Decision(Why.SCHEMES, tuple(dict.fromkeys(meant.values()))), meant)
    if meant:
        return Answer(read[next(iter(meant))], {})
    elsewhere = {scheme: code for scheme in CodeScheme if (code := _code(read[scheme]))}
    if elsewhere:
        return Answer(Decision(Why.OTHER_SCHEME, tuple(dict.fromkeys(elsewhere.values()))), elsewhere)
    return Answer(read[schemes[0]], {})


def _against(writings: Iterable[Writing]) -> dict[CodeScheme, tuple[int, int]]:
    """Count for each system the writings, and their rows, that make sense in another system alone."""
    against = dict.fromkeys(CodeScheme, (0, 0))
    for writing in writings:
        if not _has_digits(writing):
            continue
        fits = {scheme: _code(read) is not None for scheme, read in _readings(writing).items()}
        for scheme in (scheme for scheme in CodeScheme if any(fits.values()) and not fits[scheme]):
            number, rows = against[scheme]
            against[scheme] = number + 1, rows + writing.times
    return against


def _is_refuted(scheme: CodeScheme, against: Mapping[CodeScheme, tuple[int, int]]) -> bool:
    writings, rows = against[scheme]
    fewest = min(others for other, (_writings, others) in against.items() if other is not scheme)
    return (writings >= _ENOUGH_WRITINGS or rows >= _ENOUGH_ROWS) and rows >= _SLIPS * fewest


def _named(heading: str) -> CodeScheme | None:
    named = [scheme for scheme, words in _HEADINGS.items() if words.search(normalise(heading))]
    return named[0] if len(named) == 1 else None


def _readings(writing: Writing) -> dict[CodeScheme, Decision]:
    return {scheme: decide(writing.place, writing.beside, scheme) for scheme in CodeScheme}


def _code(decision: Decision) -> str | None:
    return decision.codes[0] if decision.why in MATCHED else None


def _has_digits(writing: Writing) -> bool:
    return any(character.isdigit() for character in writing.place + writing.beside)
