// Says that the browser has drawn what a run has sent so far: it is called together with all that stands above it.

let told;

export default function ({ data: { turn, tells }, setStateValue }) {
  if (turn === told) return;
  told = turn;
  if (tells) requestAnimationFrame(() => requestAnimationFrame(() => setStateValue("drawn", turn)));
}
