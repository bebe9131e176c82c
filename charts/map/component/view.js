// One map on the page, from its markup to its end: puts the parts together and takes what Python sends.

import { Focus } from "./focus.js";
import { Atlas, loadGeometry } from "./geometry.js";
import { Layer } from "./layer.js";
import { LegendBox } from "./legend.js";
import { Look } from "./look.js";
import { Pane } from "./pane.js";
import { Picks } from "./picks.js";
import { Report } from "./report.js";
import { Scene } from "./scene.js";
import { Search } from "./search.js";
import { Seat } from "./seat.js";
import { readFrames, readNumbers } from "./stream.js";
import { TableView } from "./table.js";
import { Tabs } from "./tabs.js";
import { TimeBar } from "./timebar.js";
import { element } from "./words.js";

const atlases = new Map(); // by file and borders, shared by the maps of a page

export class MapView {
  constructor(shared) {
    const constants = (this.constants = shared.constants);
    this.turn = 0;
    const root = (this.root = built());
    const scene = (this.scene = new Scene());
    this.shared = shared;
    this.seat = new Seat(root);
    this.look = new Look(root, scene, constants);
    this.look.speak(); // every control has its name from the first moment
    this.picks = new Picks(shared, { picked: () => this.#picked() });
    this.#connect(root, scene);
    this.look.notice("loading");
  }

  find(selector) { return this.root.querySelector(selector); }

  enter(place) {
    if (this.seat.take(place)) this.look.dress();
  }

  // Called at every change of what Python sends, and when the theme changes.
  async update({ data: sent, setStateValue }) {
    this.report.tell = (choice) => setStateValue("choice", choice);
    this.latest = { data: sent, setStateValue };
    const data = this.picks.answered(sent);
    const turn = (this.turn += 1);
    const { address, geometry } = this.constants;
    this.look.size(data);
    let source, read;
    try {
      source = await loadGeometry(address + geometry.nation);
      read = this.#read(data);
    } catch (error) {
      console.warn("Peta:", error.message);
      return this.look.notice("failed", () => this.update(this.latest));
    }
    if (turn !== this.turn) return; // a newer call has overtaken this one
    this.look.notice("");
    this.#apply(data, source, read);
  }

  destroy() {
    for (const part of [this.time, this.report, this.tabs, this.picks, ...this.panes]) part.stop();
    this.root.remove();
  }

  // ---- the parts and what they ask of each other ----

  #connect(root, scene) {
    const paint = (this.paint = (what) => { for (const { repaint } of this.panes) repaint.request(what); });
    const send = () => this.report.send();
    const asks = {
      repaint: paint, chosen: () => this.#chosen(), say: (text) => { this.find(".aloud").textContent = text; },
      reset: () => this.#wholeCountry(), painted: (spent) => this.#painted(spent),
    };
    const [main, second] = [this.find(".stage"), twinOf(this.find(".stage"))];
    this.panes = [
      new Pane(main, scene, { ...asks, moved: () => this.report.remember() }),
      new Pane(second, scene, { ...asks, moved: () => {} }),
    ];
    this.main = this.panes[0];
    this.report = new Report(root, scene, this.main.camera);
    this.legend = new LegendBox(this.find(".legend"), scene, (code) => this.#showOnly(code));
    this.time = new TimeBar(this.find(".time"), scene, {
      moved: (frame) => this.#showFrame(frame), settled: () => this.report.settle(),
    });
    this.table = new TableView(this.find(".table"), scene, (unit) => this.main.reader.choose(unit));
    this.tabs = new Tabs(root, scene, this.panes, { changed: () => this.#tabChanged() });
    this.search = new Search(this.find(".find"), scene, (unit) => this.#found(unit));
    this.focus = new Focus(root, scene, this.panes, this.constants, {
      changed: () => this.#focusChanged(), refined: () => paint("all"), chosen: send,
    });
    // Where a unit is on the canvas, in CSS pixels; for tests and guided tours.
    root.pointOf = (code, pane = 0) => this.panes[pane].sight.spotOf(scene.unit(code));
  }

  // ---- what Python sends ----

  // Unpacks what changed since the last time.
  #read({ stream, first, layer, certainty }) {
    const state = JSON.stringify([stream, layer, certainty]);
    if (this.state !== state) {
      const frames = this.stream === stream ? this.unpacked.frames : readFrames({ stream, first });
      const levels = certainty ? readNumbers(certainty.levels) : null;
      Object.assign(this, { state, stream, unpacked: { frames, layer: Layer.read(layer), levels } });
    }
    return this.unpacked;
  }

  #apply(data, source, read) {
    const { scene, look } = this;
    const before = this.given;
    const kept = {
      day: scene.shownDay, selected: scene.selected?.code, cursor: scene.cursor?.code, province: scene.province?.code,
    };
    const atlas = this.#atlas(source, data.outline);
    scene.take(data, { ...read, atlas, zones: this.constants.zones, stamp: this.turn });
    look.speak();
    look.dress();
    for (const { painter } of this.panes) painter.dress();
    scene.selected = scene.unit(kept.selected);
    scene.cursor = scene.unit(kept.cursor); // a reader walking by keys goes on from there
    scene.province = scene.atlas.provinceOf.get(kept.province) ?? null;
    this.focus.build(data.picker);
    const isRecalled = !before && this.#recall(data);
    this.given = data;
    this.#adopt(data, before, { day: kept.day, isRecalled });
    this.#show(data);
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.main.sight.morph); // ready before it is first asked for
  }

  #atlas(source, outline) {
    const name = `${this.constants.geometry.nation} ${outline}`;
    if (!atlases.has(name)) atlases.set(name, new Atlas(source, outline, this.constants));
    return atlases.get(name);
  }

  // Returns whether the map takes up a camera it had before.
  #recall(data) {
    const known = this.report.begin(data);
    this.tabs.start(known?.tab ?? data.view ?? "map");
    if (known?.view) this.main.camera.place(known.view);
    return Boolean(known?.view);
  }

