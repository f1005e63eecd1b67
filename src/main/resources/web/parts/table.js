/** A table of answers that sorts by its columns and links to what its cells name. */
import { h, name, outward } from "../dom.js";
import { pill, sureness } from "../facts.js";
import * as route from "../route.js";
import * as words from "../words.js";

/** Columns of the named questions whose words are the name of an entity. */
const NAMES = new Set(["name", "subject", "object", "one", "other", "person", "owner", "owned", "product", "usedBy", "place", "cause", "where", "company2"]);
/** Columns that hold English labels of the ontology. */
const LABELS = new Set(["relation", "figure", "about", "here", "there"]);
const STATUSES = new Set(["asserted", "planned", "rumoured", "ended", "denied"]);
/** Columns with words of the questions, which the page has by the same name: "direction.+". */
const OWN = new Set(["approximation", "direction", "tie"]);
/** Columns that hold statuses: of a fact, of what one source says, of each step of a way. */
const STATUS_COLUMNS = /^(status\w*|\w*Status|said|value\d?)$/;
const DATES = new Set(["date", "time"]);
const AT_ONCE = 200;

const title = (column) => {
  const key = `column.${column}`;
  const known = words.t(key);
  return known === key ? column : known;
};

/**
 * The table.
 *
 * @param names whether plain words in a column of names link to the entity that is called so
 */
export function table(columns, rows, { names = false, caption }) {
  const body = h("tbody");
  const more = h("button", { type: "button", class: "quiet", click: () => grow(AT_ONCE * 5) });
  let sorted = rows;
  let by = { column: -1, up: true };
  let shown = 0;

  const grow = (count) => {
    const next = sorted.slice(shown, shown + count);
    body.append(...next.map((row) => h("tr", {}, row.map((cell, i) => h("td", { class: columnClass(columns[i]) }, show(cell, columns[i], names))))));
    shown += next.length;
    more.hidden = shown >= sorted.length;
    more.textContent = words.t("more", { n: words.number(sorted.length - shown) });
  };
  const headings = columns.map((column, i) =>
    h("th", { scope: "col", class: columnClass(column) },
      h("button", { type: "button", title: words.t("questions.sort", { column: title(column) }), click: () => sort(i) }, title(column))));
  function sort(column) {
    by = { column, up: by.column === column ? !by.up : true };
    const texts = new Intl.Collator(words.language(), { numeric: true });
    sorted = [...rows].sort((a, b) => compare(a[column], b[column], texts) * (by.up ? 1 : -1));
    headings.forEach((heading, i) => {
      if (i === column) heading.setAttribute("aria-sort", by.up ? "ascending" : "descending");
      else heading.removeAttribute("aria-sort");
    });
    body.replaceChildren();
    shown = 0;
    grow(AT_ONCE);
  }
  grow(AT_ONCE);
  return h("div", {},
    h("div", { class: "table", role: "region", tabindex: "0", "aria-label": caption },
      h("table", {}, h("caption", { class: "hidden" }, caption), h("thead", {}, h("tr", {}, headings)), body)),
    more);
}

const columnClass = (column) => (["quote", "quote2", "evidence"].includes(column) ? "long" : undefined);

const numeric = (cell) => cell && /[#/](decimal|integer|double|float|int|long)$/.test(cell.datatype ?? "");

/** Empty cells last, numbers by size, all else as the language orders it. */
function compare(a, b, texts) {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (numeric(a) && numeric(b)) return a.value - b.value;
  return texts.compare(a.shown ?? a.value, b.shown ?? b.value);
}

/** What a fact or a disagreement is about: a term of the ontology, or the status. */
const label = (text) => (text === "status" ? title("status") : words.translated(text));

function show(cell, column, names) {
  if (!cell) return "";
  if (cell.entity) return h("a", { class: "entity", href: route.entity(cell.entity) }, name(cell.shown ?? cell.value));
  if (cell.type === "iri") return /^https?:/.test(cell.shown ?? "") ? outward(cell.value, cell.shown) : h("code", { title: cell.value }, name(cell.shown ?? cell.value));
  const statuses = STATUS_COLUMNS.test(column) ? cell.value.split("; ") : [];
  if (statuses.length && statuses.every((one) => STATUSES.has(one))) return statuses.flatMap((one) => [pill(one), " "]);
  if ((column === "confidence" || column === "sure") && numeric(cell)) return sureness(Number(cell.value));
  if (numeric(cell)) return h("span", { class: "number" }, words.number(Number(cell.value)));
  if (/^https?:\/\//.test(cell.value)) return outward(cell.value, cell.value);
  return names ? answered(cell.value, column) : name(cell.value);
}

/** A word in an answer to a named question, in the language of the page. */
function answered(text, column) {
  if (LABELS.has(column)) return name(label(text));
  if (column === "path") return name(words.steps(text));
  if (DATES.has(column)) return h("span", { class: "number" }, words.date(text));
  if (OWN.has(column)) return words.t(`${column}.${text}`);
  if (column === "unit") return name(words.unit(text));
  if (!NAMES.has(column) || !text) return name(text);
  return words.isMetric(text) ? name(words.metric(text)) : h("a", { class: "entity", href: route.entity(text) }, name(text));
}
