// One map on the page: puts the parts together, takes what Python sends, tells Python what the reader chose.

import { Camera, ease } from "./camera.js";
import { Card } from "./card.js";
import { Atlas, loadGeometry } from "./geometry.js";
import { Gestures } from "./gestures.js";
import { isArrow, unitAt, unitBeside } from "./hit.js";
import { LegendBox } from "./legend.js";
import { Painter } from "./painter.js";
import { Scene } from "./scene.js";
import { Search } from "./search.js";
import { readFrames } from "./stream.js";
import { TableView } from "./table.js";
import { TimeBar } from "./timebar.js";
import { Words, element } from "./words.js";

const SETTLE = 400; // milliseconds after the last move of the time line before the page follows
const MORPH = 520;
const FRAME = 9; // milliseconds of painting that still leave a frame smooth
const PATIENCE = 400; // milliseconds a moving picture may stay unsharp
const REST = 90;
const remembered = new Map(); // camera and view by the key of the map, across reruns and pages
const atlases = new Map();

export class MapView {
  constructor(place, constants) {
    Object.assign(this, { constants, effort: 0, sharpened: 0 });
    this.#build(place);
    this.camera = new Camera(() => this.#cameraMoved());
    this.scene = new Scene(this.camera);
    const layers = Object.fromEntries(["fills", "lines", "marks"].map((name) => [name, this.find(`.${name}`)]));
    this.scene.font = getComputedStyle(this.root).fontFamily;
    this.scene.setPalette(this.#palette(), this.mode);
    this.painter = new Painter(layers, this.scene);
    this.card = new Card(this.find(".card"), this.scene);
    this.legend = new LegendBox(this.find(".legend"), this.scene, (zone) => this.#showOnly(zone));
    this.time = new TimeBar(this.find(".time"), this.scene, {
      moved: (frame) => this.#showFrame(frame), settled: () => this.#settle(),
    });
    this.table = new TableView(this.find(".table"), this.scene, (unit) => this.#choose(unit));
    this.search = new Search(this.find(".find"), this.scene, (unit) => this.#flyTo(unit));
    this.gestures = new Gestures(layers.marks, this.camera, {
      hover: (x, y) => this.#hover(x, y), leave: () => this.#leave(),
      click: (x, y, isTouch) => this.#click(x, y, isTouch), key: (event) => this.#key(event),
    });
    this.#listen();
  }

  find(selector) { return this.root.querySelector(selector); }

  // Called at every change of what Python sends, and when the theme changes.
  async update({ data, setStateValue }) {
    this.tell = (choice) => setStateValue("choice", choice);
    const turn = (this.turn = (this.turn ?? 0) + 1);
    try {
      const [source, frames] = await Promise.all([this.#geometry(this.constants.geometry.nation), this.#frames(data)]);
      if (turn !== this.turn) return;
      this.#notice("");
      this.#apply(data, source, frames);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof Error)) throw error;
      console.warn("Peta:", error.message);
      this.#notice("failed", () => this.update({ data, setStateValue }));
    }
  }

  destroy() {
    this.time.pause();
    clearTimeout(this.settling);
    clearTimeout(this.resting);
    this.camera.stop();
    cancelAnimationFrame(this.pending);
    this.watcher.disconnect();
    this.gestures.destroy();
    this.root.remove();
  }

  // ---- what Python sends ----

  #geometry(file) { return loadGeometry(this.constants.address + file); }

  #detail(code) {
    const { geometry } = this.constants;
    const file = geometry[this.outline]?.[code] ?? geometry.provinces[code];
    return file && this.#geometry(file);
  }

  async #frames(data) {
    if (this.stream !== data.stream) [this.stream, this.frames] = [data.stream, await readFrames(data)];
    return this.frames;
  }

  #apply(data, source, frames) {
    const { scene } = this;
    const isFirst = !this.given;
    const before = this.given ?? {};
    const address = `${this.constants.geometry.nation} ${data.outline}`;
    if (!atlases.has(address)) atlases.set(address, new Atlas(source, data.outline, this.constants));
    scene.atlas = atlases.get(address);
    this.outline = data.outline;
    scene.byProvince = data.level === "provinsi";
    const keeps = { selected: scene.selected?.code, province: scene.province?.code };
    Object.assign(scene, { frames, legend: data.legend, stages: data.stages, day: data.day, stamp: this.turn });
    scene.setZones(this.constants.zones);
    scene.setRows(data.codes);
    this.#speak();
    this.#dress();
    scene.selected = scene.unit(keeps.selected);
    scene.province = scene.atlas.provinceOf.get(keeps.province) ?? null;
    scene.hovered = scene.cursor = null;
    if (isFirst) this.#recall(data.key);
    this.#adopt(data, before, isFirst);
    this.given = data;
    this.legend.build();
    this.time.build();
    if (this.tab === "table") this.table.show();
    this.root.dataset.ready = "true";
    this.find("select").hidden = !data.picker;
    this.find(".badge").hidden = !data.legend.illustrative;
    this.#mark();
    this.request("all");
    (globalThis.requestIdleCallback ?? setTimeout)(() => scene.morph); // ready before it is first asked for
  }

  // What Python changed since its last word wins, unless the reader has since said something newer.
  #adopt(data, before, isFirst) {
    if (isFirst) this.sent = data.n;
    const isStale = data.n < this.sent;
    const { scene } = this;
    if (!isStale && (isFirst || data.region !== before.region)) scene.selected = scene.unit(data.region);
    if (!isStale && (isFirst || data.province !== before.province)) this.#focus(data.province, { isFirst });
    const isBusy = this.time.isBusy || this.settling || isStale;
    const day = isBusy ? this.shownDay : data.day !== before.day || isFirst ? data.day : this.shownDay ?? data.day;
    scene.frame = scene.frames.frameOf(day);
    this.shownDay = scene.frames.days[scene.frame];
  }

  #recall(key) {
    this.key = key;
    const known = remembered.get(key);
    this.tab = known?.tab ?? "map";
    this.scene.progress = this.tab === "tiles" ? 1 : 0;
    this.camera.setHome(this.scene.homeBox);
    this.#measure();
    if (known?.view) this.camera.place(known.view);
    this.recalled = Boolean(known?.view);
    this.#showTab();
  }

  // ---- looks ----

  #build(place) {
    place.replaceChildren();
    const holder = element("div");
    holder.innerHTML = MARKUP;
    this.root = holder.firstElementChild;
    place.append(element("style", { textContent: STYLE }), this.root);
  }

  #palette() {
    const probe = document.createElement("canvas").getContext("2d");
    probe.fillStyle = getComputedStyle(this.root).getPropertyValue("--st-background-color") || "white";
    const [red, green, blue] = probe.fillStyle.match(/[0-9a-f]{2}/gi).map((pair) => parseInt(pair, 16));
    const mode = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
    this.mode = mode;
    return this.constants.palettes[mode];
  }

