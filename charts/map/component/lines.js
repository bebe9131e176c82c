// The lines over the fills, between regions and around provinces, and the names where there is room for them.

import { Sheet } from "./sheet.js";

const LINE = 16; // pixels a name is high
const HALO = 3.5;
const LEGIBLE = 9; // pixels a tile has where names still leave the tiles to be seen

export class Lines extends Sheet {
  paint() {
    const { scene, sight, camera } = this;
    const { palette, province } = scene;
    const pen = this.clear();
    const isNear = !camera.isHome;
    const own = (unit) => !province || scene.isInFocus(unit);
    if (!scene.byProvince) {
      const width = isNear ? 0.9 : Math.min(0.5, camera.width / 2200);
      this.stroke(sight.inSight().filter(own), { colour: palette.seam, width, alpha: 0.75 });
    }
    pen.strokeStyle = palette.province;
    const far = Math.min(0.9, camera.width / 900);
    pen.lineWidth = (sight.isTiled ? Math.min(1.7, this.#tile / 5) : isNear ? 1.5 : far) / camera.scale;
    for (const each of sight.inSight(scene.provinces).filter(own)) pen.stroke(sight.shapeOf(each));
    this.#names();
  }

  // How many pixels a tile is wide.
  get #tile() { return this.scene.atlas.cell.size * this.camera.scale; }

  // Of the regions of the province in focus; of all provinces among the tiles.
  #names() {
    const { scene, sight } = this;
    const { province } = scene;
    const isNamed = sight.isTiled && this.#tile >= LEGIBLE;
    const named = province ? scene.units.filter((unit) => scene.isInFocus(unit)) : isNamed ? scene.provinces : [];
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
    const { scene, sight, pen } = this;
    const isWithin = Boolean(scene.province);
    const text = isWithin ? unit.name.replace(/^Kabupaten /, "") : unit.short;
    const [x, middle] = sight.spotOf(unit);
    const y = isWithin ? middle + 15 : middle; // below the letter of the class
    const half = pen.measureText(text).width / 2 + 3;
    const [left, , right] = sight.boxOf(unit);
    const fits = !isWithin || half * 1.5 < (right - left) * this.camera.scale;
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
