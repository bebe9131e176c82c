"""The figures that answer how things move: by stage, against other elections, where trends can be told."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from analysis.handling import findings_and_reports, findings_and_reports_by_month
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.by_stage import by_stage
from analysis.stages.elections import Axis, compare_elections
from analysis.stages.settling import Settling
from analysis.stages.tags import trend_tags
from analysis.view import View
from charts.answer import answer
from charts.answers import provenance
from charts.figures import Figure
from charts.figures.channels import findings_over_time
from charts.figures.stages import stage_rates
from charts.figures.trend_tags import trend_tags_figure
from charts.figures.two_elections import stages_of_elections, weeks_of_elections
from charts.phrases import joined
from data.elections import elections
from data.kinds import Counter
from language import _, current_language


@answer("tahapan")
def stages_figure(source: CountSource, selection: Selection, *, settling: Settling | None = None) -> Figure:
    """Describe how fast reports came in within each stage, in the place in focus."""
    return stage_rates(by_stage(source, selection, settling=settling), provenance(source, selection))


def elections_figure(views: Sequence[View], *, axis: Axis) -> Figure:
    """Describe several elections over one another; the first is the one in focus.

    Args:
        views: one for each election, all counting the same thing.
        axis: by stage, or by weeks to the vote.
    """
    codes = [view.selection.election for view in views]
    names = {code: str(elections().at[code, f"label_{current_language()}"]) for code in codes}
    table = compare_elections(list(views), axis=axis)
    known = provenance(*views[0])
    if axis is Axis.STAGE:
        figure = stages_of_elections(table, known, names=names)
        title = _("Pemilihan lain pada tahapan yang sama")
    else:
        figure = weeks_of_elections(table, known, names=names)
        title = _("Pemilihan lain pada jarak yang sama ke pemungutan suara")
    silent = [name for name in names.values() if not (figure.frame["name"] == name).any()]
    missing = _("Tanpa angka untuk {place}: {elections}.").format(place=known.place, elections=joined(silent))
    return replace(
        figure,
        id="pemilihan-tahapan" if axis is Axis.STAGE else "pemilihan-suara",
        title=title,
        sentence=" ".join(filter(None, (figure.sentence, missing if silent else ""))),
    )


@answer("tanda-tren", ready={"tags": trend_tags})
def tags_figure(source: CountSource, selection: Selection, tags: pd.DataFrame) -> Figure:
    """Describe where trends can be told; `tags` is the table of `trend_tags` of the selection."""
    return trend_tags_figure(tags, provenance(source, selection.but(region=None)))


@answer("saluran")
def channels_figure(source: CountSource, selection: Selection) -> Figure:
    """Describe findings of supervisors and reports of citizens by month, in the place in focus."""
    asked = selection.but(counter=Counter.REPORTED)
    return findings_over_time(
        findings_and_reports_by_month(source, asked),
        findings_and_reports(source, asked),
        provenance(source, asked),
    )
