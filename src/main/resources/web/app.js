/** The page around the views: finds the view of the present address, draws it, says what went wrong. */
import { token, unreachable } from "./api.js";
import { h, s } from "./dom.js";
import { showEvidence } from "./parts/evidence.js";
import { failure, loading } from "./parts/states.js";
import * as route from "./route.js";
import * as words from "./words.js";

const VIEWS = {
  search: () => import("./views/search.js"),
  entity: () => import("./views/entity.js"),
  graph: () => import("./views/graph.js"),
  questions: () => import("./views/questions.js"),
  sparql: () => import("./views/sparql.js"),
  documents: () => import("./views/documents.js"),
  document: () => import("./views/document.js"),
};
const SHOWN = ["search", "graph", "questions", "sparql", "documents"];
const PARENT = { entity: "search", document: "documents" };
const PATIENCE = 150;

let leaving = new AbortController();
let drawn;
let drawings = 0;
let returning = false;
/** How far down each address was read, for those who come back. */
const depths = new Map();

const remember = (name, value) => {
  try {
    localStorage.setItem(`firmament.${name}`, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
};

function dark() {
  const chosen = document.documentElement.dataset.look;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function looks() {
  const text = () => words.t(dark() ? "look.light" : "look.dark");
  const button = h("button", { type: "button", class: "quiet", id: "look", click: change, title: text(), "aria-label": text() }, sun());
  function change() {
    const look = dark() ? "light" : "dark";
    document.documentElement.dataset.look = look;
    remember("look", look);
    button.title = text();
    button.setAttribute("aria-label", text());
    dispatchEvent(new CustomEvent("look"));
  }
  return button;
}

const sun = () =>
  s("svg", { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" },
    s("circle", { cx: 10, cy: 10, r: 7, fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
    s("path", { d: "M10 3a7 7 0 0 1 0 14z", fill: "currentColor" }));

function languages() {
  const other = words.language() === "de" ? "en" : "de";
  return h("button", {
    type: "button",
    class: "quiet",
    id: "language",
    lang: other,
    click: async () => {
      remember("language", other);
      await words.speak(other);
      frame();
      await draw({ again: true });
      document.getElementById("language").focus();
    },
  }, words.t("language.other"));
}

function frame() {
  const main = h("main", { id: "main", tabindex: "-1" });
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#main", click: skip }, words.t("skip")),
    h("header", { class: "top" },
      h("a", { class: "brand", href: "#/" },
        h("img", { src: "/firmament.svg", alt: "", width: 24, height: 24 }), "Firmament"),
      h("nav", { "aria-label": words.t("nav") },
        SHOWN.map((view) => h("a", { href: `#/${view}`, "data-view": view }, words.t(`nav.${view}`)))),
      h("div", { class: "settings" }, languages(), looks())),
    main);
}

function skip(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

function current(view) {
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.dataset.view === (PARENT[view] ?? view)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** The present address without the evidence beside the view, and the evidence. */
function present() {
  const { view, part, parameters } = route.parse(location.hash);
  const fact = parameters.get("fact");
  parameters.delete("fact");
  return { view, part, parameters, fact, here: route.to(view, part, parameters) };
}

/** Draws the view of the address; where only the evidence beside it changes, that alone. */
async function draw({ again = false } = {}) {
  const { view, part, parameters, here } = present();
  if (again || here !== drawn) {
    const moved = drawn !== undefined && !again;
    drawn = here;
    await drawView(view, part, parameters, moved);
  }
  if (present().here === drawn) showEvidence(present().fact);
}

async function drawView(view, part, parameters, moved) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const main = document.getElementById("main");
  current(view);
  main.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => main.replaceChildren(loading()), PATIENCE);
  let content;
  try {
    if (!Object.hasOwn(VIEWS, view)) throw Object.assign(new Error(), { code: "view" });
    const { show } = await VIEWS[view]().catch((e) => Promise.reject(e instanceof TypeError ? unreachable() : e));
    content = await show({ part, parameters, signal });
  } catch (problem) {
    if (signal.aborted) return;
    content = failure(problem, () => draw({ again: true }), elsewhere(problem, view, part));
  } finally {
    clearTimeout(waiting);
  }
  if (signal.aborted) return;
  main.removeAttribute("aria-busy");
  main.replaceChildren(...[content].flat());
  main.className = `view-${view}`;
  const heading = main.querySelector("h1");
  document.title = heading ? `${heading.textContent} – Firmament` : "Firmament";
  if (moved) scrollTo(0, (returning && depths.get(drawn)) || 0);
  if (moved && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  main.dataset.drawing = String(++drawings);
  main.dispatchEvent(new CustomEvent("shown"));
}

/** Where to go on from what is not there. */
function elsewhere({ code }, view, part) {
  const link = (href, key) => h("a", { class: "button primary", href }, words.t(key));
  if (code === "unknown-entity" && part) return link(route.to("search", undefined, { q: part }), "search.go");
  if (code === "unknown-document") return link("#/documents", "search.all.documents");
  return code === "view" ? link("#/", "search.title") : "";
}

/** A link that `firmament serve` prints brings the token along; it does not stay in the address. */
function takeToken() {
  const given = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (given) {
    token.set(decodeURIComponent(given));
    history.replaceState(null, "", "#/documents");
  }
}

/** Menus close like those of other programs: by a click elsewhere, and by Escape. */
function closeMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) {
      if (event.type === "keydown") menu.querySelector("summary").focus();
      menu.open = false;
    }
  }
}

takeToken();
history.scrollRestoration = "manual";
window.navigation?.addEventListener("navigate", ({ navigationType }) => {
  if (navigationType === "replace") return;
  depths.set(drawn, scrollY);
  returning = navigationType === "traverse";
});
addEventListener("click", closeMenus);
addEventListener("keydown", closeMenus);
try {
  await words.speak(document.documentElement.lang);
  frame();
  addEventListener("noted", () => {
    drawn = present().here;
  });
  addEventListener("hashchange", () => {
    takeToken();
    draw();
  });
  await draw();
} catch (problem) {
  document.body.replaceChildren(h("main", {}, failure(problem, () => location.reload())));
}
