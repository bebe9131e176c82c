"""Telling a steward what became of a file, as aligned text or as JSON."""

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.checks import Severity
from data.dates import Ambiguity, DateReading
from data.desk import Examination
from data.kinds import TableKind
from data.mapping import ColumnChoice, ColumnMapping, Ground
from data.privacy import kind_label, safe_to_show
from data.release import Release
from data.review import code_question_facts, code_question_text
from language import _, format_date, format_number, format_percent

_EXAMPLES = 5
_INDENT = "  "


def report_text(examined: Examination, *, release: Release | None = None) -> str:
    """Return the report for a reader; up to five examples a rule.

    Args:
        examined: what became of the file.
        release: the release that was published from it, if one was.
    """
    parts = [
        _facts(examined),
        _identifiers(examined.removed),
        *_by_rule(examined.findings),
        *map(_question, examined.questions),
        code_question_text(examined.code_question) if examined.code_question else "",
        _waiting(examined),
        _outcome(examined, release),
    ]
    return "\n\n".join(filter(None, parts))


def report_json(examined: Examination, *, release: Release | None = None) -> str:
    """Return the whole report, with every finding, as JSON."""
    findings = json.loads(examined.findings.to_json(orient="records"))
    answer: dict[str, Any] = {
        "file": examined.file,
        "format": examined.format,
        "checksum": examined.checksum,
        "kind": examined.kind.value,
        "columns": examined.columns,
        "columns_left_out": list(examined.left_out),
        "sheet": examined.sheet or None,
        "mapping": [_choice(choice) for choice in examined.mapping.choices],
        "questions": [_asked(question) for question in examined.questions],
        "code_question": code_question_facts(examined.code_question),
        "queue": len(examined.queue),
        "decisions": [decision.id for decision in examined.decisions],
        "rows": examined.rows,
        "accepted": len(examined.table),
        "refused": examined.refused,
        "unplaced": examined.unplaced,
        "clean": examined.is_clean,
        "identifiers_removed": json.loads(examined.removed.to_json(orient="records")),
        "findings": findings,
        "release": {"name": release.name, "release_id": release.release_id} if release else None,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def mapping_text(mapping: ColumnMapping) -> str:
    """Return what the columns of a file are taken for, one a line, as aligned text."""
    grounds = {
        Ground.NAME: _("nama"),
        Ground.ALIAS: _("nama lain"),
        Ground.SPELLING: _("ejaan"),
        Ground.CONTENT: _("isi"),
        Ground.STATED: _("dinyatakan"),
        Ground.NONE: "",
    }
    rows = [(safe_to_show(choice.heading) or "–", _taken(choice, grounds)) for choice in mapping.choices]
    orders = [(column, order.value) for column, order in mapping.date_orders.items()]
    return _aligned([*rows, *orders, *mapping.stated.items()])


def _taken(choice: ColumnChoice, grounds: Mapping[Ground, str]) -> str:
    if not choice.column:
        return "–"
    surely = f"{choice.column}  {format_percent(choice.confidence, 0)} {grounds[choice.ground]}"
    return surely + (f" ({_('perlu dikonfirmasi')})" if choice.waits else "")


def _choice(choice: ColumnChoice) -> dict[str, Any]:
    return {
        "position": choice.position,
        "heading": safe_to_show(choice.heading),
        "column": choice.column or None,
        "confidence": choice.confidence,
        "ground": choice.ground.value,
        "read": choice.is_read,
    }


def _asked(question: Ambiguity) -> dict[str, Any]:
    readings = [
        {
            "order": reading.order.value,
            "label": reading.label,
            "examples": [[written, day.isoformat()] for written, day in reading.examples],
            "outside": reading.outside,
        }
        for reading in question.readings
    ]
    return {
        "column": question.column,
        "heading": question.heading,
        "rows": question.rows,
        "mixed": question.mixed,
        "readings": readings,
    }


def _facts(examined: Examination) -> str:
    kinds = {TableKind.CASES: _("tabel perkara"), TableKind.COUNTS: _("tabel jumlah per wilayah")}
    rows = [
        (_("Berkas"), f"{examined.file} ({examined.format}, {kinds[examined.kind]})"),
        *([(_("Lembar"), examined.sheet)] if examined.sheet else []),
        (_("Baris"), format_number(examined.rows)),
        (_("Diterima"), format_number(len(examined.table))),
        (_("Ditolak"), format_number(examined.refused)),
        (_("Lokasi belum diketahui"), format_number(examined.unplaced)),
        (_("Kolom dibaca"), ", ".join(examined.columns.values()) or "–"),
    ]
    if examined.left_out:
        rows.append((_("Kolom tidak dibaca"), ", ".join(examined.left_out)))
    return _aligned(rows)


def _identifiers(removed: pd.DataFrame) -> str:
    if removed.empty:
        return ""
    lines = [
        f"{_INDENT}{column}: {format_number(count)} {kind_label(kind)}"
        for column, kind, count in removed[["column", "kind", "count"]].itertuples(index=False)
    ]
    return "\n".join([_("Data pribadi dibuang sebelum apa pun disimpan:"), *lines])


def _by_rule(findings: pd.DataFrame) -> list[str]:
    groups = findings.groupby(["rule", "column", "message"], sort=False, dropna=False)
    return [_group(group) for _key, group in groups]


def _group(group: pd.DataFrame) -> str:
    first = group.iloc[0]
    words = {Severity.MUST: _("wajib diperbaiki"), Severity.SHOULD: _("sebaiknya diperiksa")}
    count = _("{count} temuan").format(count=format_number(len(group)))
    column = _("kolom “{name}”").format(name=first["column"]) + ": " if first["column"] else ""
    head = f"[{words[Severity(first['level'])]}] {column}{first['message']} ({first['rule']}, {count})"
    examples = group.head(_EXAMPLES)
    lines = [_example(row) for row in examples.to_dict("records")]
    more = len(group) - len(examples)
    if more:
        lines.append(_INDENT + _("… dan {count} lagi").format(count=format_number(more)))
    return "\n".join([head, *lines])


def _example(finding: dict[Any, Any]) -> str:
    place = "" if pd.isna(finding["row"]) else _("baris {row}").format(row=finding["row"])
    value = f"“{finding['value']}”" if finding["value"] else ""
    arrow = f"→ {finding['suggestion']}" if finding["suggestion"] else ""
    return _INDENT + _INDENT.join(filter(None, (place, value, arrow)))


def _question(asked: Ambiguity) -> str:
    head = _("Bagaimana tanggal pada kolom “{column}” ditulis? {rows} baris menunggu jawabannya.").format(
        column=asked.heading, rows=format_number(asked.rows)
    )
    lines = [
        f"{_INDENT}--date-order {reading.order.value}: {reading.label}, {_reading_example(reading)}"
        for reading in asked.readings
    ]
    return "\n".join([head, *lines])


def _waiting(examined: Examination) -> str:
    if not examined.queue:
        return ""
    return _(
        "{count} tempat dan istilah menunggu keputusan: lihat dengan `python -m data queue`, putuskan dengan "
        "`python -m data decide`."
    ).format(count=format_number(len(examined.queue)))


def _reading_example(reading: DateReading) -> str:
    shown = [f"{written} → {format_date(day)}" for written, day in reading.examples[:1]]
    if reading.outside:
        impossible = _("{count} tanggal jatuh di luar masanya")
        shown.append(impossible.format(count=format_number(reading.outside)))
    return "; ".join(shown)


def _outcome(examined: Examination, release: Release | None) -> str:
    if examined.is_refused:
        return _("Berkas ditolak: tidak ada baris yang dapat diterima. Tidak ada yang disimpan.")
    if release:
        pattern = _("Rilis {release} dari set data “{name}” terbit dengan {rows} baris.")
        if release.in_force_from:
            pattern = _(
                "Rilis {release} dari set data “{name}” dengan {rows} baris menunggu hingga {moment}; "
                "sampai saat itu rilis sebelumnya tetap berlaku."
            )
        return pattern.format(
            release=release.release_id,
            name=release.name,
            rows=format_number(release.rows),
            moment=release.in_force_from,
        )
    if examined.is_clean:
        return _("Berkas siap diimpor. Belum ada yang disimpan.")
    return _("{rows} baris dapat diimpor. Belum ada yang disimpan.").format(
        rows=format_number(len(examined.table))
    )


def _aligned(rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _value in rows)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows)
