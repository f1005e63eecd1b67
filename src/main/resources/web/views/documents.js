/** The documents of the store, and the way in for new ones. */
import { ask } from "../api.js";
import { h, name } from "../dom.js";
import { adding } from "../parts/adding.js";
import { chosen, filters } from "../parts/filters.js";
import { nothing } from "../parts/states.js";
import * as route from "../route.js";
import * as words from "../words.js";

const PAGE = 50;
const FILTERS = ["language", "since", "until"];

export async function show({ parameters, signal }) {
  const held = h("section", { "aria-label": words.t("documents.title") });
  const fill = async () => {
    const narrowed = { q: parameters.get("q"), ...chosen(FILTERS, parameters) };
    const page = await ask("/api/documents", { limit: PAGE, offset: parameters.get("offset"), ...narrowed }, signal);
    const none = Object.values(narrowed).some(Boolean) ? "documents.none.found" : "documents.none";
    held.replaceChildren(...(page.total ? [list(page.documents), pager(page)] : [nothing(words.t(none), words.t(`${none}.hint`))]));
  };
  await fill();
  const refill = () => fill().catch((problem) => {
    if (!signal.aborted) throw problem;
  });
  return [
    h("header", { class: "page-head" }, h("h1", {}, words.t("documents.title")), h("p", { class: "lead" }, words.t("documents.lead")),
      h("button", { type: "button", class: "narrow-only", click: () => document.getElementById("adding").scrollIntoView() }, words.t("documents.add"))),
    h("div", { class: "columns" },
      h("div", {}, parameters.has("withdrawn") ? h("p", { class: "note", role: "status" }, words.t("document.withdrawn")) : "", find(parameters), filters(FILTERS, parameters), held),
      h("aside", {}, adding(refill))),
  ];
}

/** Chooses documents by words of their titles and ids. */
function find(parameters) {
  const q = h("input", { type: "search", value: parameters.get("q") ?? "", placeholder: words.t("documents.find"), "aria-label": words.t("documents.find") });
  return h("form", { class: "search small", role: "search", submit: (event) => {
    event.preventDefault();
    route.go(route.changed({ q: q.value.trim(), offset: "", withdrawn: "" }));
  } }, q, h("button", {}, words.t("search.go")));
}

const list = (documents) =>
  h("ul", { class: "documents-list" }, documents.map((one) =>
    h("li", {},
      h("a", { href: route.document(one.id) }, name(one.title ?? one.id)),
      h("p", { class: "about" },
        one.publisher ? h("span", {}, name(one.publisher)) : "",
        one.date ? h("span", {}, words.date(one.date)) : "",
        one.language ? h("span", {}, languageName(one.language)) : "",
        h("span", {}, words.counted("n.claims", one.claims))))));

export const languageName = (code) => (["de", "en"].includes(code) ? words.t(`language.${code}`) : code);

function pager({ total, offset, limit }) {
  if (total <= limit) return "";
  const link = (to, key) => h("a", { class: "button", href: route.changed({ offset: to || "" }) }, words.t(key));
  return h("p", { class: "pager" },
    offset > 0 ? link(Math.max(0, offset - limit), "page.previous") : "",
    h("span", {}, words.t("page.of", { from: offset + 1, to: Math.min(total, offset + limit), total: words.number(total) })),
    offset + limit < total ? link(offset + limit, "page.next") : "");
}
