// The violation type that is counted: the list to choose it from, and the pictures of each type sent ahead.

import { element } from "./words.js";

const SEPARATOR = "."; // between the codes of several types, as in the address of a view

export class Types {
  constructor(root, scene, constants, { chosen }) {
    Object.assign(this, { scene, constants, picked: null });
    this.list = root.querySelector("[data-testid='map-types']");
    this.list.addEventListener("change", () => {
      this.picked = this.scene.types = this.list.value;
      chosen();
    });
  }

  // Takes over what Python counts; an answer to less than the reader has said leaves the reader's choice standing.
  take({ types }, isStale) {
    if (!isStale) this.picked = null;
    this.scene.types = this.picked ?? types ?? null;
    this.list.hidden = types === undefined;
    if (this.list.hidden) return;
    this.#build(this.scene.types);
    this.list.value = this.scene.types;
  }

  // What to show instead of what Python sent, while it has not answered to the type chosen; the same where the
  // picture of that type is not at hand.
  answered(data) {
    const { answers } = this.constants;
    const isAtHand = answers && answers.asked === data.asked && !data.layer && !data.certainty;
    const found = isAtHand && this.picked !== null ? answers.answers[this.picked] : null;
    if (!found) return data;
    const [stream, legend] = found;
    return { ...data, stream, types: this.picked, legend: { ...answers.legends[legend] } };
  }

  #build(codes) {
    const { words } = this.scene;
    const several = codes.includes(SEPARATOR) ? codes : null;
    if (this.words === words && this.several === several) return;
    Object.assign(this, { words, several });
    const count = several?.split(SEPARATOR).length;
    const options = [["", words.say("all_types")], ...this.constants.types];
    if (several) options.unshift([several, words.say("some_types", { count })]);
    this.list.replaceChildren(...options.map(([value, textContent]) => element("option", { value, textContent })));
  }
}
