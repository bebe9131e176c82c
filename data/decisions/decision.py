"""What a person decided about a written place or term, and which decisions hold for a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from data.vocabulary import normalise

_PROVINCE_WORDS = frozenset(("provinsi", "prov", "propinsi"))


class Subject(StrEnum):
    """What a decision is about."""

    PLACE = "place"
    TERM = "term"


@dataclass(frozen=True)
class Decision:
    """One decision.

    Attributes:
        id: unique, for taking it back.
        subject: place or term.
        written: what is written, normalised (`data.vocabulary.normalise`).
        context: for a place the province beside it, normalised ("" where none is); for a term its vocabulary.
        code: the region or term it means; "" for a place that stays unknown.
        author: who decided, as they sign; may be empty.
        note: why; may be empty.
        decided_at: ISO 8601.
        taken_back_at: ISO 8601; "" while it holds.
    """

    id: str
    subject: Subject
    written: str
    context: str
    code: str
    author: str
    note: str
    decided_at: str
    taken_back_at: str = ""

    @property
    def key(self) -> tuple[Subject, str, str]:
        """What the decision is about; a later one about the same takes its place."""
        return self.subject, self.context, self.written


@dataclass(frozen=True)
class Decisions:
    """The decisions that hold, for looking up.

    Attributes:
        by_key: subject, context and writing to decision.
    """

    by_key: Mapping[tuple[Subject, str, str], Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Self:
        """Return the lookup of some decisions, later ones before earlier ones."""
        return cls({decision.key: decision for decision in decisions})

    def of_place(self, written: str, province: str) -> Decision | None:
        """Return what was decided about a place as it is written beside a province, or None."""
        return self.by_key.get((Subject.PLACE, province_key(province), normalise(written)))

    def of_term(self, written: str, vocabulary: str) -> Decision | None:
        """Return what was decided about a term of a vocabulary, or None."""
        return self.by_key.get((Subject.TERM, vocabulary, normalise(written)))


def province_key(written: str) -> str:
    """Return a written province as decisions know it: normalised, without the word for province."""
    return " ".join(word for word in normalise(written).split() if word not in _PROVINCE_WORDS)
