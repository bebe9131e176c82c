"""What is published about a place, which rules held, and what a data set does not say."""

from datetime import date

import pandas as pd

from analysis.handling import PathStep, path
from analysis.legal import rules_on, supervisor_on
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.prevention import prevention_events
from analysis.scope import borders
from analysis.selection import Selection
from data import vocabulary
from data.kinds import TableKind
from data.published import figures
from language import _, format_date


def published_of(place: str, *, election: str | None = None, as_of: date | None = None) -> pd.DataFrame:
    """Return the figures that bodies published about a place, the latest first.

    Args:
        place: code of a kabupaten/kota or province.
        election: code of an election; None for all.
        as_of: the last day that counts; None for all.

    Returns:
        `as_of` (datetime64), `election`, `body`, `metric`, `category` (of the publication), `value_text`,
        `unit` (codes and words as published), `counts` (bool: stands as a count in the release of published
        figures), `url` (NA where none may be linked).
    """
    stated = figures()
    kept = stated["region_code"] == place
    if election is not None:
        kept &= stated["election"] == election
    if as_of is not None:
        kept &= stated["as_of"] <= pd.Timestamp(as_of)
    rows = stated[kept].sort_values(["as_of", "figure_id"], ascending=[False, True], ignore_index=True)
    rows = rows.assign(counts=rows["usable_as_count"], url=rows["url"].where(rows["url"] != ""))
    return rows[["as_of", "election", "body", "metric", "category", "value_text", "unit", "counts", "url"]]


def events_of(place: str, selection: Selection) -> pd.DataFrame:
    """Return the prevention events of an election on record in a place by the as-of day.

    Args:
        place: code of a kabupaten/kota or province, in the borders of the selection's day.
        selection: the question.

    Returns:
        The columns of `analysis.prevention.prevention_events`, in order of time. No row says that none is on
        record, not that none was held.
    """
    events = prevention_events(election=selection.election, as_of=selection.as_of)
    day = borders(selection)
    inside = [place in (code, province_of(str(code), day)) for code in events["region_code"]]
    return events[inside].reset_index(drop=True)


def not_recorded(source: CountSource, selection: Selection) -> list[str]:
    """Return in sentences what the data set cannot say about the place in focus.

    Args:
        source: the counts of the selection's election.
        selection: the question.
    """
    said = []
    if source.release.kind is TableKind.COUNTS:
        said.append(
            _(
                "Data ini hanya memuat angka terbit: jabatan, saluran, lama penanganan, dan tiap perkara "
                "tidak tercatat."
            )
        )
        if not source.release.complete:
            said.append(_("Wilayah yang tidak disebut dalam angka terbit tidak diketahui, bukan nol."))
    elif not source.release.complete:
        said.append(_("Daftar perkara ini tidak lengkap: wilayah tanpa laporan tidak diketahui, bukan nol."))
    steps = path(source, selection)
    missing = [step for step in PathStep if not steps.set_index("step").at[step.value, "is_recorded"]]
    if missing:
        names = ", ".join(vocabulary.label("handling_steps", step.value) for step in missing)
        said.append(_("Langkah yang tidak tercatat: {steps}.").format(steps=names))
    return said


def rules_in_words(selection: Selection) -> list[tuple[str, str]]:
    """Return the rules in force on the as-of day as lines with the address of their source.

    Returns:
        Pairs of a sentence and an address ("" where none), in the order of the instruments; last who
        supervised on that day.
    """
    rules = rules_on(selection.as_of, election=selection.election)
    lines = [
        (_("{rule}: {subject}").format(rule=row["label"], subject=row["subject"]), str(row["source_url"]))
        for row in rules.to_dict("records")
    ]
    body = vocabulary.label("bodies", supervisor_on(selection.as_of))
    day = format_date(selection.as_of)
    return [*lines, (_("Pengawas pada {day}: {body}").format(day=day, body=body), "")]
