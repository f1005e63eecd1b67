/** Texts of the page, labels of the ontology, numbers and dates, in the language that is chosen. */
import { ask, send } from "./api.js";

const LANGUAGES = ["de", "en"];
let texts = {};
let ontology = { kinds: [], relations: [], qualifiers: [], metrics: [], formats: [] };

export const language = () => document.documentElement.lang;

export async function speak(wanted) {
  const chosen = LANGUAGES.includes(wanted) ? wanted : "en";
  texts = await (await send(`/words/${chosen}.json`)).json();
  document.documentElement.lang = chosen;
  if (!ontology.relations.length) ontology = await ask("/api/ontology");
}

/** The text of that key with its {places} filled. */
export const t = (key, values = {}) =>
  (texts[key] ?? key).replace(/\{(\w+)\}/g, (all, place) => values[place] ?? all);

/** What the page itself says of a Problem, where it has words for its code. */
export const problem = ({ code }) => texts.problems?.[code];

/** The text for a number of things: "key.one" or "key". */
export const counted = (key, count) =>
  t(count === 1 && texts[`${key}.one`] ? `${key}.one` : key, { n: number(count) });

const label = (list, wanted) => {
  const labels = list.find((one) => one.name === wanted)?.labels ?? {};
  return labels[language()] ?? labels.en ?? wanted;
};

export const kinds = () => ontology.kinds.map((kind) => kind.name);
export const kind = (wanted) => label(ontology.kinds, wanted);
/** The formats of files, each with what it is for; the server says that in English. */
export const formats = () => ontology.formats.map((one) => ({ ...one, description: texts.formats[one.name] ?? one.description }));
export const relations = () => ontology.relations;
export const relation = (wanted) => label(ontology.relations, wanted);
export const symmetric = (wanted) => Boolean(ontology.relations.find((one) => one.name === wanted)?.symmetric);
export const qualifier = (wanted) => label(ontology.qualifiers, wanted);
export const metric = (wanted) => label(ontology.metrics, wanted);
export const isMetric = (text) => ontology.metrics.some((one) => one.name === text);
export const status = (wanted) => t(`status.${wanted}`);

/** An English label of a relation from either side, a figure or a qualifier in the language that is chosen. */
export function translated(text) {
  const inverse = ontology.relations.map((one) => one.inverseLabels ?? {});
  const labels = [...ontology.relations, ...ontology.metrics, ...ontology.qualifiers].map((one) => one.labels);
  return [...labels, ...inverse].find((one) => one.en === text)?.[language()] ?? text;
}

/** A way of facts as a question tells it, "A acquires B; B offers C", in the language that is chosen. */
export const steps = (text) => text.split("; ").map(step).join("; ");

function step(text) {
  const said = ontology.relations.map((one) => one.labels).filter(({ en }) => text.includes(` ${en} `));
  const [longest] = said.sort((a, b) => b.en.length - a.en.length);
  return longest ? text.replace(` ${longest.en} `, () => ` ${longest[language()] ?? longest.en} `) : text;
}

/** How a relation is called seen from its object. */
export function backwards(wanted) {
  const labels = ontology.relations.find((one) => one.name === wanted)?.inverseLabels ?? {};
  return labels[language()] ?? labels.en ?? `← ${relation(wanted)}`;
}

/** The sayings for a relation, "acquires" or seen from its object "<acquires". */
export const sayings = (wanted) => texts.sayings[wanted] ?? [];
export const suffix = (wanted) => texts.suffixes[wanted];

/** A number as it is written; a negative one with a minus, not a hyphen. */
const written = (value, options) => new Intl.NumberFormat(language(), options).format(value).replace("-", "−");

export const number = (value, digits = 2) => written(value, { maximumFractionDigits: digits });

const SCALES = [
  [1e12, "scale.trillion"],
  [1e9, "scale.billion"],
  [1e6, "scale.million"],
];

/** A large number as it is read: 120 Mio.; of money, cents stand with two digits. */
export function scaled(value, money = false) {
  const [size, key] = SCALES.find(([one]) => Math.abs(value) >= one) ?? [1, ""];
  if (key) return `${number(value / size)}\u00a0${t(key)}`;
  return money && !Number.isInteger(value) ? written(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) : number(value);
}

/** How a unit is called: "EUR", "%", "Personen". */
export const unit = (wanted) => (wanted === "persons" ? t("unit.persons") : wanted === "percent" ? "%" : wanted);

/** A value with its unit: "2,4 Mrd. EUR", "7 %", "12.000 Personen". */
export function measured(value, of, meant) {
  if (meant && value < 0) return t("approximation.minus", { value: measured(-value, of, meant) });
  const text = of === "percent" ? percent(value) : [scaled(value, /^[A-Z]{3}$/.test(of)), unit(of)].filter(Boolean).join("\u00a0");
  return meant ? `${t(`approximation.${meant}`)} ${text}` : text;
}

/** "7,5 %" in German, "7.5%" in English. */
export const percent = (value) => written(value / 100, { style: "percent", maximumFractionDigits: 2 });

/** A date as precise as it is known, "2026", "2026-02", "2026-02-19" or "2015-Q3". */
export function date(text) {
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  if (!year) return text;
  if (quarter) return t("quarter", { quarter, year });
  if (!month) return year;
  const options = { year: "numeric", month: day ? "short" : "long", timeZone: "UTC", ...(day && { day: "numeric" }) };
  return new Intl.DateTimeFormat(language(), options).format(Date.UTC(year, month - 1, day ?? 1));
}

/** A date within a sentence: "am 19. Feb. 2026", "im Februar 2026", "2026". */
export function onDate(text) {
  const key = /^\d{4}-\d\d-\d\d/.test(text) ? "on.day" : /^\d{4}-/.test(text) ? "on.month" : "on.year";
  return t(key, { date: date(text) });
}

/** Orders and places dates of different precision: years as a number. */
export function years(text) {
  const [, year, quarter, month = 1, day = 1] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  if (!year) return undefined;
  return Number(year) + (quarter ? (quarter - 1) / 4 : (month - 1) / 12 + (day - 1) / 365);
}
