// How one picture shows the scene: from which camera, and each unit by its shape on the map or its tile.

import { Morph } from "./morph.js";

const morphs = new WeakMap();

export class Sight {
  constructor(scene, camera) { Object.assign(this, { scene, camera, progress: 0, heading: 0 }); }

  // Among the tiles, or on the way there.
  get isTiled() { return this.heading === 1; }

  get isMoving() { return this.progress > 0 && this.progress < 1; }

  get isFine() {
    const { province, byProvince } = this.scene;
    return Boolean(province?.isFine) && !this.isTiled && !byProvince;
  }

  get homeBox() { return this.boxOf(this.scene.atlas); }

  get focusBox() { return this.boxOf(this.scene.province ?? this.scene.atlas); }

  // Fits the camera to the province in focus, or to the whole country.
  fit(milliseconds) {
    const { camera, scene } = this;
    if (camera.width) camera.fit(this.focusBox, { room: scene.province ? 0.94 : 1, milliseconds });
  }

  inSight(units = this.scene.units) {
    const { camera } = this;
    const [left, top] = camera.toWorld(0, 0);
    const [right, bottom] = camera.toWorld(camera.width, camera.height);
    return units.filter((unit) => {
      const box = this.boxOf(unit);
      return box[2] > left && box[0] < right && box[3] > top && box[1] < bottom;
    });
  }

  shapeOf(unit) {
    if (this.isTiled) return unit.tile;
    const isFine = this.isFine && (unit.province ?? unit) === this.scene.province;
    return isFine ? unit.fine ?? unit.shape : unit.shape;
  }

  boxOf(place) { return this.isTiled ? place.tileBox : place.box; }

  centreOf(unit) { return this.isTiled ? unit.tileCentre : unit.centre; }

  // Where a unit is on the canvas, in CSS pixels.
  spotOf(unit) { return this.camera.toScreen(...this.centreOf(unit)); }

  get morph() {
    const { units } = this.scene;
    if (!morphs.has(units)) morphs.set(units, new Morph(units));
    return morphs.get(units);
  }
}
