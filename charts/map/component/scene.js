// Everything that is drawn, as one place to read from: units, their zones on the day shown, what is marked, from where.

import { Morph } from "./morph.js";

const NOTHING = { fill: "", outline: "", letter: "", ink: "", pattern: "none", pattern_ink: "" };
const morphs = new WeakMap();

export class Scene {
  constructor(camera) {
    Object.assign(this, {
      camera, tab: "map", frame: 0, progress: 0, heading: 0, only: null, province: null, hovered: null, selected: null,
      cursor: null, stamp: 0,
    });
  }

  // Takes over what Python sent; what the reader chose is found again by the view, what lay under the pointer is not.
  take(data, { atlas, frames, zones, stamp }) {
    const { legend, stages, day } = data;
    Object.assign(this, { atlas, frames, legend, stages, day, stamp, byProvince: data.level === "provinsi" });
    this.complete = data.complete;
    this.hovered = this.cursor = null;
    this.zoneOrder = zones.map(([zone]) => zone);
    this.zoneNames = new Map(zones);
    this.#setRows(data.codes);
  }

  get units() { return this.byProvince ? this.atlas.provinces : this.atlas.regions; }

  get provinces() { return this.atlas.provinces; }

  // Among the tiles, or on the way there.
  get isTiled() { return this.heading === 1; }

  get isMoving() { return this.progress > 0 && this.progress < 1; }

  get isFine() { return Boolean(this.province?.isFine) && !this.isTiled && !this.byProvince; }

  get shownDay() { return this.frames?.days[this.frame]; }

  get homeBox() { return this.boxOf(this.atlas); }

  get focusBox() { return this.boxOf(this.province ?? this.atlas); }

  // On a dark ground the lines between regions must be lighter than some fills and darker than others, and a fill
  // whose outline differs from that of the other zones needs it to be seen at all.
  setPalette(palette, mode) {
    const usual = palette.zones.hijau.outline;
    const looks = Object.entries(palette.zones).map(([zone, look]) => {
      const isOwn = look.pattern === "none" && look.outline !== usual;
      return [zone, { ...look, edge: isOwn ? look.outline : null }];
    });
    const neutral = { ...NOTHING, fill: palette.raised, ink: palette.muted };
    this.palette = { ...palette, seam: mode === "dark" ? palette.faint : palette.boundary, zones: { ...Object.fromEntries(looks), "": neutral } };
  }

  #setRows(codes) {
    const wide = this.byProvince ? 2 : 4;
    const listed = codes ? codes.match(new RegExp(`.{${wide}}`, "g")) : this.units.map((unit) => unit.code);
    this.rows = new Map(listed.map((code, row) => [code, row]));
  }

  unit(code) { return this.units.find((unit) => unit.code === code) ?? null; }

  unitsInFocus() {
    return this.province && !this.byProvince ? this.province.regions : this.units;
  }

  // The units that a total adds up: the one selected, those of the province in focus, or all.
  unitsCounted() {
    if (this.selected) return [this.selected];
    return this.province && this.byProvince ? [this.province] : this.unitsInFocus();
  }

  // Their name: Kabupaten Pandeglang, Banten, Seluruh Indonesia.
  get placeCounted() { return (this.selected ?? this.province)?.name ?? this.words.say("whole"); }

  isInFocus(unit) { return (unit.province ?? unit) === this.province; }

  inSight(units = this.units) {
    const { camera } = this;
    const [left, top] = camera.toWorld(0, 0);
    const [right, bottom] = camera.toWorld(camera.width, camera.height);
    return units.filter((unit) => {
      const box = this.boxOf(unit);
      return box[2] > left && box[0] < right && box[3] > top && box[1] < bottom;
    });
  }

  rowOf(unit) { return this.rows.get(unit.code); }

  zoneOf(unit) {
    const row = this.rowOf(unit);
    return row === undefined ? "" : this.zoneOrder[this.frames.zone(row, this.frame)];
  }

  countOf(unit) {
    const row = this.rowOf(unit);
    return row === undefined ? -1 : this.frames.count(row, this.frame);
  }

  unitsByZone(units = this.units) {
    const groups = new Map();
    for (const unit of units) {
      const zone = this.zoneOf(unit);
      if (!groups.has(zone)) groups.set(zone, []);
      groups.get(zone).push(unit);
    }
    return groups;
  }

  zoneWord(zone) { return this.zoneNames.get(zone) ?? ""; }

  // "Zona kuning" for zones, the plain word for the states that are none.
  zoneText(zone) {
    const word = this.zoneWord(zone);
    return this.zoneOrder.indexOf(zone) < 4 ? this.words.say("zone_of", { zone: word.toLowerCase() }) : word;
  }

  // Why the unit has its zone: in its own words on the day asked for, in those of the rule on any other.
  reasonOf(unit) {
    const zone = this.zoneOf(unit);
    const own = this.legend.reasons?.[unit.code];
    if (own && this.frames.days[this.frame] === this.day) return own;
    const count = this.countOf(unit);
    const [, , text] = this.legend.classes.find(([name]) => name === zone) ?? ["", "", ""];
    return text.replace("{count}", this.words.number(count));
  }

  // A count with its unit; an en dash where nothing is known.
  amount(count) {
    return (count === 1 ? this.legend.one : this.legend.many).replace("{number}", this.words.number(count));
  }

  shapeOf(unit) {
    if (this.isTiled) return unit.tile;
    const isFine = this.isFine && (unit.province ?? unit) === this.province;
    return isFine ? unit.fine ?? unit.shape : unit.shape;
  }

  boxOf(place) { return this.isTiled ? place.tileBox : place.box; }

  centreOf(unit) { return this.isTiled ? unit.tileCentre : unit.centre; }

  get morph() {
    if (!morphs.has(this.units)) morphs.set(this.units, new Morph(this.units));
    return morphs.get(this.units);
  }
}
