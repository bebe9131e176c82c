// Terms of the field, underlined where they first stand in a text and explained under the pointer. The texts
// belong to Streamlit, so they are marked with a highlight of the browser and stay as they are.

const TEXTS = "[data-testid='stMarkdownContainer'], [data-testid='stMetricLabel'], [data-testid='stCaptionContainer']";
const REST = 250; // milliseconds without a change before the page is read again
const terms = { known: {}, pattern: null, ranges: [] };

export function learn(glossary, look) {
  const names = Object.keys(glossary).sort((one, other) => other.length - one.length);
  Object.assign(terms, { known: glossary, look });
  terms.pattern = names.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu") : null;
  later();
}

export function watchTerms() {
  if (!globalThis.CSS?.highlights) return; // an older browser: the list of terms in the help remains
  const style = document.createElement("style");
  style.textContent = "::highlight(glossary) { text-decoration: underline dotted 1px; }";
  document.head.append(style);
  new MutationObserver(later).observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener("pointermove", ({ clientX, clientY }) => point(clientX, clientY), { passive: true });
  document.addEventListener("pointerdown", ({ clientX, clientY }) => point(clientX, clientY), { passive: true });
}

let waiting = 0;

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(mark, REST);
}

function mark() {
  if (!terms.pattern || !globalThis.CSS?.highlights) return;
  terms.ranges = [];
  for (const text of document.querySelectorAll(TEXTS)) markIn(text);
  CSS.highlights.set("glossary", new Highlight(...terms.ranges.map(({ range }) => range)));
}

function markIn(text) {
  const seen = new Set();
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    for (const found of nodes.currentNode.data.matchAll(terms.pattern)) {
      if (seen.has(found[0])) continue;
      seen.add(found[0]);
      const range = new Range();
      range.setStart(nodes.currentNode, found.index);
      range.setEnd(nodes.currentNode, found.index + found[0].length);
      terms.ranges.push({ range, term: found[0] });
    }
  }
}

function point(x, y) {
  const under = terms.ranges.find(({ range }) => [...range.getClientRects()].some((box) => holds(box, x, y)));
  if (under) show(under.term, under.range.getBoundingClientRect());
  else if (tip) tip.hidden = true;
}

function holds(box, x, y) { return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom; }

let tip = null;

function show(term, box) {
  tip ??= made();
  const [name, meaning] = terms.known[term];
  tip.replaceChildren(Object.assign(document.createElement("strong"), { textContent: name }), ` ${meaning}`);
  tip.hidden = false;
  const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
  const above = box.top - tip.offsetHeight - 6;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : box.bottom + 6}px`;
}

function made() {
  const box = document.createElement("div");
  box.setAttribute("role", "tooltip");
  box.dataset.testid = "glossary-tip";
  box.style.cssText = `position: fixed; z-index: 1000000; max-width: min(22rem, 90vw); padding: 0.5rem 0.75rem;
    font: 0.875rem/1.45 sans-serif; color: ${terms.look.ink}; background: ${terms.look.surface};
    border: 1px solid ${terms.look.line}; border-radius: 0.5rem; pointer-events: none;`;
  document.body.append(box);
  return box;
}
