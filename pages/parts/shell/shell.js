// What every page needs and Streamlit leaves out.

import { offerLink } from "./copy.js";
import { learn, watchTerms } from "./glossary.js";
import { watchKeys } from "./keys.js";
import { watchLinks } from "./links.js";
import { welcome } from "./welcome.js";
import { speak, watchWords } from "./words.js";

const ONCE = Symbol.for("peta-netral.shell");

export default function ({ data, parentElement }) {
  const { language, link, glossary, look } = data;
  document.documentElement.lang = language;
  globalThis[ONCE] ??= begin();
  const page = globalThis[ONCE];
  page.speak(data);
  page.learn(glossary, look);
  offerLink(parentElement, link);
}

// Streamlit may load this script again; what watches the page is that of the first.
function begin() {
  watchWords();
  watchKeys();
  watchLinks();
  watchTerms();
  welcome();
  return { speak, learn };
}
