// Find a unit by its name; a press of Enter flies there.

import { element } from "./words.js";

const CHOICES = 8;
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[^a-z0-9 ]/g, "");

export class Search {
  constructor(root, scene, choose) {
    Object.assign(this, { scene, choose, found: [], at: -1 });
    this.input = root.querySelector("input");
    this.list = root.querySelector("ul");
    this.input.addEventListener("input", () => this.#look());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.#close(), 120));
  }

  #look() {
    const wanted = plain(this.input.value).trim();
    const rank = (unit) => plain(unit.name.replace(/^(Kabupaten|Kota) /, "")).indexOf(wanted);
    this.found = wanted
      ? this.scene.units.filter((unit) => plain(unit.name).includes(wanted))
        .sort((a, b) => (rank(a) === 0 ? 0 : 1) - (rank(b) === 0 ? 0 : 1) || a.name.length - b.name.length).slice(0, CHOICES)
      : [];
    this.at = this.found.length ? 0 : -1;
    this.#draw(Boolean(wanted));
  }

  #draw(isOpen) {
    const rows = this.found.map((unit, i) => this.#row(unit, i));
    const { words } = this.scene;
    if (isOpen && !rows.length) rows.push(element("li", { className: "none", textContent: words.say("none_found") }));
    this.list.replaceChildren(...rows);
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (this.at >= 0 && isOpen) this.input.setAttribute("aria-activedescendant", `found-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #row(unit, i) {
    const where = unit.province?.name;
    const row = element("li", { role: "option", id: `found-${i}`, dataset: { region: unit.code } },
      element("span", { textContent: unit.name }), where ? element("small", { textContent: where }) : null);
    row.setAttribute("aria-selected", String(i === this.at));
    row.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#take(unit);
    });
    return row;
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    event.stopPropagation(); // the page has shortcuts of its own
    if (step && this.found.length) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.#draw(true);
    } else if (event.key === "Enter" && this.at >= 0) this.#take(this.found[this.at]);
    else if (event.key === "Escape") this.#close();
  }

  #take(unit) {
    this.input.value = "";
    this.#close();
    this.choose(unit);
  }

  #close() {
    this.found = [];
    this.at = -1;
    this.#draw(false);
  }
}
