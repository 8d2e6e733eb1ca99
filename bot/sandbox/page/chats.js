// The list of the chosen person's chats, and making a group.

import * as api from "./api.js";
import { byId, h, reconcile } from "./dom.js";
import { chatAvatar, excerpt } from "./bubble.js";
import { briefly } from "./dates.js";
import { field, formDialog } from "./notices.js";
import { isPrivate, isUnread, me, now, on, open, refreshChats, state, titleOf, zone } from "./store.js";
import { spoken, t } from "./words.js";

export function startChats() {
  on("me chats open messages clock", render);
  byId("new-group").addEventListener("click", newGroup);
}

function render() {
  if (!me()) return;
  reconcile(byId("chat-list"), state.chats, (one) => one.id, signature, item);
}

function signature(one) {
  const last = one.last;
  return JSON.stringify([
    one.title,
    last,
    isUnread(one),
    one.id === state.chat,
    last && when(last),
    state.me,
    spoken(),
    state.bot,
  ]);
}

const when = (last) => briefly(last.date * 1000, now(), zone(), spoken());

function item(one) {
  const unread = isUnread(one);
  const title = h(
    "span",
    { class: "chat-title" },
    h("b", {}, titleOf(one)),
    one.last ? h("time", {}, when(one.last)) : null,
  );
  const said = h(
    "span",
    { class: "chat-last" },
    h("span", {}, one.last ? lastLine(one) : kindOf(one)),
    unread ? h("i", { class: "dot" }, h("span", { class: "sr" }, t("unread"))) : null,
  );
  const choose = () => {
    open(one.id);
    document.body.dataset.view = "chat";
  };
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "chat-item",
        "aria-current": one.id === state.chat ? "true" : null,
        data: { testid: "chat", chat: one.id },
        onclick: choose,
      },
      chatAvatar(one),
      h("span", { class: "chat-words" }, title, said),
    ),
  );
}

export const kindOf = (one) => t(isPrivate(one) ? "bot" : one.type === "channel" ? "channel" : "group");

function lastLine(one) {
  const text = excerpt(one.last);
  if (one.last.service) return text;
  if (one.last.from?.id === state.me) return `${t("you")}: ${text}`;
  return isPrivate(one) ? text : `${one.last.from?.name ?? ""}: ${text}`;
}

function newGroup() {
  const others = state.users.filter((user) => user.id !== state.me);
  const member = (user) =>
    h(
      "label",
      { class: "check" },
      h("input", { type: "checkbox", name: "member", value: user.id, checked: true }),
      h("span", {}, user.first_name),
    );
  formDialog({
    title: t("new_group"),
    button: t("create"),
    fields: [
      field(t("title"), h("input", { name: "title", required: true, maxlength: 128, autocomplete: "off" })),
      others.length
        ? h("fieldset", { class: "choices plain" }, h("legend", {}, t("members")), others.map(member))
        : null,
      h(
        "label",
        { class: "check" },
        h("input", { type: "checkbox", name: "bot", checked: true }),
        h("span", {}, t("with_bot")),
      ),
      h("label", { class: "check" }, h("input", { type: "checkbox", name: "forum" }), h("span", {}, t("topics"))),
    ],
    submit: async (data) => {
      const members = [state.me, ...data.getAll("member").map(Number)];
      const made = await api.addChat({
        type: data.get("forum") ? "supergroup" : "group",
        title: data.get("title").trim(),
        members,
        with_bot: Boolean(data.get("bot")),
        forum: Boolean(data.get("forum")),
      });
      await refreshChats();
      await open(made.id);
      document.body.dataset.view = "chat";
    },
  });
}
