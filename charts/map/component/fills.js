// The fills: each unit in the colour, pattern and letter of its zone.

import { Layer } from "./layer.js";
import { patternOf } from "./patterns.js";

const FADED = 0.22;
const LETTER_ROOM = 20; // pixels a unit needs on the screen to carry its letter
const CELL_ROOM = 14; // the same for a tile, which is filled evenly

export class Fills extends Layer {
  painted = new Map(); // the zone each unit was last painted in

  // Called when the palette or the density changes.
  dress() {
    const looks = Object.entries(this.scene.palette.zones);
    this.patterns = Object.fromEntries(looks.map(([zone, look]) => [zone, patternOf(look, this.density)]));
  }

  paint() {
    const { scene } = this;
    this.clear();
    this.painted.clear();
    const seen = scene.inSight();
    if (!scene.province) return seen.forEach((unit) => this.#fill(unit));
    const around = seen.filter((unit) => !scene.isInFocus(unit));
    this.#land(around);
    around.forEach((unit) => this.#fill(unit));
    this.stroke(around, { colour: scene.palette.seam, width: 0.6, alpha: 0.35 });
    seen.filter((unit) => scene.isInFocus(unit)).forEach((unit) => this.#fill(unit));
  }

  // Repaints the units whose zone is another than the one on the canvas.
  paintChanges() {
    const changed = [...this.painted].filter(([unit, zone]) => this.scene.zoneOf(unit) !== zone);
    // Around a province in focus shapes overlap, so a change outside it means painting in order again.
    if (this.scene.province && changed.length) this.paint();
    else for (const [unit] of changed) this.#fill(unit);
  }

  // Between map and tiles every frame is new: one path for each zone, nothing that takes a second look to see.
  paintMoving() {
    const { scene } = this;
    const pen = this.clear();
    for (const [zone, units] of scene.unitsByZone()) {
      pen.beginPath();
      for (const unit of units) scene.morph.trace(pen, unit, scene.progress);
      pen.globalAlpha = scene.only && scene.only !== zone ? FADED : 1;
      pen.fillStyle = scene.palette.zones[zone].fill;
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  // Beside a province in fine detail, its coarser neighbours reach a little further, so that no gap shows the sea.
  #land(around) {
    const { scene } = this;
    if (scene.isFine) this.stroke(around, { colour: scene.palette.surface, width: 4 * scene.camera.scale });
  }

  #fill(unit) {
    const { pen, scene } = this;
    const { palette, only, province } = scene;
    const zone = scene.zoneOf(unit);
    const look = palette.zones[zone];
    const shape = scene.shapeOf(unit);
    const isFaded = (only && only !== zone) || (province && !scene.isInFocus(unit));
    pen.fillStyle = palette.surface;
    pen.fill(shape);
    pen.globalAlpha = isFaded ? FADED : 1;
    pen.fillStyle = look.fill;
    pen.fill(shape);
    if (this.patterns[zone]) this.#pattern(shape, this.patterns[zone]);
    if (look.edge) this.#edge(shape, look.edge);
    if (!isFaded && look.pattern !== "blank") this.#letter(unit, look);
    pen.globalAlpha = 1;
    this.painted.set(unit, zone);
  }

  #pattern(shape, pattern) {
    const { pen, density, scene } = this;
    const size = 1 / (scene.camera.scale * density);
    pattern.setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
    pen.fillStyle = pattern;
    pen.fill(shape);
  }

  // A fill too close to the ground is set off by an edge of its own, drawn inside the shape.
  #edge(shape, colour) {
    const { pen, scene } = this;
    pen.save();
    pen.clip(shape);
    pen.strokeStyle = colour;
    pen.lineWidth = 2.4 / scene.camera.scale;
    pen.stroke(shape);
    pen.restore();
  }

  #letter(unit, look) {
    const { pen, scene } = this;
    const { camera, isTiled } = scene;
    const box = scene.boxOf(unit);
    const room = Math.min(box[2] - box[0], box[3] - box[1]) * camera.scale;
    if (room < (isTiled ? CELL_ROOM : LETTER_ROOM) || (!isTiled && camera.isHome)) return;
    const [x, y] = scene.centreOf(unit);
    const size = Math.min(Math.max(room * 0.36, isTiled ? 9.5 : 11), 17) / camera.scale;
    pen.font = `600 ${size}px ${scene.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = look.ink;
    pen.fillText(look.letter, x, y + size * 0.06);
  }
}
