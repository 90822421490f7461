// The run beside the record: for each indicator and period, how many figures have the model's value in their band, and how far it is off.

import { numberText, shareText } from "./words.js";
import { measure, modelAt, record, run, series, territories, world } from "./data.js";
import { colourOf } from "./colour.js";
import { chart, fitted, html, scale, svg, textWidth } from "./draw.js";
import { addFigure } from "./figure.js";
import { crisisCounts } from "./glance.js";
import { matrixDrawing } from "./matrix.js";

const periods = [[1870, 1913, "1870–1913"], [1914, 1949, "1914–1949"], [1950, 1979, "1950–1979"], [1980, 2100, "1980–"]];

/** What the run has beside a name of the record: an indicator, or a count of crises in the world. */
function besideRecord(name, place) {
  return place === world ? crisisCounts.get(name)?.values ?? series(name, world) : series(name, place);
}

const labelOf = (name) => crisisCounts.get(name)?.label ?? measure(name).label;

/** Every figure of the record that the run has a value for. */
function comparisons(name, places) {
  return places.flatMap((place) => {
    const values = besideRecord(name, place);
    return record(name, place).map((figure) => ({ ...figure, place, model: modelAt(values, figure.year) }))
      .filter((one) => Number.isFinite(one.model) && Number.isFinite(one.value));
  });
}

function isInside(one) {
  return one.model >= one.lower && one.model <= one.upper;
}

export function addFidelity(parent) {
  const names = Object.keys(run.record.figures).filter((name) => run.series[name] || crisisCounts.has(name));
  const all = new Map(names.map((name) => [name, comparisons(name, [world, ...territories])]));
  const compared = names.filter((name) => all.get(name).some((one) => Number.isFinite(one.lower)));
  if (compared.length === 0) {
    return;
  }
  const cell = (name, [from, to]) => all.get(name).filter((one) => one.year >= from && one.year <= to && Number.isFinite(one.lower));
  const share = (r, c) => {
    const of = cell(compared[r], periods[c]);
    return of.length > 0 ? of.filter(isInside).length / of.length : NaN;
  };
  const every = compared.flatMap((name) => all.get(name).filter((one) => Number.isFinite(one.lower)));
  const inside = every.filter(isInside).length;
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addFigure(grid, { id: "record-matrix", view: () => {
    const title = `The record's band holds the run's value in ${shareText(inside / every.length)} of ${every.length.toLocaleString("en-GB")} figures`;
    const labels = compared.map(labelOf);
    return {
      title, subtitle: "Share of the record's figures whose band holds the run's value, by indicator and period, world and territories",
      note: "grey: no figure of the record; onsets of crises: counts of ten years",
      table: {
        head: ["Indicator", ...periods.flatMap(([, , label]) => [`${label}, share inside`, `${label}, figures`])],
        rows: compared.map((name, r) => [labels[r], ...periods.flatMap((period, c) => [share(r, c), cell(name, period).length])]),
      },
      ...matrixDrawing({ rows: labels, columns: periods.map(([, , label]) => label), value: share, text: shareText, bounds: [0.1, 0.25, 0.4, 0.55, 0.7, 0.85], sentence: `${title}.` }),
    };
  } });
  addFarthest(grid, names, all);
}

/** How many times too large or too small a value is. */
const timesOff = (one) => Math.max(one.ratio, 1 / one.ratio);

/** The word that a figure of the record carries where its own source does not bear it out. */
const isDoubtful = (one) => /doubtful/i.test(one.source);

const leastForMedian = 20;

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Indicators by how far off their figures are in the middle, those with enough of them. */
function mediansOff(names, all) {
  return names.map((name) => ({ name, ratios: ratiosOf(name, all.get(name)).filter((one) => !isDoubtful(one)).map(timesOff) })).filter((one) => one.ratios.length >= leastForMedian)
    .map(({ name, ratios }) => ({ name, count: ratios.length, median: medianOf(ratios) })).sort((a, b) => b.median - a.median);
}

