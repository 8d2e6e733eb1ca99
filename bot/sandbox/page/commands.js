// The command menu: opened by its button, or narrowed down by what is typed after a slash.

import * as api from "./api.js";
import { byId, h } from "./dom.js";
import { toast, walk } from "./notices.js";
import { chat, isPrivate, state } from "./store.js";
import { t } from "./words.js";

const panel = () => byId("commands");

export async function openCommands(say) {
  if (!panel().hidden) return closeCommands(true);
  const commands = await read();
  if (!commands.length) return toast(t("no_commands"));
  show(commands, say);
  panel().querySelector("button").focus();
}

export async function suggest(typed, say) {
  if (!/^\/\w*$/.test(typed)) return closeCommands();
  const commands = (await read()).filter(({ command }) => command.startsWith(typed.slice(1)));
  if (byId("text").value !== typed) return;
  if (commands.length) show(commands, say);
  else closeCommands();
}

const read = () => api.commands(state.chat, state.me).catch(() => []);

function show(commands, say) {
  panel().replaceChildren(
    ...commands.map(({ command, description }) =>
      h(
        "button",
        { type: "button", role: "menuitem", tabindex: -1, onclick: () => say(addressed(command)) },
        h("b", {}, `/${command}`),
        h("span", {}, description),
      ),
    ),
  );
  panel().hidden = false;
  byId("slash").setAttribute("aria-expanded", "true");
}

// In a group a command names its bot, as phones do.
const addressed = (command) => (isPrivate(chat()) ? `/${command}` : `/${command}@${state.bot.username}`);

export function closeCommands(refocus = false) {
  panel().hidden = true;
  byId("slash").setAttribute("aria-expanded", "false");
  if (refocus) byId("slash").focus();
}

export function startCommands() {
  panel().addEventListener("keydown", (event) => walk(event, [...panel().querySelectorAll("button")], closeCommands));
  byId("text").addEventListener("keydown", (event) => {
    if (panel().hidden) return;
    if (event.key === "Escape") closeCommands();
    else if (event.key === "ArrowDown") {
      event.preventDefault();
      panel().querySelector("button")?.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#commands, #slash, #text")) closeCommands();
  });
}
