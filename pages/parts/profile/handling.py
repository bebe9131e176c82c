"""What became of the cases of a place: its path, how long it took, what waits for a PPK, how it ended."""

import pandas as pd
import streamlit as st

from analysis.handling import durations, open_recommendation_totals, outcomes, path
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.ages import ages_figure
from data import vocabulary
from data.kinds import TableKind
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.profile.words import Row, days_words, part_of
from pages.parts.text_table import show_text_table


def show_handling(source: CountSource, asked: Selection) -> None:
    """Draw the path with its ageing, the open recommendations by age, and the outcomes."""
    st.subheader(_("Jalur penanganan"), anchor=False)
    steps = path(source, asked)
    known = steps[steps["is_recorded"]]
    if known.empty:
        st.markdown(_("Tidak ada langkah yang tercatat di sini hingga hari itu."))
    else:
        show_text_table(_path_table(known), key="path", right=(_("Jumlah"),))
    if source.release.kind is TableKind.COUNTS:
        st.caption(
            _("Angka menurut lembaga dan hari masing-masing; lama penanganan dan hasil akhir tidak tercatat.")
        )
        return
    waits = [_wait(row) for row in durations(source, asked).to_dict("records") if _has_wait(row)]
    st.markdown("\n".join(f"- {line}" for line in waits))
    ends = outcomes(source, asked)
    st.markdown("**{title}.** {ends}.".format(title=_("Hasil sejauh ini"), ends=_outcomes(ends)))


def show_ages(source: CountSource, asked: Selection) -> None:
    """Draw how old the recommendations are that wait for a PPK."""
    figure = ages_figure(open_recommendation_totals(source, asked), provenance(source, asked))
    if figure.empty:
        st.markdown(figure.sentence)
    else:
        show_figure(figure)


def _path_table(steps: pd.DataFrame) -> dict[str, list[str]]:
    rows = steps.to_dict("records")
    return {
        _("Langkah"): [vocabulary.label("handling_steps", str(row["step"])) for row in rows],
        _("Jumlah"): [format_number(row["count"]) for row in rows],
        _("Dari langkah sebelumnya"): [part_of(row["passed"], row["previous_count"]) for row in rows],
        _("Separuhnya dalam"): [days_words(row["days_median"]) for row in rows],
    }


def _has_wait(row: Row) -> bool:
    return isinstance(row["next_step"], str)


def _wait(row: Row) -> str:
    """How long cases stay at one step, who has to act, and whether the deadline is kept."""
    said = _("{step}: {open} masih menunggu {owner}; separuh selesai dalam {median}").format(
        step=vocabulary.label("handling_steps", str(row["step"])),
        open=format_number(row["open"]),
        owner=row["waits_for_label"],
        median=days_words(row["days_median"]),
    )
    if pd.isna(row["limit_days"]):
        return said + "."
    limit = _("; melewati batas {days} hari: {over}").format(
        days=format_number(row["limit_days"]), over=part_of(row["over"], row["due"])
    )
    unsure = "" if row["limit_is_verified"] else _(" (batas belum diverifikasi)")
    return f"{said}{limit}{unsure}."


def _outcomes(ends: pd.DataFrame) -> str:
    return "; ".join(
        f"{vocabulary.label('handling_outcomes', str(row['outcome']))} {format_number(row['count'])}"
        for row in ends.to_dict("records")
    )
