// What the record says of capital and gaps, each beside the run: in its band or not.

import { numberText, shareText } from "./words.js";
import { measure, modelAt, record, run, series, territories, world } from "./data.js";
import { chart, fitted, scale, svg, textWidth } from "./draw.js";
import { addFigure } from "./figure.js";
import { crisisCounts } from "./glance.js";
import { termsByType } from "./money.js";

const factRow = 23;
const labelRow = 14;
const planEnds = 1989;
const planEnded = 1999;
const termsFrom = 1900;
const termsTo = 1986;

/** Slope of a line through the logarithms of a series, a year. */
function trendOf(values, from, to) {
  const points = [];
  for (let year = Math.max(from, run.from); year <= to; year++) {
    const value = modelAt(values, year);
    if (value > 0) {
      points.push([year, Math.log(value)]);
    }
  }
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return spread > 0 ? points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread : NaN;
}

/** How far output a head falls below that of 1989 where a plan ends. */
function fallAfterPlan(place) {
  const values = series("gdpPerHead", place);
  const start = modelAt(values, planEnds);
  let least = NaN;
  for (let year = planEnds + 1; year <= Math.min(planEnded, run.to); year++) {
    const value = modelAt(values, year);
    least = Number.isNaN(least) ? value : Math.min(least, value);
  }
  return 1 - least / start;
}

/** Times of crises: frequent, rare under controls of capital, frequent again. */
const crisisPeriods = [[1870, 1939], [1940, 1969], [1970, 1999]];

/** Onsets of crises by period, the record's decades together; a decade that the record has no row for had none. */
function crisisFacts() {
  return [...crisisCounts].flatMap(([name, { label, values }]) => crisisPeriods.filter(([from, to]) => from >= run.from && to <= run.to).map(([from, to]) => {
    const of = record(name, world).filter((figure) => figure.year > from && figure.year <= to);
    const sum = (part) => of.reduce((all, figure) => all + figure[part], 0);
    const decades = Array.from({ length: (to + 1 - from) / 10 }, (_, i) => modelAt(values, from + 9 + 10 * i));
    return { label: `${from}–${to} ${label.toLowerCase()}`, isCount: true, model: decades.reduce((all, value) => all + value, 0), year: to, value: sum("value"), lower: sum("lower"), upper: sum("upper"), source: of[0]?.source ?? "" };
  }).filter((fact) => fact.value > 0));
}

/** Slope of the terms of trade of those who sold farm goods at the start, by what is traded. */
function tradedTerms() {
  const farm = termsByType().find((line) => line.name === "Farm goods");
  const slope = farm && run.to >= termsTo ? trendOf(farm.values, termsFrom, termsTo) : NaN;
  return Number.isFinite(slope) ? `; by prices of what is traded, those of who sold farm goods at the start ${Math.abs(slope) < 0.0005 ? "hardly move" : `move by ${slope < 0 ? "−" : ""}${shareText(Math.abs(slope))} a year`} from ${termsFrom} to ${termsTo}` : "";
}

/** Every fact that the run has a value for. */
function capitalFacts() {
  const told = (name, place, label, model) => record(name, place).map((figure) => ({ label: label(figure), model: model(figure), ...figure }));
  const ofWorld = (name, short) => told(name, world, ({ year }) => `${year} ${short}`, ({ year }) => modelAt(series(name, world), year));
  return [
    ...ofWorld("foreignAssetsOpenness", "foreign assets over output"),
    ...ofWorld("directInvestmentShare", "direct investment in them"),
    ...ofWorld("theilBetween", "gap between territories").map((fact) => ({ ...fact, isIndex: true })),
    ...told("primaryTermsTrend", world, ({ year }) => `${termsFrom}–${year} terms of primary goods, a year`, ({ year }) => (run.to >= year ? trendOf(series("primaryTerms", world), termsFrom, year) : NaN)),
    ...territories.flatMap((place) => told("transitionDepth", place, () => `${place.short}, fall after ${planEnds}`, () => (run.to > planEnds ? fallAfterPlan(place) : NaN))),
    ...crisisFacts(),
  ].filter((fact) => Number.isFinite(fact.model) && Number.isFinite(fact.lower) && fact.upper > fact.lower);
}

