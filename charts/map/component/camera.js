// Where the map is looked at from: screen = world × scale + shift, in CSS pixels.

const CLOSEST = 60; // how much closer than the whole country one can come
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
export const ease = (t) => (t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2);

export class Camera {
  constructor(changed) {
    Object.assign(this, { changed, scale: 0, x: 0, y: 0, width: 0, height: 0, home: [0, 0, 1, 1], least: 0 });
  }

  get view() { return { scale: this.scale, x: this.x, y: this.y }; }

  get isHome() { return this.scale <= this.least * 1.01; }

  // Keeps what lies in the middle in the middle when the stage changes its size.
  resize(width, height) {
    const wasHome = !this.scale || this.isHome;
    if (this.width && !wasHome) {
      const ratio = this.#fitting(this.home, width, height).scale / this.least;
      const [cx, cy] = this.toWorld(this.width / 2, this.height / 2);
      this.scale *= ratio;
      this.x = width / 2 - cx * this.scale;
      this.y = height / 2 - cy * this.scale;
    }
    Object.assign(this, { width, height, least: this.#fitting(this.home, width, height).scale });
    if (wasHome) Object.assign(this, this.#fitting(this.home, width, height));
  }

  setHome(box) {
    this.home = box;
    this.least = this.#fitting(box, this.width, this.height).scale;
  }

  toWorld(x, y) { return [(x - this.x) / this.scale, (y - this.y) / this.scale]; }

  toScreen(x, y) { return [x * this.scale + this.x, y * this.scale + this.y]; }

  zoomAt(factor, x, y) {
    const scale = clamp(this.scale * factor, this.least, this.least * CLOSEST);
    const [wx, wy] = this.toWorld(x, y);
    this.place({ scale, x: x - wx * scale, y: y - wy * scale });
  }

  pan(dx, dy) { this.place({ scale: this.scale, x: this.x + dx, y: this.y + dy }); }

  place(view) {
    this.stop();
    Object.assign(this, this.#kept(view));
    this.changed();
  }

  zoomSmoothly(factor, x = this.width / 2, y = this.height / 2) {
    const scale = clamp(this.scale * factor, this.least, this.least * CLOSEST);
    const [wx, wy] = this.toWorld(x, y);
    this.fly(this.#kept({ scale, x: x - wx * scale, y: y - wy * scale }), 220);
  }

  fit(box, { room = 1, milliseconds = 600 } = {}) {
    const view = this.#fitting(box, this.width, this.height, room);
    view.scale = Math.min(view.scale, this.least * CLOSEST);
    this.fly(view, milliseconds);
  }

  // Moves the middle along a straight line while the scale changes evenly to the eye.
  fly(target, milliseconds) {
    this.stop();
    if (calm() || !this.width || milliseconds === 0) return this.place(target);
    const from = this.view;
    const start = performance.now();
    const middle = (view) => [(this.width / 2 - view.x) / view.scale, (this.height / 2 - view.y) / view.scale];
    const [a, b] = [middle(from), middle(target)];
    const step = (now) => {
      const t = Math.min((now - start) / milliseconds, 1);
      const eased = ease(t);
      const scale = from.scale * (target.scale / from.scale) ** eased;
      const share = from.scale === target.scale ? eased : (1 - from.scale / scale) / (1 - from.scale / target.scale);
      this.scale = scale;
      this.x = this.width / 2 - (a[0] + (b[0] - a[0]) * share) * scale;
      this.y = this.height / 2 - (a[1] + (b[1] - a[1]) * share) * scale;
      if (t === 1) Object.assign(this, target);
      this.flight = t < 1 ? requestAnimationFrame(step) : 0;
      this.changed();
    };
    this.flight = requestAnimationFrame(step);
  }

  stop() {
    cancelAnimationFrame(this.flight);
    this.flight = 0;
  }

  #fitting([left, top, right, bottom], width, height, room = 1) {
    const edge = Math.min(28, width * 0.03);
    const scale = Math.min((width - 2 * edge) / (right - left), (height - 2 * edge) / (bottom - top)) * room;
    return { scale, x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale };
  }

  // The country never leaves the stage altogether.
  #kept(view) {
    const [left, top, right, bottom] = this.home;
    const hold = (shift, from, to, size) => {
      const [low, high] = [size / 2 - to * view.scale, size / 2 - from * view.scale];
      return clamp(shift, low, high);
    };
    if (view.scale <= this.least * 1.001) return this.#fitting(this.home, this.width, this.height);
    return { ...view, x: hold(view.x, left, right, this.width), y: hold(view.y, top, bottom, this.height) };
  }
}

export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
