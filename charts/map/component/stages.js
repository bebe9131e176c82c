// The stages of the election under the time line: each by its name, or by its number where a name has no room.

import { element } from "./words.js";

const LEAST = 9; // pixels a number needs

export class StageBands {
  constructor(root, scene) {
    Object.assign(this, { scene, stages: [], bands: root.querySelector(".stages"), now: root.querySelector(".stage-now") });
    this.watcher = new ResizeObserver(() => this.#fit());
    this.watcher.observe(this.bands);
    this.paper = new AbortController(); // paper is narrower, and its size is not observed
    matchMedia("print").addEventListener("change", () => this.#fit(), { signal: this.paper.signal });
    const slider = root.querySelector("input"); // it lies over the bands
    slider.addEventListener("pointermove", (event) => { slider.title = this.#under(event)?.name ?? ""; });
  }

  // `share` tells how far along the line a day stands, from 0 to 1; days are counted from the first frame to `last`.
  build(share, last) {
    const asked = JSON.stringify([this.scene.stages, last]);
    if (this.asked === asked) return; // measuring the names is dear, and they change with the election alone
    this.asked = asked;
    this.stages = this.scene.stages
      .filter(([, start, end]) => end >= 0 && start <= last)
      .map(([name, start, end], i) => ({
        name, start, end, number: i + 1, from: share(start), to: share(end + 1), band: element("span", {}, element("b")),
      }));
    for (const { band, from, to } of this.stages) {
      Object.assign(band.style, { left: `${from * 100}%`, width: `${(to - from) * 100}%` });
    }
    this.bands.replaceChildren(...this.stages.map(({ band }) => band));
    this.#fit();
  }

  stop() {
    this.watcher.disconnect();
    this.paper.abort();
  }

  // Shows the stage of a day as the present one, and returns it.
  show(day) {
    this.shown = this.stages.find(({ start, end }) => day >= start && day <= end);
    for (const each of this.stages) each.band.classList.toggle("now", each === this.shown);
    this.now.textContent = this.shown ? this.#title(this.shown) : "";
    return this.shown;
  }

  #under({ clientX }) {
    const { left, width } = this.bands.getBoundingClientRect();
    const at = (clientX - left) / width;
    return this.stages.find(({ from, to }) => at >= from && at < to);
  }

  // Once one band needs its number, every stage carries one, so that the number can be looked up.
  #fit() {
    this.isNumbered = false;
    this.isNumbered = this.#write().length > 0;
    const narrow = this.isNumbered ? this.#write() : [];
    for (const { band, number } of narrow) {
      band.firstChild.textContent = band.clientWidth < LEAST ? "" : number;
      band.classList.add("narrow");
    }
    if (this.shown) this.now.textContent = this.#title(this.shown);
  }

  // Writes every name and returns the stages whose band is too narrow for it.
  #write() {
    for (const stage of this.stages) {
      stage.band.firstChild.textContent = this.#title(stage);
      stage.band.classList.remove("narrow");
    }
    return this.stages.filter(({ band: { firstChild: label } }) => label.scrollWidth > label.clientWidth);
  }

  #title({ number, name }) { return this.isNumbered ? `${number} ${name}` : name; }
}
