"""One content from one question."""

from collections.abc import Sequence

from analysis.account import headline
from analysis.explanation import election_label
from analysis.measure import NATION, CountSource
from analysis.mix import place_of
from analysis.selection import Selection
from analysis.summary import KeyFigures, key_figures
from analysis.zones import Legend, legend
from briefing.basis import caveats, method, sources
from briefing.content import Briefing, Length, MapPart, RegionPart
from briefing.ground import Ground, ground
from briefing.identity import briefing_id, state_link
from briefing.numbers import key_numbers
from briefing.question import checked, scope_of
from briefing.regions import region_headline, region_part, remarks
from briefing.section import KeyFigure
from briefing.sections import Ask, sections
from charts.answers import map_figure, place_title
from charts.answers import provenance as provenance_of
from charts.export.table import illustrative_notice
from charts.figures import Provenance
from charts.figures.model import ZoneMap
from charts.words import illustrative_mark, zone_title
from data.release import Release
from geo import register
from language import DEFAULT_LANGUAGE, _, format_date, speaking


def brief(
    source: CountSource,
    selection: Selection,
    *,
    length: Length = Length.FULL,
    language: str = DEFAULT_LANGUAGE,
    regions: Sequence[str] = (),
) -> Briefing:
    """Return what is to be said about a question.

    Args:
        source: the counts of the selection's election (`analysis.source.source_for`).
        selection: the question; a region in focus makes a briefing about it, else a province, else the
            nation.
        length: one page, or all of it.
        language: `id` or `en`; every text of the content is in it.
        regions: codes of kabupaten/kota that get a part of their own, in this order.

    Raises:
        UserError: where a place, the election or the rule is not known, or nothing can be reported.
    """
    with speaking(language):
        return _brief(source, checked(selection, source.release), length, language, tuple(regions))


def _brief(
    source: CountSource, selection: Selection, length: Length, language: str, regions: tuple[str, ...]
) -> Briefing:
    shared = ground(source, selection)
    rules = legend(source, selection)
    map_part = _map(shared, selection, rules)
    known = key_figures(source, selection)
    version = f"{rules.rule.id} v{rules.rule.version}"
    scope, place = scope_of(selection), place_title(place_of(selection), selection)
    provenance = provenance_of(source, selection)
    notes = remarks(selection, *_places(selection))
    settings = [length, *regions, *(f"{note.day} {note.text}" for note in notes)]
    return Briefing(
        id=briefing_id(selection, source.release, method=version, language=language, settings=settings),
        title=_("Netralitas ASN: {place}").format(place=place),
        subtitle=_("{election} · per {day}").format(
            election=election_label(selection.election), day=format_date(selection.as_of)
        ),
        scope=scope,
        length=length,
        language=language,
        place=place,
        place_code=selection.region or selection.province or "",
        selection=selection,
        as_of=selection.as_of,
        previous=shared.before,
        dataset=source.release.name,
        dataset_title=provenance.dataset_title,
        release_id=source.release.release_id,
        checksum=source.release.checksum,
        illustrative=source.release.illustrative,
        **_mark(source.release, provenance),
        headline=_headline(shared, selection),
        key_figures=_numbers(known, shared, selection),
        map=map_part,
        sections=sections(Ask(shared, selection, rules, length)),
        regions=tuple(_region(source, selection, code) for code in regions),
        remarks=notes,
        sources=sources(map_part, rules, source.release),
        method=method(rules, selection),
        method_version=version,
        caveats=caveats(source, selection, rules, known),
        filters=provenance.filters,
        link=state_link(selection, source.release, language=language),
    )


def _region(source: CountSource, selection: Selection, code: str) -> RegionPart:
    asked = checked(selection.but(region=register.region_code(code), province=None), source.release)
    return region_part(ground(source, asked), asked)


def _map(shared: Ground, selection: Selection, rules: Legend) -> MapPart:
    frame = shared.within(shared.zones, selection.province)
    figure = map_figure(shared.source, selection, frame, rules)
    encoding = figure.encoding
    classes = encoding.classes if isinstance(encoding, ZoneMap) else ()
    return MapPart(
        figure, figure.frame, classes, rules.sentence, selection.level, selection.province, selection.region
    )


def _headline(shared: Ground, selection: Selection) -> str:
    if not selection.region:
        return headline(shared.source, selection)
    told = shared.accounts.loc[selection.region]
    return region_headline(str(told["region_name"]), _zone_word(str(told["zone"])), str(told["sentence"]))


def _numbers(known: KeyFigures, shared: Ground, selection: Selection) -> tuple[KeyFigure, ...]:
    zone = str(shared.accounts.at[selection.region, "zone"]) if selection.region else ""
    return key_numbers(known, zone=zone)


def _zone_word(zone: str) -> str:
    return zone_title(zone).lower()


def _mark(release: Release, provenance: Provenance) -> dict[str, str]:
    if not release.illustrative:
        return {"mark": "", "mark_notice": ""}
    return {"mark": illustrative_mark(), "mark_notice": illustrative_notice(provenance)}


def _places(selection: Selection) -> tuple[str, ...]:
    """The places whose notes belong here: the one in focus, and the nation where none is."""
    return (selection.region or selection.province or NATION,)
