/** The graph around an entity: it opens on click, and tells its facts beside the drawing. */
import { ask } from "../api.js";
import { h, name } from "../dom.js";
import { line, linked, pill, plain } from "../facts.js";
import { add, drawIn, markOpen, place } from "../graph/drawing.js";
import { FORMATS } from "../graph/files.js";
import { label } from "../graph/labels.js";
import { legend } from "../graph/legend.js";
import { chosen, filters } from "../parts/filters.js";
import { loading } from "../parts/states.js";
import { nameField } from "../parts/names.js";
import * as route from "../route.js";
import * as words from "../words.js";

const FILTERS = ["relation", "status", "confidence", "since", "until"];
/** Denied facts are drawn only where they are asked for. */
const STATUSES = ["asserted", "planned", "rumoured", "ended"];
const USUAL = 300;
const MOST = 1500;
/** So many relations are named that make the drawing smaller. */
const ADVISED = 5;
/** So many facts of a node are shown without asking for them. */
const UNFOLDED = 6;

/** Where the nodes around an entity were drawn, so that a filter does not move them. */
const remembered = { root: undefined, places: new Map() };

export async function show({ part, parameters, signal }) {
  if (!part && !parameters.get("from")) return start();
  const given = { status: STATUSES.join(","), ...chosen(FILTERS, parameters) };
  const [found, card] = part
    ? await Promise.all([neighbourhood(part, given, parameters, signal), ask(`/api/entities/${encodeURIComponent(part)}`, {}, signal)])
    : [{ nodes: [], edges: [], cut: false }, {}];
  const ways = parameters.get("from") && parameters.get("to") ? await paths(parameters, given, signal) : undefined;
  const root = found.nodes[0] ?? ways.from;
  const view = new Graph(root, card.relations, found, ways, parameters, given, signal);
  return view.element;
}

const neighbourhood = (id, given, parameters, signal) =>
  ask(`/api/entities/${encodeURIComponent(id)}/neighbourhood`, { depth: parameters.get("depth"), limit: parameters.get("limit") ?? USUAL, ...given }, signal);

const paths = (parameters, given, signal) =>
  ask("/api/paths", { from: parameters.get("from"), to: parameters.get("to"), ...given }, signal);

function start() {
  const { element } = nameField({ label: words.t("graph.name"), chosen: (entity) => route.go(route.to("graph", entity.id)), field: "id", required: true });
  return h("section", { class: "hero" },
    h("h1", {}, words.t("graph.start")), h("p", { class: "lead" }, words.t("graph.start.hint")),
    h("form", { submit: (event) => {
      event.preventDefault();
      const id = new FormData(event.target).get("id").trim();
      if (id) route.go(route.to("graph", id));
    } }, element, h("button", { class: "primary" }, words.t("graph.draw"))),
    pathForm(new URLSearchParams()));
}

function pathForm(parameters) {
  const from = nameField({ label: words.t("graph.path.from"), value: parameters.get("from") ?? "", field: "from", required: true });
  const to = nameField({ label: words.t("graph.path.to"), value: parameters.get("to") ?? "", field: "to", required: true });
  return h("form", { class: "path", submit: (event) => {
    event.preventDefault();
    const { view, part, parameters: present } = route.parse(location.hash);
    for (const [key, value] of new FormData(event.target)) present.set(key, value);
    route.go(route.to(view, part, present));
  } },
    h("h2", {}, words.t("graph.path")), from.element, to.element, h("button", {}, words.t("graph.path.find")));
}

/** One drawing with its panel. */
class Graph {
  constructor(root, relations, found, ways, parameters, given, signal) {
    Object.assign(this, { root, relations, ways, parameters, given, signal });
    this.opened = new Set([root.id]);
    this.single = found.edges.filter((fact) => !fact.object);
    this.hidden = new Set((parameters.get("hide") ?? "").split(",").filter(Boolean));
    this.canvas = h("div", { class: "canvas", role: "img" });
    this.notes = h("div", { class: "notes", role: "status" });
    this.hint = h("p", { class: "hint", "aria-hidden": "true" });
    this.selection = h("section", { class: "selection", "aria-live": "polite" });
    this.legend = h("div", {});
    this.list = h("ul", { class: "plain nodes" });
    this.count = h("span", { class: "count" });
    this.element = h("div", { class: "graph" }, this.notes, this.stage(), this.panel());
    document.getElementById("main").addEventListener("shown", () => this.draw(found), { once: true });
  }

