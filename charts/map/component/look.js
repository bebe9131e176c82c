// Colours and words of the markup: those of the theme and the language in force.

import { Words, element } from "./words.js";

export class Look {
  constructor(root, scene, constants) {
    Object.assign(this, { root, scene, constants });
  }

  dress() {
    this.scene.font = getComputedStyle(this.root).fontFamily;
    const mode = this.#isDark() ? "dark" : "light";
    const palette = this.constants.palettes[mode];
    this.root.dataset.mode = mode;
    this.scene.setPalette(palette, mode);
    for (const [name, colour] of Object.entries(palette)) {
      if (typeof colour === "string") this.root.style.setProperty(`--${name.replaceAll("_", "-")}`, colour);
    }
  }

  speak() {
    const { root, constants, scene } = this;
    root.querySelector(".approximate").hidden = !constants.approximate;
    if (this.spoken === constants.language) return;
    this.spoken = constants.language;
    const words = (scene.words = new Words(constants));
    for (const node of root.querySelectorAll("[data-text]")) node.textContent = words.say(node.dataset.text);
    for (const node of root.querySelectorAll("[data-word]")) {
      node.placeholder = words.say(node.dataset.word);
      node.setAttribute("aria-label", node.placeholder);
    }
    for (const node of root.querySelectorAll("[data-label]")) {
      node.setAttribute("aria-label", words.say(node.dataset.label));
      if (node.tagName === "BUTTON") node.title = words.say(node.dataset.label);
    }
  }

  // A compact map has the height it is given, and what it shows finds its room in it.
  size({ compact, quiet, height }) {
    this.root.classList.toggle("compact", Boolean(compact));
    this.root.classList.toggle("quiet", Boolean(quiet));
    if (compact) this.root.style.setProperty("--height", `${height}px`);
  }

  // Covers the stage with a message, and a button where there is something to try again; "" uncovers it.
  notice(word, retry) {
    const notice = this.root.querySelector(".notice");
    notice.replaceChildren();
    notice.hidden = !word;
    notice.dataset.state = word;
    if (!word) return;
    const { words } = this.constants;
    notice.append(element("p", { textContent: words[word] }));
    if (!retry) return;
    const button = element("button", { type: "button", textContent: words.retry });
    button.addEventListener("click", () => {
      this.notice("loading");
      retry();
    });
    notice.append(button);
  }

  // The theme may come from the page, the reader's settings or the system: its ground tells which it is.
  #isDark() {
    const probe = document.createElement("canvas").getContext("2d");
    probe.fillStyle = getComputedStyle(this.root).getPropertyValue("--st-background-color") || "white";
    const [red, green, blue] = probe.fillStyle.match(/[0-9a-f]{2}/gi).map((pair) => parseInt(pair, 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
}
