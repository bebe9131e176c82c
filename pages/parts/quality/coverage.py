"""How much each place, or each channel, reported in each month."""

from analysis.measure import CountSource
from analysis.places import place_names
from analysis.quality import coverage, coverage_by_month
from analysis.scope import borders
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.quality import coverage_figure
from data.kinds import Counter, Level
from data.vocabulary import labels
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments

_PLACE, _CHANNEL = "wilayah", "saluran"


def show_coverage(source: CountSource, chosen: Selection) -> None:
    """Draw the coverage by month: provinces, or the kabupaten/kota of the province in focus, or channels."""
    words = {_PLACE: _("Menurut wilayah"), _CHANNEL: _("Menurut saluran")}
    by = page_segments(_("Cakupan"), "cakupan", words, default=_PLACE, label_visibility="collapsed")
    asked = chosen.but(counter=Counter.REPORTED, region=None)
    column, names = _rows(by, asked)
    grid = coverage_by_month(coverage(source.release, asked), by=column, complete=source.release.complete)
    show_figure(coverage_figure(grid, provenance(source, asked), names=names))


def _rows(by: str, asked: Selection) -> tuple[str, dict[str, str]]:
    if by == _CHANNEL:
        return "channel", dict(labels("channels"))
    level = Level.REGION if asked.province else Level.PROVINCE
    column = "region_code" if asked.province else "province_code"
    return column, {
        str(code): str(name) for code, name in place_names(level, borders(asked))["region_name"].items()
    }
