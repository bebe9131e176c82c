"""A briefing as plain values that the page templates read; every text is already worded."""

from collections.abc import Sequence
from typing import Any

from briefing.code import qr_svg
from briefing.content import Briefing, Length, MapPart, RegionPart, Scope
from briefing.paper.charts import chart
from briefing.paper.look import theme, zone_look
from briefing.paper.tables import places, table
from briefing.paper.words import page_words
from briefing.paper.zone_map import map_svg
from briefing.section import Section, SectionId
from charts.figures.model import ZoneClass
from charts.theme import LIGHT
from language import _n, format_date, format_number

Plain = dict[str, Any]
_BARS = 7  # rows of a chart on the one page
# Points on paper; the widest map fills the page, one of a province half of it.
_WIDE_MAP, _HALF_MAP, _TALL_MAP = (516.0, 196.0), (262.0, 190.0), (516.0, 330.0)


def plain(briefing: Briefing) -> Plain:
    """Return everything the templates set, as values that JSON can hold."""
    brief = briefing.length is Length.BRIEF
    narrow = _HALF_MAP if brief else _TALL_MAP
    return {
        "lang": briefing.language,
        "id": briefing.id,
        "length": briefing.length.value,
        "scope": briefing.scope.value,
        "title": briefing.title,
        "subtitle": briefing.subtitle,
        "dataset": briefing.dataset_title,
        "mark": briefing.mark,
        "mark_notice": briefing.mark_notice,
        "headline": briefing.headline,
        "key_figures": _key_figures(briefing.key_figures),
        "map": _map(briefing.map, _WIDE_MAP if briefing.scope is Scope.NATION else narrow),
        "sections": _sections(briefing.sections, brief=brief),
        "regions": [_region(part) for part in briefing.regions],
        "places": places(briefing.map) if not brief else None,
        "remarks": [
            {"day": format_date(each.day), "place": each.place, "text": each.text, "author": each.author}
            for each in briefing.remarks
        ],
        "sources": [{"title": each.title, "text": each.text, "url": each.url} for each in briefing.sources],
        "method": list(briefing.method),
        "method_version": briefing.method_version,
        "caveats": list(briefing.caveats),
        "filters": [list(pair) for pair in briefing.filters],
        "link": briefing.link,
        "qr": qr_svg(briefing.link),
        "words": page_words(briefing),
        "theme": theme(),
        "zones": {zone: zone_look(zone) for zone in LIGHT.zones},
    }


def _key_figures(figures: Any) -> list[dict[str, str]]:
    return [
        {"title": each.title, "text": each.text, "note": each.note, "zone": each.zone, "code": each.code}
        for each in figures
    ]


def _map(part: MapPart, size: tuple[float, float]) -> Plain:
    return {
        "svg": map_svg(part, width=size[0], height=size[1]),
        "alt": part.figure.alt,
        "title": part.figure.title,
        "sentence": part.figure.sentence,
        "rule": part.rule,
        "notes": list(part.figure.provenance.notes),
        "classes": [_class(each) for each in part.classes],
    }


def _class(each: ZoneClass) -> dict[str, str]:
    number = _n("{number} wilayah", "{number} wilayah", each.places)
    return {
        "zone": each.zone,
        "title": each.title,
        "meaning": each.meaning,
        "places": number.format(number=format_number(each.places)),
    }


def _sections(sections: Sequence[Section], *, brief: bool) -> dict[str, Plain]:
    """The sections in order, by id; those a reader added are told apart by their place in it."""
    return {
        f"{each.id.value}-{place}" if each.id is SectionId.CHOSEN else each.id.value: _section(
            each, brief=brief
        )
        for place, each in enumerate(sections)
    }


def _section(section: Section, *, brief: bool) -> Plain:
    kept = section.figure is not None and (
        not brief or section.id in {SectionId.MIX, SectionId.TREND, SectionId.PATH}
    )
    # a table says the same as a heat chart, and says it better on paper
    drawn = kept and section.id is not SectionId.OPEN
    return {
        "id": section.id.value,
        "title": section.title,
        "sentence": section.sentence,
        "note": section.note,
        "subtitle": section.figure.subtitle if drawn and section.figure else "",
        "chart": chart(section.figure, limit=_BARS if brief else 40) if drawn and section.figure else None,
        "table": table(section.table) if section.table else None,
    }


def _region(part: RegionPart) -> Plain:
    return {
        "code": part.code,
        "name": part.name,
        "province": part.province,
        "zone": part.zone,
        "zone_word": part.zone_word,
        "why": part.why,
        "changed": part.changed,
        "would_change": part.would_change,
        "key_figures": _key_figures(part.key_figures),
        "charts": [
            {
                "title": figure.title,
                "subtitle": figure.subtitle,
                "sentence": figure.sentence,
                "chart": chart(figure),
            }
            for figure in (part.mix, part.trend, part.path)
        ],
        "table": table(part.surroundings),
        "remarks": [f"{format_date(each.day)}: {each.text}" for each in part.remarks],
    }
