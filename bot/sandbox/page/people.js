// Who one is: the menu of people, and adding one more.

import { byId, h, icon } from "./dom.js";
import { avatar } from "./bubble.js";
import { offsetOf, timeOf } from "./dates.js";
import { complain, field, formDialog, menu } from "./notices.js";
import { addUser, choose, me, now, on, PRESETS, state } from "./store.js";
import { LANGUAGES, t } from "./words.js";

export function startPeople() {
  on("me users clock", render);
  byId("person").addEventListener("click", openMenu);
}

const languageOf = (user) => LANGUAGES[user.language_code] ?? user.language_code ?? "";
const zoneOf = (user) => user.time_zone || "UTC";

function render() {
  const user = me();
  if (!user) return;
  const button = byId("person");
  const words = [user.id, user.first_name, languageOf(user), timeOf(now(), zoneOf(user))].join();
  if (button.dataset.shown === words) return;
  button.dataset.shown = words;
  button.setAttribute("aria-label", t("person_menu", { name: user.first_name }));
  button.replaceChildren(avatar(user.id, user.first_name), personWords(user), icon("down"));
}

function personWords(user) {
  return h(
    "span",
    { class: "person-words" },
    h("b", {}, user.first_name),
    h("small", {}, `${languageOf(user)} · ${timeOf(now(), zoneOf(user))} ${offsetOf(now(), zoneOf(user))}`),
  );
}

let close = null;

function openMenu() {
  const button = byId("person");
  if (button.getAttribute("aria-expanded") === "true") return close(true);
  const known = state.users.map((user) => ({
    role: "menuitemradio",
    checked: user.id === state.me,
    act: () => choose(user.id).catch(complain),
    content: [avatar(user.id, user.first_name), personWords(user)],
  }));
  const names = new Set(state.users.map((user) => user.first_name));
  const offered = PRESETS.filter((preset) => !names.has(preset.first_name)).map((preset) => ({
    act: () => addUser(preset).catch(complain),
    content: [h("span", { class: "avatar ghost-add" }, icon("plus")), personWords(preset)],
  }));
  const other = {
    act: addPerson,
    content: [h("span", { class: "avatar ghost-add" }, icon("plus")), h("b", {}, t("another_person"))],
  };
  close = menu(button, [...known, { separator: true, content: t("add_person") }, ...offered, other]);
}

function addPerson() {
  const zones = h(
    "datalist",
    { id: "zones" },
    Intl.supportedValuesOf("timeZone").map((name) => h("option", { value: name })),
  );
  const languages = h(
    "select",
    { name: "language" },
    Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code }, name)),
  );
  const zone = h("input", {
    name: "zone",
    list: "zones",
    required: true,
    value: zoneOf(me()),
    autocomplete: "off",
    spellcheck: "false",
  });
  formDialog({
    title: t("add_person"),
    button: t("add"),
    fields: [
      field(t("name"), h("input", { name: "name", required: true, maxlength: 64, autocomplete: "off" })),
      field(t("language"), languages),
      field(t("zone"), zone),
      zones,
    ],
    submit: async (data) => {
      new Intl.DateTimeFormat("en", { timeZone: data.get("zone") });
      await addUser({
        first_name: data.get("name").trim(),
        language_code: data.get("language"),
        time_zone: data.get("zone"),
      });
    },
  });
}
