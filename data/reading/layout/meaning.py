"""What a heading over a column of figures says: as of which day, which step is counted, which violation."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from data.dates import DateProblem, month_number, read_date
from data.terms import meanings
from data.vocabulary import normalise

_DAY = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[ -][^\W\d_]{3,}[ -]\d{4}"
)
_MONTH = re.compile(r"(?<!\d)(?<!\d )([^\W\d_]{3,})[ -](\d{4})(?!\d)")
_FILLING = re.compile(
    r"\b(?:per|jumlah|jml|total|s\.?d\.?|sampai|hingga|dengan|tanggal|tgl|bulan|asn|orang|kasus|yang|posisi|akhir)\b"
)


@dataclass(frozen=True)
class Figure:
    """What a heading says of the figures below it; empty where it does not say.

    Attributes:
        as_of: the day as ISO text; for a month its last day.
        counter: code of the step that is counted.
        violation_type: code of the violation type.
    """

    as_of: str = ""
    counter: str = ""
    violation_type: str = ""

    @property
    def said(self) -> int:
        """Number of things that are said."""
        return sum(map(bool, (self.as_of, self.counter, self.violation_type)))

    @property
    def is_said(self) -> bool:
        """Whether anything is said, and nothing is left that was not understood."""
        return self.said > 0


@lru_cache(maxsize=4096)
def figure_of(heading: str) -> Figure:
    """Return what a heading says; nothing where a part of it is not understood."""
    day, rest = _day_in(heading)
    words = normalise(_FILLING.sub(" ", rest.casefold()))
    if not words:
        return Figure(as_of=day)
    whole = normalise(rest)
    for found in (whole, words):
        if counter := meanings("counters").get(found):
            return Figure(day, counter=counter)
        if kind := meanings("violation_types").get(found):
            return Figure(day, violation_type=kind)
    return Figure()


def _day_in(heading: str) -> tuple[str, str]:
    if found := _DAY.search(heading):
        read, problem = read_date(found[0])
        if problem is DateProblem.NONE and read:
            return read.isoformat(), _without(heading, found)
    if (found := _MONTH.search(heading)) and (month := month_number(found[1])):
        year = int(found[2])
        return date(year, month, calendar.monthrange(year, month)[1]).isoformat(), _without(heading, found)
    return "", heading


def _without(heading: str, found: re.Match[str]) -> str:
    return f"{heading[: found.start()]} {heading[found.end() :]}"
