// Pointer, wheel, touch and keys on the canvas, told as what the reader means.
//
// Touch: while the whole country shows, one finger moving up or down scrolls the page and two fingers zoom the map;
// once the map is closer, one finger moves the map. The wheel zooms, except when it would zoom out of the whole
// country or when the page was already scrolling as the pointer came over the map.

const CLICK_SLACK = 5;
const SCROLL_REST = 300;

export class Gestures {
  constructor(canvas, camera, meaning) {
    Object.assign(this, { canvas, camera, meaning, pointers: new Map(), moved: 0, scrolled: 0 });
    const on = (type, run, options) => canvas.addEventListener(type, run, options);
    on("pointerdown", (event) => this.#down(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#up(event));
    on("pointercancel", (event) => this.#lost(event));
    on("pointerleave", (event) => event.pointerType !== "touch" && !this.pointers.size && meaning.leave());
    on("wheel", (event) => this.#wheel(event), { passive: false });
    on("dblclick", (event) => camera.zoomSmoothly(event.shiftKey ? 0.5 : 2, ...this.#at(event)));
    on("keydown", (event) => meaning.key(event));
    this.watch = new AbortController();
    addEventListener("scroll", () => (this.scrolled = performance.now()), {
      capture: true, passive: true, signal: this.watch.signal,
    });
    this.settle();
  }

  stop() { this.watch.abort(); }

  // The browser must know before a touch starts whether it may scroll the page.
  settle() { this.canvas.style.touchAction = this.camera.isHome ? "pan-y" : "none"; }

  #at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #down(event) {
    if (event.button > 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.#at(event));
    if (this.pointers.size === 1) this.moved = 0;
    this.camera.stop();
  }

  #move(event) {
    const at = this.#at(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) return void (event.pointerType !== "touch" && this.meaning.hover(...at));
    const held = [...this.pointers.values()];
    const spreadBefore = this.#spread(held);
    const middleBefore = this.#middle(held);
    this.pointers.set(event.pointerId, at);
    const now = [...this.pointers.values()];
    this.moved += Math.hypot(at[0] - before[0], at[1] - before[1]);
    if (this.moved < CLICK_SLACK) return;
    const middle = this.#middle(now);
    this.canvas.classList.add("held");
    this.meaning.leave();
    if (spreadBefore) this.camera.zoomAt(this.#spread(now) / spreadBefore, ...middle);
    if (!this.camera.isHome) this.camera.pan(middle[0] - middleBefore[0], middle[1] - middleBefore[1]);
  }

  #up(event) {
    const wasHeld = this.pointers.delete(event.pointerId);
    if (this.pointers.size) return;
    this.canvas.classList.remove("held");
    this.settle();
    if (wasHeld && this.moved < CLICK_SLACK) this.meaning.click(...this.#at(event), event.pointerType === "touch");
  }

  #lost(event) {
    this.pointers.delete(event.pointerId);
    this.canvas.classList.remove("held");
    this.moved = CLICK_SLACK;
  }

  #wheel(event) {
    const isPageScrolling = performance.now() - this.scrolled < SCROLL_REST && !event.ctrlKey;
    if (isPageScrolling || (this.camera.isHome && event.deltaY > 0)) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 18 : 1;
    const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022));
    this.camera.zoomAt(factor, ...this.#at(event));
    this.settle();
  }

  #spread(points) { return points.length === 2 ? Math.hypot(points[0][0] - points[1][0], points[0][1] - points[1][1]) : 0; }

  #middle(points) {
    const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
    return [sum[0] / points.length, sum[1] / points.length];
  }
}
