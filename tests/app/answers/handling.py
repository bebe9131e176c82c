"""What became of cases: the path, who waits, how long, how it ended."""

from data import vocabulary
from language import format_number, format_percent
from tests.app.answers.asked import Asked, Expected


def path(asked: Asked) -> list[str]:
    table = asked.here()
    assert table["is_recorded"].any()
    return [
        f"{vocabulary.label('handling_steps', row['step'])} | "
        + (format_number(row["count"]) if row["is_recorded"] else "tidak tercatat")
        for row in table.to_dict("records")
    ]


def who_has_not_acted(asked: Asked) -> list[str]:
    table = asked.here()
    rows = [f"{row['ppk']} | {row['open']} | " for row in table.head(5).to_dict("records")]
    totals = f"{format_number(table['open'].sum())} dari {format_number(table['recommended'].sum())}"
    oldest = format_number(table["oldest_age"].max())
    late = format_number(table["over_deadline"].sum())
    return [*rows, f"{totals} rekomendasi sanksi", f"{late} melewati 10 hari; yang tertua {oldest} hari"]


def where_cases_stall(asked: Asked) -> list[str]:
    table = asked.here()
    told = table[table["reached"].fillna(0) > 0].dropna(subset=["next_step"])
    assert len(told) == 2
    said = [f"Dari {format_number(row['reached'])} yang" for row in told.to_dict("records")] + [
        f"separuh selesai dalam {format_number(row['days_median'])} hari; "
        f"{format_number(row['open'])} masih menunggu"
        for row in told.to_dict("records")
    ]
    last = told.iloc[-1]
    due = f"{format_number(last['over'])} dari {format_number(last['due'])} yang jatuh tempo"
    return [*said, f"{due} ({format_percent(last['over'] / last['due'], 0)}) melewati"]


def findings_and_reports(asked: Asked) -> list[str]:
    return [
        f"{vocabulary.label('channels', row['kind']).lower()} "
        f"{format_percent(row['share'])} ({format_number(row['count'])})"
        for row in asked.here().to_dict("records")
    ]


def even_sanctions(asked: Asked) -> list[str]:
    table = asked.here()
    whole = table["disciplined"].sum() / table["sanctioned"].sum()
    p_value = format_number(table["p_value"].iloc[0], 3)
    return [
        f"Sanksi disiplin dijatuhkan pada {format_percent(whole, 0)} dari yang disanksi",
        f"({format_percent(table['share'].max(), 0)}) sampai",
        f"({format_percent(table['share'].min(), 0)}). Perbedaan sebesar ini",
        f"(p = {p_value})",
    ]


def not_proven(asked: Asked) -> list[str]:
    table = asked.here()
    groups = vocabulary.table("handling_outcomes")["group"]
    ended = table[(table["outcome"].map(groups) == "ended") & (table["count"] > 0)]
    assert len(ended)
    every = ended["count"].sum()
    rows = [
        f" {format_percent(row['share'])} ({format_number(row['count'])})" for row in ended.to_dict("records")
    ]
    whole = table["reported"].iloc[0]
    return [
        f"Ditutup tanpa rekomendasi: {format_number(every)} orang ({format_percent(every / whole)})",
        *rows,
    ]


def blocked_records(asked: Asked) -> list[str]:
    table = asked.answer(as_of=asked.selection.as_of)
    table = table[table["election"] == asked.selection.election]
    totals = table[table["office"].isna()]
    blocked = totals[totals["metric"] == "data_blocked"]
    assert len(blocked) == 2
    latest = table[table["office"].notna() & (table["as_of"] == blocked["as_of"].max())]
    return [*(f"{format_number(number)} diblokir" for number in blocked["value"]), *latest["office"]]


HANDLING: dict[int, Expected] = {
    2: path,
    3: who_has_not_acted,
    11: where_cases_stall,
    12: findings_and_reports,
    13: even_sanctions,
    14: not_proven,
    20: blocked_records,
}
