"""A choice is taken whole where another one comes meanwhile; Streamlit by itself drops it."""

import pytest
from streamlit.runtime.scriptrunner import ScriptRunner
from streamlit.testing.v1 import AppTest

from pages.parts.service import choices


@pytest.fixture(autouse=True)
def streamlits_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit's own way, before and after the test."""
    monkeypatch.setattr(ScriptRunner, "_maybe_handle_execution_control_request", choices._look_for_request)


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 - this function is the whole script of a page
    from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx  # noqa: PLC0415

    def take() -> None:
        get_script_run_ctx().script_requests.request_rerun(RerunData())  # another choice comes
        st.session_state["taken"] = st.session_state["choice"]

    st.selectbox("choice", ["a", "b"], key="choice", on_change=take)


def _taken() -> bool:
    app = AppTest.from_function(_page).run()
    app.selectbox(key="choice").select("b").run()
    return "taken" in app.session_state and app.session_state["taken"] == "b"


def test_a_choice_is_taken_though_another_one_comes() -> None:
    choices.take_choices_whole()
    assert _taken()


def test_streamlit_by_itself_still_drops_it() -> None:
    # Where this fails, Streamlit has mended it and `service/choices.py` can go.
    assert not _taken()
