// One map on the page, from its markup to its end: puts the parts together and takes what Python sends.

import { Camera } from "./camera.js";
import { Card } from "./card.js";
import { Focus } from "./focus.js";
import { Atlas, loadGeometry } from "./geometry.js";
import { Gestures } from "./gestures.js";
import { LegendBox } from "./legend.js";
import { Look } from "./look.js";
import { Painter } from "./painter.js";
import { Reader } from "./reader.js";
import { Repaint } from "./repaint.js";
import { Report } from "./report.js";
import { Scene } from "./scene.js";
import { Search } from "./search.js";
import { Seat } from "./seat.js";
import { readFrames } from "./stream.js";
import { TableView } from "./table.js";
import { Tabs } from "./tabs.js";
import { TimeBar } from "./timebar.js";
import { element } from "./words.js";

const atlases = new Map(); // by file and borders, shared by the maps of a page

export class MapView {
  constructor(constants) {
    this.constants = constants;
    this.turn = 0;
    const root = (this.root = built());
    const scene = (this.scene = new Scene(new Camera(() => this.#cameraMoved())));
    this.seat = new Seat(root);
    this.look = new Look(root, scene, constants);
    this.painter = new Painter(root, scene);
    this.repaint = new Repaint(root, scene, this.painter);
    this.report = new Report(root, scene);
    this.card = new Card(this.find(".card"), scene);
    this.legend = new LegendBox(this.find(".legend"), scene, (zone) => this.#showOnly(zone));
    this.#connect(root, scene);
    this.look.notice("loading");
  }

  find(selector) { return this.root.querySelector(selector); }

  enter(place) {
    if (this.seat.take(place)) this.look.dress();
  }

  // Called at every change of what Python sends, and when the theme changes.
  async update({ data, setStateValue }) {
    this.report.tell = (choice) => setStateValue("choice", choice);
    const turn = (this.turn += 1);
    const { address, geometry } = this.constants;
    let source, frames;
    try {
      [source, frames] = await Promise.all([loadGeometry(address + geometry.nation), this.#frames(data)]);
    } catch (error) {
      console.warn("Peta:", error.message);
      return this.look.notice("failed", () => this.update({ data, setStateValue }));
    }
    if (turn !== this.turn) return; // a newer call has overtaken this one
    this.look.notice("");
    this.#apply(data, source, frames);
  }

  destroy() {
    for (const part of [this.time, this.report, this.repaint, this.tabs, this.gestures, this.scene.camera]) part.stop();
    this.root.remove();
  }

  // ---- the parts and what they ask of each other ----

  #connect(root, scene) {
    const { repaint, report } = this;
    const send = () => report.send();
    const paint = (what) => repaint.request(what);
    this.time = new TimeBar(this.find(".time"), scene, {
      moved: (frame) => this.#showFrame(frame), settled: () => report.settle(),
    });
    this.reader = new Reader(root, scene, this.card, {
      repaint: paint, zoom: (way) => this.#zoom(way), chosen: () => this.#chosen(),
    });
    const { reader } = this;
    this.table = new TableView(this.find(".table"), scene, (unit) => reader.choose(unit));
    this.tabs = new Tabs(root, scene, { changed: () => this.#tabChanged(), moved: () => paint("all") });
    this.search = new Search(this.find(".find"), scene, (unit) => this.#found(unit));
    this.focus = new Focus(root, scene, this.constants, {
      changed: () => this.#focusChanged(), refined: () => paint("all"), chosen: send,
    });
    this.gestures = new Gestures(this.find(".marks"), scene.camera, reader);
    for (const button of root.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset.zoom));
    }
    // Where a unit is on the canvas, in CSS pixels; for tests and guided tours.
    root.pointOf = (code) => scene.camera.toScreen(...scene.centreOf(scene.unit(code)));
  }

  // ---- what Python sends ----

  async #frames(data) {
    if (this.stream !== data.stream) [this.stream, this.frames] = [data.stream, await readFrames(data)];
    return this.frames;
  }

  #apply(data, source, frames) {
    const { scene, look } = this;
    const before = this.given;
    const kept = {
      day: scene.shownDay, selected: scene.selected?.code, cursor: scene.cursor?.code, province: scene.province?.code,
    };
    scene.take(data, { atlas: this.#atlas(source, data.outline), frames, zones: this.constants.zones, stamp: this.turn });
    look.speak();
    look.dress();
    this.painter.dress();
    scene.selected = scene.unit(kept.selected);
    scene.cursor = scene.unit(kept.cursor); // a reader walking by keys goes on from there
    scene.province = scene.atlas.provinceOf.get(kept.province) ?? null;
    this.focus.build(data.picker);
    const isRecalled = !before && this.#recall(data);
    this.given = data;
    this.#adopt(data, before, { day: kept.day, isRecalled });
    this.#show(data);
    (globalThis.requestIdleCallback ?? setTimeout)(() => scene.morph); // ready before it is first asked for
  }

  #atlas(source, outline) {
    const name = `${this.constants.geometry.nation} ${outline}`;
    if (!atlases.has(name)) atlases.set(name, new Atlas(source, outline, this.constants));
    return atlases.get(name);
  }

  // Returns whether the map takes up a camera it had before.
  #recall(data) {
    const known = this.report.begin(data);
    this.tabs.start(known?.tab ?? "map");
    this.repaint.measure();
    if (known?.view) this.scene.camera.place(known.view);
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

  #show(data) {
    this.legend.build();
    this.time.build();
    if (this.scene.tab === "table") this.table.show();
    this.find(".badge").hidden = !data.legend.illustrative;
    this.root.dataset.ready = "true";
    this.seat.fill();
    this.report.mark();
    this.repaint.request("all");
  }

  // ---- what changes on the map ----

  #cameraMoved() {
    this.report.remember();
    this.gestures.settle();
    this.card.hide();
    this.repaint.follow();
  }

  #zoom(way) {
    const { scene, focus, report } = this;
    if (way !== "reset") return scene.camera.zoomSmoothly(way === "in" ? 1.8 : 1 / 1.8);
    const hadProvince = scene.province;
    focus.on("");
    if (hadProvince) report.send();
  }

  #chosen() {
    this.time.build();
    if (this.scene.tab === "table") this.table.show();
    this.report.send();
  }

  #found(unit) {
    if (this.scene.tab === "table") this.tabs.open("map");
    this.reader.flyTo(unit);
  }

  #tabChanged() {
    this.card.hide();
    this.report.remember();
    if (this.scene.tab === "table") this.table.show();
  }

  #focusChanged() {
    this.legend.count();
    this.time.build();
    this.report.mark();
    this.repaint.request("all");
  }

  #showOnly(zone) {
    this.scene.only = zone;
    this.legend.count();
    this.repaint.request("all");
  }

  #showFrame(frame) {
    this.scene.frame = Math.min(frame, this.scene.frames.length - 1);
    this.time.show();
    this.legend.count();
    this.card.refresh();
    this.report.mark();
    this.repaint.request("zones");
    if (this.scene.tab === "table") this.table.show();
  }
}

function built() {
  const holder = element("div");
  holder.innerHTML = MARKUP;
  return holder.firstElementChild;
}
