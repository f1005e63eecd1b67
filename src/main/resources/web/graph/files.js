/** What is seen in the drawing as a file. */
import { s, save } from "../dom.js";
import { colour } from "./drawing.js";

const file = (ending) => `firmament-graph.${ending}`;
const shown = (cy, kind) => cy.elements(`${kind}:visible`).toArray();
const text = (node) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(node)}\n`;
const paper = () => colour("paper");

export const FORMATS = { PNG: png, SVG: svg, GraphML: graphml, GEXF: gexf };

async function png(cy) {
  const { w, h } = cy.elements().boundingBox();
  const scale = Math.min(3, 8000 / Math.max(w, h, 1));
  save(await cy.png({ output: "blob-promise", full: true, scale, bg: paper() }), file("png"));
}

/** Characters that XML cannot hold are left out. */
const clean = (value) => String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

function svg(cy) {
  const box = cy.elements(":visible").boundingBox();
  const edges = shown(cy, "edge").map((edge) => {
    const [from, to, [bend] = []] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.controlPoints() ?? []];
    const dash = edge.style("line-style") === "dashed" ? edge.style("line-dash-pattern") : undefined;
    return s("path", {
      d: `M${from.x} ${from.y}${bend ? `Q${bend.x} ${bend.y} ` : "L"}${to.x} ${to.y}`, fill: "none",
      stroke: edge.style("line-color"), "stroke-width": edge.style("width").replace("px", ""), "stroke-opacity": edge.style("line-opacity"),
      "stroke-dasharray": Array.isArray(dash) ? dash.join(" ") : dash, "marker-end": edge.style("target-arrow-shape") === "none" ? undefined : `url(#${marker(edge)})`,
    }, s("title", {}, clean(`${edge.source().data("name")} – ${edge.data("relation")} (${edge.data("status")}) – ${edge.target().data("name")}`)));
  });
  const markers = new Map(shown(cy, "edge").map((edge) => [marker(edge),
    s("marker", { id: marker(edge), viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
      s("path", { d: "M0 0 10 5 0 10z", fill: edge.style("line-color") }))]));
  const nodes = shown(cy, "node").map((node) => {
    const { x, y } = node.position();
    return s("g", {},
      s("circle", { cx: x, cy: y, r: node.width() / 2, fill: node.style("background-color"), stroke: node.style("border-color"), "stroke-width": 2 }),
      s("text", { x, y: y + node.height() / 2 + 16, "text-anchor": "middle", "font-size": 13, "font-family": "system-ui, sans-serif", fill: node.style("color"), stroke: paper(), "stroke-width": 3, "paint-order": "stroke" }, clean(node.data("name"))));
  });
  const root = s("svg", { viewBox: `${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}`, width: box.w + 40, height: box.h + 40 },
    s("defs", {}, [...markers.values()]), s("rect", { x: box.x1 - 20, y: box.y1 - 20, width: box.w + 40, height: box.h + 40, fill: paper() }), edges, nodes);
  save(text(root), file("svg"), "image/svg+xml");
}

const marker = (edge) => `end-${edge.style("line-color").replace(/\W+/g, "-")}`;

/** A document of XML and a maker of its elements. */
function xml(namespace, root) {
  const made = document.implementation.createDocument(namespace, root);
  const element = (tag, attributes = {}, ...children) => {
    const one = made.createElementNS(namespace, tag);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) one.setAttribute(key, clean(value));
    one.append(...children.flat().map((child) => (child instanceof Node ? child : clean(child))));
    return one;
  };
  return { made, element };
}

const NODE = { name: "string", kind: "string" };
const EDGE = { relation: "string", status: "string", confidence: "double", sources: "int", date: "string" };
const values = (edge) => ({ ...edge.data("fact"), relation: edge.data("relation") });

function graphml(cy) {
  const { made, element } = xml("http://graphml.graphdrawing.org/xmlns", "graphml");
  const keys = (target, types) => Object.entries(types).map(([name, type]) => element("key", { id: `${target}-${name}`, for: target, "attr.name": name, "attr.type": type }));
  const data = (target, types, from) => Object.keys(types).filter((name) => from[name] !== undefined).map((name) => element("data", { key: `${target}-${name}` }, from[name]));
  made.documentElement.append(...keys("node", NODE), ...keys("edge", EDGE),
    element("graph", { id: "firmament", edgedefault: "directed" },
      shown(cy, "node").map((node) => element("node", { id: node.id() }, data("node", NODE, node.data()))),
      shown(cy, "edge").map((edge) => element("edge", { id: edge.id(), source: edge.data("source"), target: edge.data("target") }, data("edge", EDGE, values(edge))))));
  save(text(made), file("graphml"), "application/xml");
}

function gexf(cy) {
  const { made, element } = xml("http://www.gexf.net/1.2draft", "gexf");
  made.documentElement.setAttribute("version", "1.2");
  const attributes = (target, types) => element("attributes", { class: target }, Object.entries(types).map(([title, type]) => element("attribute", { id: title, title, type: type === "int" ? "integer" : type })));
  const data = (types, from) => element("attvalues", {}, Object.keys(types).filter((name) => from[name] !== undefined).map((name) => element("attvalue", { for: name, value: from[name] })));
  made.documentElement.append(element("graph", { defaultedgetype: "directed" },
    attributes("node", { kind: "string" }), attributes("edge", EDGE),
    element("nodes", {}, shown(cy, "node").map((node) => element("node", { id: node.id(), label: node.data("name") }, data({ kind: "string" }, node.data())))),
    element("edges", {}, shown(cy, "edge").map((edge) => element("edge", { id: edge.id(), source: edge.data("source"), target: edge.data("target"), label: edge.data("relation"), weight: edge.data("confidence") }, data(EDGE, values(edge)))))));
  save(text(made), file("gexf"), "application/xml");
}
