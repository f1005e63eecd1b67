/**
 * The names in the drawing: as many as fit without touching each other, those with the most facts
 * first, and as large on the screen as can be read, however small the drawing is.
 */
export const FONT = "system-ui, sans-serif";

/** Pixels on the screen: of the letters, of a line, between a node and its name, of the longest name. */
const LETTERS = 13;
const LINE = 17;
const GAP = 6;
const LONGEST = 190;
/** Of the names that matter most. */
const LONGEST_OF_ALL = 340;
/** What stays free on both sides of a name, which no two canvases measure quite alike. */
const AIR = 5;

/** How important those are that are looked at, and what lies next to them; all others by what is known of them. */
const FOREMOST = 1e6;
const NEAR = 1e4;
/** A foremost name that the edge of the screen cuts off is better than none, but worse than one that covers nodes. */
const CUT_OFF = 1000;

/** Where a name can stand at its node, the best first. */
const SIDES = [
  { halign: "center", valign: "bottom", x: 0, y: 1 },
  { halign: "right", valign: "center", x: 1, y: 0 },
  { halign: "left", valign: "center", x: -1, y: 0 },
  { halign: "center", valign: "top", x: 0, y: -1 },
];

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** How wide a name is in letters of the usual size. */
function widthOf(text, bold) {
  const key = `${bold} ${text}`;
  if (!widths.has(key)) {
    pen.font = `${bold ? 700 : 400} ${LETTERS}px ${FONT}`;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

/** The name, or as much of it as is not too wide. */
function fitting(text, bold, most) {
  if (widthOf(text, bold) <= most) return text;
  const letters = Array.from(text);
  let length = Math.floor((letters.length * most) / widthOf(text, bold));
  while (length > 1 && widthOf(`${letters.slice(0, length).join("").trimEnd()}…`, bold) > most) length--;
  return `${letters.slice(0, length).join("").trimEnd()}…`;
}

/** Boxes on the screen, found by where they are. */
class Boxes {
  static CELL = 64;
  cells = new Map();

  static *keys({ left, right, top, bottom }) {
    for (let x = Math.floor(left / Boxes.CELL); x <= Math.floor(right / Boxes.CELL); x++) {
      for (let y = Math.floor(top / Boxes.CELL); y <= Math.floor(bottom / Boxes.CELL); y++) yield x * 100_003 + y;
    }
  }

  add(box) {
    for (const key of Boxes.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  /** Those that share some place with a box. */
  under(box) {
    const found = new Set();
    for (const key of Boxes.keys(box)) {
      for (const one of this.cells.get(key) ?? []) {
        if (one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom) found.add(one);
      }
    }
    return found;
  }
}

const around = (x, y, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });

const importance = (node) =>
  (node.data("root") || node.selected() || node.hasClass("way") ? FOREMOST : node.hasClass("near") ? NEAR : 0) +
  node.degree(false) * 10 + (node.data("facts") ?? 0);

/** Writes the names for the present place and size of the drawing. */
export function label(cy) {
  const zoom = cy.zoom();
  const larger = Math.max(1, Math.sqrt(zoom));
  const screen = { right: cy.width(), bottom: cy.height() };
  const bodies = new Boxes();
  const written = new Boxes();
  const nodes = cy.nodes().toArray()
    .map((node) => ({ node, weight: importance(node), body: bodyOf(node) }))
    .sort((a, b) => b.weight - a.weight);
  for (const { body } of nodes) bodies.add(body);
  cy.batch(() => {
    for (const { node, weight, body } of nodes) {
      const [bold, foremost] = [Boolean(node.data("root")), weight >= FOREMOST];
      const text = fitting(node.data("name"), bold, foremost ? LONGEST_OF_ALL : LONGEST);
      const size = { width: (widthOf(text, bold) + 2 * AIR) * larger, height: LINE * larger };
      const place = written.under(body).size ? undefined : best(node, body, size, foremost, { bodies, written, screen });
      if (place) {
        written.add(place.box);
        body.named = true;
      }
      write(node, text, place?.side, (LETTERS * larger) / zoom, GAP / zoom);
    }
  });
}

/** Writes every name, below its node and as large as usual, whether there is room for it or not. */
export function writeAll(cy) {
  cy.batch(() => cy.nodes().forEach((node) => write(node, fitting(node.data("name"), false, LONGEST), SIDES[0], LETTERS, GAP)));
}

function bodyOf(node) {
  const { x, y } = node.renderedPosition();
  return around(x, y, node.renderedWidth(), node.renderedHeight());
}

const within = (box, { right, bottom }) => box.left >= 0 && box.top >= 0 && box.right <= right && box.bottom <= bottom;

/**
 * The side on which a name covers least; none where it would touch another name or a node that has
 * one, or, unless it is a foremost one, would be cut off by the edge of the screen.
 */
function best(node, body, { width, height }, foremost, { bodies, written, screen }) {
  const [x, y] = [(body.left + body.right) / 2, (body.top + body.bottom) / 2];
  const seen = within({ left: x, right: x, top: y, bottom: y }, screen);
  const before = node.scratch("_side");
  let found;
  for (const side of SIDES) {
    const far = (side.x ? body.right - body.left + width - 2 * AIR : body.bottom - body.top + height) / 2 + GAP;
    const box = around(x + side.x * far, y + side.y * far, width, height);
    const out = seen && !within(box, screen);
    if (written.under(box).size || (out && !foremost)) continue;
    const covered = [...bodies.under(box)].filter((one) => one !== body);
    if (covered.some((one) => one.named)) continue;
    const cost = covered.length + (out ? CUT_OFF : 0) - (side === before ? 0.5 : 0);
    if (!found || cost < found.cost) found = { side, box, cost };
  }
  node.scratch("_side", found?.side);
  return found;
}

/** Writes a name on a side of its node, or takes it away where there is none. */
function write(node, text, side, size, gap) {
  const state = side ? `${text} ${side.halign} ${side.valign} ${size}` : "";
  if ((node.scratch("_written") ?? "") === state) return;
  node.scratch("_written", state);
  node.style(side
    ? {
        label: text, "font-size": size, "text-halign": side.halign, "text-valign": side.valign,
        "text-margin-x": side.x * gap, "text-margin-y": side.y * gap, "text-outline-width": size / 5, "z-index": 1,
      }
    : { label: "", "z-index": 0 });
}