function ratiosOf(name, of) {
  return of.filter((one) => one.model > 0 && one.value > 0).map((one) => ({ name, ...one, ratio: one.model / one.value }));
}

/** The figures that are farthest off, as a ratio, for indicators that are positive. */
function addFarthest(grid, names, all) {
  const off = names.flatMap((name) => ratiosOf(name, all.get(name))).filter((one) => !isInside(one))
    .sort((a, b) => timesOff(b) - timesOff(a));
  if (off.length === 0) {
    return;
  }
  addFigure(grid, { id: "record-off", view: () => {
    const shown = off.slice(0, 15);
    const [top] = mediansOff(names, all);
    const doubtful = off.filter(isDoubtful).length;
    const title = top ? `${labelOf(top.name)}: in the median of ${numberText(top.count)} figures ${numberText(Number(top.median.toPrecision(2)))} times too much or too little, most of all with ${leastForMedian} or more`
      : `Farthest off: ${labelOf(shown[0].name).toLowerCase()} in ${shown[0].place.short}, ${shown[0].year}, ${numberText(shown[0].ratio)} times the record`;
    return {
      title, subtitle: `Run over record, the fifteen figures farthest outside their band; 1 is agreement${doubtful > 0 ? "; hollow: a figure that its own source does not bear out" : ""}`,
      note: `all figures are in the table${doubtful > 0 ? `; ${doubtful} doubtful ones, whose source says why, are not in the title's medians` : ""}`,
      table: { head: ["Figure", "Place", "Year", "Run", "Record", "Lower", "Upper", "Ratio", "Source"], rows: off.slice(0, 500).map((one) => [labelOf(one.name), one.place.name, one.year, one.model, one.value, one.lower, one.upper, one.ratio, one.source]) },
      tall: (width) => ratioLayout(width, shown).height, chart: (width) => ratioChart(width, shown, title),
    };
  } });
}

const ratioRow = 23;
const ratioName = 13;

const ratioNames = (shown) => shown.map((one) => `${one.place.short}, ${labelOf(one.name).toLowerCase()}, ${one.year}`);

/** On a narrow picture names stand above their rows, so that no year is cut. */
function ratioLayout(width, shown) {
  const room = 14 + Math.max(...ratioNames(shown).map((name) => textWidth(name, 12)));
  const above = room > width * 0.56;
  const row = ratioRow + (above ? ratioName : 0);
  return { above, room: above ? 34 : room, row, height: shown.length * row + 26 };
}

function ratioChart(width, shown, sentence) {
  const names = ratioNames(shown);
  const { above, room, row, height } = ratioLayout(width, shown);
  const root = chart(width, height, sentence);
  const reach = Math.max(2, ...shown.map((one) => Math.max(one.ratio, 1 / one.ratio)));
  const x = scale("log", [1 / reach, reach], [room + 6, width - 34], 3);
  const bottom = shown.length * row;
  root.append(svg("line", { class: "baseline", x1: x(1), x2: x(1), y1: 0, y2: bottom }));
  for (const tick of new Set([1 / reach, 1, reach])) {
    root.append(svg("text", { x: x(tick), y: bottom + 17, "text-anchor": "middle" }, `×${numberText(Number(tick.toPrecision(2)))}`));
  }
  shown.forEach((one, i) => {
    const y = (i + 1) * row - 0.5 * ratioRow;
    root.append(
      above ? svg("text", { x: 0, y: y - 11 }, fitted(names[i], width, 12)) : svg("text", { x: room - 6, y: y + 4, "text-anchor": "end" }, names[i]),
      svg("line", { x1: x(1), x2: x(one.ratio), y1: y, y2: y, style: `stroke:${colourOf(one.place)};stroke-width:2` }),
      svg("circle", { cx: x(one.ratio), cy: y, r: 4.5, style: `fill:${isDoubtful(one) ? "var(--paper)" : colourOf(one.place)};stroke:${colourOf(one.place)};stroke-width:1.5` },
        svg("title", {}, `${names[i]}: run ${numberText(one.model)}, record ${numberText(one.value)} (${one.source})`)));
  });
  return root;
}
