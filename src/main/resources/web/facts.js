/** A fact as a sentence that a person reads. */
import { h, name, s } from "./dom.js";
import * as route from "./route.js";
import * as words from "./words.js";

const ORDER = ["direction", "metric", "value", "amount", "percent", "factor", "count", "role", "change", "period", "date"];
const rank = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
const PLACE = /\{(\w+)\}/;

/** The qualifiers as they are read; what only says how another is meant is folded into that one. */
function spoken({ qualifiers }) {
  const { currency, unit, approximation } = qualifiers;
  const said = {};
  for (const [key, value] of Object.entries(qualifiers)) {
    if (key === "amount") said.amount = words.measured(value, currency, approximation);
    else if (key === "value") said.value = words.measured(value, unit, approximation);
    else if (key === "percent") said.percent = words.measured(value, "percent", approximation);
    else if (key === "count") said.count = words.measured(value, "", approximation);
    else if (key === "factor") said.factor = words.number(value);
    else if (key === "change") said.change = (value > 0 ? "+" : "") + words.percent(value);
    else if (key === "date") said.date = words.onDate(value);
    else if (key === "period") said.period = words.date(value);
    else if (key === "metric") said.metric = words.metric(value);
    else if (key === "direction") said.direction = words.t(`direction.${value}`);
    else if (key === "role") said.role = value;
    else if (!["currency", "unit", "approximation"].includes(key)) said[key] = `${words.qualifier(key)}: ${value}`;
  }
  return said;
}

const places = (saying) => [...saying.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);

function sayingFor(fact, backward, said) {
  const known = words.sayings((backward ? "<" : "") + fact.relation);
  const fits = known.find((saying) => places(saying).every((place) => place === "other" || place in said));
  if (fits) return fits;
  const verb = backward ? words.backwards(fact.relation) : words.relation(fact.relation);
  return fact.object ? `${verb} {other}` : verb;
}

/**
 * The sentence as nodes, seen from one of its entities, whose name is then left away; without one,
 * the sentence begins with its subject.
 */
export function sentence(fact, seenFrom, link = linked) {
  const back = Boolean(fact.object) && seenFrom !== undefined && fact.subject.id !== seenFrom;
  const other = back ? fact.subject : fact.object;
  const said = spoken(fact);
  const saying = sayingFor(fact, back && !words.symmetric(fact.relation), said);
  const used = new Set(places(saying));
  const nodes = saying.split(/(\{\w+\})/).map((piece) => {
    const place = PLACE.exec(piece)?.[1];
    return !place ? piece : place === "other" ? link(other) : name(said[place]);
  });
  const left = Object.keys(said)
    .filter((key) => !used.has(key))
    .sort((a, b) => rank(a) - rank(b));
  for (const key of left) {
    const [before, after = ""] = (words.suffix(key) ?? "{x}").split("{x}");
    nodes.push(` ${before}`, name(said[key]), after);
  }
  return seenFrom === undefined ? [link(fact.subject), " ", ...nodes] : nodes;
}

/** The sentence as plain text. */
export const plain = (fact, seenFrom) =>
  h("span", {}, sentence(fact, seenFrom, (entity) => entity.name)).textContent;

/** An entity's name as a link to all about it. */
export const linked = (entity) =>
  h("a", { href: route.entity(entity.id), class: "entity" }, name(entity.name));

export const pill = (status) =>
  h("span", { class: `pill ${status}` }, words.status(status));

/** How sure, as a small bar with its number. */
export function sureness(confidence) {
  const percent = words.percent(Math.round(confidence * 100));
  return h(
    "span",
    { class: "sure", title: words.t("fact.confidence", { n: percent }) },
    h("span", { class: "hidden" }, words.t("fact.confidence", { n: percent })),
    s("svg", { viewBox: "0 0 40 6", width: 40, height: 6, "aria-hidden": "true" },
      s("rect", { class: "whole", width: 40, height: 6, rx: 3 }), s("rect", { width: 40 * confidence, height: 6, rx: 3 })),
    h("span", { "aria-hidden": "true" }, percent),
  );
}

/** A line of a list of facts: the sentence, and what is known of it besides. */
export const line = (fact, seenFrom) =>
  h(
    "li",
    { class: `fact ${fact.status}` },
    h(
      "p",
      { class: "sentence" },
      sentence(fact, seenFrom),
      " ",
      pill(fact.status),
    ),
    h(
      "p",
      { class: "about" },
      h("span", {}, fact.date ? words.date(fact.date) : words.t("fact.undated")),
      h("span", {}, words.counted("n.sources", fact.sources)),
      sureness(fact.confidence),
      h(
        "a",
        {
          class: "quote-link",
          href: route.evidence(fact.id),
          "aria-label": words.t("fact.quote.of", { sentence: plain(fact, seenFrom) }),
        },
        words.t("fact.quote"),
      ),
    ),
  );
