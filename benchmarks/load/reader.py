"""One reader: a websocket session that does what a person in front of a browser does."""

import asyncio
import random
import time
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from analysis.link import SEPARATOR
from benchmarks.load.screen import Screen
from data.vocabulary import table

_PATIENCE = 60.0  # seconds after which an answer counts as missing
_TYPES, _FILTER = "filter violation_types", "Jenis pelanggaran"  # of the dashboard, of the empty page
_MAP, _MENU, _FILE = "risk-map", "downloads peta", "download peta xlsx"
_HOW_MANY = (0, 1, 1, 1, 1, 1, 2)  # violation types that are chosen at once
_REGIONS = ("3601", "3374", "7401", "1271", "5171", "6471", "7371", "3273", "1871", "1671")
_FIRST_DAY, _WEEKS = date(2020, 9, 6), 20
_OTHER_PAGE = "tren"


_TWO_FRAMES = 0.033  # seconds in which a browser draws
_Times = tuple[float, float]


class Act(StrEnum):
    """What a reader does."""

    OPEN = "open the page"
    FILTER = "change a filter"
    SCRUB = "move the map to another week"
    CHOOSE = "choose a region on the map"
    PAGE = "change the page"
    DOWNLOAD = "take a table along"


@dataclass(frozen=True)
class Answer:
    """Seconds from the reader's act: until the map came, and until the page was there in full."""

    act: Act
    first: float
    whole: float


class FailedError(Exception):
    """A reader was not served."""


class Reader:
    """A tab of a browser.

    Args:
        address: of the server.
        path: of the page below it; "" for a page without a map.
        web: fetches files.
        chance: what the reader chooses.
    """

    def __init__(self, address: str, path: str, *, web: httpx.AsyncClient, chance: random.Random) -> None:
        self.screen = Screen()
        self._address, self._path, self._web, self._chance = address, path, web, chance
        self._socket: ClientConnection | None = None
        self._choices, self._types = 0, ""
        self._is_away = False

    async def act(self, what: Act) -> Answer:
        """Do one thing and return how long the answer took.

        Raises:
            Failed: where there was none, or an error on the page.
        """
        acts = {
            Act.OPEN: self._open,
            Act.FILTER: self._filter,
            Act.SCRUB: self._scrub,
            Act.CHOOSE: self._choose,
            Act.PAGE: self._turn,
            Act.DOWNLOAD: self._download,
        }
        try:
            if self._is_away:
                await self._return()
            begun = time.perf_counter()
            first, whole = await acts[what]()
        except (OSError, TimeoutError, httpx.HTTPError, WebSocketException) as error:
            raise FailedError(f"{what}: {type(error).__name__} {error}") from error
        except KeyError as error:
            said = "; ".join(self.screen.errors) or "nothing"
            self.screen.errors.clear()
            raise FailedError(f"{what}: {error} is not on the page, which says {said}") from error
        if self.screen.errors:
            raise FailedError(f"{what}: {self.screen.errors.pop()}")
        return Answer(what, first - begun, whole - begun)

    async def close(self) -> None:
        """Close the tab."""
        if self._socket:
            await self._socket.close()
            self._socket = None

    async def _open(self) -> _Times:
        await self.close()
        self.screen, self._is_away = Screen(), False
        (await self._web.get(f"{self._address}/{self._path}")).raise_for_status()
        self._socket = await connect(
            f"{self._address.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            ping_interval=None,  # browsers leave it to the server
        )
        return await self._run(self.screen.rerun(path=self._path))

    async def _filter(self) -> _Times:
        if _TYPES in self.screen.widgets:
            self._pick_types()
        else:
            options = list(self.screen.widgets[_FILTER].proto.options)
            others = [option for option in options if option != self.screen.values.get(_FILTER)]
            self.screen.values[_FILTER] = self._chance.choice(others)
        return await self._run(self.screen.rerun())

    def _pick_types(self) -> None:
        known = list(table("violation_types").index)
        picked = self._types
        while picked == self._types:
            picked = SEPARATOR.join(self._chance.sample(known, self._chance.choice(_HOW_MANY)))
        self._types = picked
        self._choices += 1
        self.screen.values[_TYPES] = {"choice": {"n": self._choices, "value": picked}}

    async def _scrub(self) -> _Times:
        day = _FIRST_DAY + timedelta(weeks=self._chance.randrange(_WEEKS))
        return await self._choose_on_map(region=None, day=day.isoformat())

    async def _choose(self) -> _Times:
        return await self._choose_on_map(region=self._chance.choice(_REGIONS), day=None)

    async def _choose_on_map(self, **choice: str | None) -> _Times:
        self._choices += 1
        told = {"n": self._choices, "province": None, **choice}
        self.screen.values[_MAP] = {"choice": told}
        return await self._run(self.screen.rerun())

    async def _turn(self) -> _Times:
        """Leave for another page; the next act begins with coming back."""
        self._is_away = True
        self.screen.turn_to(_OTHER_PAGE)
        return await self._run(self.screen.rerun())

    async def _return(self) -> None:
        self._is_away = False
        self.screen.turn_to(self._path)
        await self._run(self.screen.rerun())

    async def _download(self) -> _Times:
        """Open the menu of downloads, fetch the file, close the menu."""
        menu = self.screen.widgets[_MENU]
        self.screen.values[_MENU] = True
        await self._run(self.screen.rerun(fragment=menu.fragment))
        request = BackMsg()
        asked = request.backend_operation_request
        asked.request_id, asked.session_id = "1", self.screen.session
        asked.deferred_file.file_id = self.screen.widgets[_FILE].proto.deferred_file_id
        await self._send(request.SerializeToString())
        while (message := await self._next()).WhichOneof("type") != "backend_operation_response":
            pass
        made = message.backend_operation_response
        if made.error_msg:
            raise FailedError(f"{Act.DOWNLOAD}: {made.error_msg}")
        (await self._web.get(f"{self._address}{made.deferred_file.url}")).raise_for_status()
        fetched = time.perf_counter()
        self.screen.values[_MENU] = False
        await self._run(self.screen.rerun(fragment=menu.fragment))
        return fetched, fetched

    async def _run(self, request: bytes) -> _Times:
        """Ask for a run and return when its map came, and when it ended; twice the same where it has none."""
        await self._send(request)
        first: float | None = None
        while not _is_end(await self._next()):
            if first is None and self.screen.map_came:
                first = time.perf_counter()
            if self.screen.drawn:
                await asyncio.sleep(_TWO_FRAMES)
                told, self.screen.drawn = self.screen.drawn, ""
                await self._web.post(f"{self._address}/drawn/{told}")
        whole = time.perf_counter()
        return first or whole, whole

    async def _send(self, request: bytes) -> None:
        if self._socket is None:
            raise FailedError("The tab is closed.")
        await self._socket.send(request)

    async def _next(self) -> ForwardMsg:
        if self._socket is None:
            raise FailedError("The tab is closed.")
        raw = await asyncio.wait_for(self._socket.recv(decode=False), _PATIENCE)
        return self.screen.take(raw)


def _is_end(message: ForwardMsg) -> bool:
    ended = message.WhichOneof("type") == "script_finished"
    return ended and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
