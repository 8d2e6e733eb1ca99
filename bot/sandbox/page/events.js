// Hears the server's changes and has the right part of the page read again.

import * as api from "./api.js";
import { refreshChats, refreshSurroundings, setClock, state, sync, tell } from "./store.js";

const READ_CHAT = new Set(["message", "edit", "delete", "callback"]);
const WAIT = 40;

let chatsLater = null;

export function listen() {
  const source = new EventSource("/sim/events");
  let lost = false;
  source.onopen = () => {
    if (lost) refreshSurroundings().then(() => state.chat !== null && sync(state.chat)).catch(() => {});
    lost = false;
    setOnline(true);
  };
  source.onerror = () => {
    lost = true;
    setOnline(false);
  };
  source.onmessage = (event) => handle(JSON.parse(event.data));
}

function setOnline(online) {
  if (state.online === online) return;
  state.online = online;
  tell("connection");
}

function handle({ chat, what }) {
  if (READ_CHAT.has(what) && chat === state.chat) sync(chat);
  if (what === "clock") api.clock().then(setClock).catch(() => {});
  else if (what === "state") readState();
  else if (what === "members") later(refreshSurroundings);
  else if (what !== "callback") later(refreshChats);
}

// A burst of messages leads to one reading of the list.
function later(read) {
  clearTimeout(chatsLater);
  chatsLater = setTimeout(() => read().catch(() => {}), WAIT);
}

export async function readState() {
  const { polling, webhook } = await api.state().catch(() => ({}));
  const connected = Boolean(polling || webhook);
  if (connected === state.polling) return;
  state.polling = connected;
  tell("connection");
}
