// What every page needs and Streamlit leaves out: its own words in the reader's language, the language of the
// document, keys that reach search and reset from anywhere, and a link to the very view on screen.

const shared = (globalThis[Symbol.for("peta-netral.shell")] ??= { words: {}, patterns: [] });
const ATTRIBUTES = ["aria-label", "title", "placeholder"];
const OWN = "[data-testid='map'], .js-plotly-plot, textarea, [contenteditable]"; // their words are ours already

export default function ({ data, parentElement }) {
  shared.words = data.words;
  shared.patterns = Object.entries(data.patterns);
  document.documentElement.lang = data.language;
  if (!shared.observer) start();
  translate(document.body);
  connect(parentElement, data);
}

function start() {
  shared.observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate);
      else if (change.type === "characterData") word(change.target);
      else attributes(change.target);
    }
  });
  shared.observer.observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
  document.addEventListener("keydown", press, true);
}

// ---- words ----

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return word(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(OWN)) return;
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) word(texts.currentNode);
  attributes(node);
  node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(attributes);
}

function word(node) {
  const said = inOurs(node.data.trim());
  if (said && !node.parentElement?.closest(OWN)) node.data = said;
}

function attributes(element) {
  for (const name of ATTRIBUTES) {
    const said = inOurs(element.getAttribute(name) ?? "");
    if (said) element.setAttribute(name, said);
  }
}

// The same in the reader's language; nothing where the text is not Streamlit's or already right.
function inOurs(text) {
  const own = shared.words[text];
  if (own !== undefined) return own === text ? null : own;
  const found = text && shared.patterns.find(([start]) => text.startsWith(start) && text.length > start.length);
  return found ? found[1] + text.slice(found[0].length) : null;
}

// ---- keys ----

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const target = { "/": "[data-testid='map-search'], .st-key-search input", Escape: ".st-key-reset button" }[event.key];
  const found = target && document.querySelector(target);
  if (!found || (event.key === "Escape" && event.target.closest("[data-testid='map'], [role='dialog'], [data-baseweb='popover']"))) return;
  event.preventDefault();
  if (event.key === "/") found.focus();
  else found.click();
}

function isWriting(element) { return element.matches?.("input, textarea, select, [contenteditable]"); }

// ---- the link to this view ----

function connect(place, { copy, copied }) {
  const button = place.querySelector("button");
  button.title = copy;
  button.setAttribute("aria-label", copy);
  button.onclick = async () => {
    await navigator.clipboard.writeText(location.href).catch(() => window.prompt(copy, location.href));
    place.querySelector("[role=status]").textContent = copied;
    setTimeout(() => (place.querySelector("[role=status]").textContent = ""), 2500);
  };
}
