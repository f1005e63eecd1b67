/** Deciding whether another name is that of the same thing, for who may write. */
import { address, send, writing } from "../api.js";
import { h } from "../dom.js";
import * as route from "../route.js";
import * as words from "../words.js";
import { nameField } from "./names.js";
import { failure } from "./states.js";

/** A menu with the form; what is judged the same stands under this entity's name. */
export function judging(card) {
  const troubles = h("div", { "aria-live": "polite" });
  const other = nameField({ label: words.t("judge.other", { name: card.name }), required: true, field: "other" });
  const reason = h("input", { id: "judge-reason", required: true, maxlength: 1000 });
  const judge = async (event) => {
    event.preventDefault();
    const verdict = event.submitter?.value ?? "same";
    const judged = { verdict, kind: card.kind, name: card.name, other: other.input.value, reason: reason.value };
    try {
      await send(address("/api/judgement", judged), { method: "PUT", headers: writing() });
      route.go(route.to("entity", card.name, { judged: verdict }));
    } catch (problem) {
      troubles.replaceChildren(failure(problem));
    }
  };
  return h("details", { class: "menu" },
    h("summary", { class: "button" }, words.t("judge.title")),
    h("form", { class: "ask", submit: judge },
      other.element,
      h("div", { class: "field" }, h("label", { for: "judge-reason" }, words.t("judge.reason")), reason),
      h("p", { class: "actions" },
        h("button", { class: "primary", value: "same" }, words.t("judge.same")),
        h("button", { value: "different" }, words.t("judge.different"))),
      troubles));
}
