// The map as a table, for readers who do not see it and for those who want the figures.

import { element, swatch } from "./words.js";

export class TableView {
  constructor(root, scene, choose) {
    Object.assign(this, { root, scene, choose, by: "count", down: true });
  }

  show() {
    const { words, paintedDay } = this.scene;
    const columns = this.#columns();
    const scrolled = this.root.scrollTop;
    this.root.replaceChildren(element("table", {},
      element("caption", { textContent: words.say("caption", { date: words.date(paintedDay) }) }),
      element("thead", {}, element("tr", {}, ...columns.map((name) => this.#head(name)))),
      element("tbody", {}, ...this.#sorted().map((unit) => this.#row(unit, columns))),
    ));
    this.root.scrollTop = scrolled;
  }

  #columns() {
    const { byProvince, layer } = this.scene;
    const wanted = ["code", "region", !byProvince && "province", "zone", layer && "layer", "count"];
    return wanted.filter(Boolean);
  }

  #head(name) {
    const { words, byProvince, layer } = this.scene;
    const isSorted = this.by === name;
    const cell = element("th", { scope: "col", className: name });
    cell.setAttribute("aria-sort", isSorted ? (this.down ? "descending" : "ascending") : "none");
    const text = name === "layer" ? layer.word : words.say(name === "region" && byProvince ? "province" : name);
    const button = element("button", { type: "button", textContent: text });
    button.addEventListener("click", () => {
      [this.by, this.down] = [name, isSorted ? !this.down : name === "count"];
      this.show();
      this.root.querySelector(`th.${name} button`).focus();
    });
    cell.append(button);
    return cell;
  }

  #row(unit, columns) {
    const { scene, scene: { words } } = this;
    const zone = scene.zoneOf(unit, scene.paintedFrame);
    const name = element("button", { type: "button", textContent: unit.name });
    name.addEventListener("click", () => this.choose(unit));
    const cells = {
      code: () => element("td", { className: "code", textContent: unit.code }),
      region: () => element("th", { scope: "row" }, name),
      province: () => element("td", { textContent: unit.province.name }),
      zone: () => element("td", { className: "zone" }, swatch(zone, scene.looks[zone]), scene.zoneWord(zone)),
      layer: () => element("td", { className: "zone" },
        swatch(scene.classOf(unit), scene.lookOf(scene.classOf(unit))), scene.textOf(unit)),
      count: () => element("td", { className: "count", textContent: words.number(scene.countOf(unit, scene.paintedFrame)) }),
    };
    const row = element("tr", { dataset: { region: unit.code } }, ...columns.map((column) => cells[column]()));
    if (unit === scene.selected) row.setAttribute("aria-selected", "true");
    return row;
  }

  #sorted() {
    const { scene } = this;
    const classes = scene.classes.map(([code]) => code);
    const keys = {
      code: (unit) => unit.code,
      region: (unit) => unit.name,
      province: (unit) => unit.province?.name ?? unit.name,
      zone: (unit) => scene.zoneOrder.indexOf(scene.zoneOf(unit, scene.paintedFrame)),
      layer: (unit) => classes.indexOf(scene.classOf(unit)),
      count: (unit) => scene.countOf(unit, scene.paintedFrame),
    };
    const key = keys[this.by] ?? keys.count;
    const sign = this.down ? -1 : 1;
    const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "id"));
    return [...scene.unitsInFocus()].sort((a, b) => sign * compare(key(a), key(b)) || a.code.localeCompare(b.code));
  }
}
