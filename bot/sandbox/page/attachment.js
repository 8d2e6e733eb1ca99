// A message's picture or document: shown, opened or kept.

import { h, icon } from "./dom.js";
import { t } from "./words.js";

const PICTURES = /\.(png|jpe?g|gif|webp|svg)$/i;

export function attachmentOf(message) {
  const photo = Array.isArray(message.photo) ? message.photo.at(-1) : message.photo;
  const file = photo ?? message.document;
  if (!file) return other(message);
  const name = file.name ?? file.file_name ?? (photo ? "photo.png" : t("document"));
  const type = file.mime_type ?? (photo ? "image/png" : "");
  const source = file.url ?? (file.base64 ? `data:${type || "application/octet-stream"};base64,${file.base64}` : null);
  const isPicture = Boolean(photo) || type.startsWith("image/") || PICTURES.test(name);
  return isPicture && source
    ? picture(source, name, message.text)
    : document_(source, name, file.size ?? file.file_size);
}

// What a sandbox for any bot may meet besides: said in a line.
function other({ location, contact, dice }) {
  if (location) return h("div", { class: "other" }, `📍 ${location.latitude}, ${location.longitude}`);
  if (contact)
    return h(
      "div",
      { class: "other" },
      `👤 ${[contact.first_name, contact.last_name, contact.phone_number].filter(Boolean).join(" ")}`,
    );
  return dice ? h("div", { class: "other" }, `${dice.emoji} ${dice.value}`) : null;
}

function picture(source, name, caption) {
  const image = h("img", {
    src: source,
    alt: caption ? caption.slice(0, 100) : name,
    loading: "lazy",
    data: { testid: "picture" },
  });
  return h("a", { class: "picture", href: source, target: "_blank", rel: "noopener", title: t("image_open") }, image);
}

function document_(source, name, size) {
  const inner = [
    h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("b", {}, name), size ? h("small", {}, sizeOf(size)) : null),
  ];
  if (!source) return h("div", { class: "document" }, inner);
  return h("a", { class: "document", href: source, download: name, data: { testid: "document" } }, inner);
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
