// What an empty chat shows: a way to begin, and a card for each paper at hand.

import { h, icon } from "./dom.js";
import { avatar } from "./bubble.js";
import { complain } from "./notices.js";
import { forwardSample } from "./forward.js";
import { write } from "./speech.js";
import { chat, isPrivate, state } from "./store.js";
import { t } from "./words.js";

export function emptyCard() {
  if (!isPrivate(chat())) return h("p", { class: "nothing" }, t("no_messages"));
  const start = h(
    "button",
    { type: "button", class: "primary start", onclick: () => write("/start").catch(complain) },
    t("start"),
  );
  return h(
    "div",
    { class: "welcome" },
    avatar(state.bot.id, "", "big"),
    h("h2", {}, state.bot.first_name ?? t("bot")),
    h("p", {}, t("empty_text")),
    start,
    h("div", { class: "cards" }, state.samples.map(card)),
  );
}

function card(sample) {
  const send = async (event) => {
    const node = event.currentTarget;
    node.disabled = true;
    await forwardSample(sample).catch(complain);
    node.disabled = false;
  };
  return h(
    "button",
    {
      type: "button",
      class: "card",
      data: { testid: "sample" },
      "aria-label": t("forward_sample", { title: sample.title }),
      onclick: send,
    },
    icon("forward"),
    h("span", {}, h("b", {}, t("forward_sample", { title: sample.title })), h("small", {}, beginning(sample.text))),
  );
}

const beginning = (text) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 110);
