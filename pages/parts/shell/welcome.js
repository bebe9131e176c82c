// On the first visit of a browser that asks for nothing particular, the help opens by itself.

const VISITED = "peta-netral.visited";
const PATIENCE = 20000; // milliseconds until the page has its button

export function welcome() {
  if (!isFirstVisit()) return;
  const begun = performance.now();
  const look = setInterval(() => {
    const button = document.querySelector(".st-key-help button");
    if (button || performance.now() - begun > PATIENCE) clearInterval(look);
    button?.click();
  }, 250);
}

function isFirstVisit() {
  const [opened] = performance.getEntriesByType("navigation");
  const asksForNothing = !new URL(opened?.name ?? location.href).search;
  try {
    const isFirst = !localStorage.getItem(VISITED);
    localStorage.setItem(VISITED, "1");
    return isFirst && asksForNothing;
  } catch { // a browser that keeps nothing would be welcomed at every visit
    return false;
  }
}
