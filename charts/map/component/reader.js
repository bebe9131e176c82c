// What the reader does with pointer and keys on one picture, and what is said aloud about it.

import { isArrow, unitAt, unitBeside } from "./hit.js";

const EDGE = 30; // pixels; a unit reached by keys closer to the edge is brought to the middle
const FINGER = 14; // pixels around a finger in which a small unit is meant

export class Reader {
  constructor(stage, sight, card, { repaint, chosen, say, zoom }) {
    Object.assign(this, { scene: sight.scene, sight, card, repaint, chosen, say, zoom });
    this.canvas = stage.querySelector(".marks");
  }

  hover(x, y) {
    if (this.sight.isMoving) return;
    const unit = unitAt(this.sight, x, y);
    this.canvas.classList.toggle("over", Boolean(unit));
    this.sight.isPointedAt = true;
    this.#touch(unit);
    if (unit) this.card.show(unit, x, y);
    else this.card.hide();
  }

  leave() {
    this.card.hide();
    this.sight.isPointedAt = false;
    this.#touch(null);
  }

  click(x, y, isTouch) {
    const unit = unitAt(this.sight, x, y, isTouch ? FINGER : undefined);
    this.scene.cursor = null;
    if (isTouch && unit) this.card.show(unit, x, y);
    if (isTouch && !unit) this.card.hide();
    this.choose(unit);
  }

  choose(unit) {
    if (unit === this.scene.selected) return;
    this.scene.selected = unit;
    this.repaint("marks");
    this.#announce(unit);
    this.chosen(unit);
  }

  flyTo(unit) {
    const { scene, sight } = this;
    const [left, top, right, bottom] = sight.boxOf(unit);
    const grow = Math.max(right - left, bottom - top, scene.atlas.width / 40);
    sight.camera.fit([left - grow, top - grow, right + grow, bottom + grow]);
    this.choose(unit);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#acts()[event.key];
    if (!act && !isArrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // Streamlit has shortcuts of its own
    if (act) act();
    else this.#step(event.key);
  }

  #acts() {
    const take = () => this.scene.cursor && this.choose(this.scene.cursor);
    const [closer, wider] = [() => this.zoom("in"), () => this.zoom("out")];
    return {
      "+": closer, "=": closer, "-": wider, 0: () => this.zoom("reset"), Enter: take, " ": take, Escape: () => this.#clear(),
    };
  }

  #clear() {
    this.scene.cursor = null;
    this.card.hide();
    this.choose(null);
    this.repaint("marks");
  }

  #step(key) {
    const { scene, sight } = this;
    const { camera } = sight;
    const from = scene.cursor ?? scene.selected;
    const to = from ? unitBeside(sight, from, key) : unitAt(sight, camera.width / 2, camera.height / 2, camera.width);
    if (!to) return void this.say(scene.words.say("sea"));
    scene.cursor = to;
    const [x, y] = this.#inView(to);
    this.repaint("marks");
    this.card.show(to, x, y);
    this.#announce(to);
  }

  // Where a unit is on the canvas, brought to the middle where it was at the edge or beyond.
  #inView(unit) {
    const { sight, sight: { camera } } = this;
    const [x, y] = sight.spotOf(unit);
    if (x >= EDGE && y >= EDGE && x <= camera.width - EDGE && y <= camera.height - EDGE) return [x, y];
    camera.pan(camera.width / 2 - x, camera.height / 2 - y);
    return sight.spotOf(unit);
  }

  #touch(unit) {
    if (unit === this.scene.hovered) return;
    this.scene.hovered = unit;
    this.repaint("marks");
  }

  #announce(unit) {
    if (!unit) return this.say("");
    const { scene } = this;
    const count = scene.countOf(unit, scene.paintedFrame);
    const zone = scene.layer ? scene.zoneText(scene.zoneOf(unit, scene.paintedFrame)) : null;
    const parts = [unit.name, unit.province?.name, scene.textOf(unit), zone, count >= 0 ? scene.amount(count) : null];
    this.say(parts.filter(Boolean).join(", "));
  }
}
