"""Examining what is on the desk again whenever an answer changed."""

from dataclasses import replace

from data import store
from data.desk import Examination, examine_source
from data.draft import Options
from data.kinds import Unit
from data.reading import Progress
from data.release import Release
from geo.desk_context import desk_context
from geo.match import match_many
from language import _, current_language
from pages.parts.desk.progress import shown_progress
from pages.parts.desk.work import DataSet, Work, change_work, data_set, now, work


def examined() -> Examination | None:
    """Return what becomes of the file on the desk with all that was answered; None where there is none."""
    at_hand = work()
    if at_hand is None:
        return None
    named = data_set()
    asked = (at_hand.sheet, at_hand.mapping, at_hand.decided, _stated(named), current_language())
    if at_hand.found is None or asked != at_hand.asked:
        with shown_progress(_("Memeriksa")) as progress:
            found = _examine(at_hand, named, progress)
        change_work(found=found, asked=asked, preview=None)
        return found
    return at_hand.found


def in_force(name: str) -> Release | None:
    """Return the release in force of a data set; None where it has none yet."""
    return next((each for each in store.datasets() if each.name == name), None)


def _examine(at_hand: Work, named: DataSet, progress: Progress) -> Examination:
    options = Options(
        today=now().date(),
        election=named.election or None,
        body=named.body or None,
        unit=Unit(named.unit) if named.unit else None,
    )
    found = examine_source(
        at_hand.chosen.source,
        match_places=match_many,
        options=options,
        mapping=at_hand.mapping,
        context=desk_context(in_force(named.existing) if named.existing else None),
        progress=progress,
    )
    return replace(found, removed=at_hand.chosen.removed)  # they were cut out when the file was read


def _stated(named: DataSet) -> tuple[str, ...]:
    return named.existing, named.election, named.body, named.unit
