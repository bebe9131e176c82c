"""Where: zones, ranks, repeats, drivers, prevention, silence, what may turn red, the home page."""

import pandas as pd

from analysis.comparison import history
from analysis.drivers import Presence, Weights
from analysis.prevention import coverage_sentence
from analysis.ranking import ranked
from analysis.silence import silence_sentence
from analysis.states import COLOURED, Zone
from charts.words import zone_title
from data import vocabulary
from data.kinds import Level
from language import format_number, format_percent
from pages.parts.reasons import zone_badge
from tests.app.answers.asked import Asked, Expected

_MARKS = {Presence.YES.value: "●", Presence.NO.value: "○", Presence.NOT_KNOWN.value: "·"}


def zones_and_why(asked: Asked) -> list[str]:
    table = asked.here()
    numbers = table["zone"].value_counts()
    shown = (Zone.MERAH, Zone.KUNING, Zone.HIJAU)
    said = [f"Zona {zone_title(zone).lower()}: {format_number(numbers[zone.value])}" for zone in shown]
    top = ranked(table).head(5)
    named = [
        f"{row['rank']}\\. **{row['region_name']}** {zone_badge(row['zone'])}" for _n, row in top.iterrows()
    ]
    return [*said, *named, *top["reason"]]


def first_ten_of_both_levels(asked: Asked) -> list[str]:
    tables = [
        asked.answer(asked.source, asked.selection, level=level) for level in (Level.PROVINCE, Level.REGION)
    ]
    assert [len(table) for table in tables] == [10, 10]
    return [
        f"{row['rank']}\\. {row['region_name']} | {zone_badge(row['zone'])} | "
        f"{format_number(row['count'])} | {format_number(row['rate'], 2)} "
        f"({format_number(row['rate_low'], 2)}–"
        for row in pd.concat(tables).to_dict("records")
    ]


def repeating(asked: Asked) -> list[str]:
    table = asked.answer(history(sources=[asked.source]))
    rows = [f"{row.region_name} | {row.reported} | {row.confirmed} |" for row in table.head(10).itertuples()]
    return [f"**{format_number(len(table))} kabupaten/kota** dilaporkan pada dua pemilihan atau lebih", *rows]


def drivers_here(asked: Asked) -> list[str]:
    table = asked.here()
    numbers = pd.crosstab(table["driver"], table["present"])
    by_driver = [
        f"**{vocabulary.label('risk_drivers', driver)}** | "
        + " | ".join(format_number(numbers.at[driver, presence.value]) for presence in Presence)
        for driver in numbers.index
    ]
    region = table[table["region_code"] == "3303"]
    order = [code for code in vocabulary.table("risk_drivers").index if (region["driver"] == code).any()]
    marks = region.set_index("driver")["present"].reindex(order).map(_MARKS)
    return [*by_driver, " | ".join(marks)]


def prevention_behind_risk(asked: Asked) -> list[str]:
    table = asked.here()
    bare = table[table["is_uncovered"]].sort_values("count", ascending=False)
    most = bare[bare["count"] == bare["count"].max()]
    rows = [f"{row['region_name']} | {format_number(row['count'])} |" for row in most.to_dict("records")]
    return [coverage_sentence(table), f"12 dari {format_number(len(bare))} wilayah", *rows]


def silent_places(asked: Asked) -> list[str]:
    table = asked.here()
    assert len(table)
    rows = [
        f"{row['region_name']} | dinyatakan nihil | {format_number(row['expected'], 1)} | "
        f"{format_percent(row['p_silence'])} | {row['reason']}"
        for row in table.to_dict("records")
    ]
    return [silence_sentence(table), *rows]


def turning_red(asked: Asked) -> list[str]:
    table = asked.here()
    rows = [
        f"{row['region_name']} | {zone_badge(row['zone'])} | {format_number(row['count'])} | "
        f"{row['flip_up']} lagi | "
        for row in table.head(15).to_dict("records")
    ]
    return [f"**{format_number(len(table))} wilayah** hanya satu atau dua laporan lagi dari merah", *rows]


def against_the_ikp(asked: Asked) -> list[str]:
    found = asked.answer(asked.source, asked.selection, weights=Weights.equal(), scheme="umum-2024")
    rows = found.disagreements[found.disagreements["measure"] == "index"]
    assert len(rows)
    return [found.sentence, *rows["sentence"]]


def one_page(asked: Asked) -> list[str]:
    known = asked.here()
    return [
        f"Dilaporkan (dugaan): {format_number(known.reported)}",
        f"Terbukti, direkomendasikan: {format_number(known.recommended)}",
        f"Ditindaklanjuti PPK: {format_percent(known.followed_up_share, 0)}",
        f"Belum ditindaklanjuti: {format_number(known.waiting)}",
        *(
            f"{zone_badge(zone)} **{format_number(known.zones[zone])}**"
            for zone in COLOURED
            if known.zones[zone]
        ),
        f"{format_number(known.zones[Zone.MERAH])} dari",
    ]


REGIONS: dict[int, Expected] = {
    1: zones_and_why,
    7: first_ten_of_both_levels,
    8: repeating,
    9: drivers_here,
    10: prevention_behind_risk,
    23: silent_places,
    24: turning_red,
    25: against_the_ikp,
    28: one_page,
}
