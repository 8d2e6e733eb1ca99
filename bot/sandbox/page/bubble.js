// One message as a list item: sender, quote, picture or document, text, time, buttons, actions.

import { h, icon, iconButton } from "./dom.js";
import { fullDay, timeOf } from "./dates.js";
import { attachmentOf } from "./attachment.js";
import { copyText, keyboard } from "./press.js";
import { rich } from "./rich.js";
import { isPrivate, state, titleOf } from "./store.js";
import { t } from "./words.js";

export const colorOf = (id) => `tone-${Math.abs(Number(id)) % 6}`;
export const initials = (name) => [...(name ?? "?").trim()].slice(0, 1).join("").toUpperCase();

export function avatar(id, name, extra = "") {
  if (id === state.bot.id)
    return h("img", { class: `avatar ${extra}`, src: "/page/favicon.svg", alt: "", width: 40, height: 40 });
  return h("span", { class: `avatar ${colorOf(id)} ${extra}`, "aria-hidden": "true" }, initials(name));
}

export const nameOf = (from) => (from?.id === state.me ? t("you") : (from?.name ?? t("bot")));

// `item` is {message, first, last} with first/last telling its place in a run of one sender; `doing` holds the actions.
export function bubble({ message, first, last }, { chat, reader, find, doing }) {
  const mine = message.from?.id === state.me;
  if (message.service) return service(message);
  const crowd = !isPrivate(chat) && !mine;
  const classes = ["message", mine ? "mine" : "theirs", first && "first", last && "last", crowd && "crowd"]
    .filter(Boolean)
    .join(" ");
  const from = mine ? "me" : message.from?.id === state.bot.id ? "bot" : "other";
  return h(
    "li",
    { class: classes, tabindex: -1, data: { testid: "message", message: message.message_id, from } },
    crowd
      ? last
        ? avatar(message.from?.id, message.from?.name, "small")
        : h("span", { class: "avatar small ghost" })
      : null,
    h(
      "div",
      { class: "stack" },
      body(message, { mine, crowd, first, reader, find, doing }),
      keyboard(message, reader),
      actions(message, mine, doing),
    ),
  );
}

function service(message) {
  return h(
    "li",
    { class: "service", data: { testid: "service", message: message.message_id } },
    h("span", {}, serviceWords(message)),
  );
}

function body(message, { mine, crowd, first, reader, find, doing }) {
  const name = nameOf(message.from);
  const sender =
    crowd && first
      ? h("div", { class: `sender ${colorOf(message.from?.id)}` }, name)
      : h("span", { class: "sr" }, `${name}: `);
  return h(
    "div",
    { class: "bubble" },
    sender,
    origin(message),
    quote(message, find, doing),
    attachmentOf(message),
    h(
      "div",
      { class: "text", dir: "auto" },
      rich(message.text ?? "", message.entities, reader),
      meta(message, mine, reader),
    ),
  );
}

function origin(message) {
  const from = message.forward?.from ?? message.forward_from;
  return from ? h("div", { class: "origin" }, icon("forward"), t("forwarded_from", { name: from.name ?? from })) : null;
}

function quote(message, find, doing) {
  const id = message.reply_to?.message_id ?? message.reply_to;
  if (!id) return null;
  const original = find(id);
  return h(
    "button",
    { type: "button", class: "quote", onclick: () => doing.jump(id) },
    h("b", {}, original ? nameOf(original.from) : ""),
    h("span", {}, original ? excerpt(original) : t("deleted_message")),
  );
}

const HAPPENED = new Set([
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "pinned_message",
  "forum_topic_created",
  "group_chat_created",
]);

function serviceWords({ service, happened }) {
  return HAPPENED.has(happened?.kind) ? t(happened.kind, happened) : service;
}

export function excerpt(message) {
  if (message.service) return serviceWords(message);
  if (message.text) return message.text.replace(/\s+/g, " ").slice(0, 120);
  return message.photo ? t("photo") : (message.document?.name ?? message.document?.file_name ?? "");
}

function meta(message, mine, { zone, language }) {
  const ms = message.date * 1000;
  const full = `${fullDay(ms, zone, language)}, ${timeOf(ms, zone)}`;
  return h(
    "span",
    { class: "meta" },
    message.edited ? h("span", { class: "edited" }, t("edited")) : null,
    h("time", { datetime: new Date(ms).toISOString(), title: full }, timeOf(ms, zone)),
    mine ? icon("check") : null,
  );
}

function actions(message, mine, doing) {
  return h(
    "div",
    { class: "actions", role: "group", "aria-label": t("actions") },
    iconButton("reply", t("reply"), () => doing.reply(message)),
    mine && message.text && !message.document ? iconButton("edit", t("edit"), () => doing.edit(message)) : null,
    message.text ? iconButton("copy", t("copy"), () => copyText(message.text)) : null,
  );
}

export const chatAvatar = (chat) => (isPrivate(chat) ? avatar(state.bot.id) : avatar(chat.id, titleOf(chat)));
