// Which unit lies under a point, and which comes next in a direction.

const REACH = 7; // pixels around a point in which a small unit is still meant

const probe = new OffscreenCanvas(1, 1).getContext("2d");

export function unitAt(sight, x, y, reach = REACH) {
  const [wx, wy] = sight.camera.toWorld(x, y);
  const margin = reach / sight.camera.scale;
  let nearest = null;
  let least = margin;
  for (const unit of sight.scene.units) {
    const box = sight.boxOf(unit);
    if (wx < box[0] - margin || wx > box[2] + margin || wy < box[1] - margin || wy > box[3] + margin) continue;
    if (probe.isPointInPath(sight.shapeOf(unit), wx, wy)) return unit;
    const away = boxDistance(box, wx, wy);
    if (Math.max(box[2] - box[0], box[3] - box[1]) < 2 * margin && away < least) [nearest, least] = [unit, away];
  }
  return nearest;
}

const boxDistance = ([left, top, right, bottom], x, y) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest unit whose centre lies within 50 degrees of the direction; what lies aside counts as further away.
export function unitBeside(sight, from, key) {
  const [dx, dy] = DIRECTIONS[key];
  const [x, y] = sight.centreOf(from);
  let nearest = null;
  let least = Infinity;
  for (const unit of sight.scene.units) {
    const [ux, uy] = sight.centreOf(unit);
    const ahead = (ux - x) * dx + (uy - y) * dy;
    const aside = Math.abs((ux - x) * dy) + Math.abs((uy - y) * dx);
    const cost = ahead + 2 * aside;
    if (unit === from || ahead <= 0 || aside > 1.2 * ahead || cost >= least) continue;
    [nearest, least] = [unit, cost];
  }
  return nearest;
}

export const isArrow = (key) => key in DIRECTIONS;
