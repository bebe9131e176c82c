"""Corrections become a release of their own, made from the one in force."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from data import shelf, store
from data.corrections.applying import Corrected, corrected_table
from data.corrections.table import Correction
from data.draft import Options
from data.places import PlaceMatcher
from data.release import Release


def publish_corrections(
    name: str,
    corrections: Sequence[Correction],
    *,
    match_places: PlaceMatcher,
    options: Options,
    published_by: str = "",
    note: str = "",
    in_force_from: datetime | None = None,
    at: datetime | None = None,
) -> tuple[Release, Corrected]:
    """Correct the release in force of a data set and publish the result; the release stays as it was.

    Args:
        name: an imported data set.
        corrections: what to change.
        match_places: tells which region a written place means.
        options: the day of the correction.
        published_by: name or office of who publishes it.
        note: why.
        in_force_from: the moment its embargo ends; None: at once.
        at: the time of publishing; None for now.

    Returns:
        The new release, whose manifest holds the corrections and those its base was made with, and what was
        changed.

    Raises:
        CorrectionsRefusedError: where one does not fit; see `corrected_table`.
        UserError: where the data set is bundled or unknown, another release came in force meanwhile, or the
            disk refuses.
    """
    shelf.check_new_name(name)
    base = store.open_release(name, at=at)
    corrected = corrected_table(
        pd.read_parquet(base.table), corrections, kind=base.kind, match_places=match_places, options=options
    )
    release = store.publish(
        corrected.table,
        name=name,
        kind=base.kind,
        title=base.title,
        source=base.source,
        unit=base.unit,
        complete=base.complete,
        note=note,
        examination=base.examination,
        published_by=published_by,
        in_force_from=in_force_from,
        expects=base.release_id,
        mapping=base.mapping,
        decisions=base.decisions,
        corrections=[*base.corrections, *(one.facts for one in corrections)],
        at=at,
    )
    return release, corrected
