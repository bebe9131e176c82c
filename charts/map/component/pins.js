// Dated notes on the time line: a small sign each, its text under the pointer; a press shows its day.

import { element } from "./words.js";

export class Pins {
  constructor(root, scene, show) { Object.assign(this, { root, scene, show }); }

  // `share` tells how far along the line a day stands, from 0 to 1.
  build(share) {
    const { days } = this.scene.frames;
    const known = this.scene.notes.filter(([day]) => day >= days[0] && day <= days.at(-1));
    const byDay = new Map();
    for (const [day, text] of known) byDay.set(day, [...(byDay.get(day) ?? []), text]);
    this.root.replaceChildren(...[...byDay].map(([day, texts]) => this.#pin(day, texts, share(day))));
    this.root.hidden = !byDay.size;
  }

  #pin(day, texts, at) {
    const title = `${this.scene.words.date(day)}: ${texts.join("; ")}`;
    const pin = element("button", { type: "button", title, "aria-label": title, dataset: { day } });
    pin.addEventListener("click", () => this.show(day));
    return element("li", { style: { left: `${at * 100}%` } }, pin);
  }
}
