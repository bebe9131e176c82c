"""How cases ended, and which sanctions were imposed: parts of a whole with their intervals."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_bars, share_columns
from charts.phrases import inside, joined
from charts.words import amount
from data import vocabulary
from data.vocabulary import label
from language import _, format_date, format_number, format_percent

_NAMED = 3


def outcomes_figure(outcomes: pd.DataFrame, provenance: Provenance, *, is_told: bool) -> Figure:
    """Describe what had become of the reported.

    Args:
        outcomes: frame of `analysis.handling.outcomes`.
        provenance: where the numbers come from.
        is_told: whether the release can answer at all; where it cannot, no row says nothing about zero.
    """
    words = [label("handling_outcomes", code) for code in outcomes["outcome"]]
    figure = _parts(
        outcomes,
        words,
        provenance,
        code="hasil-penanganan",
        title=_("Hasil sejauh ini"),
        every=_every(outcomes, "reported", is_told=is_told),
        base=_("yang dilaporkan"),
    )
    sentence = " ".join(filter(None, (figure.sentence, _ended(figure.frame, provenance))))
    return replace(figure, sentence=sentence, alt=_("Diagram batang. {sentence}").format(sentence=sentence))


def sanctions_figure(sanctions: pd.DataFrame, provenance: Provenance, *, is_told: bool) -> Figure:
    """Describe the sanctions of those followed up.

    Args:
        sanctions: frame of `analysis.handling.sanctions`.
        provenance: where the numbers come from.
        is_told: whether the release can answer at all.
    """
    words = [
        label("sanctions", code) if isinstance(code, str) else _("Sanksi tidak dirinci")
        for code in sanctions["sanction"]
    ]
    return _parts(
        sanctions,
        words,
        provenance,
        code="sanksi",
        title=_("Sanksi yang dijatuhkan"),
        every=_every(sanctions, "followed_up", is_told=is_told),
        base=_("yang ditindaklanjuti PPK"),
    )


def _parts(
    table: pd.DataFrame,
    words: Sequence[str],
    provenance: Provenance,
    *,
    code: str,
    title: str,
    every: int | None,
    base: str,
) -> Figure:
    frame = table.assign(label=list(words), place=provenance.place)
    sentence = _sentence(frame, provenance, every=every, base=base)
    return Figure(
        id=code,
        title=title,
        subtitle=_("Bagian dari {base}, {place}; garis: rentang 95%").format(
            base=base, place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame if every else frame.iloc[:0],
        columns=(
            Column("label", title),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=share_bars(provenance.place),
        provenance=provenance,
    )


def _ended(frame: pd.DataFrame, provenance: Provenance) -> str:
    """Say how many were closed without a recommendation, and as what; empty where nothing is told."""
    ends = vocabulary.table("handling_outcomes")["group"]
    closed = frame[frame["outcome"].map(ends) == "ended"]
    closed = closed[closed["count"] > 0]
    if frame.empty or closed.empty:
        return ""
    every = int(closed["count"].sum())
    return _("Ditutup tanpa rekomendasi: {every} ({share}), yaitu {named}.").format(
        every=amount(every, provenance.unit),
        share=format_percent(every / frame["reported"].iloc[0]),
        named=joined(_named(closed)),
    )


def _named(rows: pd.DataFrame) -> list[str]:
    return [
        f"{inside(row['label'])} {format_percent(row['share'])} ({format_number(row['count'])})"
        for row in rows.to_dict("records")
    ]


def _every(table: pd.DataFrame, whole: str, *, is_told: bool) -> int | None:
    """The whole of which the rows are parts; None where the release does not tell it."""
    if not is_told:
        return None
    return int(table[whole].iloc[0]) if len(table) else 0


def _sentence(frame: pd.DataFrame, provenance: Provenance, *, every: int | None, base: str) -> str:
    day = format_date(provenance.as_of)
    if every is None:
        return _("Data ini tidak mencatat rincian {base} di {place}.").format(
            base=base, place=provenance.place
        )
    if not every:
        return _("Belum ada {base} di {place} per {day}.").format(base=base, place=provenance.place, day=day)
    largest = frame.sort_values("count", ascending=False, kind="stable").head(_NAMED)
    named = _named(largest[largest["count"] > 0])
    return _("Dari {every} {base} di {place} per {day}: {named}.").format(
        every=amount(every, provenance.unit), base=base, place=provenance.place, day=day, named=joined(named)
    )
