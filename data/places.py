"""What the desk asks of whoever knows the regions, and what it is told; `geo.match` is the one who knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import pandas as pd

from language import _

_EXAMPLES = 3


class CodeScheme(StrEnum):
    """Which system the codes of a column belong to; each gives some codes of the other to other places."""

    KEMENDAGRI = "kemendagri"
    """Codes of today, and those from before the 2022 split of Papua, which mean nothing else today."""
    BPS = "bps"
    """Codes of BPS as they were until the 2022 split of Papua."""


@dataclass(frozen=True)
class Candidate:
    """A region that a written place could mean.

    Attributes:
        code: Kemendagri code, four digits for a kabupaten/kota and two for a province.
        name: full official name.
        province: name of its province; empty for a province.
        score: from 0 to 1, how alike the writing is to a name or code of the region.
        schemes: the systems in which the written code means this region; empty where no code is written.
    """

    code: str
    name: str
    province: str
    score: float
    schemes: tuple[CodeScheme, ...] = ()


class PlaceMatcher(Protocol):
    """Tells which region each written place of a column means."""

    def __call__(
        self,
        places: "pd.Series[Any]",
        provinces: "pd.Series[Any]",
        *,
        heading: str = "",
        scheme: CodeScheme | None = None,
        times: "pd.Series[Any] | None" = None,
    ) -> pd.DataFrame:
        """Match a column.

        Args:
            places: written places.
            provinces: what stands in the column of the province beside them.
            heading: what the file calls the column of places.
            scheme: which codes a person said the column holds; None: the column itself has to tell.
            times: how often each place stands in the column; None: as often as it is given.

        Returns:
            Indexed like `places`: status (matched, ambiguous, unknown), code (NA unless matched), candidates
            (tuple of codes), reason, offered (tuple of `Candidate`, best first; empty where matched).
        """
        ...

    def __hash__(self) -> int:
        """Tell matchers apart, so that what one said of a sample is remembered."""
        ...


@dataclass(frozen=True)
class CodeReading:
    """One way to read the codes of a column.

    Attributes:
        scheme: the answer to give for it.
        label: what it is called, in the language in force.
        examples: written code and the name of the region it would mean.
        missing: number of different waiting codes that this system does not have.
    """

    scheme: CodeScheme
    label: str
    examples: tuple[tuple[str, str], ...]
    missing: int


@dataclass(frozen=True)
class CodeQuestion:
    """What a person has to be asked where nothing tells which system the codes of a column belong to.

    Attributes:
        heading: the heading as written, safe to show.
        rows: number of rows that wait for the answer.
        readings: the ways to read the codes.
    """

    heading: str
    rows: int
    readings: tuple[CodeReading, ...]


def code_question(written: pd.Series, places: pd.DataFrame, *, heading: str) -> CodeQuestion | None:
    """Return the question that the codes of a column leave open, or None where they leave none.

    Args:
        written: the places as written.
        places: what the matcher said of them, indexed like them.
        heading: the heading as written, safe to show.
    """
    offered = places.loc[places["status"] == "ambiguous", "offered"]
    waiting = offered[offered.map(codes_in_question).astype(bool)]
    if waiting.empty:
        return None
    different = dict(zip(written[waiting.index], waiting, strict=True))
    readings = tuple(_reading(scheme, different) for scheme in CodeScheme)
    return CodeQuestion(heading, len(waiting), tuple(sorted(readings, key=lambda one: one.missing)))


def codes_in_question(offered: Iterable[Candidate]) -> bool:
    """Return whether a written code means different regions in the systems it may belong to."""
    return len({candidate.code for candidate in offered if candidate.schemes}) > 1


def scheme_label(scheme: CodeScheme) -> str:
    """Return what a system of codes is called on the screen."""
    return {
        CodeScheme.KEMENDAGRI: _("kode Kementerian Dalam Negeri (Kemendagri)"),
        CodeScheme.BPS: _("kode Badan Pusat Statistik (BPS)"),
    }[scheme]


def _reading(scheme: CodeScheme, different: dict[str, Iterable[Candidate]]) -> CodeReading:
    meant = {
        text: candidate.name
        for text, offered in different.items()
        for candidate in offered
        if scheme in candidate.schemes
    }
    examples = tuple(meant.items())[:_EXAMPLES]
    return CodeReading(scheme, scheme_label(scheme), examples, len(different) - len(meant))
