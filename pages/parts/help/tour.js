// The tour over the page; every run is shown once, however often the page is drawn again.

const SHOWN = Symbol.for("peta-netral.tour");

export default function ({ data }) {
  const { run, stops, words, look, style } = data;
  if (globalThis[SHOWN] === run) return;
  globalThis[SHOWN] = run;
  dress(style, look);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  globalThis.driver.js.driver({
    steps: stops.map(({ element, title, text }) => ({ element, popover: { title, description: text } })),
    animate: !still, smoothScroll: !still, waitForElement: 20000, skipMissingElement: true,
    showProgress: true, progressText: words.progress, stagePadding: 6, stageRadius: 8, overlayOpacity: 0.55,
    nextBtnText: words.next, prevBtnText: words.previous, doneBtnText: words.done,
    onPopoverRender: ({ wrapper, closeButton }) => {
      wrapper.dataset.testid = "tour";
      closeButton.setAttribute("aria-label", words.close);
      closeButton.title = words.close;
    },
  }).drive();
}

function dress(style, look) {
  document.getElementById("peta-tour-style")?.remove();
  const sheet = Object.assign(document.createElement("style"), { id: "peta-tour-style", textContent: style });
  document.head.append(sheet);
  const scheme = getComputedStyle(document.querySelector("[data-testid='stApp']")).colorScheme;
  const colours = look[scheme.includes("dark") ? "dark" : "light"];
  for (const [name, colour] of Object.entries(colours)) document.body.style.setProperty(`--tour-${name}`, colour);
}
