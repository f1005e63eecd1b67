/** The named questions as forms, and their answers as tables. */
import { address, ask, send } from "../api.js";
import { h, save } from "../dom.js";
import { nameField } from "../parts/names.js";
import { failure, loading, nothing } from "../parts/states.js";
import { table } from "../parts/table.js";
import * as route from "../route.js";
import * as words from "../words.js";

export async function show({ part, parameters, signal }) {
  const { questions } = await ask("/api/questions", {}, signal);
  const title = (one) => one.titles[words.language()] ?? one.titles.en ?? one.name;
  const sorted = [...questions].sort((a, b) => title(a).localeCompare(title(b), words.language()));
  const list = h("nav", { class: "question-list", "aria-label": words.t("questions.title") },
    h("ul", {}, sorted.map((one) =>
      h("li", {}, h("a", { href: route.to("questions", one.name), "aria-current": one.name === part ? "page" : undefined }, title(one))))));
  const chosen = part === undefined ? undefined : await ask(`/api/questions/${encodeURIComponent(part)}`, {}, signal);
  return h("div", { class: part === undefined ? "asking start-list" : "asking" },
    h("div", { class: "side" },
      part === undefined ? h("h1", {}, words.t("questions.title")) : h("p", { class: "heading" }, h("a", { href: "#/questions" }, words.t("questions.title"))),
      part === undefined ? h("p", { class: "lead" }, words.t("questions.lead")) : "",
      list),
    chosen ? question(chosen, title(chosen), parameters, signal) : "");
}

function question(one, title, parameters, signal) {
  const values = Object.fromEntries(one.parameters.map(({ name }) => [name, parameters.get(name) ?? ""]));
  const complete = one.parameters.every((parameter) => !parameter.required || values[parameter.name]);
  const place = h("div", { class: "answer", "aria-live": "polite" });
  if (complete) answer(one, title, values, place, signal);
  const form = h("form", {
    class: "question",
    submit: (event) => {
      event.preventDefault();
      const given = Object.fromEntries(new FormData(event.target));
      const next = route.to("questions", one.name, { ...given, ask: 1 });
      if (next === location.hash) answer(one, title, given, place, signal);
      else route.go(next);
    },
  }, one.parameters.map((parameter) => field(parameter, values[parameter.name])), h("button", { class: "primary" }, words.t("questions.ask")));
  return h("section", { class: "one" },
    h("h1", {}, title),
    form,
    h("details", { class: "sparql-text" },
      h("summary", {}, words.t("questions.sparql")),
      h("pre", { tabindex: "0" }, h("code", {}, one.sparql)),
      h("p", {}, h("a", { class: "button", href: route.to("sparql", undefined, { question: one.name, ...values }) }, words.t("questions.edit")))),
    place);
}

function field(parameter, value) {
  const known = words.t(`parameter.${parameter.name}`);
  const label = (known.startsWith("parameter.") ? parameter.name : known) + (parameter.required ? "" : ` (${words.t("questions.optional")})`);
  const hint = words.t("questions.example", { example: parameter.example });
  if (parameter.type === "entity") {
    return nameField({ label, value, field: parameter.name, required: parameter.required, hint }).element;
  }
  const id = `parameter-${parameter.name}`;
  return h("div", { class: "field" },
    h("label", { for: id }, label),
    h("input", { id, name: parameter.name, value, required: parameter.required, "aria-describedby": `${id}-hint`, inputmode: parameter.type === "number" ? "decimal" : undefined }),
    h("small", { id: `${id}-hint` }, hint));
}

async function answer(one, title, values, place, signal) {
  const path = `/api/questions/${encodeURIComponent(one.name)}/answer`;
  place.replaceChildren(loading());
  try {
    const { columns, rows, cut } = await ask(path, values, signal);
    const told = columns.map((_, i) => rows.some((row) => row[i]?.value));
    const kept = (cells) => cells.filter((_, i) => told[i]);
    place.replaceChildren(...(rows.length
      ? [
          h("div", { class: "answer-head" }, h("p", {}, words.counted("n.rows", rows.length)), downloads(one.name, address(path, values))),
          cut ? h("p", { class: "note" }, words.t("questions.cut")) : "",
          table(kept(columns), rows.map(kept), { names: true, caption: title }),
        ]
      : [nothing(words.t("questions.none"), words.t("questions.none.hint"))]));
  } catch (problem) {
    if (!signal.aborted) place.replaceChildren(failure(problem, () => answer(one, title, values, place, signal)));
  }
}

const FILES = { csv: "text/csv", json: "application/sparql-results+json" };

export const downloads = (file, url) =>
  h("p", { class: "downloads" }, h("span", {}, words.t("questions.download")), Object.entries(FILES).map(([ending, type]) =>
    h("button", {
      type: "button",
      click: async () => save(await (await send(url, { headers: { Accept: type } })).blob(), `${file}.${ending}`),
    }, ending.toUpperCase())));
