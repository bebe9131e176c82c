// The way between a region's shape and its tile: one ring of points each, moved from one to the other.

import { area, largest } from "./geometry.js";

const POINTS = 28; // enough for a shape that is seen for half a second

export class Morph {
  constructor(units) {
    this.pairs = new Map(units.map((unit) => [unit, [outline(unit.rings), outline(unit.tileRings)]]));
  }

  // Adds a unit to the path of a pen, on its way: 0 is the map, 1 the tile.
  trace(pen, unit, t) {
    const [from, to] = this.pairs.get(unit);
    for (let i = 0; i < from.length; i += 2) {
      const x = from[i] + (to[i] - from[i]) * t;
      const y = from[i + 1] + (to[i + 1] - from[i + 1]) * t;
      if (i) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    }
    pen.closePath();
  }
}

// The largest ring as evenly spaced points, clockwise, starting at its upper left.
function outline(rings) {
  let ring = largest(rings);
  if (area(ring) < 0) ring = backwards(ring);
  const points = evenly(ring);
  let first = 0;
  for (let i = 2; i < points.length; i += 2) {
    if (points[i] + points[i + 1] < points[first] + points[first + 1]) first = i;
  }
  return Float32Array.from([...points.slice(first), ...points.slice(0, first)]);
}

function backwards(ring) {
  const turned = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) turned.push(ring[i], ring[i + 1]);
  return turned;
}

function evenly(ring) {
  const corners = ring.length / 2;
  const at = (i) => [ring[(i % corners) * 2], ring[(i % corners) * 2 + 1]];
  const lengths = Array.from({ length: corners }, (_, i) => Math.hypot(at(i + 1)[0] - at(i)[0], at(i + 1)[1] - at(i)[1]));
  const step = lengths.reduce((sum, length) => sum + length, 0) / POINTS;
  const points = [];
  let edge = 0, behind = 0;
  for (let i = 0; i < POINTS; i++) {
    while (edge < corners - 1 && behind + lengths[edge] < i * step) behind += lengths[edge++];
    const share = lengths[edge] ? (i * step - behind) / lengths[edge] : 0;
    const [a, b] = [at(edge), at(edge + 1)];
    points.push(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share);
  }
  return points;
}
