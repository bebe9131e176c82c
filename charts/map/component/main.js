// Where Streamlit enters: this script comes once, through a component that only carries it; the maps on the page
// wait for `showMap` under a shared symbol (pages/parts/map.py).

import { MapView } from "./view.js";

const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());
const constants = {};
const views = new WeakMap();

function showMap(component) {
  const place = component.parentElement.querySelector("[data-place]");
  if (!views.has(place)) views.set(place, new MapView(place, constants));
  const view = views.get(place);
  const turn = (view.turns = (view.turns ?? 0) + 1);
  view.update(component);
  // Streamlit may clean up a call that a newer one has already overtaken.
  return () => {
    if (view.turns !== turn) return;
    views.delete(place);
    view.destroy();
  };
}

export default function carry({ data }) {
  Object.assign(constants, data);
  shared.showMap = showMap;
  shared.dispatchEvent(new Event("ready"));
}
