"""What all sessions share, loaded once: releases in force, counts, the codes a link may name."""

from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from time import monotonic

import pandas as pd
import streamlit as st

from analysis.link import Choices
from analysis.measure import CountSource
from analysis.scope import borders
from analysis.scoped_counts import ScopedCounts
from analysis.selection import Selection
from analysis.source import build_source
from charts.answers import mix_figure
from charts.plot import ready
from data.access import Right, current_reader, require
from data.elections import elections
from data.errors import UserError
from data.kinds import Unit
from data.published import national_days
from data.release import Release
from data.settings import store_folder
from data.shelf import damaged
from data.store import Trouble
from data.store import releases as releases_of
from data.vocabulary import table
from geo.register import province_parents, provinces, regions
from language import current_language
from pages.parts.last_good import Standing, look_or_keep
from pages.parts.release_asked import asked_release
from pages.parts.rule_in_force import RuleCodes, fitting_rule
from pages.parts.seen import seen_by
from pages.parts.service.memory import settle_memory

_DEFAULT_DATASET = "ilustrasi"
_SECONDS_UNTIL_A_NEW_RELEASE_SHOWS = 5


def _standing() -> Standing:
    return _standing_at(store_folder(), int(monotonic() / _SECONDS_UNTIL_A_NEW_RELEASE_SHOWS))


@lru_cache(maxsize=1)
def _standing_at(store: Path, moment: int) -> Standing:
    del store, moment  # there to be asked anew when they change
    return look_or_keep()


def releases() -> dict[str, Release]:
    """Return the releases in force by data set; the last good one where the store cannot give it now."""
    return _standing().in_force


def troubles() -> tuple[Trouble, ...]:
    """Return what is wrong with the store now."""
    return _standing().troubles


def forget_releases() -> None:
    """Look at the store anew, after something in it was changed."""
    _standing_at.cache_clear()


def release(name: str) -> Release:
    """Return what the reader may see of the release of a data set to show; the illustration by default.

    That is the release in force, or the one the link of a file asked this session for.
    """
    return seen_by(current_reader(), asked_release(name) or release_in_force(name))


def release_in_force(name: str) -> Release:
    """Return the release in force of a data set; the bundled illustration where the name is unknown.

    Raises:
        UserError: where there is nothing to show.
    """
    known = releases()
    if not known:
        raise damaged(_DEFAULT_DATASET)
    return known.get(name) or known.get(_DEFAULT_DATASET) or next(iter(known.values()))


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs={Release: lambda known: known.checksum})
def _counts(in_force: Release, election: str, positions: tuple[str, ...], unit: Unit) -> CountSource:
    counts = build_source(in_force, election=election, positions=positions, unit=unit)
    if in_force.provinces:
        counts = ScopedCounts(counts, frozenset(in_force.provinces))
    return counts


def counts_for(selection: Selection) -> CountSource:
    """Return the counts a selection works on; built once per release, election, positions and unit.

    Raises:
        UserError: where whoever asks may see no counts.
    """
    require(Right.SEE_PUBLIC_COUNTS)
    return _counts(release(selection.dataset), selection.election, selection.positions, selection.unit)


def earlier_counts(selection: Selection, *, most: int = 3) -> tuple[CountSource, ...]:
    """Return the counts of the releases before the one in force, newest first; none for bundled data sets.

    What a later release added to the same week tells how long weeks take to settle.
    """
    in_force = release(selection.dataset)
    if in_force.is_public:
        return ()
    known = [seen_by(current_reader(), each) for each in _releases_of(in_force.name)]
    now = datetime.now(UTC)
    before = [each for each in known if each.release_id < in_force.release_id and not each.is_embargoed(now)]
    fitting = [each for each in before if selection.election in each.elections and each.kind is in_force.kind]
    return tuple(
        _counts(each, selection.election, selection.positions, selection.unit) for each in fitting[:most]
    )


