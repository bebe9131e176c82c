"""What each body stated of one step over time; counters of several bodies are never joined."""

import pandas as pd

from analysis.reconciliation import Comparison, published_steps
from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.phrases import joined
from charts.words import amount
from data.kinds import Unit
from data.vocabulary import label
from language import _, format_date, format_number

_EXACT = "day"


def step_words() -> dict[str, str]:
    """Return the steps of which totals are published, in words short enough for a heading."""
    words = {
        "reported": _("Dilaporkan"),
        "forwarded": _("Diteruskan"),
        "recommended": _("Terbukti"),
        "followed_up": _("Ditindaklanjuti"),
        "awaiting_ppk": _("Menunggu PPK"),
    }
    return {step: words[step] for step in published_steps()}


def unit_word(unit: str) -> str:
    """Return a unit as it stands behind a body: orang, perkara."""
    return {Unit.PERSON: _("orang"), Unit.CASE: _("perkara")}[Unit(unit)]


def stated_figure(totals: pd.DataFrame, provenance: Provenance, *, step: str) -> Figure:
    """Describe the totals of one step, one line for each body and unit.

    Args:
        totals: frame of `analysis.reconciliation.stated_totals`.
        provenance: where the numbers come from.
        step: a step of `published_steps`.
    """
    rows = totals[totals["step"] == step]
    frame = rows.assign(
        name=[
            _("{body} ({unit})").format(body=label("bodies", body), unit=unit_word(unit))
            for body, unit in zip(rows["body"], rows["unit"], strict=True)
        ],
        unit_label=[unit_word(unit) for unit in rows["unit"]],
        is_exact=[_exact(precision) for precision in rows["precision"]],
    ).reset_index(drop=True)
    sentence = _sentence(frame, provenance, step_words()[step])
    return Figure(
        id=f"angka-lembaga-{step}",
        title=_("{step} menurut tiap lembaga").format(step=step_words()[step]),
        subtitle=_(
            "Jumlah kumulatif seperti diumumkan, {place}; garis hanya menyambung angka selembaga"
        ).format(place=provenance.place),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("stated_on", _("Tanggal"), ColumnKind.DATE),
            Column("is_exact", _("Ketepatan tanggal")),
            Column("name", _("Lembaga")),
            Column("value", _("Jumlah"), ColumnKind.NUMBER),
            Column("unit_label", _("Satuan")),
            Column("publisher", _("Penerbit")),
            Column("url", _("Halaman sumber")),
        ),
        encoding=Lines(
            x="stated_on",
            y="value",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Kumulatif")),
            series="name",
            names=tuple(dict.fromkeys(frame["name"])),
        ),
        provenance=provenance,
    )


def comparison_sentence(found: Comparison, provenance: Provenance) -> str:
    """Return how far the figures agree."""
    day = format_date(provenance.as_of)
    if found.totals:
        told = _("{bodies} mengumumkan {totals} jumlah total untuk {place} sampai {day}.").format(
            bodies=joined([label("bodies", body) for body in found.bodies]),
            totals=format_number(found.totals),
            place=provenance.place,
            day=day,
        )
    else:
        told = _("Tidak ada lembaga yang mengumumkan jumlah total untuk {place} sampai {day}.").format(
            place=provenance.place, day=day
        )
    return " ".join(filter(None, (told, _pairs(found), _sums(found))))


def _pairs(found: Comparison) -> str:
    if not found.comparable:
        return ""
    return _(
        "Hanya {number} pasang angka dapat dibandingkan langsung (langkah dan satuan sama, berjarak paling "
        "lama seminggu); {equal} di antaranya sama, selisih terbesar {largest}."
    ).format(
        number=format_number(found.comparable),
        equal=format_number(found.equal),
        largest=format_number(found.largest),
    )


def _sums(found: Comparison) -> str:
    if not found.sums:
        return ""
    told = _("Dari {sums} rincian yang pernah diumumkan, {closing} cocok dengan totalnya").format(
        sums=format_number(found.sums), closing=format_number(found.closing)
    )
    if found.widest is None:
        return f"{told}."
    return told + _("; selisih terbesar {widest}.").format(widest=format_number(found.widest))


def _exact(precision: str) -> str:
    return _("hari") if precision == _EXACT else _("akhir bulan atau tahun")


def _sentence(frame: pd.DataFrame, provenance: Provenance, step: str) -> str:
    if frame.empty:
        return _("Belum ada lembaga yang mengumumkan jumlah ini untuk {place} sampai {day}.").format(
            place=provenance.place, day=format_date(provenance.as_of)
        )
    latest = frame.sort_values("stated_on", kind="stable").groupby("name", sort=False).tail(1)
    said = [
        _("{body} {amount} ({day})").format(
            body=label("bodies", row["body"]),
            amount=amount(row["value"], Unit(row["unit"])),
            day=format_date(row["stated_on"]),
        )
        for row in latest.to_dict("records")
    ]
    return _("{step}, terakhir dinyatakan: {said}. Angka lembaga yang berbeda tidak dijumlahkan.").format(
        step=step, said="; ".join(said)
    )
