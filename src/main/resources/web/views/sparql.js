/** The SPARQL editor of YASGUI with the graph's own prefixes and words. */
import { address, ask, send } from "../api.js";
import { h } from "../dom.js";
import { editor } from "../libraries.js";
import { failure, loading, nothing } from "../parts/states.js";
import { table } from "../parts/table.js";
import * as route from "../route.js";
import * as words from "../words.js";
import { downloads } from "./questions.js";

const PREFIXES = {
  fm: "https://firmament.example/ontology#",
  id: "https://firmament.example/id/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  text: "http://jena.apache.org/text#",
};
const FIRST = `PREFIX fm: <${PREFIXES.fm}>
PREFIX rdfs: <${PREFIXES.rdfs}>

SELECT ?buyer ?target WHERE {
  ?a fm:acquires ?b .
  ?a rdfs:label ?buyer .
  ?b rdfs:label ?target .
}
LIMIT 50`;
const TERMS = `PREFIX rdfs: <${PREFIXES.rdfs}> SELECT DISTINCT ?term WHERE { GRAPH <https://firmament.example/graph/ontology> { ?term rdfs:label ?label } } LIMIT 1000`;
const SPARQL_JSON = "application/sparql-results+json";

export async function show({ parameters, signal }) {
  const [Yasqe, { questions }] = await Promise.all([editor(), ask("/api/questions", {}, signal)]);
  const asked = parameters.get("question");
  const wanted = questions.find((one) => one.name === asked);
  const query = parameters.get("query") ?? (wanted ? filled(wanted, parameters) : FIRST);
  const place = h("div", { class: "answer", "aria-live": "polite" });
  const box = h("div", { class: "editor" });
  const run = () => {
    declare(yasqe);
    yasqe.eachLine((line) => yasqe.removeLineClass(line, "background", "wrong"));
    execute(yasqe, place, signal);
  };
  const examples = h("select", { id: "examples", change: () => {
    const one = questions.find((question) => question.name === examples.value);
    if (one) yasqe.setValue(filled(one, new URLSearchParams()));
  } }, h("option", { value: "" }, words.t("sparql.example.choose")),
    questions.map((one) => h("option", { value: one.name }, one.titles[words.language()] ?? one.titles.en)));

  registerCompleters(Yasqe);
  const yasqe = new Yasqe(box, {
    value: query,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "20rem",
    autocompleters: ["variables", "firmament", "names"],
    requestConfig: { endpoint: "/sparql" },
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false, "Shift-Tab": false },
  });
  declare(yasqe);
  const input = yasqe.getInputField();
  input.setAttribute("aria-label", words.t("sparql.editor"));
  signal.addEventListener("abort", () => yasqe.destroy?.());
  document.getElementById("main").addEventListener("shown", () => {
    yasqe.refresh();
    if (parameters.has("query")) run();
  }, { once: true });
  return [
    h("header", { class: "page-head" }, h("h1", {}, words.t("sparql.title")), h("p", { class: "lead" }, words.t("sparql.lead"))),
    h("div", { class: "field example" }, h("label", { for: "examples" }, words.t("sparql.example")), examples),
    box,
    h("p", { class: "actions" }, h("button", { type: "button", class: "primary", id: "run", click: run }, words.t("sparql.run"))),
    place,
  ];
}

/** Declares the known prefixes that a query uses without saying what they stand for. */
function declare(yasqe) {
  const query = yasqe.getValue();
  const said = yasqe.getPrefixesFromQuery();
  const missing = Object.entries(PREFIXES).filter(([prefix]) => !(prefix in said) && new RegExp(`(?<![\\w?$<"'/])${prefix}:`).test(query));
  if (missing.length) yasqe.addPrefixes(Object.fromEntries(missing));
}

