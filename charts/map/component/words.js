// Words, numbers and dates as the reader writes them.

// English dates as the rest of the product writes them: 21 September 2020.
const LOCALES = { id: "id", en: "en-GB" };

export class Words {
  constructor({ language, words }) {
    this.language = language;
    this.words = words;
    this.numbers = new Intl.NumberFormat(language);
    this.dates = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    this.shorts = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "short", timeZone: "UTC" });
  }

  say(key, values = {}) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  number(value) { return value < 0 ? "–" : this.numbers.format(value); }

  date(iso) { return this.dates.format(new Date(`${iso}T00:00:00Z`)); }

  short(iso) { return this.shorts.format(new Date(`${iso}T00:00:00Z`)); }
}

// Small builder of elements: text is never read as markup.
export function element(tag, properties = {}, ...children) {
  const { dataset, style, ...rest } = properties;
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(rest)) {
    if (name in made && !name.startsWith("aria")) made[name] = value;
    else made.setAttribute(name, value);
  }
  Object.assign(made.dataset, dataset);
  for (const [name, value] of Object.entries(style ?? {})) made.style.setProperty(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// The sample of a zone: its fill, pattern, outline and letter, as on the map.
export function swatch(zone, look) {
  const sample = element("i", { className: `swatch ${look.pattern}`, textContent: look.letter });
  sample.setAttribute("aria-hidden", "true");
  sample.dataset.zone = zone;
  const colours = { "--fill": look.fill, "--edge": look.outline, "--on": look.ink, "--over": look.pattern_ink };
  for (const [name, value] of Object.entries(colours)) sample.style.setProperty(name, value);
  return sample;
}
