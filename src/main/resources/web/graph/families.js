/** Which colour and which end of its line a relation has: the families by colour, within one the end. */

/** Colours for the light and the dark look, told apart also by who sees few colours. */
const FAMILIES = {
  ownership: { light: "#1f5fa8", dark: "#7fb2f0", relations: { acquires: "triangle", subsidiaryOf: "tee", shareholderOf: "circle", mergesWith: "none", spinsOff: "diamond", investsIn: "vee" } },
  cooperation: { light: "#16794f", dark: "#6fcb9b", relations: { partnersWith: "none", suppliesTo: "triangle" } },
  competition: { light: "#b5461b", dark: "#f0925f", relations: { competesWith: "none", outspends: "triangle", affectsCompetition: "vee" } },
  people: { light: "#7a4aa8", dark: "#c79bf0", relations: { holdsPosition: "triangle", foundedBy: "diamond" } },
  products: { light: "#8a6400", dark: "#e0b84d", relations: { offers: "triangle", usedBy: "vee" } },
  places: { light: "#33707a", dark: "#7cc7d1", relations: { headquarteredIn: "circle", operatesIn: "triangle", listedOn: "square" } },
  law: { light: "#a01f4f", dark: "#f089b0", relations: { sues: "triangle-cross", regulatedBy: "tee" } },
  other: { light: "#5b6472", dark: "#a4adba", relations: {} },
};

export const familyOf = (relation) => Object.keys(FAMILIES).find((name) => relation in FAMILIES[name].relations) ?? "other";

export const colourOf = (relation, dark) => FAMILIES[familyOf(relation)][dark ? "dark" : "light"];

/** How the line ends at the fact's object; a relation without direction has no end. */
export const endOf = (relation) => FAMILIES[familyOf(relation)].relations[relation] ?? "triangle";

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
