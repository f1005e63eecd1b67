/** How relations, statuses and kinds look in the drawing. */

/** A family has a colour, `--family-...`; its relations differ by the end of their lines. */
const FAMILIES = {
  ownership: { acquires: "triangle", subsidiaryOf: "tee", shareholderOf: "circle", mergesWith: "none", spinsOff: "diamond", investsIn: "vee" },
  cooperation: { partnersWith: "none", suppliesTo: "triangle" },
  competition: { competesWith: "none", outspends: "triangle", affectsCompetition: "vee" },
  people: { holdsPosition: "triangle", foundedBy: "diamond" },
  products: { offers: "triangle", usedBy: "vee" },
  places: { headquarteredIn: "circle", operatesIn: "triangle", listedOn: "square" },
  law: { sues: "triangle-cross", regulatedBy: "tee" },
  other: {},
};

export const familyOf = (relation) => Object.keys(FAMILIES).find((name) => relation in FAMILIES[name]) ?? "other";

/** How the line ends at the fact's object; a relation without direction has no end. */
export const endOf = (relation) => FAMILIES[familyOf(relation)][relation] ?? "triangle";

export const familyNames = () => Object.keys(FAMILIES);

/** The stroke of each status: dashes of drawn and of open pixels, and how strong. */
export const STROKES = {
  asserted: { dash: [], opacity: 1 },
  planned: { dash: [8, 5], opacity: 1 },
  rumoured: { dash: [2, 4], opacity: 1 },
  ended: { dash: [], opacity: 0.65, grey: true },
  denied: { dash: [10, 4, 2, 4], opacity: 0.65, grey: true },
};

/** The shape of each kind of entity, as Cytoscape calls it and as a path from -1 to 1. */
export const SHAPES = {
  Company: { shape: "ellipse", path: "M-1 0A1 1 0 1 0 1 0 1 1 0 1 0-1 0z" },
  Organization: { shape: "round-rectangle", path: "M-.7-1H.7Q1-1 1-.7V.7Q1 1 .7 1H-.7Q-1 1-1 .7V-.7Q-1-1-.7-1z" },
  Person: { shape: "round-tag", path: "M-1-1H.25L1 0 .25 1H-1z" },
  Product: { shape: "diamond", path: "M0-1 1 0 0 1-1 0z" },
  Event: { shape: "star", path: "M0-1 .24-.24H1L.38.19.62 1 0 .5-.62 1-.38.19-1-.24H-.24z" },
  Place: { shape: "triangle", path: "M0-1 1 1H-1z" },
  Exchange: { shape: "hexagon", path: "M-1 0-.5-1H.5L1 0 .5 1H-.5z" },
  Market: { shape: "barrel", path: "M-1-.75Q0-1.25 1-.75V.75Q0 1.25-1 .75z" },
};

export const shapeOf = (kind) => SHAPES[kind] ?? SHAPES.Company;

/** The ends of lines by their names, which point to (36, 6). */
export const ENDS = {
  triangle: "M26 1 36 6 26 11z",
  "triangle-cross": "M26 1 36 6 26 11zM21 1H23V11H21z",
  vee: "M25 1 36 6 25 11 29 6z",
  tee: "M33 0H36V12H33z",
  circle: "M27 6A4 4 0 1 0 35 6 4 4 0 1 0 27 6z",
  square: "M27 2H35V10H27z",
  diamond: "M25 6 30.5 1.5 36 6 30.5 10.5z",
};
