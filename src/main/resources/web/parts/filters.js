/** The filters above a list or beside the graph, kept in the address. */
import { h } from "../dom.js";
import * as route from "../route.js";
import * as words from "../words.js";

export const STATUSES = ["asserted", "planned", "rumoured", "ended", "denied"];

const list = (parameters, name) => (parameters.get(name) ?? "").split(",").filter(Boolean);

const choice = (name, label, value, options) =>
  h("div", { class: "field" },
    h("label", { for: `filter-${name}` }, label),
    h("select", { id: `filter-${name}`, name },
      h("option", { value: "" }, words.t("filter.any")),
      options.map(([key, text]) => h("option", { value: key, selected: key === value }, text))));

const day = (name, value) =>
  h("div", { class: "field short" },
    h("label", { for: `filter-${name}` }, words.t(`filter.${name}`)),
    h("input", {
      id: `filter-${name}`, name, value, inputmode: "numeric", placeholder: "2026-02",
      pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?", title: words.t("filter.date.hint"),
    }));

const boxes = (name, legend, chosen, options) =>
  h("fieldset", { class: "boxes" },
    h("legend", {}, legend),
    options.map(([key, text]) =>
      h("label", {}, h("input", { type: "checkbox", name, value: key, checked: chosen.includes(key) }), " ", text)));

function confidence(value) {
  const shown = h("output", {}, words.percent(Math.round(value * 100)));
  return h("div", { class: "field" },
    h("label", { for: "filter-confidence" }, words.t("filter.confidence")),
    h("div", { class: "range" },
      h("input", {
        id: "filter-confidence", name: "confidence", type: "range", min: 0, max: 0.95, step: 0.05, value: String(value),
        input: (event) => {
          shown.textContent = words.percent(Math.round(event.target.value * 100));
        },
      }),
      shown));
}

const MAKERS = {
  kind: (p) => choice("kind", words.t("filter.kind"), p.get("kind"), words.kinds().map((one) => [one, words.kind(one)])),
  relation: (p, { relations }) =>
    choice("relation", words.t("filter.relation"), p.get("relation"), (relations ?? words.relations().map((one) => one.name)).map((one) => [one, words.relation(one)])),
  language: (p) => choice("language", words.t("filter.language"), p.get("language"), ["de", "en"].map((one) => [one, words.t(`language.${one}`)])),
  since: (p) => h("div", { class: "dates" }, day("since", p.get("since") ?? ""), day("until", p.get("until") ?? "")),
  until: () => "", // It stands beside the other.
  status: (p, { statuses = [] }) =>
    boxes("status", words.t("filter.status"), p.has("status") ? list(p, "status") : statuses, STATUSES.map((one) => [one, words.status(one)])),
  confidence: (p) => confidence(Number(p.get("confidence") ?? 0)),
};

/**
 * The filters of those names; `apply` gets the changes of the address that a choice makes.
 *
 * @param given statuses that are chosen where the address names none; relations to choose from
 */
export function filters(names, parameters, apply = (changes) => route.go(route.changed(changes)), given = {}) {
  const set = names.filter((name) => parameters.has(name));
  const form = h("form", { class: "filters", submit: (event) => event.preventDefault() },
    names.map((name) => MAKERS[name](parameters, given)));
  const details = h("details", { open: set.length > 0, class: "filter" },
    h("summary", {}, words.t("filters"), set.length ? h("span", { class: "count" }, String(set.length)) : ""), form);
  form.addEventListener("change", () => {
    if (!form.reportValidity()) return;
    const data = new FormData(form);
    const changes = { offset: "" };
    for (const name of names) {
      const values = data.getAll(name).filter(Boolean);
      const plain = name === "confidence" && Number(values[0]) === 0;
      const usual = name === "status" && String(values) === String(given.statuses ?? []);
      changes[name] = plain || usual ? "" : values.join(",");
    }
    apply(changes);
  });
  if (set.length) {
    const none = Object.fromEntries(names.map((name) => [name, ""]));
    form.append(h("button", { type: "button", class: "quiet", click: () => apply(none) }, words.t("filters.clear")));
  }
  return details;
}

/** The parameters of those names, as the API takes them. */
export const chosen = (names, parameters) =>
  Object.fromEntries(names.filter((name) => parameters.get(name)).map((name) => [name, parameters.get(name)]));
