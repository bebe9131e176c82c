// The inverse of charts/map/stream.py: zones and counts of every region and frame out of one short text.

import { fflate } from "./vendor/fflate.js";

const ZONE_SLOTS = 8;

// At once: the browser's own DecompressionStream answers in steps, and other work on the page comes between them.
function unpacked(text) {
  return fflate.inflateSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}

// The inverse of `pack_numbers`: one number for each region.
export function readNumbers(text) {
  const next = integers(unpacked(text));
  return Array.from({ length: next() }, next);
}

export function readFrames(data) {
  const next = integers(unpacked(data.stream));
  const rows = next();
  const length = next();
  const days = readDays(next, length, data.first);
  const usual = Array.from({ length: next() }, next);
  const stated = readSteps(next, rows, length);
  const off = readSteps(next, rows, length);
  const zones = off.map((step, i) => (usual[stated[i]] + step) % ZONE_SLOTS);
  const counts = stated.map((count) => count - 1);
  return new Frames(days, zones, counts, rows);
}

export class Frames {
  constructor(days, zones, counts, rows) {
    Object.assign(this, { days, zones, counts, rows, length: days.length });
  }

  zone(row, frame) { return this.zones[row * this.length + frame]; }

  count(row, frame) { return this.counts[row * this.length + frame]; }

  // The frame that shows how things stood on a day: the last one not after it.
  frameOf(iso) {
    const at = this.days.findLastIndex((day) => day <= iso);
    return Math.max(at, 0);
  }

  // The count of some rows together in each frame: what is not known adds nothing, and -1 where nothing is known.
  totals(rows) {
    return this.days.map((_, frame) => {
      const known = rows.map((row) => this.count(row, frame)).filter((count) => count >= 0);
      return known.length ? known.reduce((sum, count) => sum + count, 0) : -1;
    });
  }

  // How many of some rows have a figure in each frame.
  known(rows) {
    return this.days.map((_, frame) => rows.filter((row) => this.count(row, frame) >= 0).length);
  }

  // What is new on each Monday since the one before, with its frame; the extra day of the selection belongs to no
  // week of its own, and a figure that sinks counts as nothing new.
  weeks(totals) {
    const mondays = this.days.map((_, frame) => frame).filter((frame) => new Date(this.days[frame]).getUTCDay() === 1);
    const known = (frame) => Math.max(totals[frame] ?? 0, 0);
    return mondays.map((frame, i) => [frame, Math.max(known(frame) - known(mondays[i - 1]), 0)]);
  }
}

function integers(bytes) {
  let at = 0;
  return () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
}

function readDays(next, length, first) {
  const day = new Date(`${first}T00:00:00Z`);
  return Array.from({ length }, () => {
    day.setUTCDate(day.getUTCDate() + next());
    return day.toISOString().slice(0, 10);
  });
}

function readSteps(next, rows, length) {
  const total = next();
  const places = Array.from({ length: total }, next);
  const values = new Int32Array(rows * length);
  let at = 0;
  for (const gap of places) {
    const zigzag = next();
    values[at += gap] = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
  }
  for (let i = 0; i < values.length; i++) if (i % length) values[i] += values[i - 1];
  return values;
}
