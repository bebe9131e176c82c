// Three canvases, one above the other: fills, lines with names, marks. A new week repaints only the units whose class
// changed; a moved pointer repaints the marks alone.

import { Fills } from "./fills.js";
import { Lines } from "./lines.js";
import { Marks } from "./marks.js";

const SHARPEST = 3; // pixels of the canvas for one of the page; more is not seen

export class Painter {
  constructor(stage, sight) {
    Object.assign(this, { sight, camera: sight.camera });
    this.fills = new Fills(stage.querySelector(".fills"), sight);
    this.lines = new Lines(stage.querySelector(".lines"), sight);
    this.marks = new Marks(stage.querySelector(".marks"), sight);
    this.sheets = [this.fills, this.lines, this.marks];
  }

  resize(width, height) {
    this.density = Math.min(globalThis.devicePixelRatio || 1, SHARPEST);
    for (const sheet of this.sheets) sheet.resize(width, height, this.density);
    this.isBare = this.lines.canvas.hidden = false;
    this.dress();
  }

  dress() { this.fills.dress(); }

  paintAll() {
    this.#shift("");
    if (this.sight.isMoving) return this.#paintMoving();
    this.#bare(false);
    this.fills.paint();
    this.lines.paint();
    this.marks.paint();
    this.placed = this.camera.view;
  }

  paintChanges() {
    if (this.sight.isMoving) return;
    this.fills.paintChanges();
    this.marks.paint();
  }

  paintMarks() { if (!this.sight.isMoving) this.marks.paint(); }

  // What was painted, moved and scaled as one picture: cheap while the camera moves, sharp again once it rests.
  follow() {
    const { scale, x, y } = this.camera;
    const ratio = scale / this.placed.scale;
    this.#shift(`matrix(${ratio}, 0, 0, ${ratio}, ${x - this.placed.x * ratio}, ${y - this.placed.y * ratio})`);
    this.marks.paint();
  }

  #paintMoving() {
    this.#bare(true);
    this.fills.paintMoving();
  }

  // On the way to the tiles, only coarse fills are drawn: nothing finer can be seen, and every pixel costs time.
  #bare(isBare) {
    if (isBare === this.isBare) return;
    this.isBare = isBare;
    const { width, height } = this.camera;
    this.fills.resize(width, height, isBare ? 1 : this.density);
    this.lines.canvas.hidden = isBare;
    if (isBare) this.marks.clear();
  }

  #shift(transform) {
    for (const sheet of [this.fills, this.lines]) sheet.shift(transform);
  }
}
