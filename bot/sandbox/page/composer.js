// Where one writes: text, reply and edit, files, the command menu.

import { byId, iconButton, h } from "./dom.js";
import { excerpt, nameOf } from "./bubble.js";
import { closeCommands, openCommands, suggest } from "./commands.js";
import { openForward } from "./forward.js";
import { complain } from "./notices.js";
import { attach, rewrite, write } from "./speech.js";
import { log, on, state } from "./store.js";
import { t } from "./words.js";

let context = null; // {kind: "reply" | "edit", message}

const box = () => byId("text");

export function startComposer() {
  byId("composer").addEventListener("submit", submit);
  box().addEventListener("keydown", keys);
  box().addEventListener("input", () => {
    grow();
    suggest(box().value, say);
  });
  box().addEventListener("paste", (event) => takeFiles(event.clipboardData?.files, event));
  byId("attach").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", () => takeFiles(byId("file").files));
  byId("forward").addEventListener("click", openForward);
  byId("slash").addEventListener("click", () => openCommands(say));
  on("open", () => setContext(null));
  acceptDrops();
}

function keys(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  } else if (event.key === "Escape" && context) setContext(null);
  else if (event.key === "ArrowUp" && !box().value && !context) editLast(event);
}

function editLast(event) {
  const last = log().findLast((message) => message.from?.id === state.me && message.text && !message.document);
  if (!last) return;
  event.preventDefault();
  setContext({ kind: "edit", message: last });
}

async function submit(event) {
  event?.preventDefault();
  const text = box().value.trim();
  if (!text) return;
  const sent = context;
  const draft = box().value;
  setText("");
  setContext(null);
  closeCommands();
  try {
    if (sent?.kind === "edit") await rewrite(sent.message.message_id, text);
    else await write(text, { reply: sent?.message.message_id });
  } catch (error) {
    complain(error);
    setText(draft);
  }
}

// Says a command at once, as a tap on it does.
export function say(text) {
  closeCommands();
  setText("");
  write(text).catch(complain);
  box().focus({ preventScroll: true });
}

function setText(text) {
  box().value = text;
  grow();
}

function grow() {
  box().style.setProperty("height", "auto");
  box().style.setProperty("height", `${Math.min(box().scrollHeight, 180)}px`);
}

export const reply = (message) => setContext({ kind: "reply", message });
export const edit = (message) => setContext({ kind: "edit", message });

function setContext(next) {
  if (context?.kind === "edit" || next?.kind === "edit") setText(next?.kind === "edit" ? next.message.text : "");
  context = next;
  const strip = byId("context");
  strip.hidden = !next;
  strip.replaceChildren(...(next ? contextParts(next) : []));
  byId("send").setAttribute("aria-label", t(next?.kind === "edit" ? "save" : "send"));
  if (next) box().focus();
}

function contextParts({ kind, message }) {
  const title = kind === "edit" ? t("editing") : t("replying", { name: nameOf(message.from) });
  return [
    h("div", { class: "context-words" }, h("b", {}, title), h("span", {}, excerpt(message))),
    iconButton("close", t("cancel"), () => {
      setContext(null);
      box().focus();
    }),
  ];
}

async function takeFiles(files, event) {
  if (!files?.length) return;
  event?.preventDefault();
  const [caption, reply_to] = [box().value.trim(), context?.message.message_id];
  setText("");
  setContext(null);
  for (const [index, file] of [...files].entries()) {
    await attach(file, index ? "" : caption, { reply: reply_to }).catch(complain);
  }
  byId("file").value = "";
}

function acceptDrops() {
  const area = byId("chat");
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  area.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    area.classList.add("dropping");
  });
  area.addEventListener(
    "dragleave",
    (event) => area.contains(event.relatedTarget) || area.classList.remove("dropping"),
  );
  area.addEventListener("drop", (event) => {
    area.classList.remove("dropping");
    if (carriesFiles(event)) takeFiles(event.dataTransfer.files, event);
  });
}
