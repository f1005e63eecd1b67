/** Reported figures: one value as a number, several over time as a small chart. */
import { h, s } from "../dom.js";
import { pill } from "../facts.js";
import * as route from "../route.js";
import * as words from "../words.js";

const WIDTH = 280;
const HEIGHT = 96;
const FOOT = 18;
const HEAD = 16;

/** The figures of one entity, by metric and unit; empty where none is reported. */
export function figures(facts) {
  const series = new Map();
  for (const fact of facts) {
    const { metric, unit = "", value } = fact.qualifiers;
    if (value === undefined) continue;
    const key = `${metric} ${unit}`;
    if (!series.has(key)) series.set(key, []);
    series.get(key).push(fact);
  }
  if (!series.size) return "";
  return h("section", { class: "figures", "aria-labelledby": "figures" },
    h("h2", { id: "figures" }, words.t("entity.figures")), [...series.values()].map(one));
}

const when = (fact) => fact.qualifiers.period ?? fact.date;
const value = (fact) => words.measured(fact.qualifiers.value, fact.qualifiers.unit, fact.qualifiers.approximation);

function one(facts) {
  const metric = words.metric(facts[0].qualifiers.metric);
  const points = new Map();
  for (const fact of facts) {
    const time = when(fact);
    if (time && words.years(time) !== undefined && !points.has(time) && fact.status !== "denied") points.set(time, fact);
  }
  const placed = [...points.values()].sort((a, b) => words.years(when(a)) - words.years(when(b)));
  return h("figure", { class: "figure" },
    h("figcaption", {}, metric),
    placed.length > 1 ? chart(placed, metric) : "",
    h("ul", { class: placed.length > 1 ? "values" : "values large" }, [...facts].sort((a, b) => (words.years(when(b) ?? "") ?? 0) - (words.years(when(a) ?? "") ?? 0)).map(entry)));
}

const entry = (fact) =>
  h("li", {},
    h("a", { href: route.evidence(fact.id) }, value(fact)),
    fact.qualifiers.change === undefined
      ? ""
      : h("span", { class: fact.qualifiers.change < 0 ? "down" : "up" }, (fact.qualifiers.change > 0 ? "+" : "") + words.percent(fact.qualifiers.change)),
    when(fact) ? h("span", { class: "aside" }, words.date(when(fact))) : "",
    fact.status === "asserted" ? "" : pill(fact.status));

function chart(facts, metric) {
  const values = facts.map((fact) => Number(fact.qualifiers.value));
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const step = WIDTH / facts.length;
  const bar = Math.min(44, step * 0.62);
  const y = (v) => HEAD + ((top - v) / (top - bottom || 1)) * (HEIGHT - HEAD - FOOT);
  const words_ = facts.map((fact) => `${words.date(when(fact))}: ${value(fact)}`).join("; ");
  return h("div", { class: "chart" },
    s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${words.t("chart.of", { metric })}: ${words_}` },
      s("line", { class: "axis", x1: 0, x2: WIDTH, y1: y(0), y2: y(0) }),
      facts.map((fact, i) => {
        const x = i * step + step / 2;
        const high = y(values[i]);
        return [
          s("rect", { class: `value ${fact.status}`, x: x - bar / 2, width: bar, y: Math.min(high, y(0)), height: Math.max(1, Math.abs(high - y(0))), rx: 2 }),
          s("text", { x, y: Math.min(high, y(0)) - 4, class: "number" }, words.scaled(values[i])),
          facts.length <= 6 ? s("text", { x, y: HEIGHT - 4, class: "time" }, when(fact)) : i % Math.ceil(facts.length / 5) ? "" : s("text", { x, y: HEIGHT - 4, class: "time" }, when(fact)),
        ];
      })));
}