  #dress() {
    const palette = this.#palette();
    this.root.dataset.mode = this.mode;
    this.scene.setPalette(palette, this.mode);
    for (const [name, colour] of Object.entries(palette)) {
      if (typeof colour === "string") this.root.style.setProperty(`--${name.replaceAll("_", "-")}`, colour);
    }
    this.painter.dress();
  }

  #speak() {
    if (this.spoken === this.constants.language) return;
    this.spoken = this.constants.language;
    const words = (this.scene.words = new Words(this.constants));
    for (const node of this.root.querySelectorAll("[data-text]")) node.textContent = words.say(node.dataset.text);
    for (const node of this.root.querySelectorAll("[data-word]")) {
      node.placeholder = words.say(node.dataset.word);
      node.setAttribute("aria-label", node.placeholder);
    }
    for (const node of this.root.querySelectorAll("[data-label]")) {
      node.setAttribute("aria-label", words.say(node.dataset.label));
      if (node.tagName === "BUTTON") node.title = words.say(node.dataset.label);
    }
    this.find(".badge").textContent = words.say("illustrative");
    const options = this.scene.provinces.map((one) => element("option", { value: one.code, textContent: one.name }));
    this.find("select").replaceChildren(element("option", { value: "", textContent: words.say("whole") }), ...options);
  }

  #notice(word, retry) {
    const notice = this.find(".notice");
    notice.replaceChildren();
    notice.hidden = !word;
    notice.dataset.state = word;
    if (!word) return;
    const { words } = this.constants;
    notice.append(element("p", { textContent: words[word] }));
    if (!retry) return;
    const button = element("button", { type: "button", textContent: words.retry });
    button.addEventListener("click", () => {
      this.#notice("loading");
      retry();
    });
    notice.append(button);
  }

  // ---- painting ----

  request(what) {
    this.needs ??= new Set();
    this.needs.add(what);
    this.pending ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.pending = 0;
    const { needs } = this;
    this.needs = new Set();
    if (!this.camera.width || !this.scene.frames) return;
    const start = performance.now();
    if (needs.has("all")) {
      this.painter.paintAll();
      this.effort = performance.now() - start;
    } else {
      if (needs.has("zones")) this.painter.paintChanges();
      if (needs.has("marks") || needs.has("zones")) this.painter.paintMarks();
    }
    const { dataset } = this.root;
    dataset.painted = Number(dataset.painted) + 1;
    dataset.paintMs = (performance.now() - start).toFixed(1);
  }

  #measure() {
    const { clientWidth, clientHeight } = this.find(".stage");
    if (!clientWidth || !this.scene.atlas) return;
    this.camera.resize(clientWidth, clientHeight);
    this.painter.resize(clientWidth, clientHeight);
    this.request("all");
  }

  #cameraMoved() {
    if (this.key) remembered.set(this.key, { view: this.camera.isHome ? null : this.camera.view, tab: this.tab });
    this.gestures?.settle();
    this.card?.hide();
    this.#paintMoving();
  }

  // A camera on the move shows the last picture moved along, and paints sharply whenever there is time for it.
  #paintMoving() {
    const now = performance.now();
    clearTimeout(this.resting);
    const isCheap = this.effort < FRAME || this.scene.isMoving || !this.painter.placed;
    if (isCheap || now - this.sharpened > PATIENCE) {
      this.sharpened = now;
      return this.request("all");
    }
    this.painter.follow();
    this.resting = setTimeout(() => this.request("all"), REST);
  }

  // Where a unit is on the canvas, in CSS pixels; for tests and guided tours.
  #pointOf(code) { return this.camera.toScreen(...this.scene.centreOf(this.scene.unit(code))); }

  // ---- what the reader does ----

  #listen() {
    this.root.pointOf = (code) => this.#pointOf(code);
    this.watcher = new ResizeObserver(() => this.#measure());
    this.watcher.observe(this.find(".stage"));
    this.find("select").addEventListener("change", (event) => {
      this.#focus(event.target.value, {});
      this.#send();
    });
    for (const button of this.root.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset.zoom));
    }
    for (const button of this.root.querySelectorAll(".views button")) {
      button.addEventListener("click", () => this.#changeTab(button.dataset.view));
    }
    this.find(".views").addEventListener("keydown", (event) => this.#stepTab(event));
  }

  #zoom(way) {
    if (way !== "reset") return this.camera.zoomSmoothly(way === "in" ? 1.8 : 1 / 1.8);
    const hadProvince = this.scene.province;
    this.#focus("", {});
    if (hadProvince) this.#send();
  }

  #hover(x, y) {
    const unit = unitAt(this.scene, x, y);
    this.find(".marks").classList.toggle("over", Boolean(unit));
    if (unit !== this.scene.hovered) {
      this.scene.hovered = unit;
      this.request("marks");
    }
    if (unit) this.card.show(unit, x, y);
    else this.card.hide();
  }

  #leave() {
    this.card.hide();
    if (!this.scene.hovered) return;
    this.scene.hovered = null;
    this.request("marks");
  }

  #click(x, y, isTouch) {
    const unit = unitAt(this.scene, x, y, isTouch ? 14 : undefined);
    this.scene.cursor = null;
    if (isTouch && unit) this.card.show(unit, x, y);
    if (isTouch && !unit) this.card.hide();
    this.#choose(unit);
  }

  #choose(unit) {
    if (unit === this.scene.selected) return;
    this.scene.selected = unit;
    this.request("marks");
    this.#announce(unit);
    if (this.tab === "table") this.table.show();
    this.#send();
  }

  #flyTo(unit) {
    if (this.tab === "table") this.#changeTab("map");
    const [left, top, right, bottom] = this.scene.boxOf(unit);
    const grow = Math.max(right - left, bottom - top, this.scene.atlas.width / 40);
    this.camera.fit([left - grow, top - grow, right + grow, bottom + grow]);
    this.#choose(unit);
  }

  #key(event) {
    const { scene, camera } = this;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      "+": () => this.#zoom("in"), "=": () => this.#zoom("in"), "-": () => this.#zoom("out"), 0: () => this.#zoom("reset"),
      Enter: () => scene.cursor && this.#choose(scene.cursor),
      " ": () => scene.cursor && this.#choose(scene.cursor),
      Escape: () => {
        scene.cursor = null;
        this.card.hide();
        this.#choose(null);
        this.request("marks");
      },
    }[event.key];
    if (!act && !isArrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // Streamlit has shortcuts of its own
    if (act) act();
    else this.#step(event.key, camera);
  }

  #step(key, camera) {
    const { scene } = this;
    const from = scene.cursor ?? scene.selected;
    const to = from ? unitBeside(scene, from, key) : unitAt(scene, camera.width / 2, camera.height / 2, camera.width);
    if (!to) return void this.#say(scene.words.say("sea"));
    scene.cursor = to;
    let [x, y] = camera.toScreen(...scene.centreOf(to));
    if (x < 30 || y < 30 || x > camera.width - 30 || y > camera.height - 30) {
      camera.pan(camera.width / 2 - x, camera.height / 2 - y);
      [x, y] = camera.toScreen(...scene.centreOf(to));
    }
    this.request("marks");
    this.card.show(to, x, y);
    this.#announce(to);
  }

  #announce(unit) {
    if (!unit) return this.#say("");
    const { scene } = this;
    const count = scene.countOf(unit);
    const parts = [unit.name, unit.province?.name, scene.zoneText(scene.zoneOf(unit)),
      count >= 0 ? scene.amount(count) : null];
    this.#say(parts.filter(Boolean).join(", "));
  }

  #say(text) { this.find(".aloud").textContent = text; }

  #showOnly(zone) {
    this.scene.only = zone;
    this.legend.count();
    this.request("all");
  }

  #showFrame(frame) {
    this.scene.frame = Math.min(frame, this.scene.frames.length - 1);
    this.shownDay = this.scene.frames.days[this.scene.frame];
    this.time.show();
    this.legend.count();
    this.card.refresh();
    this.#mark();
    this.request("zones");
    if (this.tab === "table") this.table.show();
  }

  #settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = 0;
      if (this.shownDay !== this.told?.day) this.#send();
    }, SETTLE);
  }

  // ---- province and view ----

  #focus(code, { isFirst = false }) {
    const { scene, camera } = this;
    scene.province = scene.atlas.provinceOf.get(this.constants.merged[this.outline]?.[code] ?? code) ?? null;
    this.find("select").value = scene.province?.code ?? "";
    this.find("select").disabled = false;
    if (!(isFirst && this.recalled)) this.#frameProvince(isFirst ? 0 : 650);
    if (!isFirst) {
      this.legend.count();
      this.time.build();
    }
    this.#mark();
    if (scene.province) this.#refine(scene.province);
    camera.changed();
  }

  #frameProvince(milliseconds) {
    const { scene, camera } = this;
    const box = scene.province ? (scene.isTiled ? scene.province.tileBox : scene.province.box) : scene.homeBox;
    camera.fit(box, { room: scene.province ? 0.94 : 1, milliseconds });
  }

  async #refine(province) {
    if (province.isFine || this.scene.byProvince) return;
    const detail = await this.#detail(province.code)?.catch((error) => console.warn("Peta:", error.message));
    if (!detail) return; // the coarser shapes stay
    this.scene.atlas.refine(detail);
    this.request("all");
  }

  #stepTab(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tabs = ["map", "tiles", "table"];
    const next = tabs[(tabs.indexOf(this.tab) + step + 3) % 3];
    this.#changeTab(next);
    this.find(`.views [data-view=${next}]`).focus();
  }

  #changeTab(tab) {
    if (tab === this.tab) return;
    this.tab = tab;
    this.#showTab();
    if (tab !== "table") this.#morphTo(tab === "tiles" ? 1 : 0);
    this.#send();
  }

  #showTab() {
    this.root.dataset.view = this.tab;
    for (const button of this.root.querySelectorAll(".views button")) {
      const isOn = button.dataset.view === this.tab;
      button.setAttribute("aria-checked", String(isOn));
      button.tabIndex = isOn ? 0 : -1;
    }
    this.find(".table").hidden = this.tab !== "table";
    if (this.tab === "table" && this.scene.frames) this.table.show();
  }

  #morphTo(target) {
    const { scene, camera } = this;
    const from = scene.progress;
    if (from === target) return;
    this.card.hide();
    camera.setHome(target ? scene.atlas.tileBox : scene.atlas.mapBox);
    const box = scene.province ? (target ? scene.province.tileBox : scene.province.box) : camera.home;
    camera.fit(box, { room: scene.province ? 0.94 : 1, milliseconds: MORPH });
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const start = performance.now();
    const step = (now) => {
      const t = isCalm ? 1 : Math.min((now - start) / MORPH, 1);
      scene.progress = t === 1 ? target : from + (target - from) * ease(t);
      this.request("all");
      if (t < 1) requestAnimationFrame(step);
      else this.root.dataset.shape = target ? "tiles" : "map";
    };
    requestAnimationFrame(step);
  }

  // ---- what Python is told ----

  #send() {
    this.sent += 1;
    const { selected, province } = this.scene;
    this.told = {
      n: this.sent, region: selected?.code ?? null, province: province?.code ?? null, day: this.shownDay, view: this.tab,
    };
    this.#mark();
    if (this.key) remembered.set(this.key, { view: this.camera.isHome ? null : this.camera.view, tab: this.tab });
    this.tell(this.told);
  }

  // The state as attributes, for tests and for styles.
  #mark() {
    const { dataset } = this.root;
    dataset.asOf = this.shownDay ?? "";
    dataset.region = this.scene.selected?.code ?? "";
    dataset.province = this.scene.province?.code ?? "";
    dataset.sent = this.sent;
  }
}
