/** What a view shows while it waits, when there is nothing, and when something went wrong. */
import { h, s } from "../dom.js";
import * as words from "../words.js";

export const loading = () =>
  h("div", { class: "state waiting", role: "status" },
    h("span", { class: "hidden" }, words.t("loading")),
    h("div", { class: "bar wide" }), h("div", { class: "bar" }), h("div", { class: "bar" }), h("div", { class: "bar short" }));

const stars = () =>
  s("svg", { viewBox: "0 0 96 48", width: 96, height: 48, "aria-hidden": "true", class: "stars" },
    s("path", { d: "M10 36 34 14 58 26 86 10", fill: "none", stroke: "currentColor", "stroke-dasharray": "2 5" }),
    [[10, 36, 3], [34, 14, 4], [58, 26, 3], [86, 10, 4]].map(([cx, cy, r]) => s("circle", { cx, cy, r, fill: "currentColor" })));

/** Nothing is there: what that means, and what to do. */
export const nothing = (what, hint, ...actions) =>
  h("div", { class: "state empty", role: "status" }, stars(), h("p", { class: "what" }, what), h("p", {}, hint), actions.length ? h("p", { class: "actions" }, actions) : "");

/** A Problem: what, where and how to mend it, with other ways on where there are some. */
export function failure(problem, again, ...others) {
  if (!problem.code) console.error(problem);
  const own = words.problem(problem);
  const raw = { lang: "en", dir: "auto" };
  return h("div", { class: "state error", role: "alert" },
    h("h2", {}, words.t("error.title")),
    own
      ? [h("p", { class: "what" }, own.what), own.told ? h("p", raw, problem.what) : "", h("p", {}, own.fix)]
      : [
          h("p", { class: "what", ...raw }, problem.what ?? problem.message),
          h("dl", {},
            problem.where ? [h("dt", {}, words.t("error.where")), h("dd", raw, problem.where)] : "",
            problem.fix ? [h("dt", {}, words.t("error.fix")), h("dd", raw, problem.fix)] : ""),
        ],
    again || others.length
      ? h("p", { class: "actions" }, others, again ? h("button", { type: "button", click: again }, words.t("error.again")) : "")
      : "");
}
