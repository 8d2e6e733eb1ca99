// The page's words in the chosen person's language.

import en from "./words-en.js";
import kk from "./words-kk.js";
import ru from "./words-ru.js";
import tr from "./words-tr.js";

const CATALOGUES = { en, kk, ru, tr };
export const LANGUAGES = { ru: "Русский", en: "English", kk: "Қазақша", tr: "Türkçe" };

let language = "en";

export function speak(code) {
  const base = (code ?? "").split("-")[0];
  language = base in CATALOGUES ? base : "en";
  document.documentElement.lang = language;
}

export const spoken = () => language;

// A key with `n` picks the plural form; {placeholders} are filled from `values`.
export function t(key, values = {}) {
  const entry = CATALOGUES[language][key] ?? en[key] ?? key;
  const text =
    typeof entry === "string" ? entry : (entry[new Intl.PluralRules(language).select(values.n)] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
