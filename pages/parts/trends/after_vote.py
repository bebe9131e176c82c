"""After the vote: decisions that reward or punish, and rotations of officials."""

import streamlit as st

from analysis.measure import CountSource
from analysis.questions import after_vote, rotations
from analysis.selection import Selection
from charts.answers import place_title
from charts.words import amount, illustrative_mark
from data.elections import elections
from data.kinds import TableKind
from language import _, format_date, format_number
from pages.parts.region_link import show_region_link

_LISTED = 6


def show_after_vote(source: CountSource, chosen: Selection) -> None:
    """Say how many favouring or harming decisions were reported after the vote, and where."""
    with st.container(border=True, key="after-vote"):
        st.markdown(f"**{_('Setelah pemungutan suara: keputusan balas jasa atau balas dendam')}**")
        if source.release.kind is not TableKind.CASES:
            st.markdown(_("Tidak tercatat: data ini hanya memuat angka terbit, tanpa rincian per perkara."))
        else:
            _show_cases(source, chosen)
        _show_rotations(chosen)


def _show_cases(source: CountSource, chosen: Selection) -> None:
    table = after_vote(source.release, chosen)
    voting = elections()["voting_day"][chosen.election].date()
    if chosen.as_of <= voting:
        st.markdown(
            _(
                "Pemungutan suara baru berlangsung {day}; pilih tanggal sesudahnya untuk melihat bagian ini."
            ).format(day=format_date(voting))
        )
        return
    st.markdown(
        _(
            "**{after}** dilaporkan sesudah {day}, **{before}** sebelumnya (keputusan atau tindakan yang "
            "menguntungkan atau merugikan calon)."
        ).format(
            after=amount(table["after"].sum(), chosen.unit),
            before=amount(table["before"].sum(), chosen.unit),
            day=format_date(voting),
        )
    )
    for row in table[table["after"] > 0].dropna(subset=["region_code"]).head(_LISTED).to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(width="stretch"):
                show_region_link(str(row["region_code"]), place_title(str(row["region_code"]), chosen))
            words = _("{after} sesudah · {before} sebelum").format(
                after=format_number(row["after"]), before=format_number(row["before"])
            )
            st.markdown(f":small[{words}]", width="content")
    mark = f"**{illustrative_mark()}.** " if source.release.illustrative else ""
    st.caption(
        mark
        + _(
            "Hari kejadian tidak tercatat: laporan sesudah pemungutan suara dapat mengenai perbuatan "
            "sebelumnya."
        )
    )


def _show_rotations(chosen: Selection) -> None:
    table = rotations(election=chosen.election)
    if table.empty:
        st.caption(
            _(
                "Mutasi pejabat sesudah pemungutan suara tidak tercatat: belum ada lembaga yang mengumumkan "
                "daftarnya."
            )
        )
        return
    for row in table.to_dict("records"):
        st.markdown(
            f"- {place_title(str(row['region_code']), chosen)}, {format_date(row['day'].date())}: "
            f"{format_number(row['officials'])} ([{_('sumber')}]({row['source_url']}))"
        )
