"""Each figure in one sentence: its caption, the core of its text alternative, and its line in a briefing.

Every function reads the frame its figure draws, so sentence and picture cannot disagree.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.states import COLOURED
from charts.figures.model import ZoneClass
from charts.figures.provenance import Provenance
from charts.phrases import inside, joined, not_told, nothing, numbered
from charts.words import amount, tally
from data.kinds import Level
from language import _, format_date, format_number, format_percent

# Below this many, a percentage says more than the data: the counts themselves are told.
FEW = 10
_NAMED = 3


def of_mix(focus: pd.DataFrame, provenance: Provenance, *, others: pd.DataFrame, told: bool = True) -> str:
    """Say which violation leads in the place in focus, and what it is in the widest place compared with.

    Args:
        focus: rows of the place in focus, most frequent first: label, count, share, share_low, share_high.
        provenance: where the numbers come from.
        others: the same of the places compared with, and `place`.
        told: False where the data does not tell types apart for this place, which is not zero.
    """
    if not told:
        return not_told(provenance, _("jenis pelanggaran"))
    total = int(focus["count"].sum())
    if total == 0:
        return nothing(provenance)
    if total < FEW:
        return _few(focus[focus["count"] > 0], provenance, total=total)
    first = focus.iloc[0]
    return _(
        "Terbanyak: {first}, {share} (rentang 95%: {low}–{high}) dari {tally} di {place} hingga {day}"
        "{second}{elsewhere}."
    ).format(
        first=_leaders(focus),
        share=format_percent(first["share"]),
        low=format_percent(first["share_low"]),
        high=format_percent(first["share_high"]),
        tally=tally(total, provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
        second=_runner_up(focus),
        elsewhere=_elsewhere(str(first["label"]), others),
    )


def _few(focus: pd.DataFrame, provenance: Provenance, *, total: int) -> str:
    return _(
        "{tally} di {place} hingga {day}: {parts}; terlalu sedikit untuk dibaca sebagai persentase."
    ).format(
        tally=tally(total, provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
        parts=joined(numbered(focus["label"], focus["count"])),
    )


def _leaders(focus: pd.DataFrame) -> str:
    names = [str(name) for name in focus.loc[focus["count"] == focus["count"].iloc[0], "label"]]
    return joined([inside(name) for name in names])


def _runner_up(focus: pd.DataFrame) -> str:
    behind = focus[(focus["count"] < focus["count"].iloc[0]) & (focus["count"] > 0)]
    second = behind[behind["count"] == behind["count"].max()]
    if not 0 < len(second) < _NAMED:
        return ""
    return _(", disusul {label} ({share})").format(
        label=joined([inside(name) for name in second["label"]]),
        share=format_percent(second["share"].iloc[0]),
    )


def _elsewhere(label: str, others: pd.DataFrame) -> str:
    same = others[others["label"] == label]
    if same.empty or pd.isna(same["share"].iloc[0]):
        return ""
    widest = same.iloc[0]
    return _("; di {place} {share}").format(place=widest["place"], share=format_percent(widest["share"]))


def of_trend(series: pd.DataFrame, provenance: Provenance, *, weekly: bool) -> str:
    """Say what the count has reached and which period brought most.

    Args:
        series: period_start, period_end, new (all NA: only statements are known), cumulative, stage_label.
        provenance: where the numbers come from.
        weekly: whether a period is a week; otherwise a month.
    """
    known = series.dropna(subset=["cumulative"]).reset_index(drop=True)
    if known.empty:
        return not_told(provenance, _("jumlah"))
    if known["cumulative"].iloc[-1] == 0:
        return nothing(provenance)
    if known["new"].isna().all():
        return _stated(known.iloc[-1], provenance)
    return _("{tally} di {place} hingga {day}{peak}.").format(
        tally=tally(int(known["cumulative"].iloc[-1]), provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
        peak=_peak(known, provenance, weekly=weekly),
    )


def _peak(known: pd.DataFrame, provenance: Provenance, *, weekly: bool) -> str:
    """Return when most were added; nothing where several periods share that number."""
    most = known[known["new"] == known["new"].max()]
    if len(most) > 1:
        return ""
    peak = most.iloc[0]
    period = _("minggu mulai {day}") if weekly else _("bulan mulai {day}")
    stage = _(", tahapan {stage}").format(stage=inside(peak["stage_label"])) if peak["stage_label"] else ""
    return _("; terbanyak pada {period} ({new}{stage})").format(
        period=period.format(day=format_date(peak["period_start"])),
        new=amount(peak["new"], provenance.unit),
        stage=stage,
    )


def _stated(last: pd.Series, provenance: Provenance) -> str:
    pattern = (
        _("{tally} di {place} menurut pernyataan terakhir, pada {end}.")
        if last["period_start"] == last["period_end"]
        else _("{tally} di {place} menurut pernyataan terakhir, {start} hingga {end}.")
    )
    return pattern.format(
        tally=tally(int(last["cumulative"]), provenance.counter, provenance.unit),
        place=provenance.place,
        start=format_date(last["period_start"]),
        end=format_date(last["period_end"]),
    )


def of_heat(table: pd.DataFrame, provenance: Provenance, *, titles: Mapping[str, str]) -> str:
    """Say where the highest count stands.

    Args:
        table: region_name and one column of counts per code in `titles`.
        provenance: where the numbers come from.
        titles: the words of each column.
    """
    cells = table.melt("region_name", list(titles), "code", "amount").dropna(subset=["amount"])
    if cells.empty:
        return not_told(provenance, _("jenis pelanggaran"))
    if cells["amount"].max() == 0:
        return nothing(provenance)
    top = cells[cells["amount"] == cells["amount"].max()]
    region, code, most = top.iloc[0]
    also = _(" (angka yang sama ada di {more} sel lain)").format(more=format_number(len(top) - 1))
    return _("Angka tertinggi ada di {region} untuk {label}: {tally} hingga {day}{also}.").format(
        region=region,
        label=inside(titles[str(code)]),
        tally=tally(int(most), provenance.counter, provenance.unit),
        day=format_date(provenance.as_of),
        also=also if len(top) > 1 else "",
    )


def of_ranking(ranked: pd.DataFrame, provenance: Provenance) -> str:
    """Say which regions lead; `ranked` has region_name and count, highest first."""
    if ranked.empty:
        return nothing(provenance)
    leaders = ranked[ranked["count"] == ranked["count"].iloc[0]]
    behind = _without_broken_tie(ranked[ranked["count"] < leaders["count"].iloc[0]], _NAMED - len(leaders))
    named = [
        f"{name} ({format_number(n)})" for name, n in zip(behind["region_name"], behind["count"], strict=True)
    ]
    pattern = (
        _("{leaders} tertinggi dengan {tally} hingga {day}{behind}.")
        if len(leaders) == 1
        else _("{leaders} tertinggi, masing-masing dengan {tally} hingga {day}{behind}.")
    )
    return pattern.format(
        leaders=_named(leaders),
        tally=tally(int(leaders["count"].iloc[0]), provenance.counter, provenance.unit),
        day=format_date(provenance.as_of),
        behind=_(", disusul {regions}").format(regions=joined(named)) if named else "",
    )


def _named(leaders: pd.DataFrame) -> str:
    if len(leaders) > _NAMED:
        return _("{number} wilayah").format(number=format_number(len(leaders)))
    return joined([str(name) for name in leaders["region_name"]])


def _without_broken_tie(behind: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return up to `most` rows, fewer where the last would be told without its equals."""
    kept = behind.head(max(0, most))
    left_out = behind["count"].iloc[len(kept) :]
    return kept if left_out.empty else kept[kept["count"] > left_out.iloc[0]]


def of_zones(classes: Sequence[ZoneClass], provenance: Provenance, *, level: Level) -> str:
    """Say how many regions lie in each zone, highest zone first, states last."""
    present = [entry for entry in classes if entry.places]
    zones = [entry for entry in present if entry.zone in COLOURED][::-1]
    states = [entry for entry in present if entry.zone not in COLOURED]
    return _("Hingga {day}, dari {total} {regions}: {parts}.").format(
        day=format_date(provenance.as_of),
        total=format_number(sum(entry.places for entry in present)),
        regions=_("provinsi") if level is Level.PROVINCE else _("kabupaten/kota"),
        parts=joined([f"{format_number(e.places)} {inside(e.title)}" for e in (*zones, *states)]),
    )


def of_numbers(numbers: pd.DataFrame, provenance: Provenance) -> str:
    """Read out the key figures; `numbers` has title and value."""
    parts = numbered(numbers["title"], numbers["value"])
    return _("{place} hingga {day}: {parts}.").format(
        place=provenance.place, day=format_date(provenance.as_of), parts=joined(parts)
    )
