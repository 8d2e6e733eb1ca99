// Inline buttons under a message, and what pressing one brings.

import * as api from "./api.js";
import { h, icon } from "./dom.js";
import { alertBox, complain, toast } from "./notices.js";
import { isSafe } from "./rich.js";
import { state } from "./store.js";
import { t } from "./words.js";

export function keyboard(message, reader) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row) =>
    h(
      "div",
      { class: "button-row" },
      row.map((button) => inline(message, button, reader)),
    ),
  );
  return h("div", { class: "keyboard", role: "group" }, rows);
}

function inline(message, button, reader) {
  const style = { class: `inline ${button.style ?? ""}`.trim(), data: { testid: "inline-button" } };
  if (button.url && isSafe(button.url)) return outward(button, style, reader);
  const copy = button.copy_text?.text ?? button.copy_text;
  const onclick = (event) => (copy ? copyText(copy) : press(message, button, event.currentTarget));
  return h(
    "button",
    { type: "button", ...style, disabled: Boolean(button.disabled), onclick },
    h("span", {}, button.text),
    copy ? icon("copy", "mark") : null,
  );
}

function outward(button, style, reader) {
  const onclick = (event) => {
    if (reader.link(button.url)) event.preventDefault();
  };
  return h(
    "a",
    { href: button.url, target: "_blank", rel: "noopener noreferrer", title: button.url, onclick, ...style },
    h("span", {}, button.text),
    icon("out", "mark"),
    h("span", { class: "sr" }, ` (${t("opens")})`),
  );
}

async function press(message, button, node) {
  if (node.getAttribute("aria-busy")) return;
  node.setAttribute("aria-busy", "true");
  try {
    show(await api.press({ chat: state.chat, message_id: message.message_id, from: state.me, data: button.data }));
  } catch (error) {
    if (error.status === 504) toast(t("no_answer"), { error: true });
    else complain(error);
  }
  node.removeAttribute("aria-busy");
}

// The server says {answer?, alert?, url?}; `alert` is a flag beside the answer, or the text itself.
function show(result) {
  const { answer, alert, url } = result ?? {};
  const text = typeof alert === "string" ? alert : answer;
  if (text) (alert ? alertBox : toast)(text);
  if (url && isSafe(url)) window.open(url, "_blank", "noopener");
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyOldWay(text);
  }
  toast(t("copied"));
}

function copyOldWay(text) {
  const area = h("textarea", { class: "sr", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
