// What the page knows: people, chats, messages, the clock; and who wants to hear when it changes.

import * as api from "./api.js";
import { speak, t } from "./words.js";

export const state = {
  bot: {},
  users: [],
  samples: [],
  chats: [],
  me: null,
  chat: null,
  thread: null,
  messages: new Map(),
  clock: null,
  movable: false,
  polling: true,
  online: true,
  typing: false,
};

export const PRESETS = [
  { first_name: "Айгуль", language_code: "ru", time_zone: "Asia/Almaty" },
  { first_name: "James", language_code: "en", time_zone: "Europe/London" },
  { first_name: "Әсел", language_code: "kk", time_zone: "Asia/Almaty" },
  { first_name: "Çağrı", language_code: "tr", time_zone: "Europe/Istanbul" },
];

const listeners = new Map();

export function on(topics, listener) {
  for (const topic of topics.split(" ")) listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function tell(topic) {
  for (const listener of listeners.get(topic) ?? []) listener();
}

export const me = () => state.users.find((user) => user.id === state.me);
export const chat = () => state.chats.find((one) => one.id === state.chat);
export const log = () => state.messages.get(state.chat) ?? [];
export const isPrivate = (one) => one?.type === "private";
export const zone = () => me()?.time_zone || "UTC";
export const titleOf = (one) => (isPrivate(one) ? state.bot.first_name : one.title) || one.title || t("bot");

// The program's time in milliseconds; it ticks between two answers of the server.
export function now() {
  if (!state.clock) return Date.now();
  return state.clock.now + (performance.now() - state.clock.at);
}

export function setClock(answer) {
  state.clock = answer?.now ? { now: Date.parse(answer.now), at: performance.now() } : null;
  tell("clock");
}

let typingEnds = null;

// A chat action shows for five seconds, or until the message it announced.
export function isTyping(yes) {
  clearTimeout(typingEnds);
  if (yes) typingEnds = setTimeout(() => isTyping(false), 5000);
  if (state.typing === yes) return;
  state.typing = yes;
  tell("connection");
}

export async function begin() {
  const [bot, users, samples, { movable, polling, webhook }] = await Promise.all([
    api.bot(),
    api.users(),
    api.samples(),
    api.state(),
  ]);
  Object.assign(state, { bot, users, samples, movable, polling: Boolean(polling || webhook) });
  if (movable) setClock(await api.clock());
  if (!users.length) state.users = [await api.addUser(PRESETS[0])];
  const [user, opened] = fromAddress();
  await choose(state.users.some((one) => one.id === user) ? user : state.users[0].id, opened);
}

// The address names who one is and which chat is open, so that two windows can be two people.
function fromAddress() {
  return location.hash.slice(1).split("/").map(Number);
}

export async function choose(user, opened) {
  state.me = user;
  speak(me().language_code);
  state.chats = await api.chats(user);
  const first = state.chats.find((one) => one.id === opened) ?? state.chats.find(isPrivate) ?? state.chats[0];
  tell("me");
  await open(first?.id ?? null);
}

export async function open(id) {
  Object.assign(state, { chat: id, thread: null, typing: false });
  history.replaceState(null, "", `#${state.me}/${id}`);
  tell("open");
  if (id !== null) await sync(id);
  markSeen();
}

export function openThread(thread) {
  state.thread = thread;
  tell("open");
  tell("messages");
}

export async function addUser(user) {
  const added = await api.addUser(user);
  state.users = await api.users();
  await choose(added.id);
}

export async function refreshChats() {
  state.chats = await api.chats(state.me);
  tell("chats");
}

export async function refreshSurroundings() {
  state.users = await api.users();
  tell("users");
  await refreshChats();
}

const KEPT = 400;
const readings = new Map();

// Reads what is new in a chat or, `whole`, its last messages once more, edits and all. Calls during a reading lead to
// one more reading, not to many.
export async function sync(id, whole = true) {
  const reading = readings.get(id);
  if (reading) {
    Object.assign(reading, { again: true, whole: reading.whole || whole });
    return;
  }
  const mine = { again: true, whole };
  readings.set(id, mine);
  while (mine.again) {
    const wanted = mine.whole;
    Object.assign(mine, { again: false, whole: false });
    await readOnce(id, wanted).catch(() => {});
  }
  readings.delete(id);
}

async function readOnce(id, whole) {
  const known = state.messages.get(id) ?? [];
  const from = whole ? (known.at(-KEPT)?.message_id ?? known[0]?.message_id ?? 1) : (known.at(-1)?.message_id ?? 0) + 1;
  const fresh = await api.messages(id, from - 1);
  state.messages.set(id, [...known.filter((message) => message.message_id < from), ...fresh]);
  if (id !== state.chat) return;
  markSeen();
  tell("messages");
}

const seenKey = (id) => `seen/${state.me}/${id}`;

function markSeen() {
  const last = log().at(-1);
  if (last && !document.hidden) sessionStorage.setItem(seenKey(state.chat), last.message_id);
}

export function isUnread(one) {
  if (!one.last || one.id === state.chat || one.last.from?.id === state.me) return false;
  return Number(sessionStorage.getItem(seenKey(one.id)) ?? 0) < one.last.message_id;
}
