// The legend: each zone and state with its values and how many units have it on the day shown; a press shows one alone.

import { element, swatch } from "./words.js";

export class LegendBox {
  constructor(root, scene, choose) {
    Object.assign(this, { root, scene, choose });
    this.counts = new Map();
  }

  // Rule, source and lines; only when the selection, the language or the palette changes.
  build() {
    const { legend, words } = this.scene;
    this.counts.clear();
    const lines = legend.classes.map((line) => this.#line(line));
    const notes = [legend.counted, `${words.say("source")}: ${legend.source}`].filter(Boolean);
    this.root.replaceChildren(
      element("ul", { className: "classes" }, ...lines),
      element("p", { className: "rule" },
        element("b", { textContent: `${words.say("rule")}: ${legend.title}` }), " ", legend.basis ?? ""),
      element("p", { className: "notes", textContent: notes.join(" · ") }),
    );
    this.count();
  }

  // How many units each line has now; states nobody is in step back.
  count() {
    const units = this.scene.unitsByZone(this.scene.unitsInFocus());
    for (const [zone, { line, figure }] of this.counts) {
      const number = units.get(zone)?.length ?? 0;
      const text = this.scene.words.number(number);
      if (figure.textContent !== text) figure.textContent = text;
      line.dataset.count = number;
      line.setAttribute("aria-pressed", String(this.scene.only === zone));
    }
  }

  #line([zone, span]) {
    const { words, palette } = this.scene;
    const word = this.scene.zoneWord(zone);
    const figure = element("span", { className: "figure" });
    const line = element("button",
      { type: "button", title: words.say("only", { zone: word.toLowerCase() }), dataset: { zone } },
      swatch(zone, palette.zones[zone]),
      element("span", { className: "word" }, word, span ? element("small", { textContent: span }) : null),
      figure,
    );
    line.addEventListener("click", () => this.choose(this.scene.only === zone ? null : zone));
    this.counts.set(zone, { line, figure });
    return element("li", {}, line);
  }
}
