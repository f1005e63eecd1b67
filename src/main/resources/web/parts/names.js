/** A field for a name that suggests entities as one types. */
import { ask } from "../api.js";
import { calmly, h, name } from "../dom.js";
import * as words from "../words.js";
import { marked } from "./marks.js";

let made = 0;

/**
 * A combobox.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function nameField({ label, value = "", chosen, hiddenLabel = false, required = false, field = "name", hint }) {
  const id = `names-${++made}`;
  const list = h("ul", { role: "listbox", id: `${id}-list`, "aria-label": words.t("search.suggestions"), hidden: true });
  const input = h("input", {
    id, value, required, name: field, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    "aria-describedby": hint ? `${id}-hint` : undefined,
  });
  let options = [];
  let active = -1;
  let typed = 0;

  const close = () => {
    typed++;
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (hit) => {
    input.value = hit.entity.name;
    close();
    chosen?.(hit.entity);
  };
  const point = (index) => {
    active = (index + options.length) % options.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const suggest = calmly(120, async () => {
    const round = ++typed;
    const text = input.value.trim();
    if (!text) return close();
    let hits;
    try {
      ({ hits } = await ask("/api/suggest", { q: text }));
    } catch {
      return close(); // One can go on without suggestions.
    }
    if (round !== typed || document.activeElement !== input) return;
    options = hits;
    active = -1;
    list.replaceChildren(...hits.map((hit, i) =>
      h("li", { role: "option", id: `${id}-${i}`, "aria-selected": "false", mousedown: (event) => event.preventDefault(), click: () => choose(hit) },
        h("span", { class: "name", dir: "auto" }, marked(hit.text, hit.highlights.map((span) => ({ span, class: "hit" })))),
        hit.text === hit.entity.name ? "" : h("span", { class: "alias" }, name(hit.entity.name)),
        h("span", { class: "kind" }, words.kind(hit.entity.kind)))));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(hits.length > 0));
  });

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && open) point(active + 1);
    else if (event.key === "ArrowUp" && open) point(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === "Enter" && open && active >= 0) choose(options[active]);
    else {
      if (event.key === "Enter") close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  const element = h("div", { class: "field names" },
    h("label", { for: id, class: hiddenLabel ? "hidden" : undefined }, label), h("div", { class: "box" }, input, list),
    hint ? h("small", { id: `${id}-hint` }, hint) : "");
  return { element, input };
}