@st.cache_resource(ttl=_SECONDS_UNTIL_A_NEW_RELEASE_SHOWS, show_spinner=False)
def _releases_of(name: str) -> tuple[Release, ...]:
    try:
        return releases_of(name)
    except UserError:  # readers are told of it above the page; earlier releases only refine what shows
        return ()


def load_shared_parts() -> None:
    """Load what the opening view needs, so that no visitor waits for it."""
    opening = default_selection(_DEFAULT_DATASET)
    source = counts_for(opening)
    ready(mix_figure(source, opening))
    settle_memory()


def choices() -> Choices:
    """Return the codes that a link may name."""
    return Choices(
        elections={name: known.elections for name, known in releases().items()},
        provinces=provinces().index,
        regions=regions().index.union(provinces().index),
        violation_types=table("violation_types").index,
        positions=table("positions").index,
        rules=RuleCodes(),
    )


def span(selection: Selection) -> tuple[date, date]:
    """Return the first and last day that a selection's data set covers within its election."""
    in_force = release(selection.dataset)
    first_day, last_day = _election_days(selection.election)
    first, last = max(in_force.first_day, first_day), min(in_force.last_day, last_day)
    return (first, last) if first <= last else (in_force.first_day, in_force.last_day)


@lru_cache(maxsize=64)
def _election_days(code: str) -> tuple[date, date]:
    election = elections().loc[code]
    return election["first_day"].date(), election["last_day"].date()


def default_selection(dataset: str) -> Selection:
    """Return the view a data set opens with: its latest election, on the last day it covers."""
    in_force = release(dataset)
    opening = Selection(
        as_of=in_force.last_day, dataset=in_force.name, election=_latest_election(in_force.elections)
    )
    return inside(opening)


def inside(selection: Selection) -> Selection:
    """Return the selection with whatever does not fit its data set moved to the nearest that does.

    Election and day move to the nearest there is, the unit to that of the release, a province founded later
    to the one it was part of; a rule of another level gives way to the one in force on the day. Places and
    types that there are none of drop out: a browser may say anything.
    """
    selection = _of_what_exists(selection)
    known = release(selection.dataset)
    if selection.election not in known.elections:
        selection = selection.but(election=_latest_election(known.elections))
    first, last = span(selection)
    province = _within_scope(selection.province)
    selection = selection.but(as_of=min(max(selection.as_of, first), last))
    return selection.but(
        dataset=known.name,
        unit=known.unit or selection.unit,
        province=province and province_parents(borders(selection)).get(province, province),
        rule=fitting_rule(selection),
    )


def _of_what_exists(selection: Selection) -> Selection:
    known = choices()
    return selection.but(
        province=selection.province if selection.province in known.provinces else None,
        region=selection.region if selection.region in known.regions else None,
        violation_types=tuple(code for code in selection.violation_types if code in known.violation_types),
    )


def _within_scope(province: str | None) -> str | None:
    """The province itself, or the first of the reader's own where it lies outside them."""
    own = sorted(current_reader().provinces)
    return province if not own or province in own else own[0]


@lru_cache(maxsize=64)
def _latest_election(codes: tuple[str, ...]) -> str:
    voting = elections().loc[list(codes), "voting_day"]
    return str(voting.idxmax())


def days_on_offer(selection: Selection) -> tuple[date, ...]:
    """Return the days the picker offers: month ends, days with a published national total, the day chosen."""
    first, last = span(selection)
    return tuple(sorted({*_usual_days(first, last, selection.election), selection.as_of}, reverse=True))


@lru_cache(maxsize=64)
def _usual_days(first: date, last: date, election: str) -> frozenset[date]:
    month_ends = (day.date() for day in pd.date_range(first, last, freq="ME"))
    stated = (day for day in national_days(election) if first <= day <= last)
    return frozenset({*month_ends, *stated, last})


def release_title(name: str) -> str:
    """Return the title of a data set in the language in force."""
    known = release(name)
    return known.title_en if current_language() == "en" else known.title


def election_label(code: str) -> str:
    """Return the name of an election in the language in force."""
    return str(elections().at[code, f"label_{current_language()}"])
