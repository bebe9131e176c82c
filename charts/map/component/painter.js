// Three canvases, one above the other: fills by zone, lines and names, marks of pointer and selection. A new week
// repaints only the units whose zone changed; a moved pointer repaints the marks alone.

import { patternOf } from "./patterns.js";

const FADED = 0.22;
const LETTER_ROOM = 20; // pixels a unit needs on the screen to carry its letter

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
    const pen = this.#cleared("fills");
    this.painted.clear();
    for (const unit of this.#inSight()) this.#fill(pen, unit);
    this.#paintLines();
    this.paintMarks();
  }

  // Repaints the units whose zone is another than the one on the canvas; returns how many.
  paintChanges() {
    const pen = this.layers.fills;
    let changes = 0;
    for (const [unit, zone] of this.painted) {
      if (this.scene.zoneOf(unit) === zone) continue;
      this.#fill(pen, unit);
      changes++;
    }
    return changes;
  }

  paintMarks() {
    const pen = this.#cleared("marks");
    const { hovered, selected, cursor, palette } = this.scene;
    this.#outline(pen, selected, palette.surface, 5.5);
    this.#outline(pen, selected, palette.focus, 3);
    if (hovered !== selected) this.#outline(pen, hovered, palette.ink, 2);
    if (cursor && cursor !== selected) this.#outline(pen, cursor, palette.focus, 2, [5, 3]);
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
    const { camera, province } = this.scene;
    const [left, top] = camera.toWorld(0, 0);
    const [right, bottom] = camera.toWorld(camera.width, camera.height);
    const seen = units.filter((unit) => {
      const box = this.scene.boxOf(unit);
      return box[2] > left && box[0] < right && box[3] > top && box[1] < bottom;
    });
    // The province in focus is drawn last, over the widened edges of its coarser neighbours.
    return province ? [...seen.filter((unit) => !this.#isIn(unit)), ...seen.filter((unit) => this.#isIn(unit))] : seen;
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
    this.#widen(pen, unit, shape);
    if (this.patterns[zone]) {
      const size = 1 / (camera.scale * this.density);
      this.patterns[zone].setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
      pen.fillStyle = this.patterns[zone];
      pen.fill(shape);
    }
    if (!isFaded) this.#letter(pen, unit, look);
    pen.globalAlpha = 1;
    this.painted.set(unit, zone);
  }

  // Beside a province in fine detail, coarser neighbours reach a little further so that no gap shows the sea.
  #widen(pen, unit, shape) {
    if (!this.scene.isFine || this.#isIn(unit)) return;
    pen.globalAlpha = 1;
    pen.lineWidth = 4;
    pen.strokeStyle = this.scene.palette.raised;
    pen.stroke(shape);
    pen.fillStyle = pen.strokeStyle;
    pen.fill(shape);
    pen.globalAlpha = FADED;
    pen.fillStyle = this.scene.palette.zones[this.scene.zoneOf(unit)].fill;
    pen.fill(shape);
  }

  #letter(pen, unit, look) {
    const { camera, isMoving } = this.scene;
    const box = this.scene.boxOf(unit);
    const room = Math.min(box[2] - box[0], box[3] - box[1]) * camera.scale;
    if (room < LETTER_ROOM || isMoving || (!this.scene.isTiled && camera.isHome)) return;
    const [x, y] = this.scene.centreOf(unit);
    const size = Math.min(Math.max(room * 0.36, 11), 17) / camera.scale;
    pen.font = `600 ${size}px ${this.scene.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = look.ink;
    pen.fillText(look.letter, x, y + size * 0.06);
  }

  #paintLines() {
    const pen = this.#cleared("lines");
    const { palette, camera, byProvince, isTiled, isMoving } = this.scene;
    pen.lineJoin = "round";
    if (!byProvince) {
      pen.strokeStyle = palette.boundary;
      pen.globalAlpha = isTiled ? 0.75 : 0.7;
      pen.lineWidth = (camera.isHome ? 0.5 : 0.9) / camera.scale;
      for (const unit of this.#inSight()) pen.stroke(this.scene.shapeOf(unit));
    }
    pen.globalAlpha = 1;
    if (isMoving) return;
    pen.strokeStyle = palette.province;
    pen.lineWidth = (camera.isHome ? 0.9 : 1.5) / camera.scale;
    if (isTiled) pen.lineWidth = 1.8 / camera.scale;
    for (const province of this.#inSight(this.scene.provinces)) pen.stroke(this.scene.outlineOf(province));
    this.#names(pen);
  }

  // Names where there is room: of the regions of the province in focus, of provinces among the tiles.
  #names(pen) {
    const { camera, palette, province, isTiled, isMoving } = this.scene;
    if (isMoving) return;
    const named = province ? this.scene.units.filter((unit) => this.#isIn(unit)) : isTiled ? this.scene.provinces : [];
    pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const taken = [];
    for (const unit of named) {
      const box = this.scene.boxOf(unit);
      const [x, y] = camera.toScreen(...this.scene.centreOf(unit));
      const name = unit.name.replace(/^Kabupaten /, "");
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

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
