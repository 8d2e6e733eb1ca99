// The program's clock: what it shows, and moving it forward.

import * as api from "./api.js";
import { byId, h } from "./dom.js";
import { dayOf, instant, isoDay, offsetOf, shortDay, timeOf, weekdayOf } from "./dates.js";
import { complain } from "./notices.js";
import { me, now, on, setClock, state, tell, zone } from "./store.js";
import { spoken, t } from "./words.js";

const STEPS = { "step-hour": "PT1H", "step-day": "P1D", "step-week": "P1W" };

export function startClock() {
  on("me clock", render);
  for (const [id, advance] of Object.entries(STEPS))
    byId(id).addEventListener("click", () => move(() => api.moveClock({ advance })));
  byId("real-time").addEventListener("click", () => move(api.releaseClock));
  byId("to-date").addEventListener("submit", (event) => {
    event.preventDefault();
    const ms = instant(byId("to-day").value, byId("to-time").value || "08:00", zone());
    if (ms <= now()) say(t("backward"));
    else move(() => api.moveClock({ now: new Date(ms).toISOString().replace(".000Z", "Z") }));
  });
  setInterval(() => state.clock && tell("clock"), 1000);
}

function render() {
  const shown = Boolean(state.clock);
  byId("clock").hidden = !shown;
  byId("clock-chip").hidden = !shown;
  if (!shown || !me()) return;
  const [ms, language] = [now(), spoken()];
  const time = timeOf(ms, zone());
  put("clock-time", time);
  put("clock-day", dayOf(ms, zone(), language));
  put("clock-weekday", weekdayOf(ms, zone(), language));
  put("clock-zone", t("in_zone", { offset: offsetOf(ms, zone()), zone: zone() }));
  put("chip-words", `${shortDay(ms, zone(), language)}, ${time}`);
  byId("clock-chip").title = `${t("clock")}: ${dayOf(ms, zone(), language)}, ${time}`;
  const day = byId("to-day");
  day.min = isoDay(ms, zone());
  if (!day.value || day.value < day.min) day.value = day.min;
}

function put(id, text) {
  const node = byId(id);
  if (node.textContent !== text) node.textContent = text;
}

const say = (text) => byId("clock-result").replaceChildren(...(text ? [h("span", {}, text)] : []));

async function move(ask) {
  const buttons = byId("clock").querySelectorAll("button");
  buttons.forEach((button) => {
    button.disabled = true;
  });
  const pressed = document.activeElement;
  say(t("moving"));
  try {
    const { delivered, now: reached } = (await ask()) ?? {};
    if (reached) setClock({ now: reached });
    else setClock(await api.clock());
    say(delivered === undefined ? "" : delivered ? t("delivered", { n: delivered }) : t("delivered_none"));
  } catch (error) {
    say("");
    if (error.status === 409) say(t("backward"));
    else complain(error);
  }
  buttons.forEach((button) => {
    button.disabled = false;
  });
  pressed?.focus?.({ preventScroll: true });
}
