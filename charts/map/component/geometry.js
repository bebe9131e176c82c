// Boundaries: fetched once from the static folder, kept for the life of the page, shared by every map on it.

const fetched = new Map();

export function loadGeometry(address) {
  if (!fetched.has(address)) {
    const promise = fetchGeometry(address);
    promise.catch(() => fetched.delete(address)); // a failed request may be tried again
    fetched.set(address, promise);
  }
  return fetched.get(address);
}

async function fetchGeometry(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // A server or proxy may already have unpacked the file; gzip starts with 1f 8b.
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unzipped(bytes) : bytes;
  return JSON.parse(new TextDecoder().decode(plain));
}

async function unzipped(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// A unit is what carries a zone: a kabupaten/kota, or a province. It has a shape on the map and one among the tiles.
export class Atlas {
  constructor(source, outline, { merged, short }) {
    [this.width, this.height] = source.size;
    this.bounds = source.bounds;
    this.cell = gridOf(source);
    this.merged = merged[outline] ?? {};
    this.short = short;
    this.outline = outline;
    this.provinces = source[outline].map((entry) => this.#province(entry));
    this.provinceOf = new Map(this.provinces.map((province) => [province.code, province]));
    this.regions = source.regions.map((entry) => this.#region(entry));
    for (const region of this.regions) region.province.regions.push(region);
    for (const province of this.provinces) placeCentres(province);
    this.box = around(this.regions.map((region) => region.box));
    this.tileBox = around(this.regions.map((region) => region.tileBox));
  }

  // Finer shapes of one province, from a file with its own extent.
  refine(detail) {
    const move = this.#placing(detail);
    const finer = new Map(detail.regions.map((entry) => [entry.code, entry]));
    for (const region of this.regions) {
      const entry = finer.get(region.code);
      if (!entry) continue;
      region.fine = new Path2D();
      region.fine.addPath(new Path2D(entry.path), move);
      region.province.isFine = true;
    }
    for (const entry of detail[this.outline] ?? []) {
      const province = this.provinceOf.get(entry.code);
      if (!province || !entry.path) continue;
      province.fine = new Path2D();
      province.fine.addPath(new Path2D(entry.path), move);
    }
  }

  #placing(detail) {
    const [west, south, east, north] = this.bounds;
    const [left, bottom, right, top] = detail.bounds;
    const scaleX = this.width / (east - west);
    const scaleY = this.height / (north - south);
    return new DOMMatrix([
      (scaleX * (right - left)) / detail.size[0], 0, 0, (scaleY * (top - bottom)) / detail.size[1],
      (left - west) * scaleX, (north - top) * scaleY,
    ]);
  }

  #province(entry) {
    const rings = ringsOf(entry.path);
    const { x, y, size } = this.cell;
    const tileRings = ringsOf(entry.tiles).map((ring) => ring.map((value, i) => value * size + (i % 2 ? y : x)));
    const unit = { ...entry, rings, tileRings, regions: [], short: this.short[entry.code] ?? entry.name, box: boxOf(rings), tileBox: boxOf(tileRings) };
    unit.shape = new Path2D(entry.path);
    unit.tile = pathOf(tileRings);
    return unit;
  }

  #region(entry) {
    const rings = ringsOf(entry.path);
    const { x, y, size } = this.cell;
    const [column, row] = entry.tile;
    const [left, top] = [x + column * size, y + row * size];
    const square = [left, top, left + size, top, left + size, top + size, left, top + size];
    return {
      ...entry,
      rings,
      province: this.provinceOf.get(this.merged[entry.province] ?? entry.province) ?? this.provinceOf.get(entry.province),
      shape: new Path2D(entry.path),
      box: boxOf(rings),
      tileRings: [square],
      tile: pathOf([square]),
      tileBox: boxOf([square]),
      tileCentre: [left + size / 2, top + size / 2],
    };
  }
}

function gridOf({ size: [width, height], tiles: [columns, rows] }) {
  const size = Math.min(width / columns, height / rows);
  return { size, columns, rows, x: (width - columns * size) / 2, y: (height - rows * size) / 2 };
}

// Rings of a path as flat lists x, y, x, y…
function ringsOf(path) {
  const rings = [];
  let ring, x = 0, y = 0, command = "M";
  const tokens = path.match(/[MmLlz]|-?\d+(?:\.\d+)?/g) ?? [];
  for (let i = 0; i < tokens.length; ) {
    if (/[MmLlz]/.test(tokens[i])) {
      command = tokens[i++];
      if (command === "z" && ring) [x, y] = ring;
      continue;
    }
    const relative = command === "l" || command === "m";
    x = Number(tokens[i++]) + (relative ? x : 0);
    y = Number(tokens[i++]) + (relative ? y : 0);
    if (command === "M" || command === "m") {
      rings.push((ring = []));
      command = command === "M" ? "L" : "l";
    }
    ring.push(x, y);
  }
  return rings;
}

function pathOf(rings) {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0], ring[1]);
    for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i], ring[i + 1]);
    path.closePath();
  }
  return path;
}

function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[2] = Math.max(box[2], ring[i]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  return box;
}

// A province is named and reached at its largest region, among the tiles at the one nearest to their middle: the
// middle of a box may lie outside a shape.
function placeCentres(province) {
  const size = (region) => Math.abs(area(largest(region.rings)));
  const [mx, my] = middle(boxOf(province.tileRings));
  const away = ({ tileCentre: [x, y] }) => Math.hypot(x - mx, y - my);
  province.centre = province.regions.reduce((best, each) => (size(each) > size(best) ? each : best)).centre;
  province.tileCentre = province.regions.reduce((best, each) => (away(each) < away(best) ? each : best)).tileCentre;
}

const around = (boxes) => boxOf(boxes);

const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];

export function largest(rings) {
  return rings.reduce((best, ring) => (Math.abs(area(ring)) > Math.abs(area(best)) ? ring : best));
}

export function area(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) sum += ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
  return sum / 2;
}
