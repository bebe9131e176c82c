"""The same polygons and the same zones with Folium in a Flask page, as its guide shows; no network."""

import sys

import folium
from flask import Flask, request, send_from_directory
from xstatic.pkg import leaflet

from benchmarks.apps.question import ALL, FILLS, outlines, type_codes, zones_of

# Folium asks the internet for its libraries, of which this map needs Leaflet alone.
folium.Map.default_js = [("leaflet", "/leaflet/leaflet.js")]
folium.Map.default_css = [("leaflet_css", "/leaflet/leaflet.css")]
app = Flask(__name__)


@app.get("/")
def page() -> str:
    """Return the page with the filter; a choice loads the map beside it anew."""
    lines = [
        f'<label><input type="radio" name="type" value="{code}" onchange="choose(this.value)">'
        f"{code or 'semua'}</label><br>"
        for code in type_codes()
    ]
    return (
        f"<!doctype html><p>Jenis pelanggaran</p>{''.join(lines)}<p id='said'>semua</p>"
        "<iframe id='map' src='/map' width='1200' height='560'></iframe>"
        "<script>function choose(code) { document.getElementById('said').textContent = code || 'semua';"
        " document.getElementById('map').src = '/map?type=' + code; }</script>"
    )


@app.get("/map")
def coloured_map() -> str:
    """Return the map for one violation type."""
    found = zones_of(request.args.get("type", ALL))
    drawn = folium.Map(location=(-2.5, 118), zoom_start=5, tiles=None, prefer_canvas=True)
    folium.GeoJson(
        outlines(),
        style_function=lambda shape: {
            "fillColor": FILLS[found[shape["id"]]],
            "fillOpacity": 1,
            "color": "#505050",
            "weight": 0.5,
        },
    ).add_to(drawn)
    return str(drawn.get_root().render())


@app.get("/leaflet/<path:name>")
def library(name: str) -> object:
    """Return a file of Leaflet."""
    return send_from_directory(leaflet.BASE_DIR, name)


app.run(port=int(sys.argv[1]))
