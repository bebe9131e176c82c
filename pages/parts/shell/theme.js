// Charts are drawn by the server in the colours of the theme: when the device turns to night or day while a page
// is open, the page is asked for again, so that no white chart stands on a dark page.

const SETTLED = 300; // milliseconds until Streamlit has taken the new theme over
const night = matchMedia("(prefers-color-scheme: dark)");
const page = { redraw: null };

export function redrawWith(redraw) { page.redraw = redraw; }

export function watchTheme() {
  night.addEventListener("change", () => setTimeout(() => page.redraw?.(night.matches), SETTLED));
}
