"""What a browser holds of a page: built from the messages of the server, without drawing anything."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

_MAP = "peta-netral-map"
_LEAD = "peta-netral-lead"  # asks the browser to say that it has drawn
_ERROR = 1  # Alert.Format
_INPUTS = ("selectbox", "multiselect", "bidi_component", "download_button")
Value = str | list[str] | bool | dict[str, object]


@dataclass(frozen=True)
class Widget:
    """An input on the page: its message, and the fragment it stands in; "" for the page itself."""

    proto: Any
    fragment: str


@dataclass
class Screen:
    """The page as one browser knows it.

    Attributes:
        widgets: inputs by the name they go by: their key, or their label where they have none.
        values: what stands in the inputs that a reader or the server has set.
        pages: hash of each page by its address.
        query: the address behind the question mark.
        page: hash of the page on screen.
        session: id of the session.
        known: large messages, which the server need not send again.
        map_came: whether the last run has sent a map.
        drawn: the word by which the browser is to say that it has drawn; "" for nothing.
        errors: what readers were told went wrong.
        received: bytes so far.
    """

    widgets: dict[str, Widget] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    query: str = ""
    page: str = ""
    session: str = ""
    known: dict[str, ForwardMsg] = field(default_factory=dict)
    map_came: bool = False
    drawn: str = ""
    errors: list[str] = field(default_factory=list)
    received: int = 0

    def take(self, raw: bytes) -> ForwardMsg:
        """Take in one message, in the order of sending, and return it; a large one known before in full."""
        self.received += len(raw)
        message = ForwardMsg.FromString(raw)
        if message.WhichOneof("type") == "ref_hash":
            message = self.known[message.ref_hash]
        elif message.metadata.cacheable:
            self.known[message.hash] = message
        kind = message.WhichOneof("type")
        if kind == "delta":
            self._draw(message.delta)
        elif kind == "new_session":
            self.session = message.new_session.initialize.session_id
        elif kind == "navigation":
            self.page = message.navigation.page_script_hash
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        return message

    def turn_to(self, path: str) -> None:
        """Leave the page for another one: its inputs and its address go."""
        self.page, self.query = self.pages[path], ""
        self.widgets.clear()
        self.values.clear()

    def rerun(self, *, fragment: str = "", path: str = "") -> bytes:
        """Return the request to run the page, or a fragment of it, with what stands in the inputs now.

        Args:
            fragment: id of the fragment; "" for the whole page.
            path: address of the page, in the first request of a tab.
        """
        self.map_came, self.drawn = False, ""
        request = BackMsg()
        asked = request.rerun_script
        asked.query_string, asked.page_script_hash, asked.fragment_id = self.query, self.page, fragment
        asked.page_name = path
        asked.widget_states.widgets.extend(self._states())
        asked.cached_message_hashes.extend(self.known)
        asked.context_info.timezone, asked.context_info.locale = "Asia/Jakarta", "id-ID"
        asked.context_info.color_scheme = "light"
        return request.SerializeToString()

    def _states(self) -> Iterator[WidgetState]:
        for name, value in self.values.items():
            if name in self.widgets:
                state = WidgetState(id=self.widgets[name].proto.id)
                if isinstance(value, bool):
                    state.bool_value = value
                elif isinstance(value, str):
                    state.string_value = value
                elif isinstance(value, list):
                    state.string_array_value.data.extend(value)
                else:
                    state.json_value = json.dumps(value)
                yield state

    def _draw(self, delta: Delta) -> None:
        if delta.WhichOneof("type") == "add_block":
            if delta.add_block.WhichOneof("type") == "popover" and delta.add_block.popover.id:
                self._keep(delta.add_block.popover, delta.fragment_id)
            return
        kind = delta.new_element.WhichOneof("type")
        if kind in _INPUTS:
            proto = getattr(delta.new_element, kind)
            self._keep(proto, delta.fragment_id)
            if kind == "bidi_component" and proto.component_name.endswith(_LEAD):
                self.drawn = json.loads(proto.json)["turn"]
            self.map_came |= kind == "bidi_component" and proto.component_name.startswith(_MAP)
        elif kind == "exception" or (kind == "alert" and delta.new_element.alert.format == _ERROR):
            self.errors.append(str(getattr(delta.new_element, kind)))

    def _keep(self, proto: Any, fragment: str) -> None:
        *_start, key = proto.id.split("-", 2)
        name = proto.label if key == "None" else key
        self.widgets[name] = Widget(proto, fragment)
        if getattr(proto, "set_value", False):
            raw = proto.raw_values if hasattr(proto, "raw_values") else proto.raw_value
            self.values[name] = raw if isinstance(raw, str) else list(raw)
