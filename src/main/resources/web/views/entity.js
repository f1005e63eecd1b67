/** All that is known of one entity. */
import { address, ask, token } from "../api.js";
import { h, name } from "../dom.js";
import { line, pill, sentence } from "../facts.js";
import { figures } from "../parts/charts.js";
import { chosen, filters, STATUSES } from "../parts/filters.js";
import { growing } from "../parts/growing.js";
import { judging } from "../parts/judging.js";
import { nothing } from "../parts/states.js";
import * as route from "../route.js";
import * as words from "../words.js";

const FILTERS = ["relation", "status", "confidence", "since", "until"];
const AT_ONCE = 1000;
const FIRST = 6;
const EVENTS = 24;

export async function show({ part, parameters, signal }) {
  const path = `/api/entities/${encodeURIComponent(part ?? "")}`;
  const [card, page] = await Promise.all([
    ask(path, {}, signal),
    ask(`${path}/facts`, { limit: AT_ONCE, ...chosen(FILTERS, parameters) }, signal),
  ]);
  const timeline = events(card, page.facts);
  const shown = figures(page.facts.filter((fact) => fact.relation === "reports" && fact.subject.id === card.id));
  return [
    head(card),
    parameters.has("judged") ? h("p", { class: "note", role: "status" }, words.t("judge.done")) : "",
    filters(FILTERS, parameters, undefined, { relations: Object.keys(card.relations), statuses: STATUSES }),
    page.total > AT_ONCE ? h("p", { class: "note" }, words.t("entity.cut", { n: words.number(AT_ONCE), total: words.number(page.total) })) : "",
    page.facts.length
      ? h("div", { class: "columns" },
          h("section", { class: "facts", "aria-label": words.t("entity.facts") }, groups(card, page.facts)),
          h("aside", {}, shown, timeline))
      : card.facts
        ? nothing(words.t("entity.none", { name: card.name }), words.t("entity.none.hint"))
        : nothing(words.t("entity.none.all", { name: card.name }), words.t("entity.none.hint")),
  ];
}

const head = (card) =>
  h("header", { class: "entity-head" },
    h("p", { class: "kind" }, words.kind(card.kind)),
    h("h1", { dir: "auto" }, name(card.name)),
    card.aliases.length ? h("p", { class: "aliases" }, words.t("entity.aliases"), " ", between(card.aliases)) : "",
    h("dl", { class: "identifiers" },
      Object.entries(card.identifiers).map(([scheme, value]) =>
        h("div", {}, h("dt", {}, { lei: "LEI", isin: "ISIN", ticker: "Ticker", wikidata: "Wikidata" }[scheme] ?? scheme), h("dd", {}, name(value))))),
    h("p", { class: "actions" },
      h("a", { class: "button primary", href: route.to("graph", card.id) }, words.t("entity.graph")),
      h("details", { class: "menu" },
        h("summary", { class: "button" }, words.t("entity.export")),
        h("ul", {}, words.formats().map((format) =>
          h("li", {}, h("a", { href: address("/api/export", { format: format.name, around: card.id }), download: true },
            h("span", {}, format.name), h("small", {}, format.description)))))),
      token.get() ? judging(card) : ""));

const between = (names) => names.flatMap((one, i) => (i ? [", ", name(one)] : [name(one)]));

/** The facts by relation and the side on which the entity stands, the largest group first. */
function groups(card, facts) {
  const found = new Map();
  for (const fact of facts) {
    const back = Boolean(fact.object) && fact.subject.id !== card.id && !words.symmetric(fact.relation);
    const key = (back ? "<" : "") + fact.relation;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(fact);
  }
  return [...found].sort((a, b) => b[1].length - a[1].length).map(([key, lines]) => group(card, key, lines));
}

function group(card, key, facts) {
  const title = key.startsWith("<") ? words.backwards(key.slice(1)) : words.relation(key);
  return h("section", { class: "group" },
    h("h2", {}, title, " ", h("span", { class: "count" }, words.number(facts.length))),
    growing(h("ul", { class: "fact-list" }), facts.map((fact) => line(fact, card.id)), FIRST));
}

/** What happened, the newest first. */
function events(card, facts) {
  const dated = facts
    .filter((fact) => fact.date && words.years(fact.date) !== undefined && fact.relation !== "reports")
    .sort((a, b) => words.years(b.date) - words.years(a.date));
  if (!dated.length) return "";
  const items = [];
  let last;
  for (const fact of dated) {
    const year = fact.date.slice(0, 4);
    if (year !== last) items.push(h("li", { class: "year" }, year));
    last = year;
    items.push(h("li", { class: fact.status },
      h("a", { href: route.evidence(fact.id), class: "when" }, h("time", {}, words.date(fact.date))),
      h("span", {}, sentence(fact, card.id), fact.status === "asserted" ? "" : [" ", pill(fact.status)])));
  }
  return h("section", { class: "timeline", "aria-labelledby": "timeline" },
    h("h2", { id: "timeline" }, words.t("entity.timeline")), growing(h("ol"), items, EVENTS));
}
