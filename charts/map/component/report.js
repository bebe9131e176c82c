// What Python is told of the reader's choices, what the map remembers of itself, and its state as attributes.

const SETTLE = 400; // milliseconds after the last move of the time line before the page follows
const remembered = new Map(); // camera and view by the key of the map, across reruns and pages

export class Report {
  constructor(root, scene, camera) { Object.assign(this, { root, scene, camera, sent: 0 }); }

  // Takes up the count of choices where Python stands, and returns what the map with this key looked like before.
  begin({ key, n }) {
    this.key = key;
    this.sent = n;
    return remembered.get(key);
  }

  remember() {
    const { camera, scene: { tab } } = this;
    if (this.key) remembered.set(this.key, { view: camera.isHome ? null : camera.view, tab });
  }

  // Whether Python answers to less than the reader has said since.
  isStale({ n }) { return n < this.sent; }

  send() {
    const { selected, province, shownDay } = this.scene;
    this.sent += 1;
    this.told = { n: this.sent, region: selected?.code ?? null, province: province?.code ?? null, day: shownDay };
    this.mark();
    this.remember();
    this.tell(this.told);
  }

  // Tells the day once the time line has come to rest.
  settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = 0;
      if (this.scene.shownDay !== this.told?.day) this.send();
    }, SETTLE);
  }

  stop() { clearTimeout(this.settling); }

  // For tests and for styles.
  mark() {
    const { dataset } = this.root;
    const { scene } = this;
    dataset.asOf = scene.shownDay ?? "";
    dataset.region = scene.selected?.code ?? "";
    dataset.province = scene.province?.code ?? "";
    dataset.layer = scene.layer?.code ?? "";
    dataset.types = scene.types;
    dataset.sent = this.sent;
  }

  painted(milliseconds) {
    const { dataset } = this.root;
    dataset.painted = Number(dataset.painted) + 1;
    dataset.paintMs = milliseconds.toFixed(1);
  }
}
