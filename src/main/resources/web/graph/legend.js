/** What the lines and shapes of the drawing mean; relations can be hidden here. */
import { h, s } from "../dom.js";
import * as words from "../words.js";
import { endOf, ENDS, familyNames, familyOf, shapeOf, STROKES } from "./families.js";

const sample = (classes, dash = [], end = "none") =>
  s("svg", { viewBox: "0 0 36 12", width: 36, height: 12, class: `sample ${classes}`, "aria-hidden": "true" },
    s("line", { x1: 0, x2: end === "none" ? 36 : 28, y1: 6, y2: 6, "stroke-dasharray": dash.length ? dash.join(" ") : undefined }),
    ENDS[end] ? s("path", { d: ENDS[end] }) : "");

const shape = (kind) =>
  s("svg", { viewBox: "-1.2 -1.2 2.4 2.4", width: 14, height: 14, class: `kind-sample ${kind === "Company" ? "company" : ""}`, "aria-hidden": "true" },
    s("path", { d: shapeOf(kind).path }));

/**
 * The legend of what is drawn.
 *
 * @param counts how many edges each relation has
 * @param kinds the kinds of the nodes
 * @param hidden the relations that are not shown
 * @param toggle gets a relation and whether it is to be shown
 */
export function legend(counts, kinds, statuses, hidden, toggle) {
  const families = familyNames().map((family) => [family, Object.keys(counts).filter((relation) => familyOf(relation) === family).sort()]);
  return [
    h("div", { class: "relations" }, families.filter(([, relations]) => relations.length).map(([family, relations]) =>
      h("fieldset", {},
        h("legend", {}, words.t(`family.${family}`)),
        relations.map((relation) =>
          h("label", {},
            h("input", { type: "checkbox", value: relation, checked: !hidden.has(relation), change: (event) => toggle(relation, event.target.checked) }),
            sample(`family-${family}`, [], endOf(relation)), h("span", {}, words.relation(relation)), h("span", { class: "count" }, words.number(counts[relation]))))))),
    h("ul", { class: "statuses" }, kinds.map((kind) => h("li", {}, shape(kind), words.kind(kind)))),
    h("ul", { class: "statuses" }, statuses.map((status) =>
      h("li", {}, sample(STROKES[status].grey ? "grey" : "plain", STROKES[status].dash), words.status(status)))),
    h("p", { class: "aside" }, h("span", { class: "ring", "aria-hidden": "true" }), words.t("graph.more")),
  ];
}
