/** What is seen in the drawing as a file. */
import { save } from "../dom.js";
import { colour } from "./drawing.js";
import { clean, shown, svgOf } from "./svg.js";

const file = (ending) => `firmament-graph.${ending}`;
const text = (node) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(node)}\n`;
const paper = () => colour("paper");

export const FORMATS = { PNG: png, SVG: svg, GraphML: graphml, GEXF: gexf };

async function png(cy) {
  const { w, h } = cy.elements().boundingBox();
  const scale = Math.min(3, 8000 / Math.max(w, h, 1));
  save(await cy.png({ output: "blob-promise", full: true, scale, bg: paper() }), file("png"));
}

function svg(cy) {
  save(text(svgOf(cy, paper())), file("svg"), "image/svg+xml");
}

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
