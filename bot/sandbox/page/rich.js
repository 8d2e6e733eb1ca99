// A message's text and entities as DOM nodes. Offsets are UTF-16 units, which is how JavaScript counts.

import { h } from "./dom.js";
import { formatted } from "./dates.js";
import { t } from "./words.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = new Set(["http:", "https:", "mailto:", "tel:", "webcal:", "webcals:"]);

// `reader` is {zone, language, command(text), link(url)}; link returns true when it has dealt with the address itself.
export function rich(text, entities, reader) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, ordered, 0, text.length, reader);
}

function build(text, entities, start, end, reader) {
  const nodes = [];
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    const block = BLOCKS.has(entity.type);
    push(nodes, block ? text.slice(at, from).replace(/\n$/, "") : text.slice(at, from));
    nodes.push(dress(entity, text.slice(from, to), build(text, entities, from, to, reader), reader));
    at = block && text[to] === "\n" ? to + 1 : to;
  }
  push(nodes, text.slice(at, end));
  return nodes;
}

function push(nodes, text) {
  if (text) nodes.push(text);
}

function dress(entity, text, inner, reader) {
  switch (entity.type) {
    case "url":
      return link(/^[a-z][a-z+.-]*:/i.test(text) ? text : `https://${text}`, inner, reader);
    case "text_link":
      return link(entity.url, inner, reader);
    case "email":
      return link(`mailto:${text}`, inner, reader);
    case "phone_number":
      return link(`tel:${text.replace(/[^+\d]/g, "")}`, inner, reader);
    case "bot_command":
      return h("button", { type: "button", class: "link", onclick: () => reader.command(text) }, inner);
    case "date_time":
      return moment(entity, inner, reader);
    case "spoiler":
      return spoiler(inner);
    case "pre":
      return h("pre", { tabindex: 0 }, h("code", { data: { language: entity.language ?? "" } }, inner));
    case "blockquote":
      return h("blockquote", {}, inner);
    case "expandable_blockquote":
      return expandable(inner);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return h("span", { class: "mention" }, inner);
    default:
      return TAGS[entity.type] ? h(TAGS[entity.type], {}, inner) : h("span", {}, inner);
  }
}

export function isSafe(address) {
  return URL.canParse(address) && SAFE.has(new URL(address).protocol);
}

function link(address, inner, reader) {
  if (!isSafe(address)) return h("span", {}, inner);
  const follow = (event) => {
    if (reader.link(address)) event.preventDefault();
  };
  return h(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer", title: address, onclick: follow },
    inner,
  );
}

function moment(entity, inner, reader) {
  const said = formatted(entity.unix_time, entity.date_time_format, reader.zone, reader.language);
  return h("time", { class: "moment", datetime: new Date(entity.unix_time * 1000).toISOString() }, said ?? inner);
}

function spoiler(inner) {
  const cover = h(
    "span",
    { class: "spoiler", role: "button", tabindex: 0, "aria-label": t("spoiler") },
    h("span", {}, inner),
  );
  const reveal = () => {
    cover.classList.add("revealed");
    ["role", "tabindex", "aria-label"].forEach((name) => cover.removeAttribute(name));
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && reveal());
  return cover;
}

function expandable(inner) {
  const words = h("div", {}, inner);
  const quote = h("blockquote", { class: "expandable" }, words);
  const toggle = h(
    "button",
    { type: "button", class: "expander", "aria-expanded": "false", "aria-label": t("expand") },
    "⌄",
  );
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(quote.classList.toggle("open")));
  });
  quote.append(toggle);
  // Only once it stands in the page can one see whether there is anything to unfold.
  requestAnimationFrame(() => {
    if (words.scrollHeight > words.clientHeight + 2) return;
    quote.classList.remove("expandable");
    toggle.remove();
  });
  return quote;
}
