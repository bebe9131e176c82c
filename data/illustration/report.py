"""The report on the reconstruction: every constraint with target, reached value and source."""

from pathlib import Path

import pandas as pd

from data.illustration.checks import check_cases

REPORT = Path(__file__).parents[2] / "docs" / "illustration-report.md"

# Order and titles of the sections.
_GROUPS = {
    "total": "National totals (persons)",
    "region": "Counts by kabupaten/kota (persons)",
    "region_status": "Status in single regions (persons)",
    "region_rank": "Order of agencies (place among kabupaten/kota)",
    "province": "Counts by province of 2020 (persons)",
    "province_rank": "Order of provinces (place)",
    "province_zone": "Zones by province (provinces)",
    "type": "Violation types (percent of all reported)",
    "type_cap": "Largest type outside the published five (percent of all reported)",
    "type_rank": "Order of violation types (place)",
    "group_rank": "Order of violation groups (place)",
    "position": "Positions (percent of all reported)",
    "sanction": "Sanctions (persons)",
}

_INTRODUCTION = """\
# How far the illustrative data meet the published figures

Written by `python -m data.illustration`; do not edit. The data set `ilustrasi` is a reconstruction: no
case-level table of Pilkada 2020 was ever published. Each row below is one figure it was held against.

- **Met**: {met} of {all} constraints; of the {binding} binding ones {binding_met}.
- A constraint that is not binding contradicts a stronger figure; the last column says which. It is listed
  so that nothing published disappears.
- Counts are cumulative. A case keeps its region, type and position, so its counts cannot fall; some
  published shares do. There the solver (mixed-integer programming) is off by as few persons as possible.
- Ranks come from the order of published lists. Agencies that are not a kabupaten/kota have no row in the
  data, and the places after them move up.
- Own choices, without a source: which regions stay without a case, how a region's cases spread over time,
  the days between two published totals, the types and positions outside the published five, the channel (in
  the proportion Bawaslu gave for 4 October 2020), and one row a person. Region, type, position, status and
  channel are independent of one another: no cross-table was published. Aceh and DKI Jakarta held no
  election in 2020 and have no case; they count among the 14 hijau provinces.
- Seven hundred and twenty-nine persons fall between 20 December 2020 and 31 January 2021 only because the
  final total is labelled January 2021; it was probably reached later.
"""


def write_report(cases: pd.DataFrame, *, path: Path = REPORT) -> None:
    """Write the Markdown report on `cases` (a Cases table, dates as datetime64)."""
    rows = check_cases(cases)
    binding = rows[rows["binding"]]
    head = _INTRODUCTION.format(
        met=rows["met"].sum(), all=len(rows), binding=len(binding), binding_met=binding["met"].sum()
    )
    unmet = rows[~rows["met"]]
    sections = [head, "## Not met\n", _table(unmet)]
    for group, title in _GROUPS.items():
        sections += [f"## {title}\n", _table(rows[rows["group"] == group])]
    path.write_text("\n".join(sections), encoding="utf-8")


def _table(rows: pd.DataFrame) -> str:
    lines = [
        "| id | day | what | target | reached | met | source | note |",
        "|---|---|---|---:|---:|---|---|---|",
    ]
    lines += [_line(row) for _, row in rows.iterrows()]
    return "\n".join(lines) + "\n"


def _line(row: pd.Series) -> str:
    percent = row["group"] in ("type", "type_cap", "position")
    source = (
        f"[{row['publisher'] or row['figure_id']}]({row['url']})" if row["url"] else row["figure_id"] or "–"
    )
    relation = "" if row["relation"] in ("==", "share", "rank", "proportion") else f" {row['relation']}"
    target = row["printed"] if percent else f"{row['target']:.0f}"
    cells = [
        row["constraint_id"],
        f"{row['as_of']:%Y-%m-%d}",
        f"{row['group']}: {row['code']} {row['region_name']}".strip() + relation,
        target,
        f"{row['reached']:.{2 if percent else 0}f}",
        "yes" if row["met"] else "**no**" if row["binding"] else "no (not binding)",
        source,
        row["note"],
    ]
    return "| " + " | ".join(cells) + " |"
