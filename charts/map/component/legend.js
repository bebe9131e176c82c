// The legend: each class with its values and how many units have it; a press shows one alone.

import { element, swatch } from "./words.js";

const LEVELS = [3, 2, 1]; // of evidence, the best first; 0 is a state that has none

export class LegendBox {
  constructor(root, scene, choose) {
    Object.assign(this, { root, scene, choose });
    this.counts = new Map();
    this.levelFigures = new Map();
  }

  // Rule, source and lines; only when the selection, the language or the palette changes.
  build() {
    const { legend, layer, words } = this.scene;
    this.counts.clear();
    const notes = [legend.counted, `${words.say("source")}: ${legend.source}`].filter(Boolean);
    this.root.replaceChildren(
      ...(layer ? this.#ofLayer(layer) : this.#ofZones()),
      element("p", { className: "notes", textContent: notes.join(" · ") }),
    );
    this.count();
  }

  // How many units each line has now; classes nobody is in step back.
  count() {
    const units = this.scene.unitsByClass(this.scene.unitsInFocus());
    for (const [code, { line, figure, word }] of this.counts) {
      const number = units.get(code)?.length ?? 0;
      const text = this.scene.words.number(number);
      if (figure.textContent !== text) figure.textContent = text;
      if (word) line.setAttribute("aria-label", `${word}: ${text}`);
      line.dataset.count = number;
      line.setAttribute("aria-pressed", String(this.scene.only === code));
    }
    this.#countLevels();
  }

  #ofZones() {
    const { legend, words } = this.scene;
    const lines = legend.classes.map(([zone, span]) => this.#line(zone, this.scene.zoneWord(zone), span));
    return [
      element("ul", { className: "classes" }, ...lines),
      this.#certainty(),
      element("p", { className: "rule" },
        element("b", { textContent: `${words.say("rule")}: ${legend.title}` }), " ", legend.basis ?? ""),
    ].filter(Boolean);
  }

  #ofLayer(layer) {
    const { words } = this.scene;
    const fixed = words.say("fixed", { date: words.date(layer.day) });
    const lines = layer.lines.map(([code, , word, span]) => this.#line(code, word, span));
    return [
      element("p", { className: "heading" },
        element("b", { textContent: layer.title }), " ", element("span", { textContent: fixed })),
      layer.grid ? this.#grid(layer) : null,
      lines.length ? element("ul", { className: "classes" }, ...lines) : null,
      element("p", { className: "rule", textContent: layer.basis }),
    ].filter(Boolean);
  }

  #line(code, word, span) {
    const figure = element("span", { className: "figure" });
    const line = this.#button(code, word, figure,
      element("span", { className: "word" }, word, span ? element("small", { textContent: span }) : null));
    this.counts.set(code, { line, figure });
    return element("li", {}, line);
  }

  // Two classifications held against each other: one runs down, the other across.
  #grid({ grid, cells }) {
    const heads = grid.columns.map((word) => element("th", { scope: "col", textContent: word }));
    const wide = grid.columns.length;
    const rows = grid.rows.map((word, i) => element("tr", {},
      element("th", { scope: "row", textContent: word }),
      ...cells.slice(i * wide, (i + 1) * wide).map((line) => this.#cell(line))));
    return element("table", { className: "grid" },
      element("thead", {},
        element("tr", {}, element("td"), element("th", { colSpan: wide, scope: "colgroup", textContent: grid.across })),
        element("tr", {}, element("th", { scope: "col", className: "down", textContent: grid.down }), ...heads)),
      element("tbody", {}, ...rows));
  }

  #cell([code, , word]) {
    const figure = element("span", { className: "figure" });
    const line = this.#button(code, word, figure);
    this.counts.set(code, { line, figure, word });
    return element("td", {}, line);
  }

  #button(code, word, figure, ...inside) {
    const { scene } = this;
    const line = element("button",
      { type: "button", title: scene.words.say("only", { zone: word.toLowerCase() }), dataset: { zone: code } },
      swatch(code, scene.lookOf(code)), ...inside, figure);
    line.addEventListener("click", () => this.choose(scene.only === code ? null : code));
    return line;
  }

  // What a faded zone means; shown with the zones only, as it is their evidence.
  #certainty() {
    const { certainty, levels, palette, looks } = this.scene;
    if (!levels) return null;
    this.levelFigures = new Map(LEVELS.map((level) => [level, element("span", { className: "figure" })]));
    const samples = LEVELS.map((level) => {
      const sample = swatch("", { ...looks.hijau, letter: "", outline: looks.hijau.fill });
      sample.style.setProperty("--fade", palette.fades[level]);
      sample.classList.add("faded");
      return element("li", {}, sample, element("span", { textContent: certainty.words[level] }), this.levelFigures.get(level));
    });
    return element("div", { className: "certainty" },
      element("b", { textContent: certainty.title }), element("ul", {}, ...samples),
      element("p", { textContent: certainty.basis }));
  }

  #countLevels() {
    const { scene, scene: { levels } } = this;
    if (!levels || scene.layer) return;
    const found = scene.unitsInFocus().map((unit) => levels[scene.rowOf(unit)]);
    for (const [level, figure] of this.levelFigures) {
      figure.textContent = scene.words.number(found.filter((each) => each === level).length);
    }
  }
}
