// One sheet of paper. The button lays the page out as wide as the sheet is drawn for, lets the charts follow and
// prints; whoever prints by the browser's own command gets charts scaled to the column, never cut off.

const ONCE = Symbol.for("peta-netral.sheet");
const SHEET = "sheet"; // the class under which profile.css gives the page the width of the sheet
const CHARTS = ".st-key-profile .js-plotly-plot .main-svg";
const REST = 800; // milliseconds for the charts to take their new width

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.querySelector("span").textContent = data.print;
  button.onclick = printSheet;
  globalThis[ONCE] ??= watch();
}

function watch() {
  addEventListener("beforeprint", scaleCharts);
  addEventListener("afterprint", returnToScreen);
  return true;
}

function printSheet() {
  document.documentElement.classList.add(SHEET);
  setTimeout(() => window.print(), REST);
}

function scaleCharts() {
  for (const chart of document.querySelectorAll(CHARTS)) {
    const [width, height] = ["width", "height"].map((side) => parseFloat(chart.getAttribute(side)));
    if (width && height) chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
}

function returnToScreen() {
  document.documentElement.classList.remove(SHEET);
  for (const chart of document.querySelectorAll(CHARTS)) chart.removeAttribute("viewBox");
}
