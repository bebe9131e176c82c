// The fills: each unit in the colour, pattern and letter of its class.

import { Sheet } from "./sheet.js";
import { patternOf } from "./patterns.js";

const FADED = 0.22;
const LETTER_ROOM = 20; // pixels a unit needs on the screen to carry its letter
const CELL_ROOM = 14; // the same for a tile, which is filled evenly
const HALF = 0.5; // below it a fill is closer to the ground than to its own colour
const RIM_ROOM = 9; // pixels a unit needs for a rim in its full colour
const NARROW = 0.62; // how much of its size a letter of two characters keeps

export class Fills extends Sheet {
  painted = new Map(); // the class each unit was last painted in, with its level of evidence

  // Called when the palette or the density changes.
  dress() {
    const looks = Object.entries(this.scene.looks);
    this.patterns = Object.fromEntries(looks.map(([code, look]) => [code, patternOf(look, this.density)]));
  }

  paint() {
    const { scene, sight } = this;
    this.clear();
    this.painted.clear();
    const seen = sight.inSight();
    if (!scene.province) return seen.forEach((unit) => this.#fill(unit));
    const around = seen.filter((unit) => !scene.isInFocus(unit));
    this.#land(around);
    around.forEach((unit) => this.#fill(unit));
    this.stroke(around, { colour: scene.palette.seam, width: 0.6, alpha: 0.35 });
    seen.filter((unit) => scene.isInFocus(unit)).forEach((unit) => this.#fill(unit));
  }

  // Repaints the units whose class is another than the one on the canvas.
  paintChanges() {
    const changed = [...this.painted].filter(([unit, before]) => this.#stateOf(unit) !== before);
    // Around a province in focus shapes overlap, so a change outside it means painting in order again.
    if (this.scene.province && changed.length) this.paint();
    else for (const [unit] of changed) this.#fill(unit);
  }

  // Between map and tiles every frame is new: one path for each class, nothing that takes a second look to see.
  paintMoving() {
    const { scene, sight } = this;
    const pen = this.clear();
    for (const [code, units] of scene.unitsByClass()) {
      pen.beginPath();
      for (const unit of units) sight.morph.trace(pen, unit, sight.progress);
      pen.globalAlpha = scene.only && scene.only !== code ? FADED : 1;
      pen.fillStyle = scene.looks[code].fill;
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  #stateOf(unit) { return `${this.scene.classOf(unit)} ${this.scene.levelOf(unit)}`; }

  // Beside a province in fine detail, its coarser neighbours reach a little further, so that no gap shows the sea.
  #land(around) {
    const { scene, sight, camera } = this;
    if (sight.isFine) this.stroke(around, { colour: scene.palette.surface, width: 4 * camera.scale });
  }

  #fill(unit) {
    const { pen, scene } = this;
    const { palette, only, province } = scene;
    const code = scene.classOf(unit);
    const look = scene.lookOf(code);
    const shape = this.sight.shapeOf(unit);
    const isFaded = (only && only !== code) || (province && !scene.isInFocus(unit));
    const fade = scene.fadeOf(unit);
    pen.fillStyle = palette.surface;
    pen.fill(shape);
    pen.globalAlpha = isFaded ? FADED * fade : fade;
    pen.fillStyle = look.fill;
    pen.fill(shape);
    pen.globalAlpha = isFaded ? FADED : 1;
    if (this.patterns[code]) this.#pattern(shape, this.patterns[code]);
    if (look.edge) this.#edge(shape, look.edge);
    else if (fade < 1 && this.#room(unit) > RIM_ROOM) this.#edge(shape, look.fill);
    if (!isFaded && look.pattern !== "blank") this.#letter(unit, look, fade < HALF ? palette.ink : look.ink);
    pen.globalAlpha = 1;
    this.painted.set(unit, this.#stateOf(unit));
  }

  #pattern(shape, pattern) {
    const { pen, density, camera } = this;
    const size = 1 / (camera.scale * density);
    pattern.setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
    pen.fillStyle = pattern;
    pen.fill(shape);
  }

  // A fill too close to the ground, or taken back as its evidence is weak, is set off by an edge inside the shape.
  #edge(shape, colour) {
    const { pen } = this;
    pen.save();
    pen.clip(shape);
    pen.strokeStyle = colour;
    pen.lineWidth = 2.4 / this.camera.scale;
    pen.stroke(shape);
    pen.restore();
  }

  #room(unit) {
    const box = this.sight.boxOf(unit);
    return Math.min(box[2] - box[0], box[3] - box[1]) * this.camera.scale;
  }

  #letter(unit, { letter }, ink) {
    const { pen, camera, sight: { isTiled } } = this;
    const room = this.#room(unit);
    if (room < (isTiled ? CELL_ROOM : LETTER_ROOM) || (!isTiled && camera.isHome)) return;
    const [x, y] = this.sight.centreOf(unit);
    const least = isTiled ? 9.5 : 11;
    const fitting = Math.min(Math.max(room * 0.36, least), 17);
    const size = (letter.length > 1 ? Math.max(fitting * NARROW, 8) : fitting) / camera.scale;
    pen.font = `600 ${size}px ${this.scene.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = ink;
    pen.fillText(letter, x, y + size * 0.06);
  }
}
