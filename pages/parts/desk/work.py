"""What a session has on the desk: a file without identifiers, the answers given, and what became of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from analysis.preview import ReleaseChange
from charts.map import MapPayload
from data.desk import Examination
from data.kinds import Unit
from data.mapping import ColumnMapping
from data.release import Release
from pages.parts.desk.sheets import CleanSheet

_WORK, _FILES, _NAMED = "desk work", "desk files so far", "desk data set"
_CAPITAL = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True)
class DataSet:
    """Which data set the file is for, and what a release of it says of its rows.

    Attributes:
        existing: name of an imported data set; empty for a new one.
        title: what the reader sees.
        name: short code of a new one; empty: made of the title.
        election, body, unit: what stands in where the file does not say; empty: nothing.
        complete: whether a region without rows means that nobody was reported there.
    """

    existing: str = ""
    title: str = ""
    name: str = ""
    election: str = ""
    body: str = ""
    unit: str = ""
    complete: bool = False

    @property
    def counted(self) -> Unit:
        """What a row of cases counts."""
        return Unit(self.unit) if self.unit else Unit.PERSON


@dataclass(frozen=True, eq=False)
class Preview:
    """What publishing would change, as of a release in force.

    Attributes:
        change: see `analysis.preview.compare_releases`.
        payload: the map that readers would see.
        expects: id of the release it was held against; empty: none.
    """

    change: ReleaseChange
    payload: MapPayload
    expects: str


@dataclass(frozen=True, eq=False)
class Published:
    """What came of it.

    Attributes:
        release: the new release.
        before: id of the release that was in force until then; empty: none.
        undone: whether it was taken back.
    """

    release: Release
    before: str
    undone: bool = False


@dataclass(frozen=True, eq=False)
class Work:
    """A file on the desk; it holds no identifiers, and nothing of it is on disk.

    Attributes:
        sheets: the sheets of the file; see `CleanSheet`.
        sheet: the one that is used.
        mapping: what a person answered about the columns; None: nothing yet.
        decided: how many decisions were made or taken back since.
        asked: what `found` was examined with.
        found: what became of it; None: not examined yet.
        preview: what publishing would change; None: not looked at since the last answer.
        published: the release that came of it.
    """

    sheets: tuple[CleanSheet, ...]
    sheet: str
    mapping: ColumnMapping | None = None
    decided: int = 0
    asked: tuple[Any, ...] = ()
    found: Examination | None = field(default=None, repr=False)
    preview: Preview | None = field(default=None, repr=False)
    published: Published | None = None

    @property
    def chosen(self) -> CleanSheet:
        """The sheet that is used."""
        return next(each for each in self.sheets if each.name == self.sheet)


def work() -> Work | None:
    """Return what is on the desk of this session; None where it is empty."""
    found: Work | None = st.session_state.get(_WORK)
    return found


def put_on_desk(sheets: tuple[CleanSheet, ...]) -> None:
    """Begin with a file; the uploader that held it gives way to an empty one."""
    st.session_state[_WORK] = Work(sheets, sheets[0].name)
    next_file()


def next_file() -> None:
    """Give the next file an uploader of its own."""
    st.session_state[_FILES] = files_so_far() + 1


def clear_desk() -> None:
    """Forget the file and all answers about it."""
    st.session_state.pop(_WORK, None)
    st.session_state.pop(_NAMED, None)


def change_work(**changes: Any) -> None:
    """Change what is on the desk."""
    at_hand = work()
    if at_hand is not None:
        st.session_state[_WORK] = replace(at_hand, **changes)


def data_set() -> DataSet:
    """Return which data set the file is for."""
    named: DataSet = st.session_state.setdefault(_NAMED, DataSet())
    return named


def change_data_set(**changes: Any) -> None:
    """Change what is said of the data set."""
    st.session_state[_NAMED] = replace(data_set(), **changes)
    if not changes.keys() <= {"title", "name"}:
        change_work(preview=None)


def files_so_far() -> int:
    """Return how many files this session has put on the desk."""
    return int(st.session_state.get(_FILES, 0))


def now() -> datetime:
    """Return the time in the capital, by which days are counted."""
    return datetime.now(_CAPITAL)
