"""What a reader needs to judge one method."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MethodNote:
    """One method, told in the language in force.

    Attributes:
        code: stable name, such as `relative_risk`; also the anchor of its section.
        title: what it answers, in a few words.
        summary: one paragraph a leader understands.
        formulas: LaTeX without delimiters, in reading order; empty where words are enough.
        assumptions: what must hold for the answer to hold.
        limits: what must not be read into the answer.
        sources: author, year, title, place and equation; a figure's own URL where there is one.
        studies: codes of the validation studies whose results belong here (`analysis.validation`).
    """

    code: str
    title: str
    summary: str
    formulas: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
