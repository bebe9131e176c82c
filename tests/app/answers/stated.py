"""What bodies and laws state: published figures, figures side by side, other subjects, rules in force."""

from charts.words import amount
from data import vocabulary
from data.kinds import Unit
from language import format_date, format_number
from tests.app.answers.asked import Asked, Expected


def other_subjects(asked: Asked) -> list[str]:
    table = asked.answer()
    assert len(table)
    words = {Unit.PERSON: "orang", Unit.CASE: "perkara"}
    return [
        f"{row['label']} | **{format_number(row['value'])}** | {words[Unit(row['unit'])]} | "
        for row in table.to_dict("records")
    ]


def whose_figure(asked: Asked) -> list[str]:
    every = asked.answer()
    stated = every[every["election"] == asked.selection.election]
    latest = stated[stated["as_of"] == stated["as_of"].max()]
    return [
        f"{row['as_of']} | {vocabulary.label('bodies', row['body'])} | "
        f"{row['region_name'] or 'Indonesia'} | "
        f"{vocabulary.label('published_metrics', row['metric'])} | {row['category']} | "
        f"{_as_read(row['value_text'])} | "
        f"{vocabulary.label('published_units', row['unit'])} | {row['url']}"
        for row in latest.to_dict("records")
    ]


def _as_read(stated: str) -> str:
    decimals = len(stated.partition(".")[2])
    return format_number(float(stated), decimals) if stated[:1].isdigit() else stated


def do_bodies_agree(asked: Asked) -> list[str]:
    table = asked.answer(asked.selection)
    shared = table[table.groupby(["day", "step"])["body"].transform("nunique") > 1]
    latest = shared[shared["day"] == shared["day"].max()]
    cells = [amount(row["value"], Unit(row["unit"])) for row in latest.to_dict("records")]
    apart = shared["difference"].dropna().abs().max()
    return [f"{format_date(latest['day'].iloc[0])} | ", *cells, f"selisih terbesar {format_number(apart)}"]


def rules_in_force(asked: Asked) -> list[str]:
    table = asked.answer(asked.selection.as_of, election=asked.selection.election)
    assert len(table)
    return [f"- {row['label']}: {row['subject']}" for row in table.to_dict("records")]


STATED: dict[int, Expected] = {
    19: other_subjects,
    21: whose_figure,
    22: do_bodies_agree,
    27: rules_in_force,
}
