"""The few closed lists about dates."""

from enum import StrEnum


class DateOrder(StrEnum):
    """How the dates of a column are written where that is not plain from each one."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"
    """Only with years of two digits: 20-09-21."""
    SWAPPED = "dmy-swapped"
    """Day first; and a spreadsheet set to month first turned the dates it could into days of its own, with
    day and month exchanged: only those with a day above 12 stayed as they were typed."""


class DateProblem(StrEnum):
    """Why a written date has no day."""

    NONE = ""
    IMPOSSIBLE = "impossible"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    EPOCH = "epoch"
    """The day a spreadsheet counts from: an empty or zero cell that was formatted as a date."""


class DateGround(StrEnum):
    """What told how the dates of a column are written."""

    PLAIN = "plain"
    """No date of the column can be read in two ways."""
    STATED = "stated"
    """A person said so."""
    VALUES = "values"
    """A value that fits one order only, such as a number above 12."""
    ELECTION = "election"
    """Read in any other order, dates fall outside the days they can lie in."""
    ROW_ORDER = "row_order"
    """Read in one order only, the dates follow one another from row to row."""
    MIXED = "mixed"
    """Values speak for different orders: only what is plain by itself is read."""
    OPEN = "open"
    """Nothing tells; a person has to be asked."""
