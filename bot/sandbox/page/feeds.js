// The calendar addresses the bot has sent to the open chat, kept at hand.

import { byId, h, icon, reconcile } from "./dom.js";
import { log, on, state } from "./store.js";
import { spoken, t } from "./words.js";

const ADDRESS = /^https?:\/\/[^/]+\/(feeds|c)\/[^/]+$/;

export function startFeeds() {
  on("messages open me", render);
}

function render() {
  const found = [...new Set(log().flatMap(addresses))];
  byId("feeds-hint").hidden = found.length > 0;
  // A foreign bot has neither a clock to move nor calendars: the panel goes away.
  document.body.classList.toggle("no-panel", !state.movable && !found.length);
  reconcile(
    byId("feeds"),
    found.reverse(),
    (address) => address,
    () => spoken(),
    item,
  );
}

function addresses(message) {
  const linked = (message.entities ?? []).map(
    (entity) =>
      entity.url ??
      (["url", "code", "pre"].includes(entity.type)
        ? message.text.slice(entity.offset, entity.offset + entity.length)
        : null),
  );
  const pressed = (message.buttons ?? [])
    .flat()
    .flatMap((button) => [button.url, button.copy_text?.text ?? button.copy_text]);
  return [...linked, ...pressed]
    .filter((address) => typeof address === "string")
    .map((address) => address.split("?")[0].replace(/^webcal/, "http"))
    .filter((address) => ADDRESS.test(address));
}

function item(address) {
  const { pathname } = new URL(address);
  const name = t(pathname.startsWith("/c/") ? "feed_page" : "feed_ics");
  return h(
    "li",
    {},
    h(
      "a",
      { href: address, target: "_blank", rel: "noopener" },
      icon("link"),
      h("span", {}, h("b", {}, name), h("small", {}, pathname.slice(0, 18) + "…")),
    ),
  );
}
