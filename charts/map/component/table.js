// The map as a table, for readers who do not see it and for those who want the figures.

import { element, swatch } from "./words.js";

const COLUMNS = ["code", "region", "province", "zone", "count"];

export class TableView {
  constructor(root, scene, choose) {
    Object.assign(this, { root, scene, choose, by: "count", down: true });
  }

  show() {
    const { words, frames, frame } = this.scene;
    const columns = this.scene.byProvince ? COLUMNS.filter((name) => name !== "province") : COLUMNS;
    const scrolled = this.root.scrollTop;
    this.root.replaceChildren(element("table", {},
      element("caption", { textContent: words.say("caption", { date: words.date(frames.days[frame]) }) }),
      element("thead", {}, element("tr", {}, ...columns.map((name) => this.#head(name)))),
      element("tbody", {}, ...this.#sorted().map((unit) => this.#row(unit, columns))),
    ));
    this.root.scrollTop = scrolled;
  }

  #head(name) {
    const { words, byProvince } = this.scene;
    const isSorted = this.by === name;
    const cell = element("th", { scope: "col", className: name });
    cell.setAttribute("aria-sort", isSorted ? (this.down ? "descending" : "ascending") : "none");
    const text = words.say(name === "region" && byProvince ? "province" : name);
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
    const { words, palette } = this.scene;
    const zone = this.scene.zoneOf(unit);
    const name = element("button", { type: "button", textContent: unit.name });
    name.addEventListener("click", () => this.choose(unit));
    const cells = {
      code: () => element("td", { className: "code", textContent: unit.code }),
      region: () => element("th", { scope: "row" }, name),
      province: () => element("td", { textContent: unit.province.name }),
      zone: () => element("td", { className: "zone" }, swatch(zone, palette.zones[zone]), this.scene.zoneWord(zone)),
      count: () => element("td", { className: "count", textContent: words.number(this.scene.countOf(unit)) }),
    };
    const row = element("tr", { dataset: { region: unit.code } }, ...columns.map((column) => cells[column]()));
    if (unit === this.scene.selected) row.setAttribute("aria-selected", "true");
    return row;
  }

  #sorted() {
    const order = this.scene.zoneOrder;
    const keys = {
      code: (unit) => unit.code,
      region: (unit) => unit.name,
      province: (unit) => unit.province?.name ?? unit.name,
      zone: (unit) => order.indexOf(this.scene.zoneOf(unit)),
      count: (unit) => this.scene.countOf(unit),
    };
    const key = keys[this.by];
    const sign = this.down ? -1 : 1;
    const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "id"));
    return [...this.scene.unitsInFocus()].sort((a, b) => sign * compare(key(a), key(b)) || a.code.localeCompare(b.code));
  }
}
