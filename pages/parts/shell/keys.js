// Keys that reach search and reset from anywhere on the page.

const REACHES = { "/": "[data-testid='map-search'], .st-key-search input", Escape: ".st-key-reset button" };
const OWN_ESCAPE = "[data-testid='map'], [role='dialog'], [data-baseweb='popover']";

export function watchKeys() { document.addEventListener("keydown", press, true); }

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const target = REACHES[event.key] && document.querySelector(REACHES[event.key]);
  if (!target || (event.key === "Escape" && event.target.closest?.(OWN_ESCAPE))) return;
  event.preventDefault();
  if (event.key === "/") target.focus();
  else target.click();
}

function isWriting(element) { return element.matches?.("input, textarea, select, [contenteditable]"); }
