// Streamlit's own words in the reader's language: the words and the beginnings of words that Python names.

const ATTRIBUTES = ["aria-label", "title", "placeholder"];
const OWN = "[data-testid='map'], .js-plotly-plot, textarea, [contenteditable]"; // their words are ours already
const said = { words: {}, patterns: [] };

export function speak({ words, patterns }) {
  said.words = words;
  // What reads the same in the reader's language would be found and written again without end.
  said.patterns = Object.entries(patterns).filter(([start, ours]) => !ours.startsWith(start));
  translate(document.body);
}

export function watchWords() {
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate);
      else if (change.type === "characterData") word(change.target);
      else attributes(change.target);
    }
  });
  observer.observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return word(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(OWN)) return;
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) word(texts.currentNode);
  attributes(node);
  node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(attributes);
}

function word(node) {
  const ours = inOurs(node.data.trim());
  if (ours && !node.parentElement?.closest(OWN)) node.data = ours;
}

function attributes(element) {
  for (const name of ATTRIBUTES) {
    const ours = inOurs(element.getAttribute(name) ?? "");
    if (ours) element.setAttribute(name, ours);
  }
}

// The same in the reader's language; nothing where the text is not Streamlit's or already right.
function inOurs(text) {
  const own = said.words[text];
  if (own !== undefined) return own === text ? null : own;
  const found = text && said.patterns.find(([start]) => text.startsWith(start) && text.length > start.length);
  return found ? found[1] + text.slice(found[0].length) : null;
}

