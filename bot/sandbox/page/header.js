// The head of the open chat: its name, topics, and what can be done to it.

import * as api from "./api.js";
import { byId, h } from "./dom.js";
import { chatAvatar } from "./bubble.js";
import { kindOf } from "./chats.js";
import { complain, field, formDialog, menu } from "./notices.js";
import { write } from "./speech.js";
import { chat, isPrivate, on, openThread, refreshChats, refreshSurroundings, state, titleOf } from "./store.js";
import { t } from "./words.js";

export function startHeader() {
  on("me open chats users connection", render);
  on("messages", renderTopics);
  byId("chat-menu").addEventListener("click", openMenu);
}

const membersOf = (one) => (one.members ?? []).map((member) => member.id ?? member);

function render() {
  const one = chat();
  byId("chat-name").replaceChildren(
    ...(one
      ? [chatAvatar(one), h("span", { class: "head-words" }, h("h1", {}, titleOf(one)), h("small", {}, subtitle(one)))]
      : []),
  );
  const banner = byId("banner");
  banner.hidden = !one?.blocked;
  banner.replaceChildren(
    h("span", {}, t("blocked")),
    h("button", { type: "button", onclick: () => write("/start").then(refreshChats).catch(complain) }, t("unblock")),
  );
  byId("offline").hidden = state.online;
  byId("offline").textContent = t("offline");
  renderTopics();
}

function subtitle(one) {
  if (state.typing) return t("typing");
  if (isPrivate(one))
    return state.polling
      ? [h("span", { class: "user-name" }, `@${state.bot.username ?? ""} · `), t("bot_on")]
      : t("bot_off");
  return `${kindOf(one)} · ${t("members_count", { n: membersOf(one).length })}`;
}

function renderTopics() {
  const bar = byId("topics");
  const topics = chat()?.topics ?? [];
  bar.hidden = !topics.length;
  if (!topics.length) return;
  const tab = (id, name) =>
    h("button", { type: "button", "aria-pressed": String(state.thread === id), onclick: () => openThread(id) }, name);
  bar.replaceChildren(
    tab(null, t("all_topics")),
    ...topics.map((topic) => tab(topic.thread ?? topic.message_thread_id ?? topic.id, topic.name)),
  );
}

let close = null;

function openMenu() {
  const button = byId("chat-menu");
  if (button.getAttribute("aria-expanded") === "true") return close(true);
  const then = (promise) => promise.then(refreshSurroundings).catch(complain);
  const one = chat();
  if (!one) return;
  const here = new Set(membersOf(one));
  const strangers = isPrivate(one) ? [] : state.users.filter((user) => !here.has(user.id));
  close = menu(
    button,
    isPrivate(one)
      ? [{ content: t("block"), act: () => then(api.block(one.id)) }]
      : [
          one.with_bot === false && { content: t("with_bot"), act: () => then(api.join(one.id, state.bot.id)) },
          one.with_bot !== false && { content: t("make_admin"), act: () => then(api.promote(one.id)) },
          one.with_bot !== false && { content: t("remove_bot"), act: () => then(api.kick(one.id, state.bot.id)) },
          one.type === "supergroup" && { content: t("new_topic"), act: () => newTopic(one) },
          ...strangers.map((user) => ({
            content: `${t("add_member")}: ${user.first_name}`,
            act: () => then(api.join(one.id, user.id)),
          })),
        ],
  );
}

function newTopic(one) {
  formDialog({
    title: t("new_topic"),
    button: t("create"),
    fields: [field(t("title"), h("input", { name: "name", required: true, maxlength: 128, autocomplete: "off" }))],
    submit: async (data) => {
      await api.addTopic(one.id, data.get("name").trim());
      await refreshSurroundings();
    },
  });
}
