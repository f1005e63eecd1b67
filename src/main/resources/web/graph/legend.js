/** What the lines and shapes of the drawing mean; relations can be hidden here. */
import { h, s } from "../dom.js";
import * as words from "../words.js";
import { endOf, familyNames, familyOf, STROKES } from "./families.js";

/** How the ends of lines are drawn, at the right of a sample of 36 by 12. */
const ENDS = {
  triangle: () => s("path", { d: "M26 1 36 6 26 11z" }),
  "triangle-cross": () => s("path", { d: "M26 1 36 6 26 11zM22 1v10" }),
  vee: () => s("path", { d: "M25 1 36 6 25 11 29 6z" }),
  tee: () => s("path", { d: "M34 0v12" }),
  circle: () => s("circle", { cx: 31, cy: 6, r: 4 }),
  square: () => s("rect", { x: 27, y: 2, width: 8, height: 8 }),
  diamond: () => s("path", { d: "M25 6 30.5 1.5 36 6 30.5 10.5z" }),
};

const sample = (classes, dash = [], end = "none") =>
  s("svg", { viewBox: "0 0 36 12", width: 36, height: 12, class: `sample ${classes}`, "aria-hidden": "true" },
    s("line", { x1: 0, x2: end === "none" ? 36 : 28, y1: 6, y2: 6, "stroke-dasharray": dash.length ? dash.join(" ") : undefined }),
    ENDS[end]?.());

/**
 * The legend of what is drawn.
 *
 * @param counts how many edges each relation has
 * @param hidden the relations that are not shown
 * @param toggle gets a relation and whether it is to be shown
 */
export function legend(counts, statuses, hidden, toggle) {
  const families = familyNames().map((family) => [family, Object.keys(counts).filter((relation) => familyOf(relation) === family).sort()]);
  return [
    h("div", { class: "relations" }, families.filter(([, relations]) => relations.length).map(([family, relations]) =>
      h("fieldset", {},
        h("legend", {}, words.t(`family.${family}`)),
        relations.map((relation) =>
          h("label", {},
            h("input", { type: "checkbox", value: relation, checked: !hidden.has(relation), change: (event) => toggle(relation, event.target.checked) }),
            sample(`family-${family}`, [], endOf(relation)), h("span", {}, words.relation(relation)), h("span", { class: "count" }, String(counts[relation]))))))),
    h("ul", { class: "statuses" }, statuses.map((status) =>
      h("li", {}, sample(STROKES[status].grey ? "grey" : "plain", STROKES[status].dash), words.status(status)))),
    h("p", { class: "aside" }, h("span", { class: "ring", "aria-hidden": "true" }), words.t("graph.more")),
  ];
}
