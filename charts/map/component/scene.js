// Everything the pictures of a map have in common: units, what each is on the day shown, what is marked.

const NOTHING = { fill: "", outline: "", letter: "", ink: "", pattern: "none", pattern_ink: "" };
const FULL = 3; // the level of evidence that takes nothing from a colour

export class Scene {
  constructor() {
    Object.assign(this, {
      tab: "map", frame: 0, only: null, province: null, hovered: null, selected: null, cursor: null, stamp: 0,
      layer: null, levels: null, types: "",
    });
  }

  // Takes over what Python sent; what the reader chose is found again by the view, what lay under the pointer is not.
  take(data, { atlas, frames, layer, levels, zones, stamp }) {
    const { legend, stages, day, certainty, notes = [], types = "" } = data;
    Object.assign(this, { atlas, frames, layer, levels, legend, stages, day, certainty, notes, types, stamp });
    this.byProvince = data.level === "provinsi";
    this.adds = data.adds;
    this.hovered = this.cursor = null;
    this.zoneOrder = zones.map(([zone]) => zone);
    this.zoneNames = new Map(zones);
    if (this.only && !this.classes.some(([code]) => code === this.only)) this.only = null;
    this.#setRows(data.codes);
  }

  get units() { return this.byProvince ? this.atlas.provinces : this.atlas.regions; }

  get provinces() { return this.atlas.provinces; }

  get shownDay() { return this.frames?.days[this.frame]; }

  // The frame of what is painted: a layer stays on its own day while the time line moves.
  get paintedFrame() { return this.layer ? this.frames.frameOf(this.layer.day) : this.frame; }

  get paintedDay() { return this.layer?.day ?? this.shownDay; }

  // On a dark ground the lines between regions must be lighter than some fills and darker than others, and a zone
  // whose outline differs from that of the others needs it to be seen at all.
  setPalette(palette, mode) {
    const usual = palette.zones.hijau.outline;
    const looks = Object.entries(palette.zones).map(([code, look]) => {
      const isOwn = look.pattern === "none" && look.outline !== usual;
      return [code, { ...look, edge: isOwn ? look.outline : null }];
    });
    const neutral = { ...NOTHING, fill: palette.raised, ink: palette.muted };
    this.palette = { ...palette, seam: mode === "dark" ? palette.faint : palette.boundary };
    this.looks = { ...Object.fromEntries(looks), ...palette.layers, "": neutral };
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

  rowOf(unit) { return this.rows.get(unit.code); }

  zoneOf(unit, frame = this.frame) {
    const row = this.rowOf(unit);
    return row === undefined ? "" : this.zoneOrder[this.frames.zone(row, frame)];
  }

  countOf(unit, frame = this.frame) {
    const row = this.rowOf(unit);
    return row === undefined ? -1 : this.frames.count(row, frame);
  }

  // What a unit is painted as: its class of the layer, or its zone.
  classOf(unit) { return this.layer ? this.layer.classOf(this.rowOf(unit)) : this.zoneOf(unit); }

  // The classes there are: code, values, sentence for zones; code, letter, word, values, sentence for a layer.
  get classes() { return this.layer?.classes ?? this.legend.classes; }

  // A layer brings a letter of its own for each class, as classes of several layers share a colour.
  lookOf(code) {
    const look = this.looks[code];
    const own = this.layer?.byCode.get(code);
    return own ? { ...look, letter: own[1] } : look;
  }

  // How well founded the zone of a unit is, 0 to 3; known for the day that was asked for alone.
  levelOf(unit) {
    if (!this.levels || this.layer || this.shownDay !== this.day) return FULL;
    return this.levels[this.rowOf(unit)] ?? FULL;
  }

  fadeOf(unit) { return this.palette.fades[this.levelOf(unit)]; }

  unitsByClass(units = this.units) {
    const groups = new Map();
    for (const unit of units) {
      const code = this.classOf(unit);
      if (!groups.has(code)) groups.set(code, []);
      groups.get(code).push(unit);
    }
    return groups;
  }

  zoneWord(zone) { return this.zoneNames.get(zone) ?? ""; }

  classWord(code) { return this.layer?.byCode.get(code)?.[2] ?? this.zoneWord(code); }

  // "Zona kuning" for zones, the plain word for the states that are none.
  zoneText(zone) {
    const word = this.zoneWord(zone);
    return this.zoneOrder.indexOf(zone) < 4 ? this.words.say("zone_of", { zone: word.toLowerCase() }) : word;
  }

  // What the colour of a unit says: its class of the layer, or its zone.
  textOf(unit) { return this.layer ? this.classWord(this.classOf(unit)) : this.zoneText(this.zoneOf(unit)); }

  // Why the unit has its colour: in its own words on the day asked for, in those of its class on any other.
  reasonOf(unit) {
    const { reasons } = this.layer ?? this.legend;
    const own = reasons?.[unit.code];
    if (own && this.paintedDay === this.day) return own;
    const code = this.classOf(unit);
    const text = this.classes.find(([name]) => name === code)?.at(-1) ?? "";
    const value = this.words.number(this.layer?.valueOf(this.rowOf(unit)) ?? -1);
    return text.replace("{count}", this.words.number(this.countOf(unit, this.paintedFrame))).replace("{value}", value);
  }

  // A count with its unit; an en dash where nothing is known.
  amount(count) {
    return (count === 1 ? this.legend.one : this.legend.many).replace("{number}", this.words.number(count));
  }
}
