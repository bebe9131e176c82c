// Three canvases, one above the other: fills by zone, lines and names, marks of pointer and selection. A new week
// repaints only the units whose zone changed; a moved pointer repaints the marks alone.

import { patternOf } from "./patterns.js";

const FADED = 0.22;
const LETTER_ROOM = 20; // pixels a unit needs on the screen to carry its letter
const CELL_ROOM = 14; // the same for a tile, which is filled evenly

export class Painter {
  constructor(canvases, scene) {
    this.scene = scene;
    this.layers = Object.fromEntries(
      Object.entries(canvases).map(([name, canvas]) => [name, canvas.getContext("2d")]),
    );
    this.density = 1;
    this.painted = new Map();
  }

  resize(width, height) {
    this.density = Math.min(globalThis.devicePixelRatio || 1, 3);
    for (const { canvas } of Object.values(this.layers)) {
      canvas.width = Math.round(width * this.density);
      canvas.height = Math.round(height * this.density);
    }
    this.dress();
  }

  // Called when the palette or the density changes.
  dress() {
    const zones = this.scene.palette.zones;
    this.patterns = Object.fromEntries(Object.entries(zones).map(([zone, look]) => [zone, patternOf(look, this.density)]));
  }

  paintAll() {
    if (this.scene.isMoving) return this.#paintMoving();
    this.#paintFills();
    this.#paintLines();
    this.paintMarks();
    this.placed = this.scene.camera.view;
    this.#shift("");
  }

