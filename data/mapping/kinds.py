"""A mapping as data: what each column of a file is taken for, how surely and why."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from data.dates import DateOrder
from data.kinds import TableKind
from data.places import CodeScheme
from data.vocabulary import normalise

CERTAIN = 0.8
"""From this confidence on a column is read without being confirmed."""


class Ground(StrEnum):
    """Why a column is taken for one of the schema."""

    NAME = "name"
    ALIAS = "alias"
    SPELLING = "spelling"
    CONTENT = "content"
    STATED = "stated"
    """A person said so, now or for an earlier file of the same source."""
    NONE = "none"


@dataclass(frozen=True)
class ColumnChoice:
    """What one column of a file is taken for.

    Attributes:
        position: its place in the file, from 0.
        heading: as written.
        column: the column of the schema; empty where it is not read.
        confidence: from 0 to 1; read without confirmation from `CERTAIN` on.
        ground: why.
        others: further columns of the schema it could be, with their confidence, best first.
    """

    position: int
    heading: str
    column: str = ""
    confidence: float = 0.0
    ground: Ground = Ground.NONE
    others: tuple[tuple[str, float], ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the column is read as it stands."""
        return bool(self.column) and self.confidence >= CERTAIN

    @property
    def waits(self) -> bool:
        """Whether a person has to confirm the column before it is read."""
        return bool(self.column) and not self.is_read


@dataclass(frozen=True)
class ColumnMapping:
    """What the columns of a file are taken for, and how its dates are written.

    Attributes:
        kind: cases or counts.
        choices: one for each column of the file, in file order.
        date_orders: for columns of dates, how a person said they are written.
        stated: codes that hold for every row, for columns the file does not have.
        code_scheme: which system a person said the codes of places belong to; None: not said.
    """

    kind: TableKind
    choices: tuple[ColumnChoice, ...]
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    stated: Mapping[str, str] = field(default_factory=dict)
    code_scheme: CodeScheme | None = None

    @property
    def fingerprint(self) -> str:
        """What files of the same source share; see `fingerprint_of`."""
        return fingerprint_of([choice.heading for choice in self.choices])

    @property
    def columns(self) -> dict[int, str]:
        """Position in the file to column of the schema, for the columns that are read."""
        return {choice.position: choice.column for choice in self.choices if choice.is_read}

    @property
    def waiting(self) -> tuple[ColumnChoice, ...]:
        """The choices a person has to confirm."""
        return tuple(choice for choice in self.choices if choice.waits)

    def choose(self, position: int, column: str) -> Self:
        """Return the mapping with a person's word: this column of the file is that one of the schema.

        Another column of the file that was taken for it is read no longer.

        Args:
            position: place in the file.
            column: column of the schema; empty for a column that is not to be read.
        """
        changed = [
            replace(choice, column=column, confidence=1.0, ground=Ground.STATED)
            if choice.position == position
            else replace(choice, column="", confidence=0.0, ground=Ground.NONE)
            if column and choice.column == column
            else choice
            for choice in self.choices
        ]
        return replace(self, choices=tuple(changed))

    def with_date_order(self, column: str, order: DateOrder) -> Self:
        """Return the mapping with the answer to how the dates of a column are written."""
        return replace(self, date_orders={**self.date_orders, column: order})

    def with_code_scheme(self, scheme: CodeScheme | None) -> Self:
        """Return the mapping with the answer to which system the codes of places belong to."""
        return replace(self, code_scheme=scheme)

    def with_stated(self, column: str, code: str) -> Self:
        """Return the mapping with a code that holds for every row; an empty code takes it back."""
        kept = {name: value for name, value in self.stated.items() if name != column}
        return replace(self, stated=kept | ({column: code} if code else {}))


def mapping_of(known: Mapping[int, str], *, headers: Sequence[str], kind: TableKind) -> ColumnMapping:
    """Return the mapping that reads each position as the column of the schema that is given for it."""
    choices = (
        ColumnChoice(place, heading, known[place], 1.0, Ground.STATED)
        if place in known
        else ColumnChoice(place, heading)
        for place, heading in enumerate(headers)
    )
    return ColumnMapping(kind, tuple(choices))


def fingerprint_of(headings: Sequence[str]) -> str:
    """Return what files of one source share: a digest of their headings, in whatever order they stand."""
    written = "\n".join(sorted(f"{heading}\t{nth}" for heading, nth in keys_of(headings)))
    return hashlib.sha256(written.encode()).hexdigest()[:32]


def keys_of(headings: Sequence[str]) -> list[tuple[str, int]]:
    """Return for each heading its normal form and how often it stood to the left of it."""
    seen: Counter[str] = Counter()
    keys = []
    for heading in map(normalise, headings):
        keys.append((heading, seen[heading]))
        seen[heading] += 1
    return keys
