// What the chosen person does in the open chat: writes, forwards, attaches, edits.

import * as api from "./api.js";
import { t } from "./words.js";
import { state } from "./store.js";

export const LONGEST = 4096;
const BIGGEST = 50 * 1024 * 1024;

const here = () => ({ chat: state.chat, from: state.me, ...(state.thread ? { thread: state.thread } : {}) });

// A long text goes as several messages, cut at a line's or a word's end, as phones do it. Lengths are in code points.
export function split(text) {
  const parts = [];
  let rest = [...text.trim()];
  while (rest.length > LONGEST) {
    const cut = cutOf(rest);
    parts.push(rest.slice(0, cut).join("").trimEnd());
    rest = [...rest.slice(cut).join("").trimStart()];
  }
  return rest.length ? [...parts, rest.join("")] : parts;
}

function cutOf(points) {
  for (const mark of ["\n", " "]) {
    const at = points.lastIndexOf(mark, LONGEST - 1);
    if (at > LONGEST / 2) return at;
  }
  return LONGEST;
}

export async function write(text, { reply } = {}) {
  let first = reply ? { reply_to: reply } : {};
  for (const part of split(text)) {
    await api.say({ ...here(), text: part, ...first });
    first = {};
  }
}

export async function forward(text, from, date) {
  for (const part of split(text)) await api.say({ ...here(), text: part, forward: { from, date } });
}

export async function forwardFile(name, text, from, date) {
  await api.say({
    ...here(),
    document: { name, base64: await api.toBase64(new Blob([text])) },
    forward: { from, date },
  });
}

export async function attach(file, caption, { reply } = {}) {
  if (file.size > BIGGEST) throw new Error(t("file_too_big"));
  await api.say({
    ...here(),
    document: { name: file.name || "file", base64: await api.toBase64(file) },
    ...(caption ? { text: caption } : {}),
    ...(reply ? { reply_to: reply } : {}),
  });
}

export const rewrite = (message_id, text) => api.edit({ chat: state.chat, message_id, from: state.me, text });
