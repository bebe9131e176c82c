// The province in focus: the list to choose it from, the cameras fitted to it, its finer shapes.

import { loadGeometry } from "./geometry.js";
import { element } from "./words.js";

const FLIGHT = 650; // milliseconds

export class Focus {
  constructor(root, scene, panes, constants, { changed, refined, chosen }) {
    Object.assign(this, { scene, panes, constants, changed, refined });
    this.list = root.querySelector("[data-testid='map-province']");
    this.list.addEventListener("change", () => {
      this.on(this.list.value);
      chosen();
    });
  }

  build(isShown) {
    const { words, provinces } = this.scene;
    this.list.hidden = !isShown;
    if (this.words === words && this.listed === provinces) return;
    Object.assign(this, { words, listed: provinces });
    const options = provinces.map((one) => element("option", { value: one.code, textContent: one.name }));
    this.list.replaceChildren(element("option", { value: "", textContent: words.say("whole") }), ...options);
    this.list.value = this.scene.province?.code ?? "";
  }

  // Puts a province in focus by its code, of today or of the borders shown; "" is the whole country.
  on(code, { milliseconds = FLIGHT, keepsView = false } = {}) {
    const { scene } = this;
    scene.province = scene.atlas.provinceOf.get(scene.atlas.merged[code] ?? code) ?? null;
    this.list.value = scene.province?.code ?? "";
    if (!keepsView) for (const { sight } of this.panes) sight.fit(milliseconds);
    if (scene.province) this.#refine(scene.province);
    this.changed();
  }

  async #refine(province) {
    const { atlas, byProvince } = this.scene;
    const { geometry, address } = this.constants;
    const file = geometry[atlas.outline]?.[province.code] ?? geometry.provinces[province.code];
    if (province.isFine || byProvince || !file) return;
    const detail = await loadGeometry(address + file).catch((error) => console.warn("Peta:", error.message));
    if (!detail) return; // the coarser shapes stay
    atlas.refine(detail);
    this.refined();
  }
}
