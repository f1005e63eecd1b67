/** The quotes that a fact rests on, each inside its document, in a panel beside the view. */
import { ask } from "../api.js";
import { h, name } from "../dom.js";
import { sentence, pill, sureness } from "../facts.js";
import * as route from "../route.js";
import * as words from "../words.js";
import { claimMarks, marked } from "./marks.js";
import { failure, loading } from "./states.js";

/** Of a longer document, so many code points around the quote are shown. */
const AROUND = 4000;

let panel;
let asked;

/** Opens the panel for a fact, or closes it where there is none. */
export async function showEvidence(id) {
  if (!id) {
    panel?.close();
    return;
  }
  if (!panel?.isConnected) document.body.append(makePanel());
  asked = id;
  const body = panel.querySelector(".body");
  body.replaceChildren(loading());
  if (!panel.open) panel.showModal();
  try {
    const fact = await ask(`/api/facts/${encodeURIComponent(id)}`);
    if (asked === id) body.replaceChildren(content(fact));
  } catch (problem) {
    if (asked === id) body.replaceChildren(failure(problem, () => showEvidence(id)));
  }
}

function makePanel() {
  const leave = () => route.go(route.changed({ fact: "" }));
  panel = h("dialog", { class: "evidence", "aria-labelledby": "evidence-title" },
    h("div", { class: "head" },
      h("h2", { id: "evidence-title" }, words.t("evidence.title")),
      h("button", { type: "button", class: "quiet close", "aria-label": words.t("close"), click: leave }, "✕")),
    h("div", { class: "body" }));
  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  panel.addEventListener("click", (event) => event.target === panel && leave());
  return panel;
}

function content(fact) {
  const place = h("div", { class: "claim" });
  const count = h("span", { "aria-live": "polite" });
  let shown = 0;
  const turn = (step) => {
    shown = (shown + step + fact.claims.length) % fact.claims.length;
    count.textContent = words.t("evidence.of", { n: shown + 1, total: fact.claims.length });
    place.replaceChildren(...claim(fact.claims[shown], fact.id));
    inDocument(fact.claims[shown], place);
  };
  const step = (key, by, sign) =>
    h("button", { type: "button", "aria-label": words.t(key), click: () => turn(by) }, sign);
  turn(0);
  return h("div", {},
    h("p", { class: "sentence large" }, sentence(fact), " ", pill(fact.status)),
    h("p", { class: "about" },
      h("span", {}, fact.date ? words.date(fact.date) : words.t("fact.undated")),
      h("span", {}, words.counted("n.sources", fact.sources)),
      sureness(fact.confidence)),
    fact.claims.length > 1
      ? h("p", { class: "turn" }, step("evidence.previous", -1, "‹"), count, step("evidence.next", 1, "›"))
      : "",
    place);
}

export const sourceLine = (source) =>
  h("span", { class: "source" },
    h("cite", {}, name(source.title ?? source.id)),
    source.publisher ? [" · ", name(source.publisher)] : "",
    source.date ? [" · ", words.date(source.date)] : "");

const claim = (one, fact) => [
  h("p", { class: "from" }, sourceLine(one.source)),
  h("div", { class: "page", tabindex: "0", role: "region", "aria-label": one.source.title ?? one.source.id },
    h("blockquote", {}, quote(one))),
  h("p", { class: "about" },
    h("span", {}, words.t("evidence.claim", { status: words.status(one.status), confidence: words.percent(Math.round(one.confidence * 100)) })),
    one.speaker ? h("span", {}, words.t("evidence.speaker"), " ", name(one.speaker)) : "",
    h("span", {}, words.t("evidence.pattern"), " ", h("code", {}, one.pattern))),
  legend(),
  h("p", { class: "actions" },
    h("a", { class: "button", href: route.document(one.source.id, fact) }, words.t("evidence.document"))),
];

const legend = () =>
  h("p", { class: "mark-legend" }, ["subject", "object", "trigger"].map((part) => h("mark", { class: part }, words.t(`mark.${part}`))));

/** A quote by itself, with subject, object and trigger marked. */
export function quote(one) {
  const [start] = one.spans.sentence;
  const marks = claimMarks(one, words.t)
    .filter((mark) => mark.class !== "sentence")
    .map((mark) => ({ ...mark, span: mark.span.map((offset) => offset - start) }));
  return marked(one.quote, marks);
}

/** Puts the whole document around the quote as soon as it is there. */
async function inDocument(one, place) {
  const page = place.querySelector(".page");
  let document;
  try {
    document = await ask("/api/document", { id: one.source.id });
  } catch {
    return; // The quote stays.
  }
  if (!page.isConnected) return;
  const [start, end] = one.spans.sentence;
  const window = [Math.max(0, start - AROUND), end + AROUND];
  page.replaceChildren(h("p", { class: "text" }, marked(document.text, claimMarks(one, words.t), window)));
  page.scrollTop = Math.max(0, (page.querySelector(".sentence")?.offsetTop ?? 0) - page.clientHeight / 3);
}
