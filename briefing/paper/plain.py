"""A briefing as plain values that the page templates read; every text is already worded."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from briefing.code import qr_svg
from briefing.content import Briefing, Length, MapPart, RegionPart, Scope, Section, SectionId, Table
from briefing.paper.charts import chart
from briefing.paper.zone_map import map_svg
from charts.figures.model import ColumnKind, ZoneClass
from charts.theme import LIGHT
from charts.words import zone_letter
from charts.written import written
from language import _, _n, format_date, format_number

Plain = dict[str, Any]
_BARS = 7  # rows of a chart on the one page
# Points on paper; the widest map fills the page, one of a province half of it.
_WIDE_MAP, _HALF_MAP, _TALL_MAP = (516.0, 196.0), (262.0, 190.0), (516.0, 330.0)
_COLOURS = ("ink", "muted", "faint", "grid", "accent", "accent_soft", "bar", "surface", "negative", "band")
_ZONE_COLUMNS = {"zone_word": "zone", "before_word": "zone_before", "after_word": "zone_after"}


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
        "places": _places(briefing.map) if not brief else None,
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
        "words": _words(briefing),
        "theme": _theme(),
        "zones": {zone: _look(zone) for zone in LIGHT.zones},
    }


def _words(briefing: Briefing) -> dict[str, str]:
    """The words the page adds itself."""
    day = format_date(briefing.as_of)
    return {
        "product": "Peta Netral",
        "as_of": _("Per {day}").format(day=day),
        "running": _("{title} · per {day} · {dataset}").format(
            title=briefing.title, day=day, dataset=briefing.dataset_title
        ),
        "page": _("Halaman {page} dari {pages}"),
        "id": _("Nomor berkas {id}").format(id=briefing.id),
        "method_version": _("Aturan {version}").format(version=briefing.method_version),
        "release": _("Rilis {release}").format(release=briefing.release_id),
        "qr": _("Pindai untuk membuka keadaan yang sama"),
        "qr_alt": _("Kode QR ke {link}").format(link=briefing.link),
        "rule": _("Aturan zona"),
        "sources": _("Sumber"),
        "method": _("Metode dan sumber"),
        "caveats": _("Yang perlu diingat"),
        "filters": _("Pilihan yang berlaku"),
        "remarks": _("Catatan analis"),
        "contents": _("Isi"),
        "summary": _("Ringkasan"),
        "map": _("Peta zona"),
        "places": _("Semua wilayah dalam peta"),
        "regions": _("Wilayah pilihan"),
        "why": _("Mengapa"),
        "changed": _("Apa yang berubah"),
        "would_change": _("Apa yang akan mengubahnya"),
        "key_figures": _("Angka utama"),
    }


def _theme() -> dict[str, str]:
    names = (
        "ink",
        "muted",
        "faint",
        "grid",
        "accent",
        "accent_soft",
        "bar",
        "raised",
        "surface",
        "negative",
        "band",
    )
    return {name: getattr(LIGHT, name) for name in names}


def _look(zone: str) -> dict[str, str]:
    look = LIGHT.zones[zone]
    return {
        "fill": look.fill,
        "outline": look.outline,
        "ink": look.ink,
        "letter": zone_letter(zone),
        "pattern": look.pattern.value,
        "pattern_ink": look.pattern_ink or look.outline,
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


def table(content: Table) -> Plain:
    """Return a table with its cells written; a cell of a zone carries its code."""
    columns = [column for column in content.columns if column.name in content.frame]
    return {
        "title": content.title,
        "empty": content.empty,
        "columns": [
            {"name": each.name, "title": each.title, "number": each.kind is not ColumnKind.TEXT}
            for each in columns
        ],
        "rows": [
            {column.name: _cell(row, column.name, column.kind) for column in columns}
            for row in content.frame.to_dict("records")
        ],
    }


def _cell(row: Mapping[Any, Any], name: str, kind: ColumnKind) -> dict[str, str]:
    value = row[name]
    if kind is ColumnKind.NUMBER and isinstance(value, float):
        value = round(value, 1)
    zone = str(row[_ZONE_COLUMNS[name]]) if name in _ZONE_COLUMNS else ""
    return {"text": written(value, kind), "zone": zone if zone in LIGHT.zones else ""}


def _places(part: MapPart) -> list[Plain]:
    rows = part.frame[["region_name", "province_code", "zone", "zone_word", "count"]]
    return [
        {
            "name": str(row["region_name"]),
            "province": str(row["province_code"]),
            "zone": str(row["zone"]),
            "word": str(row["zone_word"]),
            "count": "–" if pd.isna(row["count"]) else format_number(int(row["count"])),
        }
        for row in rows.to_dict("records")
    ]
