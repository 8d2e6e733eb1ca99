// Hears the server's changes and has the right part of the page read again.

import * as api from "./api.js";
import { isTyping, refreshChats, refreshSurroundings, setClock, state, sync, tell } from "./store.js";

const READ_CHAT = new Set(["message", "edit", "delete", "callback"]);
const WAIT = 40;
const GLANCE = 3000;

let chatsLater = null;

export function listen() {
  const source = new EventSource("/sim/events");
  let lost = false;
  source.onopen = () => {
    if (lost) readAll().catch(() => {});
    lost = false;
    setOnline(true);
  };
  source.onerror = () => {
    lost = true;
    setOnline(false);
  };
  source.onmessage = (event) => handle(JSON.parse(event.data));
  setInterval(() => state.online && !document.hidden && readState().catch(() => {}), GLANCE);
}

async function readAll() {
  await refreshSurroundings();
  if (state.movable) setClock(await api.clock());
  if (state.chat !== null) await sync(state.chat);
}

function setOnline(online) {
  if (state.online === online) return;
  state.online = online;
  tell("connection");
}

function handle({ chat, what }) {
  if (what === "action") return chat === state.chat && isTyping(true);
  if (what === "message" && chat === state.chat) isTyping(false);
  if (READ_CHAT.has(what) && chat === state.chat) sync(chat, what !== "message");
  if (what === "clock")
    api
      .clock()
      .then(setClock)
      .catch(() => {});
  else if (what === "state") readState().catch(() => {});
  else if (what === "members") later(refreshSurroundings);
  else if (what !== "callback") later(refreshChats);
}

// A burst of messages leads to one reading of the list.
function later(read) {
  clearTimeout(chatsLater);
  chatsLater = setTimeout(() => read().catch(() => {}), WAIT);
}

let misses = 0;

// Between two polls a bot is away for a moment; only one missed twice is gone.
export async function readState() {
  const [{ polling, webhook }, bot] = await Promise.all([api.state(), api.bot()]);
  misses = polling || webhook ? 0 : misses + 1;
  const known = JSON.stringify([state.polling, state.bot]);
  Object.assign(state, { polling: misses === 0 || (state.polling && misses < 2), bot });
  if (JSON.stringify([state.polling, bot]) !== known) ["connection", "chats", "messages"].forEach(tell);
}