  // Between map and tiles every frame is new: one path for each zone, nothing that takes a second look to see.
  #paintMoving() {
    const pen = this.#cleared("fills");
    const { scene } = this;
    const groups = grouped(scene);
    pen.strokeStyle = scene.palette.seam;
    pen.lineWidth = 0.5 / scene.camera.scale;
    for (const [zone, units] of groups) {
      pen.beginPath();
      for (const unit of units) scene.morph.trace(pen, unit, scene.progress);
      pen.globalAlpha = scene.only && scene.only !== zone ? FADED : 1;
      pen.fillStyle = scene.palette.zones[zone].fill;
      pen.fill();
      pen.stroke();
    }
    pen.globalAlpha = 1;
    this.#cleared("lines");
    this.#cleared("marks");
    this.#shift("");
  }

  // Repaints the units whose zone is another than the one on the canvas; returns how many.
  paintChanges() {
    const changed = [...this.painted].filter(([unit, zone]) => this.scene.zoneOf(unit) !== zone);
    // Around a province in focus shapes overlap, so a change outside it means painting in order again.
    if (this.scene.province && changed.length) this.#paintFills();
    else for (const [unit] of changed) this.#fill(this.layers.fills, unit);
    return changed.length;
  }

  // What was painted, moved and scaled as one picture: cheap while the camera moves, sharp again once it rests.
  follow() {
    const { scale, x, y } = this.scene.camera;
    const ratio = scale / this.placed.scale;
    this.#shift(`matrix(${ratio}, 0, 0, ${ratio}, ${x - this.placed.x * ratio}, ${y - this.placed.y * ratio})`);
    this.paintMarks();
  }

  #shift(transform) {
    for (const { canvas } of [this.layers.fills, this.layers.lines]) canvas.style.transform = transform;
  }

  #paintFills() {
    const pen = this.#cleared("fills");
    this.painted.clear();
    const seen = this.#inSight();
    if (!this.scene.province) return seen.forEach((unit) => this.#fill(pen, unit));
    const around = seen.filter((unit) => !this.#isIn(unit));
    this.#paintLand(pen, around);
    around.forEach((unit) => this.#fill(pen, unit));
    this.#strokeAll(pen, around, this.scene.palette.seam, 0.6, 0.35);
    seen.filter((unit) => this.#isIn(unit)).forEach((unit) => this.#fill(pen, unit));
  }

  // Beside a province in fine detail, its coarser neighbours reach a little further, so that no gap shows the sea.
  #paintLand(pen, around) {
    if (!this.scene.isFine) return;
    pen.strokeStyle = this.scene.palette.surface;
    pen.lineJoin = "round";
    pen.lineWidth = 4;
    for (const unit of around) pen.stroke(this.scene.shapeOf(unit));
  }

  paintMarks() {
    const pen = this.#cleared("marks");
    const { hovered, selected, cursor, palette } = this.scene;
    const weight = selected ? this.#weight(selected) : 1;
    this.#outline(pen, selected, palette.surface, 5.5 * weight);
    this.#outline(pen, selected, palette.focus, 3 * weight);
    if (hovered !== selected) this.#outline(pen, hovered, palette.ink, 2);
    if (cursor && cursor !== selected) this.#outline(pen, cursor, palette.focus, 2, [5, 3]);
  }

  // A thick line would hide a small region.
  #weight(unit) {
    const box = this.scene.boxOf(unit);
    const size = Math.min(box[2] - box[0], box[3] - box[1]) * this.scene.camera.scale;
    return Math.min(Math.max(size / 60, 0.55), 1);
  }

  #outline(pen, unit, colour, width, dash = []) {
    if (!unit) return;
    pen.strokeStyle = colour;
    pen.lineWidth = width / this.scene.camera.scale;
    pen.lineJoin = "round";
    pen.setLineDash(dash.map((length) => length / this.scene.camera.scale));
    pen.stroke(this.scene.shapeOf(unit));
    pen.setLineDash([]);
  }

  #cleared(layer) {
    const pen = this.layers[layer];
    const { scale, x, y } = this.scene.camera;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.setTransform(scale * this.density, 0, 0, scale * this.density, x * this.density, y * this.density);
    return pen;
  }

  #inSight(units = this.scene.units) {
    const { camera } = this.scene;
    const [left, top] = camera.toWorld(0, 0);
    const [right, bottom] = camera.toWorld(camera.width, camera.height);
    return units.filter((unit) => {
      const box = this.scene.boxOf(unit);
      return box[2] > left && box[0] < right && box[3] > top && box[1] < bottom;
    });
  }

  #isIn(unit) { return (unit.province ?? unit) === this.scene.province; }

  #fill(pen, unit) {
    const { palette, only, province, camera } = this.scene;
    const zone = this.scene.zoneOf(unit);
    const look = palette.zones[zone];
    const shape = this.scene.shapeOf(unit);
    const isFaded = (only && only !== zone) || (province && !this.#isIn(unit));
    pen.fillStyle = palette.surface;
    pen.fill(shape);
    pen.globalAlpha = isFaded ? FADED : 1;
    pen.fillStyle = look.fill;
    pen.fill(shape);
    if (this.patterns[zone]) {
      const size = 1 / (camera.scale * this.density);
      this.patterns[zone].setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
      pen.fillStyle = this.patterns[zone];
      pen.fill(shape);
    }
    if (look.edge) this.#edge(pen, shape, look.edge);
    if (!isFaded && look.pattern !== "blank") this.#letter(pen, unit, look);
    pen.globalAlpha = 1;
    this.painted.set(unit, zone);
  }

  // A fill too close to the ground is set off by an edge of its own, drawn inside the shape.
  #edge(pen, shape, colour) {
    pen.save();
    pen.clip(shape);
    pen.strokeStyle = colour;
    pen.lineWidth = 2.4 / this.scene.camera.scale;
    pen.stroke(shape);
    pen.restore();
  }

  #letter(pen, unit, look) {
    const { camera, isTiled } = this.scene;
    const box = this.scene.boxOf(unit);
    const room = Math.min(box[2] - box[0], box[3] - box[1]) * camera.scale;
    if (room < (isTiled ? CELL_ROOM : LETTER_ROOM) || (!isTiled && camera.isHome)) return;
    const [x, y] = this.scene.centreOf(unit);
    const size = Math.min(Math.max(room * 0.36, isTiled ? 9.5 : 11), 17) / camera.scale;
    pen.font = `600 ${size}px ${this.scene.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = look.ink;
    pen.fillText(look.letter, x, y + size * 0.06);
  }

  #paintLines() {
    const pen = this.#cleared("lines");
    const { palette, camera, byProvince, isTiled, province } = this.scene;
    const isNear = !camera.isHome;
    const own = (unit) => !province || this.#isIn(unit);
    if (!byProvince) {
      this.#strokeAll(pen, this.#inSight().filter(own), palette.seam, isNear ? 0.9 : Math.min(0.5, camera.width / 2200), 0.75);
    }
    const outlines = this.#inSight(this.scene.provinces).filter(own).map((each) => this.scene.outlineOf(each));
    pen.strokeStyle = palette.province;
    pen.lineWidth = (isTiled ? 1.7 : isNear ? 1.5 : Math.min(0.9, camera.width / 900)) / camera.scale;
    for (const outline of outlines) pen.stroke(outline);
    this.#names(pen);
  }

  #strokeAll(pen, units, colour, width, alpha) {
    pen.lineJoin = "round";
    pen.strokeStyle = colour;
    pen.globalAlpha = alpha;
    pen.lineWidth = width / this.scene.camera.scale;
    for (const unit of units) pen.stroke(this.scene.shapeOf(unit));
    pen.globalAlpha = 1;
  }

  // Names where there is room: of the regions of the province in focus, of provinces among the tiles.
  #names(pen) {
    const { camera, palette, province, isTiled } = this.scene;
    const named = province ? this.scene.units.filter((unit) => this.#isIn(unit)) : isTiled ? this.scene.provinces : [];
    pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const taken = [];
    for (const unit of named) {
      const box = this.scene.boxOf(unit);
      const [x, y] = camera.toScreen(...this.scene.centreOf(unit));
      const name = province ? unit.name.replace(/^Kabupaten /, "") : unit.short;
      pen.font = `600 ${province ? 12 : 11}px ${this.scene.font}`;
      const half = pen.measureText(name).width / 2 + 3;
      const below = province ? y + 15 : y;
      const spot = [x - half, below - 8, x + half, below + 8];
      const fits = !province || half * 1.5 < (box[2] - box[0]) * camera.scale;
      if (!fits || taken.some((other) => overlap(spot, other))) continue;
      taken.push(spot);
      pen.strokeStyle = palette.surface;
      pen.lineWidth = 3.5;
      pen.strokeText(name, x, below);
      pen.fillStyle = palette.ink;
      pen.fillText(name, x, below);
    }
  }
}

function grouped(scene) {
  const groups = new Map();
  for (const unit of scene.units) {
    const zone = scene.zoneOf(unit);
    if (!groups.has(zone)) groups.set(zone, []);
    groups.get(zone).push(unit);
  }
  return groups;
}

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
