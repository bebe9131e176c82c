"""The small map: the province of a place with the place in focus."""

from analysis.frames import zone_frames
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.profile import focused
from analysis.scope import borders
from analysis.selection import Selection
from analysis.zones import legend
from charts.map import map_payload
from data.kinds import Level
from pages.parts.map import MapState, show_map
from pages.parts.search import take_place
from pages.parts.state import choose, selection

HEIGHT = 300


def show_place_map(source: CountSource, asked: Selection, reason: str) -> None:
    """Draw the kabupaten/kota of the province; a click opens the profile of another one."""
    place = asked.region or ""
    province = province_of(place, borders(asked))
    there = focused(asked, place).but(level=Level.REGION, province=province, rule=_rule(asked))
    shown = there.but(region=None) if asked.level is Level.PROVINCE else there
    payload = map_payload(
        zone_frames(source, shown),
        selection=shown,
        legend=legend(source, shown),
        release=source.release,
        reasons={place: reason} if asked.level is Level.REGION else {},
    )
    show_map(payload, key="profile-map", on_change=_take, province_picker=False, compact=True, height=HEIGHT)


def _rule(asked: Selection) -> str | None:
    return asked.rule if asked.level is Level.REGION else None


def _take(choice: MapState) -> None:
    if choice.as_of and choice.as_of != selection().as_of:
        choose(as_of=choice.as_of)
    if choice.region and choice.region != selection().region:
        take_place(choice.region)
