// A list of the filter bar: a map on the page is told of a pick at once, Python draws the rest after it.

const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());

export default function ({ parentElement, data: bytes, setStateValue }) {
  const told = JSON.parse(new TextDecoder().decode(bytes));
  const { session, n, field, chosen } = told;
  if (shared.picked?.session !== session) shared.picked = { session, n, latest: {} };
  const { picked } = shared;
  const isNewer = picked.latest[field]?.n > n;
  if (!isNewer) picked.latest[field] = { n, value: chosen };
  const list = parentElement.querySelector("select");
  write(parentElement.querySelector("label"), list, told);
  list.value = picked.latest[field].value;
  list.onchange = () => {
    picked.n += 1;
    const pick = (picked.latest[field] = { n: picked.n, value: list.value });
    shared.dispatchEvent(new Event("picked"));
    afterPainting(() => setStateValue("choice", pick));
  };
}

// What tells Python makes Streamlit draw its whole page anew, for which the map's new picture need not wait.
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
