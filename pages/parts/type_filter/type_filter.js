// The list of violation types: a map on the page is told of a pick at once, Python draws the rest after it.

const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());

export default function ({ parentElement, data: bytes, setStateValue }) {
  const told = JSON.parse(new TextDecoder().decode(bytes));
  const { picked } = shared;
  const isStale = picked?.session === told.session && picked.n > told.n;
  if (!isStale) shared.picked = { session: told.session, n: told.n, types: told.chosen };
  const list = parentElement.querySelector("select");
  write(parentElement.querySelector("label"), list, told);
  list.value = shared.picked.types;
  list.onchange = () => {
    const { session, n } = shared.picked;
    shared.picked = { session, n: n + 1, types: list.value };
    shared.dispatchEvent(new Event("types"));
    afterPainting(() => setStateValue("choice", { n: n + 1, types: list.value }));
  };
}

// What tells Python makes Streamlit draw its whole page anew, for which the map's new colours need not wait.
function afterPainting(act) {
  requestAnimationFrame(() => setTimeout(act));
}

// An open list closes when its choices are exchanged, and they mostly stay.
function write(label, list, { title, options }) {
  const words = JSON.stringify([title, options]);
  if (list.words === words) return;
  list.words = words;
  label.textContent = title;
  list.replaceChildren(...options.map(drawn));
}

// A choice is a code with its words; choices that belong together come under a title.
function drawn([code, words, group]) {
  if (!group) return Object.assign(document.createElement("option"), { value: code, textContent: words });
  const titled = Object.assign(document.createElement("optgroup"), { label: words });
  titled.append(...group.map(drawn));
  return titled;
}
