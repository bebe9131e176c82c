// A formula wider than the page is scrolled by keys too, so it must be reached by them.

const FORMULA = ".katex-display";

export function watchFormulas() {
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(reach);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  reach(document.body);
}

function reach(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const found = node.matches(FORMULA) ? [node] : node.querySelectorAll(FORMULA);
  for (const formula of found) formula.tabIndex = 0;
}
