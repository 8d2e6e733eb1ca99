// Building DOM nodes from values; text only ever becomes text nodes.

export function h(tag, props = {}, ...children) {
  const node =
    tag === "svg" || tag === "path"
      ? document.createElementNS("http://www.w3.org/2000/svg", tag)
      : document.createElement(tag);
  for (const [name, value] of Object.entries(props)) assign(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "data") Object.assign(node.dataset, value);
  else node.setAttribute(name, value === true ? "" : value);
}

export const byId = (id) => document.getElementById(id);

const ICONS = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-8-5 16-3.5-6.5L4 12zm7.5 1.5L20 4",
  clip: "M8 12.5l6-6a3 3 0 0 1 4.3 4.3l-8 8a5 5 0 0 1-7-7l8-8",
  forward: "M13 6l6 6-6 6M19 12H9a5 5 0 0 0-5 5v1",
  reply: "M11 6l-6 6 6 6M5 12h9a6 6 0 0 1 6 6v0",
  edit: "M5 19l1-4L16 5l3 3L9 18l-4 1z",
  copy: "M9 9h10v10H9zM5 15V5h10",
  close: "M6 6l12 12M18 6L6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14a6.5 6.5 0 0 1 3.5 6",
  plus: "M12 5v14M5 12h14",
  more: "M12 6v.01M12 12v.01M12 18v.01",
  down: "M6 10l6 6 6-6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  check: "M5 13l4 4L19 7",
  out: "M8 16L16 8M9 8h7v7",
};

export function icon(name, extra = "") {
  return h(
    "svg",
    { viewBox: "0 0 24 24", class: `icon ${extra}`, "aria-hidden": "true" },
    h("path", { d: ICONS[name] }),
  );
}

export function iconButton(name, label, onclick, extra = {}) {
  return h(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...extra },
    icon(name),
  );
}

// Replaces the children of `parent` by one node per item, keeping nodes whose signature is unchanged, and the focus.
export function reconcile(parent, items, keyOf, signatureOf, build) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const focused = document.activeElement;
  items.forEach((item, index) => {
    const key = String(keyOf(item));
    const signature = signatureOf(item);
    let node = old.get(key);
    old.delete(key);
    if (!node || node.signature !== signature) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.signature = signature;
      if (node) replaceKeepingFocus(node, fresh, focused);
      node = fresh;
    }
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  old.forEach((node) => node.remove());
}

function replaceKeepingFocus(node, fresh, focused) {
  const had = node.contains(focused);
  const name = focused?.textContent;
  node.replaceWith(fresh);
  if (!had) return;
  const stops = [fresh, ...fresh.querySelectorAll("a, button, [tabindex]")].filter((stop) => stop.tabIndex >= 0);
  const target = stops.find((stop) => stop !== fresh && stop.textContent === name) ?? stops[0];
  target?.focus({ preventScroll: true });
}
