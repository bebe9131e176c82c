// The violation type that is counted: picked in the filter bar of the page (pages/parts/type_filter), which the map
// follows with the pictures of each type sent ahead.

export class Types {
  constructor(shared, { picked }) {
    Object.assign(this, { shared, heard: picked });
    shared.addEventListener("types", picked);
  }

  stop() { this.shared.removeEventListener("types", this.heard); }

  // What to show instead of what Python sent, while it has not answered to the pick; the same where the picture of
  // that type is not at hand.
  answered(data) {
    const { picked, constants: { answers } } = this.shared;
    const { session, n } = data.said ?? {};
    const isAwaited = picked && picked.session === session && picked.n > n;
    const isAtHand = answers && answers.asked === data.asked && !data.layer && !data.certainty;
    const found = isAwaited && isAtHand ? answers.answers[picked.types] : null;
    if (!found) return data;
    const [stream, legend] = found;
    return { ...data, stream, types: picked.types, legend: { ...answers.legends[legend] } };
  }
}
