// The marks of pointer, keys and selection: the only sheet that a moved pointer repaints. What is marked in one
// picture is marked in all of them.

import { Sheet } from "./sheet.js";

const SMALL = 24; // pixels below which an outline alone is not found
const RING = 9; // least radius in pixels

export class Marks extends Sheet {
  paint() {
    const { hovered, selected, cursor, palette } = this.scene;
    const weight = selected ? this.#weight(selected) : 1;
    this.clear();
    this.#outline(selected, palette.surface, 5.5 * weight);
    this.#outline(selected, palette.focus, 3 * weight);
    this.#ring(selected, palette.focus);
    if (hovered !== selected) this.#outline(hovered, palette.ink, 2);
    if (cursor !== selected) this.#outline(cursor, palette.focus, 2, [5, 3]);
    const elsewhere = hovered ?? cursor;
    if (!this.sight.isPointedAt && elsewhere !== selected) this.#ring(elsewhere, palette.ink);
  }

  // A thick line would hide a small region.
  #weight(unit) {
    const box = this.sight.boxOf(unit);
    const size = Math.min(box[2] - box[0], box[3] - box[1]) * this.camera.scale;
    return Math.min(Math.max(size / 60, 0.55), 1);
  }

  // A ring leads the eye to a unit that is too small to be seen.
  #ring(unit, colour) {
    if (!unit) return;
    const { pen, camera, scene: { palette } } = this;
    const [left, top, right, bottom] = this.sight.boxOf(unit);
    const size = Math.max(right - left, bottom - top) * camera.scale;
    if (size > SMALL) return;
    for (const [ink, width] of [[palette.surface, 4], [colour, 2]]) {
      pen.strokeStyle = ink;
      pen.lineWidth = width / camera.scale;
      pen.beginPath();
      pen.arc((left + right) / 2, (top + bottom) / 2, Math.max(RING, size / 2 + 4) / camera.scale, 0, 2 * Math.PI);
      pen.stroke();
    }
  }

  #outline(unit, colour, width, dash = []) {
    if (!unit) return;
    this.pen.setLineDash(dash.map((length) => length / this.camera.scale));
    this.stroke([unit], { colour, width });
    this.pen.setLineDash([]);
  }
}
