// The card beside the pointer: what is known about one unit on the day painted, and how it came about.

import { element, swatch } from "./words.js";
import { clamp } from "./camera.js";

const GAP = 16;

export class Card {
  constructor(root, sight) {
    Object.assign(this, { root, sight, scene: sight.scene, shown: null });
  }

  show(unit, x, y) {
    const { paintedDay, stamp } = this.scene;
    const state = `${unit.code} ${paintedDay} ${stamp}`;
    if (this.shown !== state) this.root.replaceChildren(...this.#content(unit));
    this.shown = state;
    this.root.hidden = false;
    this.root.dataset.region = unit.code;
    this.root.dataset.zone = this.scene.classOf(unit);
    this.at = [unit, x, y];
    this.#place(x, y);
  }

  hide() {
    this.root.hidden = true;
    this.shown = this.at = null;
  }

  refresh() { if (this.at) this.show(...this.at); }

  // Beside the pointer, on the side with room, always inside the stage.
  #place(x, y) {
    const { camera } = this.sight;
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const left = x + GAP + width > camera.width ? x - GAP - width : x + GAP;
    const top = y + GAP + height > camera.height ? y - GAP - height : y + GAP;
    this.root.style.transform = `translate(${clamp(left, 8, Math.max(camera.width - width - 8, 8))}px,
      ${clamp(top, 8, Math.max(camera.height - height - 8, 8))}px)`;
  }

  #content(unit) {
    const { words, legend, paintedDay, paintedFrame } = this.scene;
    const code = this.scene.classOf(unit);
    const count = this.scene.countOf(unit, paintedFrame);
    const asOf = words.say("as_of", { date: words.date(paintedDay) });
    return [
      element("p", { className: "name", textContent: unit.name }),
      unit.province ? element("p", { className: "where", textContent: unit.province.name }) : null,
      element("p", { className: "zone" },
        swatch(code, this.scene.lookOf(code)),
        element("b", { textContent: this.scene.textOf(unit) }),
        count >= 0 ? element("span", { className: "count", textContent: this.scene.amount(count) }) : null,
      ),
      element("p", { className: "reason", textContent: this.scene.reasonOf(unit) }),
      this.#aside(unit),
      this.#course(unit),
      element("p", { className: "foot", textContent: `${legend.counted} · ${asOf}` }),
    ].filter(Boolean);
  }

  // Beside a layer the zone of the unit; beside a zone how well founded it is, where that is shown.
  #aside(unit) {
    const { scene } = this;
    if (scene.layer?.grid) return null; // its class names the zone
    if (scene.layer) {
      return element("p", { className: "aside", textContent: scene.zoneText(scene.zoneOf(unit, scene.paintedFrame)) });
    }
    const word = scene.levels && scene.shownDay === scene.day ? scene.certainty.words[scene.levelOf(unit)] : "";
    return word ? element("p", { className: "aside", textContent: `${scene.certainty.title}: ${word}` }) : null;
  }

  // The unit's count along the election, the day painted marked.
  #course(unit) {
    const { frames, paintedFrame } = this.scene;
    const row = this.scene.rowOf(unit);
    if (row === undefined) return null;
    const counts = Array.from({ length: frames.length }, (_, i) => Math.max(frames.count(row, i), 0));
    const most = Math.max(...counts);
    if (!most) return null;
    const at = (i) => `${((i / Math.max(frames.length - 1, 1)) * 100).toFixed(2)} ${(26 - (counts[i] / most) * 24).toFixed(2)}`;
    const line = counts.map((_, i) => `L${at(i)}`).join("").replace("L", "M");
    const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    box.setAttribute("viewBox", "0 0 100 28");
    box.setAttribute("preserveAspectRatio", "none");
    box.setAttribute("aria-hidden", "true");
    const now = at(paintedFrame).split(" ")[0];
    for (const [name, path] of [["area", `${line}L100 27L0 27z`], ["line", line], ["now", `M${now} 0V28`]]) {
      const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
      drawn.setAttribute("class", name);
      drawn.setAttribute("d", path);
      box.append(drawn);
    }
    return box;
  }
}
