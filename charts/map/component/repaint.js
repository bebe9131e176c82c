// What is painted when: everything, the units whose zone changed, or the marks alone; and how a moving camera is kept up with.

const FRAME = 9; // milliseconds of painting that still leave a frame smooth
const PATIENCE = 400; // milliseconds a moving picture may stay unsharp
const REST = 90; // milliseconds without a move after which the picture is painted sharply

export class Repaint {
  constructor(root, scene, painter) {
    Object.assign(this, { root, scene, painter, needs: new Set(), pending: 0, effort: 0, sharpened: 0 });
    this.stage = root.querySelector(".stage");
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(this.stage);
  }

  stop() {
    clearTimeout(this.resting);
    cancelAnimationFrame(this.pending);
    this.watcher.disconnect();
  }

  // "all", "zones" or "marks", at the next frame.
  request(what) {
    this.needs.add(what);
    this.pending ||= requestAnimationFrame(() => this.#paint());
  }

  measure() {
    const { clientWidth, clientHeight } = this.stage;
    if (!clientWidth || !this.scene.atlas) return;
    this.scene.camera.resize(clientWidth, clientHeight);
    this.painter.resize(clientWidth, clientHeight);
    this.request("all");
  }

  // A camera on the move shows the last picture moved along, and paints sharply whenever there is time for it.
  follow() {
    const now = performance.now();
    clearTimeout(this.resting);
    const isCheap = this.effort < FRAME || this.scene.isMoving || !this.painter.placed;
    if (isCheap || now - this.sharpened > PATIENCE) {
      this.sharpened = now;
      return this.request("all");
    }
    this.painter.follow();
    this.resting = setTimeout(() => this.request("all"), REST);
  }

  #paint() {
    const { needs, painter } = this;
    this.pending = 0;
    this.needs = new Set();
    if (!this.scene.camera.width || !this.scene.frames) return;
    const start = performance.now();
    if (needs.has("all")) painter.paintAll();
    else if (needs.has("zones")) painter.paintChanges();
    else painter.paintMarks();
    const spent = performance.now() - start;
    if (needs.has("all")) this.effort = spent;
    const { dataset } = this.root;
    dataset.painted = Number(dataset.painted) + 1;
    dataset.paintMs = spent.toFixed(1);
  }
}
