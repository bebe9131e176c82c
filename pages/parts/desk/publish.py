"""The last step: publish, see it on the map, take it back."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import streamlit as st

from data.desk import Examination
from data.errors import UserError
from data.mapping import remember_mapping
from data.publication import publish_examined
from data.release import Release
from language import _, format_date, format_number
from pages.parts.desk.naming import name_asked
from pages.parts.desk.signing import ask_signature, signature
from pages.parts.desk.work import Preview, Published, change_work, clear_desk, data_set, now, work
from pages.parts.frame import error_text
from pages.parts.releases.acting import take_back
from pages.parts.releases.words import moment_word
from pages.parts.state import choose, view_query
from pages.parts.stock import default_selection, forget_releases, release_title

_ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
_DAYS_AHEAD = 60
_REFUSED = "desk publishing refused"


def show_publish(found: Examination) -> None:
    """Publish what was accepted, once its preview was seen."""
    st.subheader(_("6. Terbitkan"), anchor=False)
    at_hand = work()
    _say_refusal()
    if at_hand is None or found.is_refused or at_hand.preview is None:
        st.markdown(_("Lihat pratinjau dahulu; sesudah itu rilis dapat diterbitkan di sini."))
    elif not data_set().existing and not data_set().title:
        st.markdown(_("Beri judul set data pada langkah 1, supaya pembaca mengenalinya."))
    else:
        _ask(found, at_hand.preview)


def show_outcome(done: Published) -> None:
    """Say what was published, with the way to the map and the way back."""
    release = done.release
    st.subheader(release.title, anchor=False)
    _say_refusal()
    if done.undone:
        words = _("Rilis {id} tidak lagi berlaku, tetapi tetap tersimpan dan dapat diberlakukan lagi.")
        st.info(words.format(id=release.release_id), icon=":material/undo:")
    else:
        st.success(_sentence(release), icon=":material/check_circle:")
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if not done.undone:
            _offer_map_and_undo(done)
        st.page_link("pages/data_desk/releases.py", label=_("Semua rilis"), icon=":material/history:")
        st.button(_("Berkas berikutnya"), key="desk next", icon=":material/add:", on_click=clear_desk)


def _offer_map_and_undo(done: Published) -> None:
    if not done.release.is_embargoed(now()):
        st.page_link(
            "pages/overview/risk_map.py",
            label=_("Lihat di peta"),
            icon=":material/map:",
            query_params=view_query(default_selection(done.release.name)),
        )
    st.button(
        _("Batalkan penerbitan"),
        key="desk undo publishing",
        icon=":material/undo:",
        on_click=_undo,
        args=(done,),
    )


def _say_refusal() -> None:
    if refused := st.session_state.pop(_REFUSED, None):
        st.error(refused)


def _ask(found: Examination, preview: Preview) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        ask_signature(key="desk")
        st.text_input(
            _("Catatan"),
            key="desk note",
            max_chars=200,
            placeholder=_("misalnya Laporan bulan September"),
            help=_("Mengapa rilis ini terbit; tampil pada halaman Rilis."),
        )
    with right:
        moment = _ask_moment()
    if found.refused:
        st.warning(
            _("{refused} baris ditolak dan tidak ikut terbit.").format(refused=format_number(found.refused))
        )
    st.button(
        _("Terbitkan {rows} baris").format(rows=format_number(len(found.table))),
        key="desk publish",
        type="primary",
        icon=":material/publish:",
        on_click=_publish,
        args=(found, preview, moment),
    )


def _ask_moment() -> datetime | None:
    if not st.toggle(
        _("Berlaku pada waktu tertentu (embargo)"),
        key="desk embargo",
        help=_("Sampai saat itu rilis sebelumnya tetap berlaku."),
    ):
        st.caption(_("Rilis langsung berlaku begitu diterbitkan."))
        return None
    today = now().date()
    with st.container(horizontal=True, gap="small"):
        day = st.selectbox(
            _("Tanggal"),
            [today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD)],
            index=1,
            key="desk embargo day",
            format_func=format_date,
            width=200,
        )
        hour = st.selectbox(
            _("Jam"),
            range(24),
            index=9,
            key="desk embargo hour",
            format_func=lambda hour: f"{hour:02d}.00",
            width=110,
        )
        zone = st.selectbox(_("Zona waktu"), tuple(_ZONES), key="desk embargo zone", width=110)
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(_ZONES[zone]))


def _publish(found: Examination, preview: Preview, moment: datetime | None) -> None:
    named = data_set()
    try:
        release = publish_examined(
            found,
            name=name_asked(),
            title=named.title or release_title(named.existing),
            unit=named.counted,
            complete=named.complete,
            note=st.session_state.get("desk note", ""),
            published_by=signature(),
            in_force_from=moment,
            expects=preview.expects,
            at=now(),
        )
        at_hand = work()
        if at_hand is not None and at_hand.mapping is not None:
            remember_mapping(at_hand.mapping, at=now())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
        return
    forget_releases()
    change_work(published=Published(release, preview.expects))
    if moment is None:
        choose(dataset=release.name)  # what the reader sees next is what was published


def _sentence(release: Release) -> str:
    if release.in_force_from is not None:
        return _("Rilis {id} dengan {rows} baris tersimpan dan berlaku mulai {moment}.").format(
            id=release.release_id, rows=format_number(release.rows), moment=moment_word(release.in_force_from)
        )
    return _("Rilis {id} dengan {rows} baris terbit dan sudah berlaku.").format(
        id=release.release_id, rows=format_number(release.rows)
    )


def _undo(done: Published) -> None:
    try:
        take_back(done.release, before=done.before, who=signature())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
        return
    change_work(published=replace(done, undone=True))
    choose()  # without the release the view falls back to what there is
