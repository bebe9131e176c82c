"""Telling a steward what became of a file, as aligned text or as JSON."""

import json
from typing import Any

import pandas as pd

from data.checks import Severity
from data.desk import Examination
from data.kinds import TableKind
from data.privacy import kind_label
from data.release import Release
from language import _, format_number

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


def _facts(examined: Examination) -> str:
    kinds = {TableKind.CASES: _("tabel perkara"), TableKind.COUNTS: _("tabel jumlah per wilayah")}
    rows = [
        (_("Berkas"), f"{examined.file} ({examined.format}, {kinds[examined.kind]})"),
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


def _outcome(examined: Examination, release: Release | None) -> str:
    if examined.is_refused:
        return _("Berkas ditolak: tidak ada baris yang dapat diterima. Tidak ada yang disimpan.")
    if release:
        return _("Rilis {release} dari set data “{name}” terbit dengan {rows} baris.").format(
            release=release.release_id, name=release.name, rows=format_number(release.rows)
        )
    if examined.is_clean:
        return _("Berkas siap diimpor. Belum ada yang disimpan.")
    return _("{rows} baris dapat diimpor. Belum ada yang disimpan.").format(
        rows=format_number(len(examined.table))
    )


def _aligned(rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _value in rows)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows)
