// One picture of the scene with all that belongs to it: canvases, camera, pointer, card and the buttons to zoom.

import { Camera } from "./camera.js";
import { Card } from "./card.js";
import { Gestures } from "./gestures.js";
import { Painter } from "./painter.js";
import { Reader } from "./reader.js";
import { Repaint } from "./repaint.js";
import { Sight } from "./sight.js";

export class Pane {
  constructor(stage, scene, { painted, moved, reset, ...asks }) {
    const camera = new Camera(() => this.#cameraMoved());
    Object.assign(this, { stage, scene, camera, moved, reset });
    this.sight = new Sight(scene, camera);
    this.painter = new Painter(stage, this.sight);
    this.repaint = new Repaint(stage, this.sight, this.painter, painted);
    this.card = new Card(stage.querySelector(".card"), this.sight);
    this.reader = new Reader(stage, this.sight, this.card, { ...asks, zoom: (way) => this.zoom(way) });
    this.gestures = new Gestures(stage.querySelector(".marks"), camera, this.reader);
    for (const button of stage.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.zoom(button.dataset.zoom));
    }
  }

  // Comes into view at once as the map or as the tiles, fitted to what is in focus.
  open(isTiled) {
    Object.assign(this.sight, { progress: isTiled, heading: isTiled });
    this.stage.hidden = false;
    this.repaint.measure();
    this.camera.setHome(this.sight.homeBox);
    this.sight.fit(0);
  }

  close() {
    this.card.hide();
    this.stage.hidden = true;
  }

  zoom(way) {
    if (way === "reset") return this.reset();
    this.camera.zoomSmoothly(way === "in" ? 1.8 : 1 / 1.8);
  }

  stop() {
    for (const part of [this.repaint, this.gestures, this.camera]) part.stop();
  }

  #cameraMoved() {
    this.moved();
    this.gestures.settle();
    this.card.hide();
    this.repaint.follow();
  }
}
