// What is picked from the lists of the page's filter bar (pages/parts/list_filter): the map follows before Python has
// answered. A province needs nothing sent; the picture of each violation type was sent ahead.

export class Picks {
  constructor(shared, { picked }) {
    Object.assign(this, { shared, heard: picked });
    shared.addEventListener("picked", picked);
  }

  stop() { this.shared.removeEventListener("picked", this.heard); }

  // What to show instead of what Python sent, while it has not answered to the pick.
  answered(data) {
    const { session, n } = data.said ?? {};
    const { picked } = this.shared;
    if (!picked || picked.session !== session) return data;
    const { province, violation_types: types } = picked.latest;
    return {
      ...data,
      ...(province?.n > n && { province: province.value }),
      ...(types?.n > n && this.#pictured(data, types.value)),
    };
  }

  // The picture of the types picked, where it is at hand.
  #pictured(data, types) {
    const { answers } = this.shared.constants;
    const isAtHand = answers && answers.asked === data.asked && !data.layer && !data.certainty;
    const found = isAtHand ? answers.answers[types] : null;
    if (!found) return {};
    const [stream, legend] = found;
    return { stream, types, legend: { ...answers.legends[legend] } };
  }
}
