// Three canvases, one above the other: fills, lines with names, marks. A new week repaints only the units whose zone
// changed; a moved pointer repaints the marks alone.

import { Fills } from "./fills.js";
import { Lines } from "./lines.js";
import { Marks } from "./marks.js";

const SHARPEST = 3; // pixels of the canvas for one of the page; more is not seen

export class Painter {
  constructor(root, scene) {
    this.scene = scene;
    this.fills = new Fills(root.querySelector(".fills"), scene);
    this.lines = new Lines(root.querySelector(".lines"), scene);
    this.marks = new Marks(root.querySelector(".marks"), scene);
    this.layers = [this.fills, this.lines, this.marks];
  }

  resize(width, height) {
    this.density = Math.min(globalThis.devicePixelRatio || 1, SHARPEST);
    for (const layer of this.layers) layer.resize(width, height, this.density);
    this.isBare = this.lines.canvas.hidden = false;
    this.dress();
  }

  dress() { this.fills.dress(); }

  paintAll() {
    this.#shift("");
    if (this.scene.isMoving) return this.#paintMoving();
    this.#bare(false);
    this.fills.paint();
    this.lines.paint();
    this.marks.paint();
    this.placed = this.scene.camera.view;
  }

  paintChanges() {
    if (this.scene.isMoving) return;
    this.fills.paintChanges();
    this.marks.paint();
  }

  paintMarks() { if (!this.scene.isMoving) this.marks.paint(); }

  // What was painted, moved and scaled as one picture: cheap while the camera moves, sharp again once it rests.
  follow() {
    const { scale, x, y } = this.scene.camera;
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
    const { width, height } = this.scene.camera;
    this.fills.resize(width, height, isBare ? 1 : this.density);
    this.lines.canvas.hidden = isBare;
    if (isBare) this.marks.clear();
  }

  #shift(transform) {
    for (const layer of [this.fills, this.lines]) layer.shift(transform);
  }
}
