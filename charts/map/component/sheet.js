// One of the canvases that lie above each other, drawn on in the units of the world.

export class Sheet {
  constructor(canvas, sight) {
    const { scene, camera } = sight;
    Object.assign(this, { canvas, sight, scene, camera, pen: canvas.getContext("2d"), density: 1 });
  }

  resize(width, height, density) {
    this.density = density;
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
  }

  // The pen on an empty canvas, its units those of the world.
  clear() {
    const { pen, density } = this;
    const { scale, x, y } = this.camera;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    pen.setTransform(scale * density, 0, 0, scale * density, x * density, y * density);
    return pen;
  }

  // The pen with the pixels of the screen as its units, for text.
  onScreen() {
    this.pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    return this.pen;
  }

  shift(transform) { this.canvas.style.transform = transform; }

  // The outlines of some units, `width` pixels wide.
  stroke(units, { colour, width, alpha = 1 }) {
    const { pen, sight } = this;
    pen.lineJoin = "round";
    pen.strokeStyle = colour;
    pen.globalAlpha = alpha;
    pen.lineWidth = width / this.camera.scale;
    for (const unit of units) pen.stroke(sight.shapeOf(unit));
    pen.globalAlpha = 1;
  }
}
