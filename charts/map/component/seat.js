// The map's place on the page, which Streamlit may exchange for a new one: moving in, with the focus of the reader.

import { element } from "./words.js";

export class Seat {
  constructor(root) {
    this.root = root;
    // What had the focus when the page took the map out of its place, as opposed to a reader who left it.
    root.addEventListener("focusin", ({ target }) => { this.held = target; });
    root.addEventListener("focusout", () => queueMicrotask(() => { if (root.isConnected) this.held = null; }));
  }

  // Returns whether the map had to move.
  take(place) {
    if (this.root.parentNode === place) return false;
    place.replaceChildren(element("style", { textContent: STYLE }), this.root);
    this.fill();
    if (document.activeElement === document.body) this.held?.focus({ preventScroll: true });
    return true;
  }

  // The place keeps room for a map only until one is there.
  fill() {
    if (this.root.dataset.ready) this.root.parentNode.style.minHeight = 0;
  }
}
