// Four views of the same answer: map, tiles, both side by side, and table; and the way from map to tiles.

import { ease } from "./camera.js";

const MORPH = 520; // milliseconds
const TABS = ["map", "tiles", "twin", "table"];

export class Tabs {
  constructor(root, scene, [main, second], { changed }) {
    Object.assign(this, { root, scene, main, second, changed });
    this.buttons = [...root.querySelectorAll(".views button")];
    for (const button of this.buttons) button.addEventListener("click", () => this.open(button.dataset.view));
    root.querySelector(".views").addEventListener("keydown", (event) => this.#key(event));
  }

  // Shows a view at once, without a way to it.
  start(tab) {
    this.scene.tab = tab;
    this.#mark();
    if (tab === "twin") this.second.open(1);
    this.main.open(tab === "tiles" ? 1 : 0);
  }

  open(tab) {
    if (tab === this.scene.tab) return;
    this.scene.tab = tab;
    this.#mark();
    if (tab === "twin") this.second.open(1);
    else this.second.close();
    this.main.repaint.measure(); // its room depends on its neighbour
    this.changed();
    if (tab !== "table") this.#morphTo(tab === "tiles" ? 1 : 0);
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = TABS.filter((tab) => this.#button(tab).getClientRects().length);
    const next = shown[(shown.indexOf(this.scene.tab) + step + shown.length) % shown.length];
    this.open(next);
    this.#button(next).focus();
  }

  #button(tab) { return this.buttons.find((button) => button.dataset.view === tab); }

  #mark() {
    const { tab } = this.scene;
    this.root.dataset.view = tab;
    for (const button of this.buttons) {
      const isOn = button.dataset.view === tab;
      button.setAttribute("aria-checked", String(isOn));
      button.tabIndex = isOn ? 0 : -1;
    }
    this.root.querySelector(".table").hidden = tab !== "table";
  }

  #morphTo(target) {
    const { sight, camera, repaint } = this.main;
    const from = sight.progress;
    if (from === target) return;
    sight.heading = target;
    camera.setHome(sight.homeBox);
    sight.fit(MORPH);
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const start = performance.now();
    const step = (now) => {
      const t = isCalm ? 1 : Math.min((now - start) / MORPH, 1);
      sight.progress = t === 1 ? target : from + (target - from) * ease(t);
      repaint.request("all");
      if (t < 1) this.flight = requestAnimationFrame(step);
      else this.root.dataset.shape = target ? "tiles" : "map";
    };
    cancelAnimationFrame(this.flight);
    this.flight = requestAnimationFrame(step);
  }

  stop() { cancelAnimationFrame(this.flight); }
}
