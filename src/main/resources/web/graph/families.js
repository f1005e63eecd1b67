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
  ended: { dash: [], opacity: 1, grey: true },
  denied: { dash: [10, 4, 2, 4], opacity: 0.7, grey: true },
};

/** The shape of each kind of entity. */
export const SHAPES = {
  Company: "ellipse",
  Organization: "round-rectangle",
  Person: "round-tag",
  Product: "diamond",
  Event: "star",
  Place: "triangle",
  Exchange: "hexagon",
  Market: "barrel",
};
