// Says that the browser has drawn what a run has sent so far: it is called together with all that stands above it.
// A map above it needs longer the first time: it fetches its boundaries, and says itself when it is painted.

const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());
let told;

export default function ({ data: { turn, below_map: isBelowMap } }) {
  if (!turn || turn === told) return;
  told = turn;
  const say = () => requestAnimationFrame(() => requestAnimationFrame(() => fetch(`drawn/${turn}`, { method: "POST" })));
  if (isBelowMap && !shared.isPainted) shared.addEventListener("painted", say, { once: true });
  else say();
}
