// Three views of the same answer: map, tiles and table; and the way from map to tiles.

import { ease } from "./camera.js";

const MORPH = 520; // milliseconds
const TABS = ["map", "tiles", "table"];

export class Tabs {
  constructor(root, scene, { changed, moved }) {
    Object.assign(this, { root, scene, changed, moved });
    this.buttons = [...root.querySelectorAll(".views button")];
    for (const button of this.buttons) button.addEventListener("click", () => this.open(button.dataset.view));
    root.querySelector(".views").addEventListener("keydown", (event) => this.#key(event));
  }

  // Shows a view at once, without a way to it.
  start(tab) {
    this.scene.tab = tab;
    this.scene.progress = this.scene.heading = tab === "tiles" ? 1 : 0;
    this.scene.camera.setHome(this.scene.homeBox);
    this.#show();
  }

  open(tab) {
    if (tab === this.scene.tab) return;
    this.scene.tab = tab;
    this.#show();
    this.changed();
    if (tab !== "table") this.#morphTo(tab === "tiles" ? 1 : 0);
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (TABS.indexOf(this.scene.tab) + step + TABS.length) % TABS.length;
    this.open(TABS[next]);
    this.buttons[next].focus();
  }

  #show() {
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
    const { scene } = this;
    const from = scene.progress;
    if (from === target) return;
    scene.heading = target;
    scene.camera.setHome(scene.homeBox);
    scene.camera.fit(scene.focusBox, { room: scene.province ? 0.94 : 1, milliseconds: MORPH });
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const start = performance.now();
    const step = (now) => {
      const t = isCalm ? 1 : Math.min((now - start) / MORPH, 1);
      scene.progress = t === 1 ? target : from + (target - from) * ease(t);
      this.moved();
      if (t < 1) this.flight = requestAnimationFrame(step);
      else this.root.dataset.shape = target ? "tiles" : "map";
    };
    cancelAnimationFrame(this.flight);
    this.flight = requestAnimationFrame(step);
  }

  stop() { cancelAnimationFrame(this.flight); }
}
