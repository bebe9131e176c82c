"""What a release changes, in one sentence."""

import pandas as pd

from analysis.ledger import Direction
from analysis.preview.case_changes import CaseChange
from analysis.preview.coverage import GAINED, LOST
from data.release import Release
from language import _, format_number


def headline(
    before: Release | None,
    after: Release,
    *,
    zones: pd.DataFrame,
    regions: pd.DataFrame,
    cases: pd.Series | None,
) -> str:
    """Return in one sentence what changes from one release to another.

    Args:
        before: the earlier release; None where there is none.
        after: the later one.
        zones: the ledger of the two.
        regions: regions gained and lost.
        cases: how many cases changed in each way; None where the two are not both of cases.
    """
    number = regions["change"].value_counts()
    gained, lost = (format_number(int(number.get(change, 0))) for change in (GAINED, LOST))
    if before is None:
        return _("Rilis pertama set data ini: {rows} baris tentang {regions} kabupaten/kota.").format(
            rows=format_number(after.rows), regions=gained
        )
    if before.checksum == after.checksum:
        return _("Kedua rilis berisi tabel yang sama.")
    return _("{content}; {zones}; {gained} wilayah baru tercakup, {lost} tidak lagi.").format(
        content=_content(before, after, cases), zones=_zones(zones), gained=gained, lost=lost
    )


def _content(before: Release, after: Release, cases: pd.Series | None) -> str:
    if cases is None:
        return _("{before} angka menjadi {after}").format(
            before=format_number(before.rows), after=format_number(after.rows)
        )
    numbers = {change.value: format_number(int(cases[change.value])) for change in CaseChange}
    return _(
        "{new} perkara baru, {gone} hilang, {closed} ditutup, {reopened} dibuka lagi, {advanced} maju, "
        "{changed} berubah"
    ).format(**numbers)


def _zones(zones: pd.DataFrame) -> str:
    number = zones["direction"].value_counts()
    counted = {direction.value: format_number(int(number.get(direction.value, 0))) for direction in Direction}
    return _("{worse} wilayah naik zona, {better} turun, {state} berubah keadaan").format(**counted)
