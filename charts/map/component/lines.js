// The lines over the fills, between regions and around provinces, and the names where there is room for them.

import { Layer } from "./layer.js";

const LINE = 16; // pixels a name is high
const HALO = 3.5;

export class Lines extends Layer {
  paint() {
    const { scene } = this;
    const { palette, camera, isTiled, province } = scene;
    const pen = this.clear();
    const isNear = !camera.isHome;
    const own = (unit) => !province || scene.isInFocus(unit);
    if (!scene.byProvince) {
      const width = isNear ? 0.9 : Math.min(0.5, camera.width / 2200);
      this.stroke(scene.inSight().filter(own), { colour: palette.seam, width, alpha: 0.75 });
    }
    pen.strokeStyle = palette.province;
    pen.lineWidth = (isTiled ? 1.7 : isNear ? 1.5 : Math.min(0.9, camera.width / 900)) / camera.scale;
    for (const each of scene.inSight(scene.provinces).filter(own)) pen.stroke(scene.shapeOf(each));
    this.#names();
  }

  // Of the regions of the province in focus; of all provinces among the tiles.
  #names() {
    const { scene } = this;
    const { province } = scene;
    const named = province ? scene.units.filter((unit) => scene.isInFocus(unit)) : scene.isTiled ? scene.provinces : [];
    const pen = this.onScreen();
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.font = `600 ${province ? 12 : 11}px ${scene.font}`;
    const taken = [];
    for (const unit of named) {
      const label = this.#label(unit);
      if (!label.fits || taken.some((other) => overlap(label.spot, other))) continue;
      taken.push(label.spot);
      this.#write(label);
    }
  }

  #label(unit) {
    const { scene, pen } = this;
    const isWithin = Boolean(scene.province);
    const text = isWithin ? unit.name.replace(/^Kabupaten /, "") : unit.short;
    const [x, middle] = scene.camera.toScreen(...scene.centreOf(unit));
    const y = isWithin ? middle + 15 : middle; // below the letter of the zone
    const half = pen.measureText(text).width / 2 + 3;
    const [left, , right] = scene.boxOf(unit);
    const fits = !isWithin || half * 1.5 < (right - left) * scene.camera.scale;
    return { text, x, y, fits, spot: [x - half, y - LINE / 2, x + half, y + LINE / 2] };
  }

  #write({ text, x, y }) {
    const { pen, scene: { palette } } = this;
    pen.strokeStyle = palette.surface;
    pen.lineWidth = HALO;
    pen.strokeText(text, x, y);
    pen.fillStyle = palette.ink;
    pen.fillText(text, x, y);
  }
}

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
