"""The sections of a briefing, in reading order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analysis.handling import open_recommendation_totals, open_recommendations
from analysis.ledger import Direction
from analysis.ledger.sentences import period_sentence
from analysis.measure import CountSource
from analysis.profile import published_of
from analysis.selection import Selection
from analysis.warning import headline as warning_headline
from analysis.zones import Legend
from briefing.content import Length, Scope
from briefing.ground import Ground
from briefing.question import scope_of
from briefing.regions import around
from briefing.section import Section, SectionId
from briefing.tables import changes_table, open_table, published_table, top_table, watch_table
from charts.answers import mix_figure, provenance, top_regions_figure, trend_figure
from charts.answers_handling import ages_answer, authorities_answer, path_answer
from charts.answers_time import stages_figure
from charts.figures import Figure
from charts.figures.authorities import authorities_sentence
from language import _


@dataclass(frozen=True)
class Ask:
    """What the sections are made from: shared answers, the question, the legend, how much to tell."""

    ground: Ground
    selection: Selection
    legend: Legend
    length: Length

    def rows(self, *, brief: int, full: int) -> int:
        """Return how many rows a table has at the length asked for."""
        return brief if self.length is Length.BRIEF else full


def sections(ask: Ask) -> tuple[Section, ...]:
    """Return the sections that the scope and the length call for."""
    return tuple(_MAKERS[which](ask) for which in _wanted(ask))


def _wanted(ask: Ask) -> list[SectionId]:
    one = scope_of(ask.selection) is Scope.REGION
    left_out = MANY_REGIONS if one else ONE_REGION
    if ask.length is Length.BRIEF:
        left_out = left_out | _FULL_ONLY
    return [which for which in _MAKERS if which not in left_out]


def _top(ask: Ask) -> Section:
    zones = ask.ground.within(ask.ground.zones, ask.selection.province)
    figure = top_regions_figure(ask.ground.source, ask.selection, zones, ask.legend)
    table = top_table(zones, limit=ask.rows(brief=5, full=15))
    return Section(SectionId.TOP, table.title, figure.sentence, figure, table)


def _surroundings(ask: Ask) -> Section:
    table = around(ask.ground, ask.selection)
    return Section(SectionId.SURROUNDINGS, table.title, "", None, table)


def _changes(ask: Ask) -> Section:
    changed = ask.ground.within(ask.ground.changes, ask.selection.province)
    numbers = changed["direction"].value_counts()
    told = {direction.value: int(numbers.get(direction.value, 0)) for direction in Direction}
    sentence = period_sentence(ask.ground.before, ask.selection.as_of, **told)
    table = changes_table(changed, limit=ask.rows(brief=5, full=60))
    return Section(SectionId.CHANGES, table.title, sentence, None, table)


def _watch(ask: Ask) -> Section:
    province = ask.selection.province
    watched = ask.ground.within(ask.ground.watched, province)
    alarms = ask.ground.within(ask.ground.alarms, province)
    table = watch_table(watched, limit=ask.rows(brief=4, full=12))
    sentence = warning_headline(ask.ground.source, ask.selection, alarms)
    return Section(SectionId.WATCH, table.title, sentence, None, table)


def _open(ask: Ask) -> Section:
    if ask.selection.region:
        return _open_of_one(ask)
    figure = authorities_answer(ask.ground.source, ask.selection, most=ask.rows(brief=5, full=15))
    table = open_table(figure.frame, limit=ask.rows(brief=5, full=15))
    return Section(SectionId.OPEN, table.title, figure.sentence, figure, table)


def _open_of_one(ask: Ask) -> Section:
    """Tell of the region's own authority; the province around it does not answer for the region."""
    waiting = open_recommendations(ask.ground.source, ask.selection)
    totals = open_recommendation_totals(ask.ground.source, ask.selection)
    table = open_table(waiting, limit=1)
    sentence = authorities_sentence(waiting, totals, provenance(ask.ground.source, ask.selection))
    return Section(SectionId.OPEN, table.title, sentence, None, table)


def _published(ask: Ask) -> Section:
    stated = published_of(str(ask.selection.region), as_of=ask.selection.as_of)
    table = published_table(stated, limit=ask.rows(brief=4, full=40))
    told = _("Badan yang berbeda menghitung hal yang berbeda; angka-angka ini tidak dijumlahkan.")
    return Section(SectionId.PUBLISHED, table.title, told, None, table)


def _chart(which: SectionId, answer: Callable[[CountSource, Selection], Figure]) -> Callable[[Ask], Section]:
    """Return what makes a section of one figure, under the figure's own title and sentence."""

    def made(ask: Ask) -> Section:
        figure = answer(ask.ground.source, ask.selection)
        return Section(which, figure.title, figure.sentence, figure)

    return made


ONE_REGION = frozenset({SectionId.SURROUNDINGS, SectionId.PUBLISHED})  # told about one region alone
MANY_REGIONS = frozenset({SectionId.TOP, SectionId.CHANGES, SectionId.WATCH})  # told about a map of several
_FULL_ONLY = frozenset({SectionId.AGES, SectionId.STAGES})
_MAKERS: Mapping[SectionId, Callable[[Ask], Section]] = MappingProxyType(
    {
        SectionId.TOP: _top,
        SectionId.SURROUNDINGS: _surroundings,
        SectionId.CHANGES: _changes,
        SectionId.WATCH: _watch,
        SectionId.MIX: _chart(SectionId.MIX, mix_figure),
        SectionId.TREND: _chart(SectionId.TREND, trend_figure),
        SectionId.PATH: _chart(SectionId.PATH, path_answer),
        SectionId.OPEN: _open,
        SectionId.AGES: _chart(SectionId.AGES, ages_answer),
        SectionId.STAGES: _chart(SectionId.STAGES, stages_figure),
        SectionId.PUBLISHED: _published,
    }
)
