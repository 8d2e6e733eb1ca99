// Toasts, alerts and dialogs: what comes up over the chat and goes away again.

import { byId, h, iconButton } from "./dom.js";
import { t } from "./words.js";

const TOAST = 4500;

export function toast(text, { error = false } = {}) {
  const note = h("div", { class: error ? "toast error" : "toast", data: { testid: "toast" } }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), TOAST + text.length * 30);
}

export const complain = (error) => toast(error.message, { error: true });

export function alertBox(text) {
  const close = h("button", { type: "submit", class: "primary", autofocus: true }, t("ok"));
  const words = h("p", { id: "alert-text" }, text);
  const box = h(
    "dialog",
    { class: "alert", role: "alertdialog", "aria-describedby": "alert-text", "aria-label": t("bot") },
    h("form", { method: "dialog" }, words, h("div", { class: "dialog-buttons" }, close)),
  );
  show(box);
}

// A titled dialog around a form; `submit` may be asynchronous, and its failure is said inside the dialog.
export function formDialog({ title, fields, button, submit }) {
  const failure = h("p", { class: "failure", role: "alert" });
  const send = h("button", { type: "submit", class: "primary" }, button);
  const box = h("dialog", { "aria-label": title });
  const cancel = h("button", { type: "button", onclick: () => box.close() }, t("cancel"));
  const form = h(
    "form",
    { method: "dialog" },
    h(
      "header",
      {},
      h("h2", {}, title),
      iconButton("close", t("close"), () => box.close()),
    ),
    h("div", { class: "fields" }, fields),
    failure,
    h("div", { class: "dialog-buttons" }, cancel, send),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    failure.textContent = "";
    try {
      await submit(new FormData(form), form);
      box.close();
    } catch (error) {
      failure.textContent = error.message;
    }
    send.disabled = false;
  });
  box.append(form);
  show(box);
  return box;
}

function show(box) {
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  box.showModal();
}

export function field(label, control, hint) {
  return h("label", { class: "field" }, h("span", {}, label), control, hint ? h("small", {}, hint) : null);
}

// A menu that belongs to a button: arrows walk through it, Escape and a click elsewhere close it.
export function menu(button, items) {
  const list = h("div", { class: "menu", role: "menu", "aria-label": button.getAttribute("aria-label") });
  const close = (refocus) => {
    list.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) button.focus();
  };
  const outside = (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) close(false);
  };
  list.append(...items.filter(Boolean).map((item) => menuItem(item, close)));
  list.addEventListener("keydown", (event) => walk(event, [...list.querySelectorAll("[role^=menuitem]")], close));
  button.after(list);
  button.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  list.querySelector("[aria-checked=true], [role^=menuitem]")?.focus();
  return close;
}

function menuItem({ content, role = "menuitem", checked, separator, act }, close) {
  if (separator) return h("div", { class: "separator", role: "separator" }, content);
  const choose = () => {
    close(true);
    act();
  };
  return h(
    "button",
    {
      type: "button",
      role,
      tabindex: -1,
      "aria-checked": checked === undefined ? null : String(checked),
      onclick: choose,
    },
    content,
  );
}

export function walk(event, stops, close) {
  const at = stops.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 };
  if (event.key in steps) stops.at(steps[event.key] % stops.length)?.focus();
  else if (event.key === "Escape" || event.key === "Tab") close(event.key === "Escape");
  else return;
  if (event.key !== "Tab") event.preventDefault();
}
