"""One thing that awaits a person, with what it could mean."""

from dataclasses import dataclass

from data.decisions import Subject


@dataclass(frozen=True)
class Choice:
    """One answer that could be given.

    Attributes:
        code: what to decide for it.
        label: official name of the region, or label of the term.
        province: name of the region's province; empty for a province or a term.
        score: from 0 to 1, how alike it is to what is written.
    """

    code: str
    label: str
    province: str
    score: float


@dataclass(frozen=True)
class QueueItem:
    """A written place or term that awaits a person; it stands once, in however many rows it is written.

    Attributes:
        subject: place or term.
        column: the column of the schema.
        heading: its heading, safe to show.
        shown: what is written, safe to show.
        written: what is written, for deciding; empty where it may not be kept, because it may name a person.
        context: for a place the province written beside it ("" where none is), for a term its vocabulary.
        rows: number of rows of the file it stands in.
        first_row: the first of them, as numbered in the file.
        reason: why it awaits a person, one sentence.
        choices: what it could mean, the likeliest first; may be empty.
        suggestion: code of the one choice that is clearly likelier than the others; "" where none is.
        refuses: whether its rows are refused until it is decided.
    """

    subject: Subject
    column: str
    heading: str
    shown: str
    written: str
    context: str
    rows: int
    first_row: int
    reason: str
    choices: tuple[Choice, ...]
    suggestion: str
    refuses: bool

    @property
    def can_be_decided(self) -> bool:
        """Whether a decision about it can be remembered; otherwise the file itself has to be mended."""
        return bool(self.written)