  stage() {
    const tool = (key, sign, click) => h("button", { type: "button", "aria-label": words.t(key), title: words.t(key), click }, sign);
    return h("div", { class: "stage" },
      h("h1", { class: "hidden" }, words.t("graph.of", { name: this.root.name })),
      this.canvas, this.hint,
      h("div", { class: "tools" },
        tool("graph.zoom.in", "+", () => this.zoom(1.3)), tool("graph.zoom.out", "−", () => this.zoom(1 / 1.3)),
        tool("graph.fit", "⤢", () => this.cy.animate({ fit: { padding: 40 }, duration: 200 })),
        tool("graph.layout", "↻", () => this.arrange()),
        h("details", { class: "menu" }, h("summary", { class: "button" }, words.t("graph.export")),
          h("ul", {}, Object.entries(FORMATS).map(([format, write]) => h("li", {}, h("button", { type: "button", click: () => write(this.cy) }, format)))))));
  }

  panel() {
    const section = (title, open, ...content) => h("details", { class: "fold", open }, h("summary", {}, title), content);
    return h("aside", { class: "panel" },
      filters(FILTERS, this.parameters, undefined, { statuses: STATUSES, relations: this.relations && Object.keys(this.relations) }),
      this.ways ? this.wayList() : "", this.selection,
      section(words.t("graph.legend"), true, this.legend),
      section([words.t("graph.list"), " ", this.count], false, this.list),
      pathForm(this.parameters.get("from") ? this.parameters : new URLSearchParams({ from: this.root.name })));
  }

  async draw(found) {
    if (remembered.root !== this.root.id) Object.assign(remembered, { root: this.root.id, places: new Map() });
    this.notes.replaceChildren(loading());
    this.cy = await drawIn(this.canvas, found.nodes.length, this.signal);
    this.notes.replaceChildren();
    const fresh = add(this.cy, found, this.root.id);
    const along = this.ways ? this.addWays() : this.cy.collection();
    place(this.cy, fresh.union(along), remembered.places, this.cy.getElementById(this.root.id));
    for (const id of (this.parameters.get("open") ?? "").split(",").filter(Boolean)) await this.open(id);
    this.cy.on("tap", "node", ({ target }) => this.tapped(target));
    this.cy.on("tap", "edge", ({ target }) => route.go(route.evidence(target.id())));
    this.cy.on("free", () => this.keep());
    this.cy.on("mouseover", "edge", ({ target }) => this.hint.replaceChildren(plain(target.data("fact")), " ", pill(target.data("status"))));
    this.cy.on("mouseout", "edge", () => this.hint.replaceChildren());
    this.cy.fit(undefined, 56);
    if (this.cy.zoom() > 1.3) this.cy.zoom({ level: 1.3, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
    if (found.cut) this.tellMore();
    else if (this.cy.edges().empty()) this.notes.replaceChildren(h("p", { class: "note" }, words.t("graph.none")));
    const selected = this.cy.getElementById(this.parameters.get("node") ?? this.root.id);
    this.select(selected.nonempty() ? selected : this.cy.getElementById(this.root.id));
    this.changed();
    this.canvas.dataset.ready = "true";
  }

  addWays() {
    const facts = this.ways.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.facts));
    const nodes = new Map();
    for (const fact of facts) for (const end of [fact.subject, fact.object]) if (end) nodes.set(end.id, end);
    const fresh = add(this.cy, { nodes: [...nodes.values()], edges: facts }, this.root.id);
    const best = this.ways.paths[0]?.hops ?? [];
    for (const hop of best) for (const id of [hop.from.id, hop.to.id, ...hop.facts.map((fact) => fact.id)]) this.cy.getElementById(id).addClass("way");
    return fresh;
  }

  wayList() {
    const { paths: found } = this.ways;
    if (!found.length) return h("p", { class: "note", role: "status" }, words.t("graph.path.none"));
    return h("section", { class: "ways" }, found.slice(0, 5).map(({ hops }) =>
      h("details", { open: found.length === 1 || hops === found[0].hops },
        h("summary", {}, [words.counted("graph.path.hops", hops.length), hops.slice(0, -1).map((hop) => hop.to.name).join(" · ")].filter(Boolean).join(": ")),
        h("ol", { class: "fact-list" }, hops.map((hop) => line(hop.facts[0], undefined))))));
  }

  async tapped(node) {
    this.select(node);
    if (!this.opened.has(node.id())) await this.open(node.id());
  }

  /** Adds the neighbours of a node; all that was there stays where it is. */
  async open(id) {
    const room = MOST - this.cy.nodes().length;
    if (room < 1) {
      this.tellMore();
      return;
    }
    const found = await ask(`/api/entities/${encodeURIComponent(id)}/neighbourhood`, { limit: Math.min(MOST, Math.max(room, 2)), ...this.given }, this.signal);
    this.single.push(...found.edges.filter((fact) => !fact.object && !this.single.some((one) => one.id === fact.id)));
    const fresh = add(this.cy, found, this.root.id);
    place(this.cy, fresh, remembered.places, this.cy.getElementById(id));
    this.opened.add(id);
    route.note({ open: [...this.opened].filter((one) => one !== this.root.id) });
    this.select(this.cy.getElementById(id));
    this.changed();
    if (found.cut) this.tellMore();
  }

