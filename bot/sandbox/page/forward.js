// Forwarding a paper: a sample or one's own text, as messages or as a file.

import { h } from "./dom.js";
import { field, formDialog } from "./notices.js";
import { forward, forwardFile, split } from "./speech.js";
import { now, state } from "./store.js";
import { t } from "./words.js";

const seconds = () => new Date(now()).toISOString().replace(/\.\d+Z$/, "Z");

// A paper too long for one message goes as a file: split, it would reach the bot as several papers.
const isLong = (text) => split(text).length > 1;
const nameOf = (sample) => sample?.file_name ?? `${sample?.title ?? t("document")}.txt`;

export function forwardSample(sample) {
  const send = isLong(sample.text) ? (...said) => forwardFile(nameOf(sample), ...said) : forward;
  return send(sample.text.trim(), t("press_service"), seconds());
}

export function openForward() {
  const area = h("textarea", { name: "text", rows: 7, required: true, placeholder: t("paste_here") });
  const parts = h("small", { "aria-live": "polite" });
  const count = () => {
    const n = split(area.value).length;
    parts.textContent = n > 1 && !file.checked ? t("parts", { n }) : "";
  };
  const file = h("input", { type: "checkbox", name: "file" });
  const fill = (sample) => {
    area.value = sample?.text ?? "";
    file.checked = isLong(area.value);
    count();
    if (!sample) area.focus();
  };
  area.addEventListener("input", count);
  const from = h("input", { name: "from", required: true, value: t("press_service"), autocomplete: "off" });
  file.addEventListener("change", count);
  const asFile = h("label", { class: "check" }, file, h("span", {}, t("as_file")));
  formDialog({
    title: t("forward_paper"),
    button: t("forward"),
    submit: (data) => send(data),
    fields: [
      picker(fill),
      field(t("text"), area),
      parts,
      h("div", { class: "pair" }, field(t("from_whom"), from), asFile),
    ],
  });
  if (state.samples.length) fill(state.samples[0]);
}

function picker(fill) {
  if (!state.samples.length) return null;
  const choices = [...state.samples.map((sample) => [sample.title, sample]), [t("own_text"), null]];
  return h(
    "fieldset",
    { class: "choices" },
    h("legend", {}, t("pick_sample")),
    choices.map(([title, sample], index) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name: "sample", value: index, checked: index === 0, onchange: () => fill(sample) }),
        h("span", {}, title),
      ),
    ),
  );
}

function send(data) {
  const text = data.get("text").trim();
  if (!data.get("file")) return forward(text, data.get("from"), seconds());
  return forwardFile(nameOf(state.samples[Number(data.get("sample"))]), text, data.get("from"), seconds());
}
