// The sandbox's controls (/sim) as functions; a refusal becomes an Error whose message can be shown.

async function call(method, path, body) {
  const options = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const response = await fetch(path, options);
  const text = await response.text();
  const value = parse(text);
  if (!response.ok || value?.ok === false) throw failure(response, value, text);
  return value && value.ok === true && "result" in value ? value.result : value;
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function failure(response, value, text) {
  const words = value?.error ?? value?.description ?? (value ? null : text.slice(0, 200));
  const error = new Error(typeof words === "string" && words ? words : `HTTP ${response.status}`);
  error.status = response.status;
  return error;
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined));

export const users = () => call("GET", "/sim/users");
export const addUser = (user) => call("POST", "/sim/users", user);
export const chats = (user) => call("GET", `/sim/chats?${query({ user })}`);
export const addChat = (chat) => call("POST", "/sim/chats", chat);
export const messages = (chat, after = 0) => call("GET", `/sim/chats/${chat}/messages?${query({ after })}`);
export const say = (message) => call("POST", "/sim/message", message);
export const edit = (message) => call("POST", "/sim/edit", message);
export const press = (button) => call("POST", "/sim/press", button);
export const commands = (chat, user) => call("GET", `/sim/commands?${query({ chat, user })}`);
export const bot = () => call("GET", "/sim/bot");
export const samples = () => call("GET", "/sim/samples");
export const block = (chat) => call("POST", "/sim/block", { chat });
export const join = (chat, user) => call("POST", "/sim/join", { chat, user });
export const kick = (chat, user) => call("POST", "/sim/kick", { chat, user });
export const promote = (chat) => call("POST", "/sim/promote", { chat });
export const addTopic = (chat, name) => call("POST", "/sim/topics", { chat, name });
export const moveClock = (body) => call("POST", "/sim/clock", body);
export const releaseClock = () => call("DELETE", "/sim/clock");

export const state = () => call("GET", "/sim/state");

// Only servers whose state says `movable` have one.
export const clock = () => call("GET", "/sim/clock");

export async function toBase64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