  // What Python changed since its last word wins, unless the reader has since said something newer.
  #adopt(data, before, { day, isRecalled }) {
    const { scene, report, time } = this;
    const isStale = report.isStale(data);
    const isNew = (name) => !isStale && data[name] !== before?.[name];
    const isBusy = time.isBusy || report.settling || isStale;
    scene.frame = scene.frames.frameOf(day && (isBusy || !isNew("day")) ? day : data.day);
    if (isNew("region")) scene.selected = scene.unit(data.region);
    if (isNew("province")) this.focus.on(data.province, before ? {} : { milliseconds: 0, keepsView: isRecalled });
  }

  // A new filter mostly changes the classes alone: words that stay are not written again, nor is the whole picture
  // painted again.
  #show(data) {
    const { scene, root: { dataset } } = this;
    const words = JSON.stringify([data.legend, data.layer, data.certainty, dataset.mode, this.constants.language]);
    if (this.words === words) this.legend.count();
    else this.legend.build();
    this.words = words;
    this.time.build();
    if (scene.tab === "table") this.table.show();
    this.find(".badge").hidden = !data.legend.illustrative;
    dataset.ready = "true";
    this.seat.fill();
    this.report.mark();
    const ground = [scene.atlas, scene.byProvince, scene.province, scene.only, scene.layer, dataset.mode];
    this.paint(ground.every((part, i) => part === this.ground?.[i]) ? "zones" : "all");
    this.ground = ground;
  }

  // ---- what changes on the map ----

  // What stands below the map on the page may wait for it (pages/parts/lead).
  #painted(spent) {
    this.report.painted(spent);
    this.shared.isPainted = true;
    this.shared.dispatchEvent(new Event("painted"));
  }

  #wholeCountry() {
    const hadProvince = this.scene.province;
    this.focus.on("");
    if (hadProvince) this.report.send();
  }

  #chosen() {
    this.time.build();
    if (this.scene.tab === "table") this.table.show();
    this.report.send();
  }

  // What was picked is shown at once; Python answers for the rest of the page.
  #picked() {
    if (this.latest) this.update(this.latest);
  }

  #found(unit) {
    if (this.scene.tab === "table") this.tabs.open("map");
    this.main.reader.flyTo(unit);
  }

  #tabChanged() {
    for (const { card } of this.panes) card.hide();
    this.report.remember();
    if (this.scene.tab === "table") this.table.show();
  }

  #focusChanged() {
    this.legend.count();
    this.time.build();
    this.report.mark();
    this.paint("all");
  }

  #showOnly(code) {
    this.scene.only = code;
    this.legend.count();
    this.paint("all");
  }

  #showFrame(frame) {
    this.scene.frame = Math.min(frame, this.scene.frames.length - 1);
    this.time.show();
    this.legend.count();
    for (const { card } of this.panes) card.refresh();
    this.report.mark();
    this.paint("zones");
    if (this.scene.tab === "table") this.table.show();
  }
}

function built() {
  const holder = element("div");
  holder.innerHTML = MARKUP;
  return holder.firstElementChild;
}

// The second picture, beside the first or below it, out of sight until it is asked for.
function twinOf(stage) {
  const twin = stage.cloneNode(true);
  twin.hidden = true;
  twin.querySelector(".approximate").remove(); // it always shows tiles
  for (const part of twin.querySelectorAll("[data-testid]")) part.dataset.testid = part.dataset.testid.replace("map-", "map-twin-");
  stage.after(twin);
  return twin;
}
