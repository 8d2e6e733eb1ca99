// The open chat's messages: days, runs of one sender, scrolling, what is new.

import { byId, h, reconcile } from "./dom.js";
import { bubble } from "./bubble.js";
import { fullDay, isoDay } from "./dates.js";
import { chat, log, on, state, zone } from "./store.js";
import { emptyCard } from "./welcome.js";
import { spoken, t } from "./words.js";

const SHOWN = 150;
const RUN = 10 * 60;
const NEAR = 90;

let shown = SHOWN;
let unseen = 0;
let newest = 0;
let doing = {};

const scroller = () => byId("log");
const list = () => byId("messages");
const visible = () => log().filter((message) => !state.thread || (message.thread ?? null) === state.thread);

// `actions` is {reply, edit, command, link}.
export function startLog(actions) {
  doing = { ...actions, jump };
  on("open", reset);
  on("messages me", render);
  scroller().addEventListener("scroll", settle, { passive: true });
  byId("jump").addEventListener("click", () => toEnd());
  scroller().addEventListener("click", (event) => reveal(event.target.closest(".message")));
  scroller().addEventListener("keydown", step);
  new ResizeObserver(() => wasAtEnd && toEnd()).observe(list());
}

let wasAtEnd = true;

function settle() {
  const box = scroller();
  wasAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  if (wasAtEnd) unseen = 0;
  showJump();
}

// The arrows walk from message to message, whose actions then show; Escape goes back to writing.
function step(event) {
  const current = event.target.closest?.(".message");
  if (event.key === "Escape" && current) return byId("text").focus();
  if (!["ArrowUp", "ArrowDown"].includes(event.key) || event.target.closest("[role=menu]")) return;
  const stops = [...list().querySelectorAll(".message")];
  const at = current ? stops.indexOf(current) + (event.key === "ArrowUp" ? -1 : 1) : stops.length - 1;
  if (!stops[at]) return;
  event.preventDefault();
  stops[at].focus();
}

// A tap shows a message's actions where there is no pointer to hover with.
function reveal(message) {
  list()
    .querySelectorAll(".message.touched")
    .forEach((other) => other !== message && other.classList.remove("touched"));
  message?.classList.add("touched");
}

function reset() {
  shown = SHOWN;
  unseen = 0;
  newest = 0;
  wasAtEnd = true;
  list().replaceChildren();
  scroller().setAttribute("aria-live", "off");
  if (state.messages.has(state.chat)) render();
}

function render() {
  if (!chat()) return;
  const messages = visible();
  const items = withDays(messages.slice(-shown));
  const fresh = messages.filter((message) => message.message_id > newest && message.from?.id !== state.me).length;
  if (newest && !wasAtEnd) unseen += fresh;
  const said = messages.at(-1);
  const mineIsNew = newest && said && said.message_id > newest && said.from?.id === state.me;
  newest = said?.message_id ?? newest;
  reconcile(list(), items, (item) => item.key, signature, build);
  byId("earlier").hidden = messages.length <= shown;
  byId("empty").replaceChildren(...(messages.length ? [] : [emptyCard()]));
  if (wasAtEnd || mineIsNew) toEnd();
  showJump();
  setTimeout(() => scroller().setAttribute("aria-live", "polite"), 300);
}

function withDays(messages) {
  const items = [];
  messages.forEach((message, index) => {
    const day = isoDay(message.date * 1000, zone());
    const [before, after] = [messages[index - 1], messages[index + 1]];
    const newDay = !before || isoDay(before.date * 1000, zone()) !== day;
    if (newDay) items.push({ key: `day-${day}-${message.message_id}`, day: message.date * 1000 });
    items.push({
      key: message.message_id,
      message,
      first: newDay || !sameRun(before, message),
      last: !after || !sameRun(message, after),
    });
  });
  return items;
}

function sameRun(a, b) {
  return a.from?.id === b.from?.id && !a.service && !b.service && b.date - a.date < RUN;
}

function signature(item) {
  const quoted = item.message?.reply_to
    ? log().find((other) => other.message_id === item.message.reply_to)?.text
    : null;
  return JSON.stringify([item, quoted, state.me, state.chat, state.bot.id, zone(), spoken()]);
}

function build(item) {
  if (item.day)
    return h("li", { class: "day", data: { testid: "day" } }, h("span", {}, fullDay(item.day, zone(), spoken())));
  const reader = { zone: zone(), language: spoken(), command: doing.command, link: doing.link };
  return bubble(item, {
    chat: chat(),
    reader,
    doing,
    find: (id) => log().find((message) => message.message_id === id),
  });
}

function toEnd() {
  scroller().scrollTop = scroller().scrollHeight;
  wasAtEnd = true;
  unseen = 0;
  showJump();
}

function jump(id) {
  const node = list().querySelector(`[data-message="${id}"]`);
  if (!node) return;
  node.scrollIntoView({ block: "center" });
  node.classList.remove("flash");
  requestAnimationFrame(() => node.classList.add("flash"));
}

function showJump() {
  const button = byId("jump");
  button.hidden = wasAtEnd;
  button.setAttribute("aria-label", unseen ? `${t("newest")}, ${t("fresh", { n: unseen })}` : t("newest"));
  byId("jump-count").textContent = unseen || "";
}

export function showEarlier() {
  const box = scroller();
  const below = box.scrollHeight - box.scrollTop;
  shown += SHOWN;
  wasAtEnd = false;
  render();
  box.scrollTop = box.scrollHeight - below;
}
