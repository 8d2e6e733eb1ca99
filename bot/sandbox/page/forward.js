// Forwarding a paper: a sample or one's own text, as messages or as a file.

import { h } from "./dom.js";
import { field, formDialog } from "./notices.js";
import { forward, forwardFile, split } from "./speech.js";
import { now, state } from "./store.js";
import { t } from "./words.js";

const seconds = () => new Date(now()).toISOString().replace(/\.\d+Z$/, "Z");

export function forwardSample(sample) {
  return forward(sample.text, t("press_service"), seconds());
}

export function openForward() {
  const area = h("textarea", { name: "text", rows: 7, required: true, placeholder: t("paste_here") });
  const parts = h("small", { "aria-live": "polite" });
  const count = () => {
    const n = split(area.value).length;
    parts.textContent = n > 1 ? t("parts", { n }) : "";
  };
  const fill = (sample) => {
    area.value = sample?.text ?? "";
    count();
    if (!sample) area.focus();
  };
  area.addEventListener("input", count);
  const from = h("input", { name: "from", required: true, value: t("press_service"), autocomplete: "off" });
  const asFile = h(
    "label",
    { class: "check" },
    h("input", { type: "checkbox", name: "file" }),
    h("span", {}, t("as_file")),
  );
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
  const sample = state.samples[Number(data.get("sample"))];
  return forwardFile(sample?.file_name ?? `${t("document")}.txt`, text, data.get("from"), seconds());
}
