"""The rule card of one violation type: what is forbidden, how severe it is, what it rests on."""

from datetime import date

import streamlit as st

from analysis.rule_card import LADDER, RuleCard, rule_card
from analysis.selection import Selection
from data.elections import elections
from data.vocabulary import label, labels
from language import _, _n, format_date, format_number, parse_day
from pages.parts.page_choice import choose_on_page, page_choice, page_choice_checked

_TYPE, _DAY = "aturan", "hari"


def show_rule(chosen: Selection, *, leading: str) -> None:
    """Draw the rule card of a type, by default the one chosen or the most frequent, on a day.

    Args:
        chosen: the selection.
        leading: code of the most frequent type in the place in focus; "" where none is known.
    """
    st.subheader(_("Kartu aturan"), anchor=False)
    with st.container(horizontal=True, gap="small"):
        violation_type = _pick_type(chosen, leading)
        day = _pick_day(chosen)
    _show_card(rule_card(violation_type, on=day, election=chosen.election), day)


def _pick_type(chosen: Selection, leading: str) -> str:
    words = labels("violation_types")
    usual = next((code for code in (*chosen.violation_types, leading) if code), next(iter(words)))
    current = page_choice(_TYPE, allowed=words, default=usual)
    st.session_state["rule type"] = current
    st.selectbox(
        _("Jenis pelanggaran"),
        list(words),
        key="rule type",
        format_func=words.__getitem__,
        on_change=lambda: choose_on_page(_TYPE, st.session_state["rule type"]),
        width=360,
    )
    return current


def _pick_day(chosen: Selection) -> date:
    voting = elections()["voting_day"][chosen.election].date()
    text = page_choice_checked(_DAY, default=chosen.as_of.isoformat(), is_valid=_is_day)
    current = date.fromisoformat(text)
    st.session_state["rule day"] = current
    st.selectbox(
        _("Aturan yang berlaku pada"),
        sorted({chosen.as_of, voting, current}),
        key="rule day",
        format_func=lambda day: format_date(day) if isinstance(day, date) else day,
        accept_new_options=True,
        on_change=_take_day,
        help=_("Hari kejadian. Ketik misalnya 14 Februari 2019."),
        width=220,
    )
    return current


def _take_day() -> None:
    value = st.session_state["rule day"]
    day = value if isinstance(value, date) else parse_day(str(value or ""))
    if day is None:
        words = _("“{text}” bukan tanggal. Tulis misalnya 21 September 2020.").format(text=value)
        st.toast(words, icon=":material/event_busy:")
        return
    choose_on_page(_DAY, day.isoformat())


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _show_card(card: RuleCard, day: date) -> None:
    with st.container(border=True, key="rule-card"):
        title = label("violation_types", card.violation_type)
        st.markdown(f"#### {title} :gray-badge[{label('violation_groups', card.group)}]")
        st.markdown(card.forbidden)
        if card.when:
            st.caption(_("Kapan: {when}").format(when=card.when))
        words = _step_words()
        st.markdown(
            " → ".join(
                f"**:primary-badge[{words[step]}]**" if step in card.steps else words[step] for step in LADDER
            )
        )
        st.markdown(" ".join((card.sentence, _criminal(card.severity.criminal_possible))))
        _show_law(card, day)
        if card.aliases:
            number = _n(
                "Sebutan lain dalam laporan ({number})",
                "Sebutan lain dalam laporan ({number})",
                len(card.aliases),
            )
            with st.expander(number.format(number=format_number(len(card.aliases))), key="rule aliases"):
                st.markdown(" · ".join(card.aliases))


def _show_law(card: RuleCard, day: date) -> None:
    st.markdown(_("**Dasar hukum yang berlaku pada {day}**").format(day=format_date(day)))
    if card.law.empty:
        st.caption(_("Tidak ada peraturan yang tercatat sebagai dasar jenis ini pada hari itu."))
        return
    lines = [
        f"- [{row['label']}]({row['source_url']})"
        + (f", {row['articles']}" if row["articles"] else "")
        + f": {row['subject']}"
        for row in card.law.to_dict("records")
    ]
    st.markdown("\n".join(lines))


def _criminal(possible: str) -> str:
    return {
        "yes": _("Dapat juga diproses sebagai tindak pidana pemilihan."),
        "no": _("Tidak tercatat sebagai tindak pidana pemilihan."),
    }.get(possible, _("Apakah dapat dipidana tidak tercatat."))


def _step_words() -> dict[str, str]:
    return {
        "kode_etik": _("kode etik"),
        "disiplin_ringan": _("disiplin ringan"),
        "disiplin_sedang": _("disiplin sedang"),
        "disiplin_berat": _("disiplin berat"),
        "pemberhentian": _("pemberhentian"),
    }
