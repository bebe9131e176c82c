"""From which zone to which: places counted by zone before and after, and each place that moved."""

import pandas as pd

from analysis.ledger import state_word
from charts.figures.model import Bars, Column, ColumnKind, Figure, Heat
from charts.figures.provenance import Provenance
from charts.phrases import joined
from language import _, _n, format_number


def zone_moves_table(moves: pd.DataFrame, provenance: Provenance, *, before: str, after: str) -> Figure:
    """Describe how many places went from which zone to which.

    Args:
        moves: index zone before, columns zone after (codes), int; as `analysis.ledger.transitions` returns.
        provenance: where the numbers come from.
        before: the earlier side in words, such as a date.
        after: the later side in words.
    """
    rows = [zone for zone in moves.index if moves.loc[zone].sum()]
    columns = [zone for zone in moves.columns if moves[zone].sum()]
    kept = moves.loc[rows, columns]
    frame = kept.rename_axis("zone_before").reset_index()
    frame.insert(1, "before_word", [_upper(state_word(zone)) for zone in rows])
    sentence = _moves_sentence(moves, before, after)
    return Figure(
        id="perpindahan-zona",
        title=_("Dari zona mana ke zona mana"),
        subtitle=_("Banyaknya wilayah; baris: {before}, kolom: {after}").format(before=before, after=after),
        sentence=sentence,
        alt=_("Tabel perpindahan zona. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("before_word", before),
            *(Column(zone, _upper(state_word(zone)), ColumnKind.NUMBER) for zone in columns),
        ),
        encoding=Heat("before_word", tuple(columns)),
        provenance=provenance,
    )


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]


def _moves_sentence(moves: pd.DataFrame, before: str, after: str) -> str:
    total = int(moves.to_numpy().sum())
    steps = [
        (int(number), str(one), str(other))
        for one, row in moves.iterrows()
        for other, number in row.items()
        if one != other and number
    ]
    moved = sum(number for number, _one, _other in steps)
    if not total:
        return _("Tidak ada wilayah yang dapat dibandingkan antara {before} dan {after}.").format(
            before=before, after=after
        )
    first = _n(
        "Dari {total} wilayah, {moved} berpindah zona atau keadaan antara {before} dan {after}",
        "Dari {total} wilayah, {moved} berpindah zona atau keadaan antara {before} dan {after}",
        moved,
    ).format(total=format_number(total), moved=format_number(moved), before=before, after=after)
    largest = sorted(steps, key=lambda step: -step[0])[:3]
    told = [
        _("{number} dari {one} ke {other}").format(
            number=format_number(number), one=state_word(one), other=state_word(other)
        )
        for number, one, other in largest
    ]
    return f"{first}: {joined(told)}." if told else f"{first}."


def moved_places(
    changed: pd.DataFrame, provenance: Provenance, *, before: str, after: str, sentence: str, code: str
) -> Figure:
    """Describe the places whose zone is another one after than before.

    Args:
        changed: `region_code`, `region_name`, `zone_before`, `zone_after`, `count_before`, `count_after`;
            optionally `sentence` (why).
        provenance: where the numbers come from.
        before: the earlier side in words.
        after: the later side in words.
        sentence: what changed, in one sentence.
        code: short code for links and file names.
    """
    frame = changed.assign(
        before_word=[_upper(state_word(zone)) for zone in changed["zone_before"]],
        after_word=[_upper(state_word(zone)) for zone in changed["zone_after"]],
        zone=changed["zone_after"],
    )
    frame = frame.assign(zone_word=frame["after_word"])
    why = (Column("sentence", _("Penyebab")),) if "sentence" in frame.columns else ()
    return Figure(
        id=code,
        title=_("Wilayah yang berpindah zona"),
        subtitle=_upper(_("{before} dibandingkan dengan {after}").format(before=before, after=after)),
        sentence=sentence,
        alt=_("Diagram batang jumlah di wilayah yang berpindah zona. {sentence}").format(sentence=sentence),
        frame=frame.reset_index(drop=True),
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("before_word", _("Zona: {side}").format(side=before)),
            Column("after_word", _("Zona: {side}").format(side=after)),
            Column("count_before", _("Jumlah: {side}").format(side=before), ColumnKind.NUMBER),
            Column("count_after", _("Jumlah: {side}").format(side=after), ColumnKind.NUMBER),
            *why,
        ),
        encoding=Bars("region_name", "count_after", zone="zone"),
        provenance=provenance,
    )
