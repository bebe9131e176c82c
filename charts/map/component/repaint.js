// What is painted when: everything, the units whose class changed, or the marks alone; and how a moving camera is kept up with.

const FRAME = 9; // milliseconds of painting that still leave a frame smooth
const PATIENCE = 400; // milliseconds a moving picture may stay unsharp
const REST = 90; // milliseconds without a move after which the picture is painted sharply

export class Repaint {
  constructor(stage, sight, painter, painted) {
    Object.assign(this, { stage, sight, painter, painted, needs: new Set(), pending: 0, effort: 0, sharpened: 0 });
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(stage);
  }

  stop() {
    clearTimeout(this.resting);
    cancelAnimationFrame(this.pending);
    this.watcher.disconnect();
  }

  // "all", "zones" or "marks", at the next frame.
  request(what) {
    if (this.stage.hidden) return;
    this.needs.add(what);
    this.pending ||= requestAnimationFrame(() => this.#paint());
  }

  // Takes over the size of the stage; one that is hidden has none.
  measure() {
    const { clientWidth, clientHeight } = this.stage;
    if (!clientWidth || !this.sight.scene.atlas) return;
    this.sight.camera.resize(clientWidth, clientHeight);
    this.painter.resize(clientWidth, clientHeight);
    this.request("all");
  }

  // A camera on the move shows the last picture moved along, and paints sharply whenever there is time for it.
  follow() {
    const now = performance.now();
    clearTimeout(this.resting);
    const isCheap = this.effort < FRAME || this.sight.isMoving || !this.painter.placed;
    if (isCheap || now - this.sharpened > PATIENCE) {
      this.sharpened = now;
      return this.request("all");
    }
    this.painter.follow();
    this.resting = setTimeout(() => this.request("all"), REST);
  }

  #paint() {
    const { needs, painter, sight } = this;
    this.pending = 0;
    this.needs = new Set();
    if (!sight.camera.width || !sight.scene.frames || this.stage.hidden) return;
    const start = performance.now();
    if (needs.has("all")) painter.paintAll();
    else if (needs.has("zones")) painter.paintChanges();
    else painter.paintMarks();
    const spent = performance.now() - start;
    if (needs.has("all")) this.effort = spent;
    this.painted(spent);
  }
}
