// One colour for each region everywhere; one sequential and one diverging scale. All are style variables, so that a change between
// light and dark needs no drawing.

import { regions } from "./data.js";

const regionColours = new Map(regions.map((region) => [region.name, region.order < 9 ? `var(--r${region.order})` : "var(--c-other)"]));

export function colourOf(place) {
  return place.kind === "world" ? "var(--c-world)" : regionColours.get(place.region) ?? "var(--c-other)";
}

/** Colour for the i-th part of a whole (sectors, states of work). */
export function partColour(i) {
  return `var(--k${i % 10})`;
}

/** What comes out of a run, by kind: one colour everywhere, and one mark, for kinds are more than colours. */
const outcomeColours = new Map([
  ["currencyCrisis", 0], ["bankingCrisis", 4], ["sovereignDefault", 3], ["suddenStop", 1], ["exitFromGold", 9], ["crash", 2], ["strikeWave", 6], ["companyFailures", 9], ["lenderProgramme", 5],
  ["bankBailOut", 4], ["foreignPurchase", 7], ["mergerWave", 7], ["warDestruction", 9], ["partition", 5], ["stateUnion", 2],
]);

export function kindColour(kind) {
  return outcomeColours.has(kind) ? partColour(outcomeColours.get(kind)) : "var(--c-other)";
}

/** Place of a kind among those that have a mark of their own. */
export function kindOrder(kind) {
  const order = [...outcomeColours.keys()].indexOf(kind);
  return order < 0 ? outcomeColours.size : order;
}

/** Dashes tell apart several lines of one region. */
export const dashes = ["", "7 4", "2 4", "10 3 2 3", "4 3", "1 3", "12 4"];

const sequential = {
  light: ["#fff3c4", "#d3e6b0", "#8fcdb0", "#4fb0b8", "#2a86b4", "#2a5a9e", "#1d2f72"],
  dark: ["#2b3566", "#2a5a9e", "#2a86b4", "#4fb0b8", "#8fcdb0", "#d3e6b0", "#fff3c4"],
};
const diverging = {
  light: ["#9e2a2b", "#d9735e", "#f3c3ae", "#efece6", "#b9d3ea", "#6ba0cf", "#22578f"],
  dark: ["#f0897f", "#b8564c", "#713a36", "#3a4046", "#35506e", "#4f86bb", "#9cc8f2"],
};

/** Classes are numbered; the style variable of a class holds its colour for either theme. */
export function classColour(i, scheme) {
  return `var(--${scheme === "zero" ? "d" : "s"}${i})`;
}

/** Ink that can be read on a class. */
export function classInk(i, scheme) {
  return `var(--${scheme === "zero" ? "di" : "si"}${i})`;
}

function inkOn(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#14181c" : "#ffffff";
}

export function setColours(theme) {
  const root = document.documentElement.style;
  for (const [letter, scale] of [["s", sequential[theme]], ["d", diverging[theme]]]) {
    scale.forEach((colour, i) => {
      root.setProperty(`--${letter}${i}`, colour);
      root.setProperty(`--${letter}i${i}`, inkOn(colour));
    });
  }
}

/** Six or fewer round limits between classes, the same for all years: equal steps of the logarithm for what grows, else quantiles of
 * all values, or symmetric around zero. */
export function limits(values, scheme, isLog = false) {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  if (sorted.length === 0) {
    return [];
  }
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const rough = scheme === "zero"
    ? [-1, -0.5, -0.15, 0.15, 0.5, 1].map((part) => part * Math.max(Math.abs(at(0.05)), Math.abs(at(0.95))) * 0.8)
    : isLog && at(0.02) > 0
      ? [1, 2, 3, 4, 5, 6].map((part) => at(0.02) * (at(0.98) / at(0.02)) ** (part / 7))
      : [1, 2, 3, 4, 5, 6].map((part) => at(part / 7));
  const round = rough.map((value) => Number(value.toPrecision(value === 0 ? 1 : 2)));
  return [...new Set(round)].filter((limit, i) => scheme === "zero" || i > 0 || limit > sorted[0]);
}

/** Class of a value among limits, spread over the seven colours. */
export function classOf(value, bounds) {
  let i = 0;
  while (i < bounds.length && value >= bounds[i]) {
    i++;
  }
  return bounds.length === 0 ? 3 : Math.round((i * 6) / bounds.length);
}
