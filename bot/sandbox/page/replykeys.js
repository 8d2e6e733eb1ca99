// The bot's reply keyboard, when it offers one: keys under the composer that say their own words.

import { byId, h } from "./dom.js";
import { log, on, state } from "./store.js";

export function startReplyKeys(say) {
  on("open messages", () => render(say));
}

function render(say) {
  const place = byId("reply-keys");
  const offered =
    log().findLast((message) => message.from?.id === state.bot.id && message.reply_keyboard?.length)?.reply_keyboard ??
    [];
  const shown = JSON.stringify(offered);
  if (place.dataset.shown === shown) return;
  place.dataset.shown = shown;
  place.hidden = !offered.length;
  place.replaceChildren(
    ...offered.map((row) =>
      h(
        "div",
        { class: "button-row" },
        row.map((key) => {
          const text = key.text ?? key;
          return h("button", { type: "button", class: "inline", onclick: () => say(text) }, h("span", {}, text));
        }),
      ),
    ),
  );
}
