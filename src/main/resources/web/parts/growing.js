/** A list that shows its first items, and the others when they are asked for. */
import { h } from "../dom.js";
import * as words from "../words.js";

/** The list with so many of the items, and a button for the rest. */
export function growing(list, items, first) {
  list.append(...items.slice(0, first));
  const rest = items.slice(first);
  if (!rest.length) return [list];
  const more = h("button", {
    type: "button", class: "quiet",
    click: () => {
      list.append(...rest);
      more.remove();
      rest[0].querySelector("a")?.focus();
    },
  }, words.t("more", { n: words.number(rest.length) }));
  return [list, more];
}
