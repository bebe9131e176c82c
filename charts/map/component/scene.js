// Everything that is drawn, as one place to read from: units, their zones on the day shown, what is marked, from where.

import { Morph } from "./morph.js";

const NOTHING = { fill: "", outline: "", letter: "", ink: "", pattern: "none", pattern_ink: "" };
const morphs = new WeakMap();

export class Scene {
  constructor(camera) {
    Object.assign(this, {
      camera, frame: 0, progress: 0, only: null, province: null, hovered: null, selected: null, cursor: null, stamp: 0,
    });
  }

  get units() { return this.byProvince ? this.atlas.provinces : this.atlas.regions; }

  get provinces() { return this.atlas.provinces; }

  get isTiled() { return this.progress === 1; }

  get isMoving() { return this.progress > 0 && this.progress < 1; }

  get isFine() { return Boolean(this.province?.isFine) && this.progress === 0 && !this.byProvince; }

  get homeBox() { return this.isTiled ? this.atlas.tileBox : this.atlas.mapBox; }

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

  setZones(pairs) {
    this.zoneOrder = pairs.map(([zone]) => zone);
    this.zoneNames = new Map(pairs);
  }

  setRows(codes) {
    const wide = this.byProvince ? 2 : 4;
    const listed = codes ? codes.match(new RegExp(`.{${wide}}`, "g")) : this.units.map((unit) => unit.code);
    this.rows = new Map(listed.map((code, row) => [code, row]));
  }

  unit(code) { return this.units.find((unit) => unit.code === code) ?? null; }

  unitsInFocus() {
    return this.province && !this.byProvince ? this.province.regions : this.units;
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
    if (this.progress === 1) return unit.tile;
    if (this.progress === 0) return this.isFine && unit.province === this.province ? unit.fine ?? unit.shape : unit.shape;
    const path = new Path2D();
    this.morph.trace(path, unit, this.progress);
    return path;
  }

  outlineOf(province) {
    if (this.isTiled) return province.tile;
    return this.isFine && province === this.province ? province.fine ?? province.shape : province.shape;
  }

  boxOf(unit) {
    if (this.isMoving) return [-Infinity, -Infinity, Infinity, Infinity];
    return this.isTiled ? unit.tileBox : unit.box;
  }

  centreOf(unit) { return this.isTiled ? unit.tileCentre : unit.centre; }

  get morph() {
    if (!morphs.has(this.units)) morphs.set(this.units, new Morph(this.units));
    return morphs.get(this.units);
  }
}
