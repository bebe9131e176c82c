"""Finding the headings of a table: below its titles, in one row or two, above a row of column numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from data.headers import known_headers
from data.reading.layout.meaning import figure_of

HEAD_ROWS = 40

_NUMBERED = re.compile(r"\(?(\d{1,3})\)?")
_NUMBER = re.compile(r"-?\d{1,3}(?:[.,\s]?\d{3})*(?:[.,]\d+)?%?")
_LEAST_NUMBERED = 3
_MOSTLY = 0.6
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Headings:
    """Where the headings stand and what they say.

    Attributes:
        first, last: positions of the first and last row above the data; the row that numbers the columns
            belongs to them.
        labels: one for each column, empty where it has none.
        joined: whether they were put together from two rows.
    """

    first: int
    last: int
    labels: tuple[str, ...]
    joined: bool


def find_headings(head: pd.DataFrame) -> Headings:
    """Return the headings of a table: the row, or pair of rows, that says most the schema knows.

    Where no heading is known it is the first row that is filled like a table and holds no number; where there
    is none, the first with text.

    Args:
        head: the first rows of the file, all text.
    """
    rows = [[one_line(cell) for cell in row] for row in head.to_numpy()]
    found = max(_candidates(rows), key=lambda each: (each[0], -(each[2] - each[1]), -each[1]))
    score, first, last, labels = found
    if score == 0:
        first = last = _like_a_table(rows)
        labels = rows[first]
    numbered = last + 1 < len(rows) and _numbers_columns(rows[last + 1])
    return Headings(first, last + numbered, tuple(labels), joined=last > first)


def one_line(text: object) -> str:
    """Return a heading in one line without needless space."""
    return " ".join(str(text).split())


def is_number(text: str) -> bool:
    """Return whether a cell holds nothing but a number."""
    return _NUMBER.fullmatch(text) is not None


def _candidates(rows: list[list[str]]) -> Iterator[tuple[int, int, int, list[str]]]:
    for place, row in enumerate(rows):
        yield _score(row, rows[place + 1 :]), place, place, row
        if place + 1 < len(rows) and _is_group_over(row, rows[place + 1]):
            below = rows[place + 2 :]
            labels = _joined(row, rows[place + 1])
            yield _score(labels, below), place, place + 1, labels


def _score(labels: Sequence[str], below: Sequence[Sequence[str]]) -> int:
    known = known_headers(labels)
    figures = (figure_of(label) for label in labels)
    places = [(place, figure) for place, figure in enumerate(figures) if figure.is_said]
    return known + sum(figure.said for place, figure in places if _counts_below(place, below))


def _counts_below(place: int, below: Sequence[Sequence[str]]) -> bool:
    # A day over a column of numbers is a heading; over other days it is a cell.
    filled = [row[place] for row in below if row[place]]
    return sum(map(is_number, filled)) >= max(1, len(filled) * _NEARLY_ALL)


def _is_group_over(top: Sequence[str], sub: Sequence[str]) -> bool:
    """Return whether one row may group the headings of the next: where one is empty, the other speaks."""
    alone_above = any(above and not below for above, below in zip(top, sub, strict=True))
    spread = any(not above and below for above, below in zip(top, sub, strict=True))
    return spread and (alone_above or all(sub)) and not any(map(is_number, filter(None, top)))


def _joined(top: Sequence[str], sub: Sequence[str]) -> list[str]:
    labels, group = [], ""
    for above, below in zip(top, sub, strict=True):
        group = above if above and below else group if below and not above else ""
        over = above or group
        options = (f"{over} {below}".strip(), below or over)
        said = (text for text in options if text and (known_headers([text]) or figure_of(text).is_said))
        labels.append(next(said, options[0]))
    return labels


def _numbers_columns(row: Sequence[str]) -> bool:
    found = [_NUMBERED.fullmatch(cell) for cell in row if cell]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(found) >= _LEAST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


def _like_a_table(rows: list[list[str]]) -> int:
    filled = [sum(map(bool, row)) for row in rows]
    enough = max(2.0, max(filled) * _MOSTLY)
    for place, row in enumerate(rows):
        if filled[place] >= enough and not any(map(is_number, row)):
            return place
    return next((place for place, number in enumerate(filled) if number), 0)
