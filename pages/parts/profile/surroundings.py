"""The places around one, and its past over elections."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.comparison import Found, repeats
from analysis.explanation import election_label
from analysis.measure import CountSource
from analysis.profile import Relation, surroundings
from analysis.selection import Selection
from charts.words import amount
from data import vocabulary
from data.kinds import Level, Unit
from language import _, format_date, format_number
from pages.parts.profile.answers import history_of, zones_of
from pages.parts.profile.words import Row, source_link
from pages.parts.reasons import zone_badge
from pages.parts.text_table import place_link, show_text_table


def show_surroundings(source: CountSource, asked: Selection) -> None:
    """Draw the place with its neighbours and peers as one table, each name a link to its profile."""
    st.subheader(_("Tetangga dan wilayah sebanding"), anchor=False)
    near = surroundings(source, asked, asked.region or "", zones=zones_of(source, asked))
    with st.container(key="profile-around"):
        show_text_table(_table(near), key="around", right=(_("Jumlah"), _("Risiko relatif (95%)")))


def around_codes(source: CountSource, asked: Selection, relation: Relation) -> tuple[str, ...]:
    """Return the place with those around it that stand in a relation to it."""
    near = surroundings(source, asked, asked.region or "", zones=zones_of(source, asked))
    kept = near["relation"].isin([Relation.ITSELF.value, relation.value])
    return tuple(near.loc[kept, "region_code"])


def show_history(source: CountSource, asked: Selection) -> None:
    """List what is known of the place in each election, each figure with its body, day and page."""
    st.subheader(_("Riwayat antarpemilihan"), anchor=False)
    if asked.level is not Level.REGION:
        st.caption(_("Riwayat antarpemilihan hanya disusun untuk kabupaten/kota."))
        return
    every = history_of(source)
    rows = every[every["region_code"] == asked.region]
    if rows.empty:
        st.markdown(_("Tidak ada yang diketahui tentang wilayah ini pada pemilihan lain."))
        return
    with st.container(key="profile-history"):
        st.markdown("\n".join(_known(row) for row in rows.to_dict("records")))
    said = [*repeats(rows)["sentence"], _("Angka lembaga yang berbeda tidak dijumlahkan.")]
    st.markdown(f":small[{' '.join(said)}]")


def _table(near: pd.DataFrame) -> dict[str, list[str]]:
    words = _relations()
    rows = near.to_dict("records")
    return {
        _("Wilayah"): [_name(row) for row in rows],
        _("Hubungan"): [words[Relation(row["relation"])] for row in rows],
        _("Zona"): [zone_badge(str(row["zone"])) for row in rows],
        _("Jumlah"): [format_number(None if pd.isna(row["count"]) else row["count"]) for row in rows],
        _("Risiko relatif (95%)"): [_risk(row) for row in rows],
    }


def _relations() -> Mapping[Relation, str]:
    return {
        Relation.ITSELF: _("wilayah ini"),
        Relation.NEIGHBOUR: _("tetangga"),
        Relation.PEER: _("sebanding"),
    }


def _name(row: Row) -> str:
    return f"**{row['region_name']}**" if row["relation"] == Relation.ITSELF else place_link(row)


def _risk(row: Row) -> str:
    if pd.isna(row["rr"]):
        return format_number(None)
    return _("{value} ({low}–{high})").format(
        value=format_number(row["rr"], 1),
        low=format_number(row["rr_low"], 1),
        high=format_number(row["rr_high"], 1),
    )


def _known(row: Row) -> str:
    found = {
        Found.CONFIRMED: _("direkomendasikan, ditindaklanjuti, atau disanksi"),
        Found.REPORTED: _("dilaporkan"),
        Found.ZERO: _("dinyatakan nihil"),
    }[Found(row["evidence"])]
    unit = str(row["unit"]) if isinstance(row["unit"], str) else ""
    number = amount(row["value"], Unit(unit)) if unit in set(Unit) else format_number(row["value"])
    body = (
        vocabulary.label("bodies", str(row["body"]))
        if isinstance(row["body"], str)
        else _("dihitung dari {release}").format(release=row["source"])
    )
    part = _(", sebagian masa") if row["is_part"] else ""
    mark = _(" (ilustratif)") if row["illustrative"] else ""
    return "- **{election}**: {number} {found} · {body}, {day}{part}{mark}{url}".format(
        election=election_label(str(row["election"])),
        number=number,
        found=found,
        body=body,
        day=format_date(row["as_of"]),
        part=part,
        mark=mark,
        url=source_link(row["url"]),
    )
