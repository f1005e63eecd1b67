/** The drawing: Cytoscape with the look of the page, and positions that stay where they are. */
import { calmly } from "../dom.js";
import { drawing as library } from "../libraries.js";
import { endOf, familyNames, familyOf, shapeOf, STROKES } from "./families.js";
import { FONT, label, writeAll } from "./labels.js";
import { settle } from "./springs.js";

/** Up to so many nodes fcose finds the places; with more it would take too long. */
const MANY = 150;

/** A colour of the page in the present look. */
export function colour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function sheet() {
  const [ink, paper, muted, accent, surface] = ["ink", "paper", "muted", "accent", "surface"].map(colour);
  const families = Object.fromEntries(familyNames().map((family) => [family, colour(`family-${family}`)]));
  const line = (edge) => (STROKES[edge.data("status")].grey ? muted : families[familyOf(edge.data("relation"))]);
  return [
    { selector: "node", style: {
      shape: (node) => shapeOf(node.data("kind")).shape,
      width: "data(size)", height: "data(size)",
      "background-color": accent, "background-opacity": 0.9, "border-width": 2, "border-color": paper,
      label: "", color: ink, "font-family": FONT, "text-outline-color": paper,
    } },
    { selector: "node[kind != 'Company']", style: { "background-color": muted } },
    { selector: "node[?open]", style: { "border-width": 3, "border-style": "double", "border-color": accent, "background-color": surface, "background-opacity": 1 } },
    { selector: "node[?open][kind != 'Company']", style: { "border-color": muted } },
    { selector: "node[?root]", style: { "font-weight": 700 } },
    { selector: "edge", style: {
      width: (edge) => 0.9 + 1.2 * edge.data("confidence"),
      "line-color": line, "target-arrow-color": line,
      "target-arrow-shape": (edge) => endOf(edge.data("relation")),
      "line-style": (edge) => (STROKES[edge.data("status")].dash.length ? "dashed" : "solid"),
      "line-dash-pattern": (edge) => (STROKES[edge.data("status")].dash.length ? STROKES[edge.data("status")].dash : [6, 3]),
      "line-opacity": (edge) => STROKES[edge.data("status")].opacity * edge.cy().scratch("clear"),
      "curve-style": "bezier", "control-point-step-size": 34, "arrow-scale": 0.9,
    } },
    { selector: "edge.near", style: { "line-opacity": 1, "z-index": 1 } },
    { selector: "node:selected", style: { "border-width": 4, "border-style": "solid", "border-color": ink } },
    { selector: "edge.way", style: { width: 4 } },
    { selector: "node.way", style: { "border-width": 4, "border-style": "solid", "border-color": ink } },
    { selector: "node:active, edge:active", style: { "overlay-color": accent, "overlay-opacity": 0.15 } },
  ];
}

/** How clearly a line is drawn: the more there are, the fainter, so that the nodes stay in front. */
function clear(cy, edges) {
  const clearness = Math.min(1, Math.max(0.35, Math.sqrt(120 / edges)));
  const other = cy.scratch("clear") !== clearness;
  cy.scratch("clear", clearness);
  if (other) cy.style().update();
}

/** An empty drawing in that element for about so many nodes; who leaves gives back what it holds. */
export async function drawIn(container, expected, signal) {
  const cytoscape = await library();
  const cy = cytoscape({
    container, style: sheet(), maxZoom: 3, minZoom: 0.05, boxSelectionEnabled: false,
    textureOnViewport: expected > MANY, hideEdgesOnViewport: expected > 4 * MANY,
  });
  cy.on("zoom pan resize", calmly(150, () => !cy.destroyed() && label(cy)));
  const restyle = () => cy.style(sheet());
  const dark = matchMedia("(prefers-color-scheme: dark)");
  addEventListener("look", restyle, { signal });
  dark.addEventListener("change", restyle, { signal });
  signal.addEventListener("abort", () => cy.destroy());
  return cy;
}

const sizeOf = (facts) => 12 + Math.min(38, 6 * Math.sqrt(facts));

/** Adds what is new of a neighbourhood; the nodes that were not there before. */
export function add(cy, { nodes, edges }, root) {
  const fresh = [];
  for (const node of nodes) {
    const known = cy.getElementById(node.id);
    if (known.nonempty()) continue;
    fresh.push({ data: { ...node, size: sizeOf(node.facts ?? 1), root: node.id === root || undefined } });
  }
  const added = cy.add(fresh);
  const ties = edges.filter((edge) => edge.object && cy.getElementById(edge.id).empty() && cy.getElementById(edge.subject.id).nonempty() && cy.getElementById(edge.object.id).nonempty());
  clear(cy, cy.edges().length + ties.length);
  cy.add(ties.map((fact) => ({ data: { id: fact.id, source: fact.subject.id, target: fact.object.id, relation: fact.relation, status: fact.status, confidence: fact.confidence, fact } })));
  return added;
}

/**
 * Finds places for the new nodes; every other one keeps its own. New nodes begin on rings around
 * the one they were opened from, so the same graph is drawn the same again.
 */
export function place(cy, fresh, known, around) {
  const fixed = cy.nodes().difference(fresh).union(fresh.filter((node) => known.has(node.id())));
  fresh.forEach((node) => {
    const there = known.get(node.id());
    if (there) node.position(there);
  });
  const free = fresh.filter((node) => !known.has(node.id()));
  if (free.empty()) return;
  const middle = around?.nonempty() ? { ...around.position() } : { x: 0, y: 0 };
  free.forEach((node, i) => {
    const ring = 1 + Math.floor(Math.sqrt(i / 6));
    const angle = i * 2.399963; // The golden angle spreads them evenly.
    node.position({ x: middle.x + 110 * ring * Math.cos(angle), y: middle.y + 110 * ring * Math.sin(angle) });
  });
  if (cy.nodes().length > MANY) {
    settle(cy, free, around?.id());
    return;
  }
  writeAll(cy); // So that the layout leaves room for the names.
  const kept = new Map(fixed.map((node) => [node.id(), { ...node.position() }]));
  cy.layout({
    name: "fcose", quality: "default", randomize: false, animate: false, fit: false,
    nodeDimensionsIncludeLabels: true, nodeSeparation: 150, idealEdgeLength: 130, nodeRepulsion: 14_000, gravity: 0.2, packComponents: false,
    fixedNodeConstraint: fixed.empty() ? undefined : [...kept].map(([nodeId, position]) => ({ nodeId, position })),
  }).run();
  moveBack(fixed, free, kept);
}

/** The layout shifts its result a little as a whole; the nodes that were there go back, the new ones with them. */
function moveBack(fixed, free, kept) {
  if (fixed.empty()) return;
  const shift = (axis) => fixed.reduce((sum, node) => sum + kept.get(node.id())[axis] - node.position(axis), 0) / fixed.length;
  const [x, y] = [shift("x"), shift("y")];
  free.shift({ x, y });
  fixed.positions((node) => kept.get(node.id()));
}

/** Marks the nodes that have more facts than are drawn at them. */
export function markOpen(cy, opened) {
  cy.batch(() => cy.nodes().forEach((node) => {
    const more = !opened.has(node.id()) && (node.data("facts") ?? 0) > node.connectedEdges().length;
    if (more !== Boolean(node.data("open"))) node.data("open", more || undefined);
  }));
}