  keep() {
    this.cy.nodes().forEach((node) => remembered.places.set(node.id(), { ...node.position() }));
  }

  arrange() {
    remembered.places.clear();
    place(this.cy, this.cy.nodes(), remembered.places);
    this.cy.fit(undefined, 56);
    this.keep();
  }

  zoom(factor) {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Says that there is more than is drawn, and what makes it less. */
  tellMore() {
    const n = this.cy.nodes().length;
    const full = n >= MOST || this.parameters.has("limit");
    const relations = this.parameters.has("relation") ? [] : Object.entries(this.relations ?? {}).sort((a, b) => b[1] - a[1]).slice(0, ADVISED);
    this.notes.replaceChildren(h("div", { class: "note" },
      h("p", {}, words.t(full ? "graph.full" : "graph.cut", { n: words.number(full ? MOST : n) }), " ", words.t(relations.length ? "graph.advice.relation" : "graph.advice")),
      h("p", { class: "advice" },
        relations.map(([relation, count]) => h("a", { href: route.changed({ relation }) }, words.relation(relation), " ", h("span", { class: "count" }, words.number(count)))),
        full ? "" : h("a", { href: route.changed({ limit: MOST }) }, words.t("graph.show", { n: words.number(MOST) })))));
  }

  /** What is told of the drawing, after it has changed. */
  changed() {
    this.keep();
    for (const relation of this.hidden) this.cy.edges(`[relation = "${relation}"]`).style("display", "none");
    markOpen(this.cy, this.opened);
    label(this.cy);
    const counts = {};
    this.cy.edges().forEach((edge) => {
      counts[edge.data("relation")] = (counts[edge.data("relation")] ?? 0) + 1;
    });
    const kinds = words.kinds().filter((kind) => this.cy.nodes(`[kind = "${kind}"]`).nonempty());
    this.legend.replaceChildren(...legend(counts, kinds, this.given.status.split(","), this.hidden, (relation, wanted) => {
      this.hidden[wanted ? "delete" : "add"](relation);
      route.note({ hide: [...this.hidden] });
      this.cy.edges(`[relation = "${relation}"]`).style("display", wanted ? "element" : "none");
    }));
    const { compare } = new Intl.Collator(words.language(), { numeric: true });
    const nodes = this.cy.nodes().sort((a, b) => compare(a.data("name"), b.data("name")));
    this.list.replaceChildren(...nodes.map((node) =>
      h("li", {}, h("button", { type: "button", class: "quiet", click: () => {
        this.select(node);
        this.cy.animate({ center: { eles: node }, duration: 200 });
      } }, name(node.data("name"))), h("span", { class: "aside" }, words.kind(node.data("kind"))))));
    this.count.textContent = words.number(nodes.length);
    this.canvas.setAttribute("aria-label", words.t("graph.canvas", { nodes: nodes.length, edges: this.cy.edges().length }));
  }

  select(node) {
    if (node.empty()) return;
    this.cy.elements().unselect().removeClass("near");
    node.select();
    route.note({ node: node.id() === this.root.id ? "" : node.id() });
    if (node.id() !== this.root.id) node.closedNeighborhood().addClass("near");
    label(this.cy);
    const entity = node.data();
    const facts = [...node.connectedEdges().map((edge) => edge.data("fact")), ...this.single.filter((fact) => fact.subject.id === entity.id)];
    this.selection.replaceChildren(
      h("h2", {}, linked(entity)),
      h("p", { class: "aside" }, words.kind(entity.kind), entity.facts === undefined ? "" : ` · ${words.counted("n.facts", entity.facts)}`),
      h("p", { class: "actions" },
        this.opened.has(entity.id) ? "" : h("button", { type: "button", class: "primary", click: () => this.open(entity.id) }, words.t("graph.expand")),
        entity.id === this.root.id ? "" : h("a", { class: "button", href: route.to("graph", entity.id) }, words.t("graph.of", { name: entity.name }))),
      h("details", { class: "fold", open: facts.length <= UNFOLDED }, h("summary", {}, words.t("entity.facts"), " ", h("span", { class: "count" }, words.number(facts.length))),
        h("ul", { class: "fact-list" }, facts.slice(0, 60).map((fact) => line(fact, entity.id)))));
  }
}
