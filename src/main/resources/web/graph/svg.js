/** The drawing as an SVG: what is seen, with the names that are written. */
import { s } from "../dom.js";
import { ENDS, shapeOf } from "./families.js";
import { FONT } from "./labels.js";

const MARGIN = 20;

/** The nodes or edges that can be seen. */
export const shown = (cy, kind) => cy.elements(`${kind}:visible`).toArray();

/** Characters that XML cannot hold are left out. */
export const clean = (value) => String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

/** The drawing on paper of that colour. */
export function svgOf(cy, paper) {
  const { x1, y1, w, h } = cy.elements(":visible").boundingBox();
  const box = { x: x1 - MARGIN, y: y1 - MARGIN, width: w + 2 * MARGIN, height: h + 2 * MARGIN };
  const [edges, nodes] = [shown(cy, "edge"), shown(cy, "node")];
  const markers = new Map(edges.filter(endOf).map((edge) => [endOf(edge), marker(edge)]));
  return s("svg", { viewBox: Object.values(box).join(" "), width: box.width, height: box.height, "font-family": FONT, "stroke-linejoin": "round" },
    s("defs", {}, [...markers.values()]), s("rect", { ...box, fill: paper }),
    edges.map(line), nodes.map(body), nodes.map((node) => name(node, paper)));
}

const pixels = (one, style) => Number.parseFloat(one.style(style));

/** The id of the marker at an edge's end; none where the line just ends. */
function endOf(edge) {
  const end = edge.style("target-arrow-shape");
  return end === "none" ? undefined : `${end}-${edge.style("line-color").replace(/\W+/g, "-")}`;
}

const marker = (edge) =>
  s("marker", { id: endOf(edge), viewBox: "24 0 12 12", refX: 36, refY: 6, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
    s("path", { d: ENDS[edge.style("target-arrow-shape")] ?? ENDS.triangle, fill: edge.style("line-color") }));

function line(edge) {
  const [from, to, [bend] = []] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.controlPoints() ?? []];
  const dashes = edge.style("line-style") === "dashed" ? edge.style("line-dash-pattern") : undefined;
  return s("path", {
    d: `M${from.x} ${from.y}${bend ? `Q${bend.x} ${bend.y} ` : "L"}${to.x} ${to.y}`, fill: "none",
    stroke: edge.style("line-color"), "stroke-width": pixels(edge, "width"), opacity: edge.style("line-opacity"),
    "stroke-dasharray": Array.isArray(dashes) ? dashes.join(" ") : dashes, "marker-end": endOf(edge) && `url(#${endOf(edge)})`,
  }, s("title", {}, clean(`${edge.source().data("name")} – ${edge.data("relation")} (${edge.data("status")}) – ${edge.target().data("name")}`)));
}

function body(node) {
  const { x, y } = node.position();
  const half = node.width() / 2;
  return s("path", {
    class: "node", d: shapeOf(node.data("kind")).path, transform: `translate(${x} ${y}) scale(${half})`,
    fill: node.style("background-color"), stroke: node.style("border-color"), "stroke-width": pixels(node, "border-width") / half,
  }, s("title", {}, clean(node.data("name"))));
}

const ANCHORS = { left: "end", center: "middle", right: "start" };
/** From the edge of a node, or its middle, to the line on which a name beside it stands, in heights of its letters. */
const LINES = { bottom: 0.95, center: 0.35, top: -0.25 };
const AWAY = { left: -1, top: -1, center: 0, right: 1, bottom: 1 };

function name(node, paper) {
  const text = node.style("label");
  if (!text) return "";
  const { x, y } = node.position();
  const [across, down, size] = [node.style("text-halign"), node.style("text-valign"), pixels(node, "font-size")];
  return s("text", {
    x: x + (AWAY[across] * node.width()) / 2 + pixels(node, "text-margin-x"),
    y: y + (AWAY[down] * node.height()) / 2 + pixels(node, "text-margin-y") + LINES[down] * size,
    "text-anchor": ANCHORS[across], "font-size": size, "font-weight": node.style("font-weight"),
    fill: node.style("color"), stroke: paper, "stroke-width": pixels(node, "text-outline-width"), "paint-order": "stroke",
  }, clean(text));
}