/** Completion with the terms of the ontology, as they are written, and with the prefixes. */
function registerCompleters(Yasqe) {
  if (Yasqe.Autocompleters?.firmament) return;
  const position = (yasqe) => {
    const token = yasqe.getCompleteToken();
    return !/^[?$"'#]/.test(token.string) && !["comment", "string"].includes(token.type);
  };
  Yasqe.registerAutocompleter({
    name: "firmament",
    bulk: false,
    autoShow: false,
    persistenceId: null,
    isValidCompletionPosition: position,
    get: async (yasqe, token) => (await terms()).filter((term) => term.startsWith(token.string.trim())),
  });
  Yasqe.registerAutocompleter({
    name: "names",
    bulk: false,
    autoShow: true,
    persistenceId: null,
    isValidCompletionPosition: (yasqe) => /^\s*PREFIX\s+\w*$/i.test(yasqe.getDoc().getLine(yasqe.getDoc().getCursor().line)),
    get: (yasqe, token) => Object.entries(PREFIXES).filter(([prefix]) => prefix.startsWith(token.string.trim())).map(([prefix, iri]) => `${prefix}: <${iri}>`),
  });
}

let known;

function terms() {
  known ??= select(TERMS).then(({ results }) => results.bindings.map(({ term }) => shortened(term.value)).sort());
  return known;
}

const select = async (query) =>
  (await send(address("/sparql", { query }), { headers: { Accept: SPARQL_JSON } })).json();

function shortened(iri) {
  const [prefix, start] = Object.entries(PREFIXES).find(([, one]) => iri.startsWith(one)) ?? [];
  return prefix ? `${prefix}:${iri.slice(start.length)}` : iri;
}

/** The question with what its parameters stand for put before its pattern. */
function filled(question, parameters) {
  const values = question.parameters
    .map((parameter) => [parameter, parameters.get(parameter.name) || (parameter.required ? parameter.example : "")])
    .filter(([, value]) => value)
    .map(([parameter, value]) => binding(parameter, value));
  if (!values.length) return question.sparql;
  const query = question.sparql.replace(/WHERE\s*\{/, (found) => `${found}\n  ${values.join("\n  ")}`);
  return /PREFIX rdfs:/i.test(query) ? query : `PREFIX rdfs: <${PREFIXES.rdfs}>\n${query}`;
}

function binding({ name, type }, value) {
  const text = JSON.stringify(value);
  if (type === "entity") return `{ SELECT ?${name} WHERE { ?${name} rdfs:label ${text} } LIMIT 1 }`;
  if (type === "number") return `VALUES ?${name} { ${Number(value)} }`;
  if (type === "date") return `VALUES ?${name} { ${text}^^<${PREFIXES.xsd}date> }`;
  return `VALUES ?${name} { ${text} }`;
}

async function execute(yasqe, place, signal) {
  const query = yasqe.getValue();
  route.note({ query, question: "" });
  place.replaceChildren(loading());
  const url = address("/sparql", { query });
  try {
    const response = await send(url, { signal, headers: { Accept: `${SPARQL_JSON}, text/turtle;q=0.9` } });
    const cut = response.headers.get("Firmament-Cut");
    const limited = response.headers.get("Firmament-Note");
    const notes = [cut && ended(cut), limited && hits(limited)].filter(Boolean).map((one) => h("p", { class: "note" }, one));
    if (!response.headers.get("Content-Type").startsWith(SPARQL_JSON)) {
      place.replaceChildren(...notes, h("pre", { tabindex: "0", "aria-label": words.t("sparql.result") }, await response.text()));
      return;
    }
    place.replaceChildren(...notes, ...result(await response.json(), url));
  } catch (problem) {
    if (signal.aborted) return;
    place.replaceChildren(failure(problem));
    const line = /^query:(\d+)/.exec(problem.where ?? "")?.[1];
    if (line) yasqe.addLineClass(line - 1, "background", "wrong");
  }
}

/** Where a result was cut, which the server tells in English: "after 10000 rows". */
function ended(cut) {
  const [, n, what] = /^after (\d+) (rows|triples)$/.exec(cut) ?? [];
  return n ? words.t(`sparql.cut.${what}`, { n: words.number(Number(n)) }) : words.t("sparql.cut");
}

/** How many hits a search in the texts gives at most, which the server tells in English. */
function hits(note) {
  const n = /at most (\d+) hits/.exec(note)?.[1];
  return n ? words.t("sparql.hits", { n: words.number(Number(n)) }) : note;
}

function result({ head, boolean, results }, url) {
  if (boolean !== undefined) return [h("p", { class: "verdict" }, words.t(boolean ? "sparql.yes" : "sparql.no"))];
  if (!results.bindings.length) return [nothing(words.t("questions.none"), words.t("questions.none.hint"))];
  const rows = results.bindings.map((row) => head.vars.map((column) => cell(row[column])));
  return [
    h("div", { class: "answer-head" }, h("p", {}, words.counted("n.rows", rows.length)), downloads("sparql", url)),
    table(head.vars, rows, { caption: words.t("sparql.result") }),
  ];
}

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function cell(term) {
  if (!term) return null;
  if (term.type !== "uri") return { type: "literal", value: term.value, datatype: term.datatype };
  const entity = term.value.startsWith(PREFIXES.id) ? decoded(term.value.slice(PREFIXES.id.length)) : undefined;
  return { type: "iri", value: term.value, shown: shortened(term.value), entity };
}
