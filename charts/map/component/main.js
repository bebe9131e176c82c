// Where Streamlit enters: this script comes once, through a component that only carries it; the maps on the page
// wait for `showMap` under a shared symbol (pages/parts/map.py).

import { loadGeometry } from "./geometry.js";
import { MapView } from "./view.js";

// Streamlit mounts a component anew when something appears above it on the page. The map outlives that: it moves into
// the new place as it is, without being drawn again.
const LINGER = 1000; // milliseconds a map without a place is kept

const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());
const constants = (shared.constants ??= {});
const views = new Map(); // by the key of the map

function showMap(component) {
  const { key } = component.data;
  if (!views.has(key)) views.set(key, new MapView(shared));
  const view = views.get(key);
  const turn = (view.turns = (view.turns ?? 0) + 1);
  clearTimeout(view.leaving);
  view.enter(component.parentElement.querySelector("[data-place]"));
  view.update(component);
  return () => {
    if (view.turns !== turn) return; // a newer call has overtaken this one
    view.leaving = setTimeout(() => {
      views.delete(key);
      view.destroy();
    }, LINGER);
  };
}

// A page may bring the script more than once; the maps stay with the first, which knows them.
export default function carry({ data: bytes }) {
  Object.assign(constants, JSON.parse(new TextDecoder().decode(bytes)));
  if (!shared.showMap) {
    shared.showMap = showMap;
    loadGeometry(constants.address + constants.geometry.nation).catch(() => {}); // the map tells of it once it is there
  }
  shared.dispatchEvent(new Event("ready"));
}
