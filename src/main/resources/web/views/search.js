/** Words into entities and quotes. */
import { ask } from "../api.js";
import { h, name } from "../dom.js";
import { chosen, filters } from "../parts/filters.js";
import { marked } from "../parts/marks.js";
import { growing } from "../parts/growing.js";
import { nameField } from "../parts/names.js";
import { sourceLine } from "../parts/evidence.js";
import { nothing } from "../parts/states.js";
import * as route from "../route.js";
import * as words from "../words.js";

const FILTERS = ["kind", "relation", "language", "since", "until"];
/** So many names and passages are asked for, and so many names shown at first. */
const NAMES = 60;
const PASSAGES = 40;
const FIRST = 9;

export async function show({ parameters, signal }) {
  const q = parameters.get("q") ?? "";
  return q ? [form(q, parameters), await results(q, parameters, signal)] : [hero(), await start(signal)];
}

function searchForm(q) {
  const { element, input } = nameField({
    label: words.t("search.label"), value: q, hiddenLabel: true, field: "q",
    chosen: (entity) => route.go(route.entity(entity.id)),
  });
  input.type = "search";
  input.placeholder = words.t("search.placeholder");
  return h("form", {
    class: "search", role: "search",
    submit: (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text) route.go(route.to("search", undefined, { q: text }));
    },
  }, element, h("button", { class: "primary" }, words.t("search.go")));
}

const hero = () =>
  h("section", { class: "hero" },
    h("h1", { class: "hidden" }, words.t("search.title")),
    h("p", { class: "lead" }, words.t("search.lead")),
    searchForm(""));

const form = (q, parameters) =>
  h("section", { class: "narrow" },
    h("h1", { class: "hidden" }, `${words.t("search.title")}: ${q}`),
    searchForm(q),
    filters(FILTERS, parameters));

/** What the store holds, for who has not asked yet. */
async function start(signal) {
  const [stats, { documents }, { questions }] = await Promise.all([
    ask("/api/stats", {}, signal),
    ask("/api/documents", { limit: 5 }, signal),
    ask("/api/questions", {}, signal),
  ]);
  if (!stats.documents) {
    return nothing(words.t("search.empty"), words.t("search.empty.hint"),
      h("a", { class: "button", href: "#/documents" }, words.t("documents.add")));
  }
  const entities = Object.values(stats.entities).reduce((sum, count) => sum + count, 0);
  const holds = words.t("search.holds", {
    documents: words.counted("n.documents", stats.documents),
    facts: words.counted("n.facts", stats.facts),
    entities: words.counted("n.entities", entities),
  });
  return h("div", { class: "start" },
    h("p", { class: "holds" }, holds),
    h("section", {},
      h("h2", {}, words.t("search.latest")),
      h("ul", { class: "plain" }, documents.map((one) =>
        h("li", {}, h("a", { href: route.document(one.id) }, name(one.title ?? one.id)), h("span", { class: "aside" }, one.date ? words.date(one.date) : "")))),
      h("p", {}, h("a", { href: "#/documents" }, words.t("search.all.documents")))),
    h("section", {},
      h("h2", {}, words.t("search.questions")),
      h("ul", { class: "plain" }, questions.slice(0, 6).map((one) =>
        h("li", {}, h("a", { href: route.to("questions", one.name) }, one.titles[words.language()] ?? one.titles.en)))),
      h("p", {}, h("a", { href: "#/questions" }, words.t("search.all.questions")))));
}

async function results(q, parameters, signal) {
  const found = (type, limit) => ask("/api/search", { q, type, limit, ...chosen(FILTERS, parameters) }, signal);
  const [{ hits: entities }, { hits: passages }] = await Promise.all([found("entity", NAMES), found("passage", PASSAGES)]);
  if (!entities.length && !passages.length) return nothing(words.t("search.none", { q }), words.t("search.none.hint"));
  return h("div", { class: "results" },
    entities.length
      ? h("section", { "aria-labelledby": "entities" },
          h("h2", { id: "entities" }, words.t("search.entities")),
          growing(h("ul", { class: "cards" }), entities.map(entityCard), FIRST))
      : "",
    passages.length
      ? h("section", { "aria-labelledby": "passages" },
          h("h2", { id: "passages" }, words.t("search.passages")),
          h("ul", { class: "passages" }, passages.map(passage)))
      : "");
}

const hitMarks = (hit) => marked(hit.text, hit.highlights.map((span) => ({ span, class: "hit" })));

const entityCard = (hit) =>
  h("li", {},
    h("a", { class: "card", href: route.entity(hit.entity.id) },
      h("span", { class: "name", dir: "auto" }, hit.text === hit.entity.name ? hitMarks(hit) : hit.entity.name),
      hit.text === hit.entity.name ? "" : h("span", { class: "alias", dir: "auto" }, hitMarks(hit)),
      h("span", { class: "aside" }, `${words.kind(hit.entity.kind)} · ${words.counted("n.facts", hit.facts)}`)));

const passage = (hit) =>
  h("li", {},
    h("a", { href: route.to("document", undefined, { id: hit.source.id, span: hit.span?.join("-") }) },
      h(hit.type === "title" ? "strong" : "span", { class: "text", dir: "auto" }, hitMarks(hit))),
    h("p", { class: "about" }, sourceLine(hit.source)));
