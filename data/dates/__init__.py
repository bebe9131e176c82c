"""Reading written dates: by the evidence of the whole column, never by a guess about one row."""

from data.dates.column import ReadDates, read_date, read_dates
from data.dates.elections import within_elections
from data.dates.evidence import Evidence, Within
from data.dates.hints import date_hint
from data.dates.kinds import DateGround, DateOrder, DateProblem
from data.dates.questions import Ambiguity, DateReading, ambiguity
from data.dates.shapes import is_epoch, meanings_of, month_number

__all__ = [
    "Ambiguity",
    "DateGround",
    "DateOrder",
    "DateProblem",
    "DateReading",
    "Evidence",
    "ReadDates",
    "Within",
    "ambiguity",
    "date_hint",
    "is_epoch",
    "meanings_of",
    "month_number",
    "read_date",
    "read_dates",
    "within_elections",
]
