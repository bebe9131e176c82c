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
  }

  resize(width, height) {
    const density = Math.min(globalThis.devicePixelRatio || 1, SHARPEST);
    for (const layer of [this.fills, this.lines, this.marks]) layer.resize(width, height, density);
    this.dress();
  }

  dress() { this.fills.dress(); }

  paintAll() {
    this.#shift("");
    if (this.scene.isMoving) return this.#paintMoving();
    this.isBare = false;
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
    this.fills.paintMoving();
    if (this.isBare) return; // an empty canvas need not be emptied at every frame
    this.isBare = true;
    this.lines.clear();
    this.marks.clear();
  }

  #shift(transform) {
    for (const layer of [this.fills, this.lines]) layer.shift(transform);
  }
}
