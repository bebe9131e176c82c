// What every page needs and Streamlit leaves out.

import { offerLink } from "./copy.js";
import { learn, watchTerms } from "./glossary.js";
import { watchFormulas } from "./formulas.js";
import { watchKeys } from "./keys.js";
import { watchLinks } from "./links.js";
import { redrawWith, watchTheme } from "./theme.js";
import { welcome } from "./welcome.js";
import { speak, watchWords } from "./words.js";

const ONCE = Symbol.for("peta-netral.shell");

export default function ({ data: bytes, parentElement, setTriggerValue }) {
  const data = JSON.parse(new TextDecoder().decode(bytes));
  const { language, drawn, link, glossary, look } = data;
  document.documentElement.lang = language;
  document.documentElement.dataset.drawn = drawn; // the theme that the charts of this page are drawn for
  globalThis[ONCE] ??= begin();
  const page = globalThis[ONCE];
  page.speak(data);
  page.learn(glossary, look);
  page.redrawWith((isNight) => setTriggerValue("night", isNight));
  offerLink(parentElement, link);
}

// Streamlit may load this script again; what watches the page is that of the first.
function begin() {
  watchWords();
  watchKeys();
  watchFormulas();
  watchLinks();
  watchTerms();
  watchTheme();
  welcome();
  return { speak, learn, redrawWith };
}
