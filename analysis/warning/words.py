"""What an alarm says, in sentences whose numbers all come from the table."""

from datetime import date, timedelta
from functools import lru_cache

import pandas as pd

from analysis.explanation import amount
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.warning.history import Gap, History, weekly_history
from analysis.warning.limits import (
    LEAST_REPORTS,
    LEAST_WEEKS,
    NEAR,
    WINDOWS,
    expected_false_alarms,
)
from data.kinds import Counter, Unit
from language import _, _n, current_language, format_date, format_number

_FEW = 3  # names in a headline; the rest are counted


def gap_sentence(gap: Gap) -> str:
    """Return why there are no weeks to test."""
    if gap is Gap.NO_WEEKLY_SERIES:
        return _(
            "Kewaspadaan dini memerlukan jumlah baru per minggu; set data ini hanya memuat angka kumulatif "
            "yang dinyatakan badan pada hari tertentu, sehingga belum dapat dinilai."
        )
    return _("Tidak ada minggu yang tercakup data hingga hari ini, sehingga belum dapat dinilai.")


def false_alarm_sentence() -> str:
    """Return how many alarms to expect where nothing has changed."""
    each = expected_false_alarms()
    return _(
        "Bila tidak ada yang berubah, rata-rata paling banyak {number} peringatan palsu per minggu untuk "
        "tiap tingkat wilayah, atau satu dalam sekitar {weeks} minggu."
    ).format(number=format_number(each, 2), weeks=format_number(1 / each))


def too_early(past: History) -> str:
    """Return why a history cannot be assessed yet."""
    weeks = max(past.new.shape[1] - max(WINDOWS), 0)
    return _(
        "Belum dapat dinilai: riwayat sebelum minggu yang diuji baru {weeks} minggu dengan {reports} "
        "laporan; diperlukan sedikitnya {least_weeks} minggu dan {least_reports} laporan secara nasional."
    ).format(
        weeks=format_number(weeks),
        reports=format_number(int(past.new[:, :weeks].sum())),
        least_weeks=format_number(LEAST_WEEKS),
        least_reports=format_number(LEAST_REPORTS),
    )


def reasons(table: pd.DataFrame, *, past: History, selection: Selection) -> list[str]:
    """Return one sentence for each row of an alarm table."""
    if table["p_value"].isna().all():
        return [too_early(past)] * len(table)
    columns = ["weeks", "observed", "expected", "predictive_high", "p_value", "alarm"]
    rows = zip(*(table[name].to_numpy().tolist() for name in columns), strict=True)
    spans = {width: _span(past.ends[-1], width) for width in WINDOWS}
    told = []
    for weeks, observed, expected, high, p_value, alarm in rows:
        part = _verdict(alarm, is_near=p_value <= NEAR and observed > high)
        told.append(
            _part(
                observed,
                round(expected, 1),
                high,
                spans[weeks],
                part,
                selection.counter,
                selection.unit,
                current_language(),
            )
        )
    return told


def headline(source: CountSource, selection: Selection, table: pd.DataFrame) -> str:
    """Return what the table of alarms says, in one sentence; why there is none where it is empty.

    Args:
        source: the counts of the table.
        selection: the question of the table.
        table: what `alarm_table` returned.
    """
    past = weekly_history(source, selection)
    if isinstance(past, Gap):
        return gap_sentence(past)
    if table["p_value"].isna().all():
        return too_early(past)
    raised = table[table["alarm"]].sort_values(["q_value", "p_value", "region_code"])
    until = format_date(past.ends[-1])
    if raised.empty:
        return _("Tidak ada wilayah di atas perkiraan pada minggu hingga {day}.").format(day=until)
    names = raised["region_name"].tolist()
    listed = ", ".join(names[:_FEW])
    if len(names) > _FEW:
        listed = _("{names} dan {number} lainnya").format(
            names=listed, number=format_number(len(names) - _FEW)
        )
    return _n(
        "{number} wilayah di atas perkiraan pada minggu hingga {day}: {names}.",
        "{number} wilayah di atas perkiraan pada minggu hingga {day}: {names}.",
        len(names),
    ).format(number=format_number(len(names)), day=until, names=listed)


def _span(last: date, weeks: int) -> str:
    first = last - timedelta(days=7 * weeks - 1)
    return _("{first} sampai {last}").format(first=format_date(first), last=format_date(last))


def _verdict(alarm: bool, *, is_near: bool) -> str:  # noqa: FBT001
    if alarm:
        return _("di atas sebaran wajar; perlu diperiksa")
    return _("sedikit di atas sebaran wajar, belum cukup untuk peringatan") if is_near else _("masih wajar")


@lru_cache(maxsize=4096)
def _part(
    observed: int,
    expected: float,
    high: int,
    span: str,
    verdict: str,
    counter: Counter,
    unit: Unit,
    language: str,
) -> str:
    del language  # there to be part of the cache key
    return _(
        "{observed} pada {span}; dari riwayat wilayah ini dan tingkat nasional diperkirakan {expected} dan "
        "biasanya paling banyak {high}: {verdict}."
    ).format(
        observed=amount(observed, counter, unit),
        span=span,
        expected=format_number(expected, 1),
        high=format_number(high),
        verdict=verdict,
    )
