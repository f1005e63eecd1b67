/** A text with marks, whose offsets count code points. */
import { h } from "../dom.js";

/**
 * The text from one code point to another as nodes. Each mark has a span, a class, and may have a
 * title, or make the element it stands in itself. Marks may overlap.
 */
export function marked(text, marks, [from, to] = [0, Infinity]) {
  const points = Array.from(text);
  const end = Math.min(to, points.length);
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.span[0], from), end: Math.min(mark.span[1], end) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([from, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((stop, i) => {
    const start = cuts[i];
    const piece = points.slice(start, stop).join("");
    const here = inside.filter((mark) => mark.start <= start && stop <= mark.end);
    return here.reduceRight((inner, mark) => wrap(mark, inner), piece);
  });
}

const wrap = (mark, inner) =>
  mark.href
    ? h("a", { class: mark.class, href: mark.href, title: mark.title }, inner)
    : h("mark", { class: mark.class, title: mark.title, "data-claim": mark.claim }, inner);

const PARTS = ["sentence", "trigger", "subject", "object"];

/** The marks of what a claim rests on: its sentence, and in it subject, object and trigger, the longer around the shorter. */
export const claimMarks = (claim, titles) =>
  PARTS.filter((part) => claim.spans[part]).map((part) => ({
    span: claim.spans[part],
    class: part,
    title: part === "sentence" ? undefined : titles(`mark.${part}`),
  })).sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
