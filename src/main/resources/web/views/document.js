/** One document with everything that was seen in it. */
import { address, ask, send, token, writing } from "../api.js";
import { h, name, outward } from "../dom.js";
import { pill, plain, sentence } from "../facts.js";
import { claimMarks, marked } from "../parts/marks.js";
import { failure } from "../parts/states.js";
import * as route from "../route.js";
import * as words from "../words.js";
import { languageName } from "./documents.js";

export async function show({ parameters, signal }) {
  const id = parameters.get("id") ?? "";
  const document = await ask("/api/document", { id }, signal);
  const text = h("div", { class: "text", lang: document.language });
  const select = (claim) => {
    text.replaceChildren(...marked(document.text, marks(document, claim, parameters)));
    for (const button of claims.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.claim === String(document.claims.indexOf(claim))));
    }
  };
  const claims = claimList(document, (claim) => {
    select(claim);
    route.note({ mark: claim?.fact, span: "" });
    reveal(text);
  });
  select(document.claims.find((claim) => claim.fact && claim.fact === parameters.get("mark")));
  window.document.getElementById("main").addEventListener("shown", () => reveal(text), { once: true });
  return [
    head(document),
    h("div", { class: "columns" },
      h("article", { class: "paper" }, text),
      h("aside", {},
        h("h2", {}, words.t("document.facts"), " ", h("span", { class: "count" }, words.number(document.claims.length))),
        document.claims.length ? claims : h("p", { class: "muted" }, words.t("document.none")))),
  ];
}

const reveal = (text) => text.querySelector("mark.sentence, mark.found")?.scrollIntoView({ block: "center" });

/** With a claim, its parts; without, every mention as a link and every sentence that says something. */
function marks(document, claim, parameters) {
  const span = /^(\d+)-(\d+)$/.exec(parameters.get("span") ?? "");
  const found = span && !claim ? [{ span: [Number(span[1]), Number(span[2])], class: "found" }] : [];
  if (claim) return claimMarks(claim, words.t);
  const said = new Map(document.claims.map((one) => [String(one.spans.sentence), { span: one.spans.sentence, class: "said" }]));
  return [...found, ...said.values(), ...mentions(document)];
}

/** The mentions, of overlapping ones the first and longest. */
function mentions(document) {
  const sorted = [...document.mentions].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let end = 0;
  return sorted
    .filter(({ span }) => span[0] >= end && (end = span[1]))
    .map(({ span, entity, link }) => ({
      span,
      class: `mention ${(entity?.kind ?? "").toLowerCase()}`,
      title: entity ? [`${words.kind(entity.kind)}: ${entity.name}`, link].filter(Boolean).join("\n") : link,
      href: entity ? route.entity(entity.id) : undefined,
    }));
}

function head({ source, language }) {
  const troubles = h("div", {});
  const withdraw = async () => {
    try {
      await send(address("/api/document", { id: source.id }), { method: "DELETE", headers: writing() });
      route.go(route.to("documents", undefined, { withdrawn: 1 }));
    } catch (problem) {
      troubles.replaceChildren(failure(problem));
    }
  };
  return h("header", { class: "page-head" },
    h("p", { class: "kind" }, h("a", { href: "#/documents" }, words.t("documents.title"))),
    h("h1", { dir: "auto" }, name(source.title ?? source.id)),
    h("p", { class: "about" },
      source.publisher ? h("span", {}, name(source.publisher)) : "",
      source.date ? h("span", {}, words.date(source.date)) : "",
      language ? h("span", {}, languageName(language)) : "",
      source.url ? h("span", {}, outward(source.url, words.t("document.original"))) : "",
      source.title ? h("span", {}, h("code", {}, name(source.id))) : ""),
    token.get()
      ? h("details", { class: "menu" },
          h("summary", { class: "button" }, words.t("document.withdraw")),
          h("div", { class: "ask" }, h("p", {}, words.t("document.withdraw.ask")),
            h("button", { type: "button", class: "danger", click: withdraw }, words.t("document.withdraw.yes"))))
      : "",
    troubles);
}

function claimList(document, choose) {
  const points = Array.from(document.text);
  const said = (span) => span && { name: points.slice(...span).join("") };
  const bold = ({ name: text }) => h("bdi", { class: "part" }, text);
  let pressed;
  return h("ol", { class: "claims" }, document.claims.map((claim, i) => {
    const fact = { subject: said(claim.spans.subject), object: said(claim.spans.object), ...claim };
    return h("li", {},
      h("button", {
        type: "button", "data-claim": i, "aria-pressed": "false",
        click: () => {
          pressed = pressed === claim ? undefined : claim;
          choose(pressed);
        },
      }, h("span", {}, sentence(fact, undefined, bold), claim.status === "asserted" ? "" : [" ", pill(claim.status)])),
      claim.fact
        ? h("a", { href: route.evidence(claim.fact), "aria-label": `${words.t("evidence.title")}: ${plain(fact)}` }, words.t("evidence.title"))
        : "");
  }));
}
