"""A choice that has come is taken whole, whatever comes meanwhile.

Streamlit looks for the next request at every use of the session's state, also where a choice is just being
taken. A second choice at that moment ends the first half way, as if it had asked for a rerun itself, and the
reader's click is lost.
"""

from typing import Any

from streamlit.runtime.scriptrunner import ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_run_context import RunLocation, ThreadState

_look_for_request = ScriptRunner._maybe_handle_execution_control_request  # no setting reaches the moments


def _look_unless_taking(runner: ScriptRunner) -> None:
    """Look for the next request; it waits while a choice is taken."""
    is_ours = runner._execing and runner._is_in_script_thread()
    if is_ours and ThreadState.get().run_location is RunLocation.CALLBACK:
        return
    _look_for_request(runner)


def take_choices_whole() -> None:
    """Let every choice be taken whole, in all sessions of this process."""
    runs: Any = ScriptRunner
    runs._maybe_handle_execution_control_request = _look_unless_taking
