"""Which zones changed since the last digest; where none did, there is nothing to send.

`<store>/.digests/digests.jsonl` holds one line for each view that was looked at, so that a change is told
once, whether it came with a new day or with a new release.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.ledger import View, ledger_sentence, top_changes
from analysis.link import whole_query
from analysis.selection import Selection
from analysis.source import source_for
from data.errors import UserError
from data.event_log import add_event, events_of
from data.locked import locked_folder
from data.release import Release
from data.settings import read_settings
from data.store import open_release
from language import _

_FOLDER = ".digests"
_FILE = "digests.jsonl"
_ALL = 1000
_SHOWN = 40


@dataclass(frozen=True, eq=False)
class Digest:
    """What changed between the last digest and now.

    Attributes:
        before, after: the two views.
        changes: places whose zone changed (`analysis.ledger.top_changes`), the most important first.
        sentence: the changes in one sentence.
    """

    before: View
    after: View
    changes: pd.DataFrame
    sentence: str

    @property
    def text(self) -> str:
        """The sentence, then one line for each change."""
        lines = [f"- {told}" for told in self.changes["sentence"].head(_SHOWN)]
        left_out = len(self.changes) - len(lines)
        if left_out > 0:
            lines.append(_("{number} perubahan lain ada di dasbor.").format(number=left_out))
        return "\n".join([self.sentence, "", *lines])


def digest(release: Release, selection: Selection, *, days: int) -> Digest | None:
    """Return what changed since the last digest of the same question; None where nothing did.

    Args:
        release: the release in force.
        selection: the question.
        days: how far back the first digest of a question looks.

    Raises:
        UserError: where the question cannot be answered.
    """
    before, after = _before(release, selection, days), View(source_for(release, selection), selection)
    changes = top_changes(before, after, number=_ALL)
    if changes.empty:
        return None
    return Digest(before, after, changes, ledger_sentence(before, after))


def remember(release: Release, selection: Selection, *, at: datetime) -> None:
    """Note that the view was told, so that the next digest begins here.

    Raises:
        UserError: where another process keeps writing, or the disk refuses.
    """
    busy = _("Proses lain sedang mencatat ringkasan perubahan.")
    refused = _("Ringkasan perubahan tidak dapat dicatat: folder penyimpanan tidak dapat ditulis.")
    event = {
        "question": _question(selection),
        "as_of": selection.as_of.isoformat(),
        "release_id": release.release_id,
        "at": at.isoformat(timespec="seconds"),
    }
    with locked_folder(_path().parent, busy=busy, refused=refused):
        add_event(_path(), event)


def _before(release: Release, selection: Selection, days: int) -> View:
    last = _last(selection)
    if last is None:
        earlier = selection.but(as_of=max(selection.as_of - timedelta(days=days), release.first_day))
        return View(source_for(release, earlier), earlier)
    then = selection.but(as_of=min(date.fromisoformat(last["as_of"]), selection.as_of))
    return View(source_for(_release_then(release, str(last["release_id"])), then), then)


def _release_then(release: Release, release_id: str) -> Release:
    """The release of the last digest; the one in force where that was deleted."""
    if release_id == release.release_id:
        return release
    try:
        return open_release(release.name, release_id=release_id)
    except UserError:
        return release


def _last(selection: Selection) -> Mapping[str, Any] | None:
    asked = _question(selection)
    told = [event for event in events_of(_path()) if event.get("question") == asked]
    return told[-1] if told and {"as_of", "release_id"} <= set(told[-1]) else None


def _question(selection: Selection) -> dict[str, str]:
    """The question without its day."""
    return {key: text for key, text in whole_query(selection).items() if key != "t"}


def _path() -> Path:
    return read_settings().store / _FOLDER / _FILE
