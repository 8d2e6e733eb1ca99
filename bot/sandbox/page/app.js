// The page's beginning: its words, its parts, its links, and the first reading of the server.

import { byId } from "./dom.js";
import { startChats } from "./chats.js";
import { startClock } from "./clock.js";
import { startCommands } from "./commands.js";
import { edit, reply, say, startComposer } from "./composer.js";
import { listen, readState } from "./events.js";
import { startFeeds } from "./feeds.js";
import { startHeader } from "./header.js";
import { showEarlier, startLog } from "./log.js";
import { complain } from "./notices.js";
import { startPeople } from "./people.js";
import { startReplyKeys } from "./replykeys.js";
import { begin, isPrivate, on, open, state, titleOf, chat } from "./store.js";
import { t } from "./words.js";

// Static words: data-t is the text, data-t-label the accessible name and tooltip, data-t-placeholder the placeholder.
function sayWords() {
  document.querySelectorAll("[data-t]").forEach((node) => {
    node.textContent = t(node.dataset.t);
  });
  document.querySelectorAll("[data-t-label]").forEach((node) => {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    if (node.matches("button")) node.title = t(node.dataset.tLabel);
  });
  document.querySelectorAll("[data-t-placeholder]").forEach((node) => {
    node.placeholder = t(node.dataset.tPlaceholder);
  });
  nameTab();
}

function nameTab() {
  document.title = chat() ? `${titleOf(chat())} · ${t("sandbox")}` : t("sandbox");
}

// A deep link to the bot is a start here, not a visit to the outside.
function followLink(address) {
  const { hostname, pathname, searchParams } = new URL(address);
  if (hostname !== "t.me" || pathname.slice(1).toLowerCase() !== (state.bot.username ?? "").toLowerCase()) return false;
  const payload = searchParams.get("start");
  const home = state.chats.find(isPrivate);
  open(home?.id ?? null).then(() => payload !== null && say(`/start ${payload}`.trim()));
  return true;
}

function startViews() {
  const view = document.body.dataset;
  byId("back").addEventListener("click", () => {
    view.view = "list";
  });
  byId("clock-chip").addEventListener("click", () => showPanel(true));
  byId("panel-close").addEventListener("click", () => showPanel(false));
  byId("panel-shade").addEventListener("click", () => showPanel(false));
  byId("side").addEventListener("keydown", (event) => event.key === "Escape" && showPanel(false));
  byId("earlier").addEventListener("click", showEarlier);
}

function showPanel(open_) {
  document.body.classList.toggle("panel-open", open_);
  byId("clock-chip").setAttribute("aria-expanded", String(open_));
  (open_ ? byId("panel-close") : byId("clock-chip")).focus();
}

on("me", sayWords);
on("open", nameTab);
startViews();
startPeople();
startChats();
startHeader();
startLog({ reply, edit, command: say, link: followLink });
startComposer();
startCommands();
startReplyKeys(say);
startClock();
startFeeds();
begin()
  .then(listen)
  .then(readState)
  .then(() => {
    document.body.dataset.ready = "true";
  })
  .catch(complain);
