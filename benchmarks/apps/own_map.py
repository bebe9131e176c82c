"""Our map and the one filter, nothing else."""

from analysis.frames import zone_frames
from analysis.zones import legend
from benchmarks.apps.question import ask
from charts.map import map_payload
from pages.parts.map import show_map
from pages.parts.stock import counts_for

chosen = ask()
source = counts_for(chosen)
payload = map_payload(
    zone_frames(source, chosen), selection=chosen, legend=legend(source, chosen), release=source.release
)
show_map(payload, key="map")