const isInBand = (fact) => fact.model >= fact.lower && fact.model <= fact.upper;
const factText = (fact, value) => (fact.isCount ? numberText(Number(value.toFixed(1))) : fact.isIndex ? numberText(Number(value.toFixed(2))) : `${value < 0 ? "−" : ""}${shareText(Math.abs(value))}`);

export function addFacts(parent) {
  const all = capitalFacts();
  if (all.length === 0) {
    return;
  }
  addFigure(parent, { id: "capital-facts", view: () => {
    const title = `Of ${all.length} figures on capital, gaps, terms of trade, transition and crises the run has ${all.filter(isInBand).length} in the record's band`;
    return {
      title, subtitle: "Run (dot, number) beside the record's band (bar) and figure (tick), each row on a scale of its own band; an arrow: farther off than it reaches",
      note: `gap: ${measure("theilBetween").label.toLowerCase()}, ${measure("theilBetween").unit}; terms of primary goods: slope of their logarithm, of prices at home of farm and mine goods over those of manufactures, weighted with output${tradedTerms()}; onsets: counts of all territories beside those of the record's; fall: lowest output a head from ${planEnds + 1} to ${planEnded} below that of ${planEnds}; sources stand in the table`,
      table: { head: ["Figure", "Run", "Record", "Lower", "Upper", "In band", "Source"], rows: all.map((fact) => [fact.label, fact.model, fact.value, fact.lower, fact.upper, isInBand(fact) ? "yes" : "no", fact.source]) },
      tall: (width) => factHeight(width, all), chart: (width) => factChart(width, all, title),
    };
  } });
}

const longestLabel = (all) => Math.max(...all.map((fact) => textWidth(fact.label, 12)));

/** On a narrow picture labels stand above their rows, so that none is cut. */
const areLabelsAbove = (width, all) => longestLabel(all) + 14 > width * 0.5;

const rowHeight = (width, all) => factRow + (areLabelsAbove(width, all) ? labelRow : 0);

const factHeight = (width, all) => all.length * rowHeight(width, all) + 8;

/** Each row from a band's width and a half below its band to as much above it. */
function factChart(width, all, sentence) {
  const above = areLabelsAbove(width, all);
  const names = above ? 0 : 14 + longestLabel(all);
  const root = chart(width, factHeight(width, all), sentence);
  const reach = [-1.5, 2.5];
  const x = scale("linear", reach, [names + 10, width - 62], 3);
  all.forEach((fact, i) => {
    const y = (i + 1) * rowHeight(width, all) - 0.5 * factRow + 4;
    const at = (value) => (value - fact.lower) / (fact.upper - fact.lower);
    const spot = Math.min(reach[1], Math.max(reach[0], at(fact.model)));
    const colour = isInBand(fact) ? "var(--accent)" : "var(--c-world)";
    const isOff = spot !== at(fact.model);
    const way = spot > 1 ? 1 : -1;
    root.append(
      above ? svg("text", { x: 0, y: y + 4 - labelRow - 2 }, fitted(fact.label, width, 12)) : svg("text", { x: names, y: y + 4, "text-anchor": "end" }, fact.label),
      svg("line", { x1: x(0), x2: x(1), y1: y, y2: y, style: "stroke:var(--soft);stroke-width:7;stroke-opacity:0.35" }),
      svg("line", { x1: x(at(fact.value)), x2: x(at(fact.value)), y1: y - 6, y2: y + 6, style: "stroke:var(--soft);stroke-width:2" }),
      isOff
        ? svg("path", { d: `M${x(spot) - 5 * way},${y - 5} L${x(spot) + 4 * way},${y} L${x(spot) - 5 * way},${y + 5} Z`, style: `fill:${colour}` })
        : svg("circle", { cx: x(spot), cy: y, r: 4.5, style: `fill:${colour}` }),
      svg("text", { x: width - 2, y: y + 4, "text-anchor": "end" }, factText(fact, fact.model),
        svg("title", {}, `${fact.label}: run ${factText(fact, fact.model)}, record ${factText(fact, fact.value)} (${factText(fact, fact.lower)} to ${factText(fact, fact.upper)}; ${fact.source})`)));
  });
  return root;
}
