"""Two signs that ask for a closer look: pressure from above, and aid used for a candidate."""

from typing import Any

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.questions import CoercionSigns, coercion_signs, social_aid_regions
from analysis.selection import Selection
from charts.answers import place_title
from charts.words import illustrative_mark
from language import _, format_date, format_number, format_percent
from pages.parts.region_link import show_region_link

_LISTED = 6


def show_coercion(source: CountSource, chosen: Selection) -> None:
    """Say whether mobilising or pressing other staff was reported, by whom and where."""
    with st.container(border=True, height="stretch", key="sign-coercion"):
        st.markdown(f"**{_('Tanda pengerahan atau tekanan dari atasan')}**")
        signs = coercion_signs(source.release, chosen)
        st.markdown(_coercion_sentence(signs, chosen))
        for row in signs.regions.head(_LISTED).to_dict("records"):
            _line(
                str(row["region_code"]), place_title(str(row["region_code"]), chosen), _number(row["count"])
            )
        st.caption(
            _mark(source)
            + _(
                "Yang dihitung adalah yang menekan; yang ditekan adalah saksi. Nihil berarti tidak ada yang "
                "dilaporkan, bukan tidak ada yang ditekan."
            )
        )


def _coercion_sentence(signs: CoercionSigns, chosen: Selection) -> str:
    if signs.reported is None:
        return _("Tidak tercatat: data ini hanya memuat angka terbit, tanpa rincian per perkara.")
    if not signs.reported:
        return _("Hingga {day} tidak ada yang dilaporkan dengan jenis ini.").format(
            day=format_date(chosen.as_of)
        )
    share = (
        _(
            " Dari {known} yang jabatannya diketahui, {superiors} memegang jabatan dengan bawahan ({share}; "
            "rentang 95%: {low}–{high})."
        ).format(
            known=format_number(signs.with_position),
            superiors=format_number(signs.by_superiors),
            share=format_percent(signs.share),
            low=format_percent(signs.share_low),
            high=format_percent(signs.share_high),
        )
        if signs.with_position
        else ""
    )
    return (
        _(
            "**{reported}** dilaporkan (dugaan), **{recommended}** direkomendasikan disanksi hingga {day}."
        ).format(
            reported=format_number(signs.reported),
            recommended=format_number(signs.recommended),
            day=format_date(chosen.as_of),
        )
        + share
    )


def show_aid(source: CountSource, chosen: Selection) -> None:
    """Say where the use of social aid or programmes for a candidate was reported."""
    with st.container(border=True, height="stretch", key="sign-aid"):
        st.markdown(f"**{_('Bantuan sosial atau program pemerintah')}**")
        table = _in_view(social_aid_regions(source, chosen), chosen)
        reported = table[table["reported"].fillna(0) > 0].sort_values(
            "reported", ascending=False, kind="stable"
        )
        st.markdown(_aid_sentence(table, reported, chosen))
        for row in reported.head(_LISTED).to_dict("records"):
            words = _(
                "{reported} dilaporkan · {recommended} direkomendasikan · {followed} ditindaklanjuti"
            ).format(
                reported=_number(row["reported"]),
                recommended=_number(row["recommended"]),
                followed=_number(row["followed_up"]),
            )
            _line(str(row["region_code"]), str(row["region_name"]), words)
        st.caption(_mark(source) + _("Ketiga angka dihitung terpisah dan tidak dijumlahkan."))


def _in_view(table: pd.DataFrame, chosen: Selection) -> pd.DataFrame:
    """Keep the place in focus where it is a row of the table."""
    here = table["region_code"] == chosen.region
    return table[here] if here.any() else table


def _aid_sentence(table: pd.DataFrame, reported: pd.DataFrame, chosen: Selection) -> str:
    if table["reported"].isna().all():
        return _("Tidak tercatat: data ini tidak merinci jenis ini per wilayah.")
    if len(table) == 1:
        return _("{place}: **{reported}** dilaporkan hingga {day}.").format(
            place=table["region_name"].iloc[0],
            reported=_number(table["reported"].iloc[0]),
            day=format_date(chosen.as_of),
        )
    return _("Dilaporkan di **{places}** dari {all} wilayah dalam pandangan hingga {day}.").format(
        places=format_number(len(reported)), all=format_number(len(table)), day=format_date(chosen.as_of)
    )


def _line(code: str, name: str, words: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch"):
            show_region_link(code, name)
        st.markdown(f":small[{words}]", width="content")


def _number(count: Any) -> str:
    return format_number(None if pd.isna(count) else count)


def _mark(source: CountSource) -> str:
    return f"**{illustrative_mark()}.** " if source.release.illustrative else ""
