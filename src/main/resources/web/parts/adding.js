/** Files dropped and texts pasted, on their way into the store. */
import { address, events, Problem, send, token, writing } from "../api.js";
import { h, name } from "../dom.js";
import * as route from "../route.js";
import * as words from "../words.js";
import { failure } from "./states.js";

const TYPES = { txt: "text/plain", md: "text/plain", html: "text/html", htm: "text/html", json: "application/json", jsonl: "application/x-ndjson", ndjson: "application/x-ndjson" };

/** The form; `added` is called when the store has changed. */
export function adding(added) {
  const log = h("ul", { class: "log", "aria-live": "polite" });
  const secret = h("input", { id: "token", type: "password", autocomplete: "off", value: token.get(), input: () => token.set(secret.value) });
  const files = h("input", { id: "files", type: "file", multiple: true, class: "hidden", accept: Object.keys(TYPES).map((one) => `.${one}`).join(","), change: () => takeFiles(files.files) });
  const text = h("textarea", { id: "pasted", rows: 8, required: true });
  const id = h("input", { id: "pasted-id", required: true, maxlength: 1000, "aria-describedby": "pasted-id-hint" });

  async function takeFiles(chosen) {
    let changed = false;
    for (const file of chosen) {
      const type = TYPES[file.name.split(".").pop().toLowerCase()];
      changed = (await upload(log, file.name, type, file)) || changed;
    }
    files.value = "";
    if (changed) added();
  }

  const drop = h("div", {
    class: "drop",
    dragover: (event) => {
      event.preventDefault();
      drop.classList.add("over");
    },
    dragleave: () => drop.classList.remove("over"),
    drop: (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      takeFiles([...event.dataTransfer.files]);
    },
  },
    h("p", { class: "what" }, words.t("documents.drop")), h("p", {}, words.t("documents.types")),
    files, h("label", { for: "files", class: "button" }, words.t("documents.choose")));

  return h("section", { class: "adding", "aria-labelledby": "adding" },
    h("h2", { id: "adding" }, words.t("documents.add")),
    h("div", { class: "field" },
      h("label", { for: "token" }, words.t("documents.token")), secret, h("small", {}, words.t("documents.token.hint"))),
    drop,
    h("form", {
      class: "paste",
      submit: async (event) => {
        event.preventDefault();
        if (await upload(log, id.value.trim(), "text/plain", text.value)) {
          text.value = "";
          added();
        }
      },
    },
      h("div", { class: "field" }, h("label", { for: "pasted" }, words.t("documents.paste")), text),
      h("div", { class: "field" }, h("label", { for: "pasted-id" }, words.t("documents.name")), id, h("small", { id: "pasted-id-hint" }, words.t("documents.name.hint"))),
      h("button", { class: "primary" }, words.t("documents.read"))),
    log);
}

/** Sends one file and tells how it goes; whether the store has changed. */
async function upload(log, file, type, body) {
  const told = h("li", {}, words.t("documents.progress", { file, read: 0, stored: 0 }));
  const say = (...parts) => told.replaceChildren(...parts);
  log.prepend(told);
  try {
    if (!type) throw new Problem({ code: "type", what: words.t("documents.type"), where: file, fix: words.t("documents.type.fix") });
    const plain = type.startsWith("text/");
    const response = await send(address("/api/documents", plain ? { id: file } : {}), {
      method: "POST", body, headers: writing({ "Content-Type": type, Accept: "text/event-stream" }),
    });
    let result;
    const troubles = [];
    await events(response, (event, data) => {
      if (event === "progress") say(words.t("documents.progress", { file, ...data }));
      else if (event === "problem") troubles.push(data);
      else if (event === "result") result = data;
      else if (event === "failure") throw new Problem(data);
    });
    say(outcome(file, result), [...troubles, ...result.refused].map((problem) => failure(problem)));
    return result.stored.length > 0;
  } catch (problem) {
    say(name(file), failure(problem));
    return false;
  }
}

function outcome(file, result) {
  if (!result.stored.length && result.unchanged.length) return h("p", {}, words.t("documents.unchanged", { file }));
  return h("p", {},
    words.t("documents.done", { file, claims: words.counted("n.claims", result.claims), added: words.counted("n.new", result.factsAdded) }), " ",
    result.stored.slice(0, 5).map((id) => [h("a", { href: route.document(id) }, words.t("documents.open")), " "]));
}
