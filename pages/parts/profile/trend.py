"""How the count of a place grew, on the calendar or towards the vote."""

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.clock import voting_day
from analysis.trends import Clock, series
from charts.answers import provenance, trend_figure
from charts.figures.countdown import countdown_figure
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_choice, page_segments

_KEY = "sumbu"
_CALENDAR, _VOTE = "kalender", "suara"


def show_trend(source: CountSource, asked: Selection) -> None:
    """Draw the trend with its stages, and let the reader change the clock."""
    words = {_CALENDAR: _("Kalender"), _VOTE: _("Hari ke pemungutan suara")}
    if page_choice(_KEY, allowed=words, default=_CALENDAR) == _VOTE:
        told = series(source, asked, clock=Clock.VOTING)
        show_figure(countdown_figure(told, provenance(source, asked), voting_day=voting_day(asked.election)))
    else:
        show_figure(trend_figure(source, asked))
    page_segments(_("Sumbu waktu"), _KEY, words, default=_CALENDAR, label_visibility="collapsed")
