"""The trend of every place as a table with a sentence: naik, turun, tetap, or belum dapat dinilai."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.intervals import Floats
from analysis.measure import CountSource, measure_of
from analysis.places import codes_at, place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.stages.clock import WEEK
from analysis.stages.settling import Settling, assumed_settling, settled_until
from analysis.stages.trend_test import DOUBTS, TAGS, Doubt, Tag, Trends, TrendTest, Weekly, trends
from data.kinds import Level, TableKind
from language import _, current_language, format_number

_SUNDAY = 6


def trend_tags(
    source: CountSource,
    selection: Selection,
    *,
    places: Sequence[str] | None = None,
    settling: Settling | None = None,
    test: TrendTest | None = None,
) -> pd.DataFrame:
    """Return the trend of each place over the last complete, settled weeks before the as-of day.

    A province in the selection narrows the rows, not the places among which false tags are controlled.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        places: codes of regions or provinces, or `NATION`; None for the places of the selection's level.
        settling: how long weeks take to settle; None: the assumption.
        test: how to test; None: the test of the product.

    Returns:
        `region_code`, `region_name`, `province_code`; `tag` (`Tag` value), `doubt` (`Doubt` value: why a
        trend cannot be told; empty where it can); `recent`, `before` (Int64: new counts of the last and the
        previous weeks; NA where there are too few weeks); `ratio` (Float64: recent over before; NA where
        before is 0), `ratio_low`, `ratio_high` (Float64, 95%; NA where open or not known), `p_value`,
        `q_value` (Float64; NA where not tested), `dispersion` (Float64), `periods` (int64: weeks in each
        half), `until` (date: last day of the last week; None where there is none), `sentence`.

        From statements every trend is `belum_dapat_dinilai`: their differences are not what happened.
    """
    how = test or TrendTest()
    asked = codes_at(selection.level, borders(selection)) if places is None else tuple(places)
    weekly, until = settled_weeks(source, selection, places=asked, settling=settling, most=how.history)
    stated = source.release.kind is TableKind.COUNTS
    found = trends(weekly, how)
    table = pd.concat([_named(asked, selection), _columns(found, stated=stated)], axis=1)
    table = table.assign(periods=how.window, until=until, sentence=_sentences(table, how.window))
    if places is not None or selection.province is None:
        return table
    return table[table["province_code"] == selection.province].reset_index(drop=True)


def settled_weeks(
    source: CountSource,
    selection: Selection,
    *,
    places: Sequence[str],
    settling: Settling | None = None,
    most: int = 26,
) -> tuple[Weekly, date | None]:
    """Return new counts [place, week] of the last complete, settled weeks, and the day they end.

    Weeks run from Monday to Sunday. None lies before the first day the source knows of, so there may be fewer
    than `most`; from statements there are none.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        places: codes of regions or provinces, or `NATION`.
        settling: how long weeks take to settle; None: the assumption.
        most: how many weeks at most.
    """
    last = min(selection.as_of, settled_until(source, settling or assumed_settling()))
    last -= timedelta(days=(last.weekday() - _SUNDAY) % WEEK)
    first = source.days[0] - timedelta(days=1)
    number = min(most, (last - first).days // WEEK)
    if source.release.kind is TableKind.COUNTS or number < 1:
        return np.zeros((len(places), 0), dtype=np.int64), None
    days = [last - timedelta(weeks=back) for back in range(number, -1, -1)]
    counts = source.counts(places, days, measure=measure_of(selection), borders=borders(selection))
    # the day before the first of the source carries no count: counting begins at zero
    return np.diff(np.maximum(counts.astype(np.int64), 0), axis=1), last


def tag_word(tag: str) -> str:
    """Return a trend tag as it stands inside a sentence."""
    return {
        Tag.RISING: _("naik"),
        Tag.FALLING: _("turun"),
        Tag.STEADY: _("tetap"),
        Tag.UNCLEAR: _("belum dapat dinilai"),
    }[Tag(tag)]


class Told(NamedTuple):
    """What the sentence of one trend tells: columns of `trend_tags`. None: NA."""

    tag: str
    doubt: str
    recent: float | None
    before: float | None
    ratio_low: float | None
    ratio_high: float | None


def trend_sentence(told: Told, *, window: int) -> str:
    """Return a trend in words; every number in it is one of the table's.

    Args:
        told: the trend.
        window: weeks in each half.
    """
    if told.doubt == Doubt.STATED:
        return _("Tren belum dapat dinilai: angka terbit bukan laporan mingguan.")
    if told.doubt == Doubt.PERIODS:
        return _("Tren belum dapat dinilai: perlu {weeks} minggu yang lengkap dan mengendap.").format(
            weeks=format_number(2 * window)
        )
    language = current_language()
    numbers = _(
        "{recent} dalam {weeks} minggu terakhir yang lengkap, {before} dalam {weeks} minggu sebelumnya"
    ).format(
        recent=_written(told.recent, 0, language),
        before=_written(told.before, 0, language),
        weeks=_written(window, 0, language),
    )
    pattern = {
        Doubt.CASES: _("Tren belum dapat dinilai: {numbers}; terlalu sedikit untuk diuji."),
        Doubt.MANY: _(
            "Tren belum dapat dinilai: {numbers}; {range}, tetapi di antara sekian banyak wilayah yang diuji "
            "selisih sebesar itu dapat muncul secara kebetulan."
        ),
        Doubt.WIDE: _("Tren belum dapat dinilai: {numbers}; {range}, jadi naik dan turun sama-sama mungkin."),
    }.get(Doubt(told.doubt), _("Tren {tag}: {numbers}; {range}."))
    return pattern.format(tag=tag_word(told.tag), numbers=numbers, range=_range(told))


def _range(told: Told) -> str:
    language = current_language()
    low = _written(told.ratio_low, 1, language)
    if told.ratio_high is None:
        return _("paling sedikit {low} kali sebelumnya (rentang 95%)").format(low=low)
    return _("antara {low} dan {high} kali sebelumnya (rentang 95%)").format(
        low=low, high=_written(told.ratio_high, 1, language)
    )


def _sentences(table: pd.DataFrame, window: int) -> pd.Series:
    columns = [table[name].array.to_numpy(dtype=object, na_value=None) for name in Told._fields]
    rows = [Told(*row) for row in zip(*columns, strict=True)]
    said = {row: trend_sentence(row, window=window) for row in set(rows)}
    return pd.Series([said[row] for row in rows], index=table.index, dtype="str")


def _named(places: Sequence[str], selection: Selection) -> pd.DataFrame:
    every = _all_names(borders(selection))
    names = every.take(every.index.get_indexer(pd.Index(list(places))))
    return names.rename_axis("region_code").reset_index()


@lru_cache(maxsize=8)
def _all_names(day: date) -> pd.DataFrame:
    return pd.concat([place_names(level, day) for level in Level]).astype("str")


@lru_cache(maxsize=4096)
def _written(value: float | None, digits: int, language: str) -> str:
    del language  # there to be part of the cache key
    return format_number(value, digits)


def _columns(found: Trends, *, stated: bool) -> pd.DataFrame:
    doubts = np.array(DOUBTS, dtype=object)[found.doubts]
    short = found.doubts == DOUBTS.index(Doubt.PERIODS)
    return pd.DataFrame(
        {
            "tag": pd.array(np.array(TAGS, dtype=object)[found.tags], dtype="str"),
            "doubt": pd.array(np.where(stated, Doubt.STATED.value, doubts), dtype="str"),
            "recent": IntegerArray(found.recent, short),
            "before": IntegerArray(found.before, short.copy()),
            "ratio": _measured(found.ratio),
            "ratio_low": _measured(found.low),
            "ratio_high": _measured(found.high),
            "p_value": _measured(found.p_values),
            "q_value": _measured(found.q_values),
            "dispersion": _measured(found.dispersion),
        }
    )


def _measured(values: Floats) -> FloatingArray:
    open_or_unknown = ~np.isfinite(values)
    return FloatingArray(np.where(open_or_unknown, 0.0, values), open_or_unknown)
