// Patterns over the fills, so that no state is told by colour alone; the size stays the same at any zoom.

const STEP = { lines: 5, hatch: 6, dots: 6, cross: 7 };

const DRAW = {
  lines(pen, size) {
    pen.moveTo(size / 2, 0);
    pen.lineTo(size / 2, size);
  },
  hatch(pen, size) {
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size);
      pen.lineTo(shift + size, 0);
    }
  },
  cross(pen, size) {
    DRAW.hatch(pen, size);
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, 0);
      pen.lineTo(shift + size, size);
    }
  },
  dots(pen, size) {
    pen.moveTo(size / 2 + 1, size / 2);
    pen.arc(size / 2, size / 2, 1, 0, 7);
  },
};

export function patternOf(look, density) {
  const draw = DRAW[look.pattern];
  if (!draw) return null;
  const size = STEP[look.pattern];
  const tile = new OffscreenCanvas(size * density, size * density);
  const pen = tile.getContext("2d");
  pen.scale(density, density);
  pen.strokeStyle = pen.fillStyle = look.pattern_ink;
  pen.lineWidth = 1;
  pen.beginPath();
  draw(pen, size);
  if (look.pattern === "dots") pen.fill();
  else pen.stroke();
  return pen.createPattern(tile, "repeat");
}
