"""What and when: types, positions, signs that ask for a closer look, weeks, stages, after the vote."""

from charts.words import amount
from data import vocabulary
from data.elections import elections
from language import format_date, format_month, format_number, format_percent
from tests.app.answers.asked import Asked, Expected, inside, share


def better_or_worse(asked: Asked) -> list[str]:
    table = asked.here()
    peak = table.loc[table["new"].idxmax()]
    return [
        f"{format_number(table['cumulative'].iloc[-1])} orang yang dilaporkan di Indonesia",
        f"minggu mulai {format_date(peak['period_start'])} ({format_number(peak['new'])} orang",
    ]


def leading_types(asked: Asked) -> list[str]:
    first, second = asked.here().head(2).to_dict("records")
    names = [inside(vocabulary.label("violation_groups", row["group"])) for row in (first, second)]
    return [
        f"Terbanyak: {names[0]}, {share(first)} dari {format_number(asked.here()['count'].sum())} orang",
        f"disusul {names[1]} ({format_percent(second['share'])})",
    ]


def positions(asked: Asked) -> list[str]:
    first, second = asked.here().head(2).to_dict("records")
    names = [inside(vocabulary.label("positions", row["position"])) for row in (first, second)]
    return [
        f"Terbanyak: {names[0]}, {share(first)} dari {format_number(first['whole'])} orang",
        f"disusul {names[1]} ({format_percent(second['share'])})",
        "Laju per 1.000 pegawai tidak disebut",
    ]


def stages(asked: Asked) -> list[str]:
    table = asked.here()
    most = table.loc[table["count"].idxmax()]
    fastest = table.loc[table["per_week_low"].idxmax()]
    name = {
        row["stage"]: inside(vocabulary.label("election_stages", row["stage"])) for row in (most, fastest)
    }
    return [
        f"Terbanyak: tahapan {name[most['stage']]}, {amount(most['count'], asked.selection.unit)}",
        f"tahapan {name[fastest['stage']]}, {format_number(fastest['per_week'], 1)} per minggu",
    ]


def social_media(asked: Asked) -> list[str]:
    table = asked.here()
    last = table.iloc[-1]
    months = [
        f"{format_month(row['period_start'].date())} {format_percent(row['share'])}"
        for row in table.tail(2).to_dict("records")
    ]
    whole = format_percent(last["cumulative_share"])
    low, high = (format_percent(last[f"cumulative_share_{end}"]) for end in ("low", "high"))
    total = format_number(last["cumulative_total"])
    return [f"Media sosial {whole} (rentang 95%: {low}–{high}) dari {total} orang", *months]


def coercion(asked: Asked) -> list[str]:
    signs = asked.answer(asked.source.release, asked.selection)
    assert signs.reported
    return [
        f"**{signs.reported}** dilaporkan (dugaan), **{signs.recommended}** direkomendasikan disanksi",
        f"Dari {signs.with_position} yang jabatannya diketahui, {signs.by_superiors} memegang jabatan",
    ]


def social_aid(asked: Asked) -> list[str]:
    table = asked.here()
    reported = table[table["reported"].fillna(0) > 0]
    rows = [
        f":small[{row.reported} dilaporkan · {row.recommended} direkomendasikan · "
        f"{row.followed_up} ditindaklanjuti]"
        for row in reported.head(6).itertuples()
    ]
    return [f"Dilaporkan di **{len(reported)}** dari {len(table)} wilayah", *reported["region_name"], *rows]


def after_the_vote(asked: Asked) -> list[str]:
    table = asked.answer(asked.source.release, asked.selection)
    vote = format_date(elections()["voting_day"][asked.selection.election])
    before, after = (amount(table[name].sum(), asked.selection.unit) for name in ("before", "after"))
    return [f"**{after}** dilaporkan sesudah {vote}, **{before}** sebelumnya"]


TYPES_AND_TIME: dict[int, Expected] = {
    4: better_or_worse,
    5: leading_types,
    6: positions,
    15: stages,
    16: social_media,
    17: coercion,
    18: social_aid,
    26: after_the_vote,
}
