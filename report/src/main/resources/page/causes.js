// What comes before crises and after them, and what the run names as their causes.

import { axisText, capital, numberText, plainWords, shareText, valueText } from "./words.js";
import { has, isCrisis, measure, outcomes, period, run, series, territories } from "./data.js";
import { kindColour } from "./colour.js";
import { chart, extent, html, scale, spread, svg, textWidth } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { barDrawing } from "./bars.js";
import { controls, labelled } from "./picker.js";

/** Onsets: a crisis of its kind in a territory without one in the two years before. */
const onsets_ = outcomes.filter((event) => isCrisis(event) && event.place >= 0 && event.place < territories.length
  && !outcomes.some((other) => other.kind === event.kind && other.place === event.place && other.quarter < event.quarter && event.year - other.year <= 2));
const crisisKinds = [...Map.groupBy(onsets_, (event) => event.kind)].sort((a, b) => b[1].length - a[1].length).slice(0, 5).map(([kind]) => ({ kind, colour: kindColour(kind) }));
const reach = 5;
const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);

/** Indicator, its words, and how it is read: over its value five years before, in years or shares of another, or as it is. */
const watched = [
  ["gdpPerHead", "Output per head over that of five years before", "ratio"],
  ["exports", "Exports over those of five years before, in output's prices", "exports"],
  ["reserves", "Reserves in months of imports", "months"],
  ["externalDebt", "External debt in years of exports", "exportYears"],
  ["interestRate", "Interest rate", "share"],
  ["unemploymentRate", "Unemployment", "share"],
  ["inflation", "Inflation", "share"],
  ["investmentShare", "Investment over output", "share"],
];

function pathOfIndicator(name, how, place) {
  const values = series(name, place);
  const flow = (of) => series(of, place).map((value, y) => (/^world/i.test(measure(name).defined ?? "") ? (value * series("gdpWorldMoney", place)[y]) / series("gdp", place)[y] : value));
  switch (how) {
    case "exports": return series("exportShare", place).map((value, y) => value * series("gdpConstant", place)[y]);
    case "months": return over(values.map((value) => 12 * value), flow("imports"));
    case "exportYears": return over(values, flow("exports"));
    default: return values;
  }
}

function over(upper, lower) {
  return upper.map((value, y) => value / lower[y]);
}

function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

export function addCauses(parent) {
  const known = watched.filter(([name]) => has(name));
  if (crisisKinds.length === 0 || known.length === 0) {
    return;
  }
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  const select = html("select", {}, ...known.map(([name, words]) => html("option", { value: name }, words)));
  const figure = addFigure(grid, { id: "crises-around", controls: controls(labelled("Indicator", select)), view: () => {
    const [name, words, how] = known.find(([one]) => one === select.value);
    const isRatio = how === "ratio" || how === "exports";
    const format = isRatio || how === "share" ? "share" : "number";
    const paths = new Map(territories.map((place) => [place.index, null]));
    const pathOf = (index) => paths.get(index) ?? (paths.set(index, pathOfIndicator(name, how, territories[index])), paths.get(index));
    const lines = crisisKinds.map(({ kind, colour }) => {
      const of = onsets_.filter((event) => event.kind === kind);
      const values = offsets.map((offset) => median(of.map((event) => {
        const path = pathOf(event.place);
        const at = event.year - run.from;
        return isRatio ? path[at + offset] / path[at - reach] : path[at + offset];
      })));
      return { name: capital(plainWords(kind)), colour, values, count: of.length };
    }).filter((line) => line.values.some(Number.isFinite));
    if (lines.length === 0) {
      return null;
    }
    const text = (value) => valueText(value, format);
    const first = lines[0];
    const title = `${first.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)} ${text(first.values[reach - 2])} two years before, ${text(first.values[reach])} in its year, ${text(first.values[reach + 2])} two years after`;
    return {
      title, subtitle: `${words}, median of onsets by kind of crisis, five years before to five after, all territories, ${period}`,
      note: `onsets: ${lines.map((line) => `${line.count} ${line.name.toLowerCase()}`).join(", ")}; what stands beside a crisis is not always its cause`,
      legend: lines.map((line, i) => ({ colour: line.colour, name: line.name, mark: String(i + 1) })), legendBelow: 430,
      table: { head: ["Years from the onset", ...lines.map((line) => line.name)], rows: offsets.map((offset, i) => [offset, ...lines.map((line) => line.values[i])]) },
      tall: () => 300, chart: (width) => aroundChart(width, lines, format, `${title}. ${lines.map((line) => `${line.name}: ${text(line.values[0])} five years before, ${text(line.values[2 * reach])} five after`).join("; ")}.`),
    };
  } });
  select.onchange = () => figure.update();
  addNamed(grid);
}

function aroundChart(width, lines, format, sentence) {
  const narrow = width < 430;
  const right = width - (narrow ? 24 : 14 + Math.max(...lines.map((line) => textWidth(line.name, 12, 600))));
  const [left, top, bottom] = [50, 8, 258];
  const root = chart(width, 300, sentence);
  const [low, high] = extent(lines.map((line) => line.values));
  const room = (high - low) * 0.06 || Math.abs(high) * 0.05 || 1;
  const x = scale("linear", [-reach, reach], [left, right], 5);
  const y = scale("linear", [low - room, high + room], [bottom, top], 5);
  for (const tick of y.ticks) {
    root.append(svg("line", { class: "gridline", x1: left, x2: right, y1: y(tick), y2: y(tick) }), svg("text", { x: left - 6, y: y(tick) + 4, "text-anchor": "end" }, axisText(tick, format)));
  }
  root.append(svg("line", { class: "hairline", x1: x(0), x2: x(0), y1: top, y2: bottom }));
  for (const offset of [-4, -2, 0, 2, 4]) {
    root.append(svg("text", { x: x(offset), y: bottom + 17, "text-anchor": "middle" }, offset === 0 ? "onset" : `${offset < 0 ? "−" : "+"}${Math.abs(offset)}`));
  }
  root.append(svg("text", { x: (left + right) / 2, y: bottom + 35, "text-anchor": "middle" }, "years from the onset"));
  const labels = lines.map((line, i) => ({ line, i, y: y(line.values.findLast(Number.isFinite)) }));
  for (const line of lines) {
    const points = offsets.map((offset, i) => [x(offset), y(line.values[i])]).filter((point) => Number.isFinite(point[1]));
    root.append(svg("path", { class: "line", style: `stroke:${line.colour}`, d: points.map(([a, b], i) => `${i ? "L" : "M"}${a.toFixed(1)},${b.toFixed(1)}`).join("") }, svg("title", {}, line.name)));
  }
  spread(labels, 14, top + 4, bottom);
  for (const label of labels) {
    root.append(svg("text", { class: "label", x: right + 6, y: label.y + 4, style: `fill:${label.line.colour}` }, narrow ? String(label.i + 1) : label.line.name));
  }
  return root;
}

/** Causes as the run names them, numbers apart: how often each, in all years or some. */
function addNamed(grid) {
  const spans = [[run.from, 1913], [1914, 1945], [1946, 1973], [1974, run.to]].filter(([from, to]) => from <= to && to <= run.to);
  const select = html("select", {}, html("option", { value: "" }, "All years"), ...spans.map(([from, to]) => html("option", { value: `${from}-${to}` }, `${from}–${to}`)));
  const crises = outcomes.filter((event) => isCrisis(event) && event.cause);
  if (crises.length === 0) {
    return;
  }
  const figure = addFigure(grid, { id: "crises-causes", controls: controls(labelled("Years", select)), view: () => {
    const [from, to] = select.value === "" ? [run.from, run.to] : select.value.split("-").map(Number);
    const here = crises.filter((event) => event.year >= from && event.year <= to);
    const groups = Map.groupBy(here, (event) => `${event.kind}|${event.cause.replace(/[−-]?\d[\d.,]*( (million|billion|trillion)\b)?/g, "n")}`);
    const bars = [...groups].map(([key, of]) => {
      const [kind, cause] = key.split("|");
      return { kind, cause, name: `${capital(plainWords(kind))}: ${cause}`, colour: kindColour(kind), value: of.length, latest: of[of.length - 1] };
    }).sort((a, b) => b.value - a.value).slice(0, 12);
    if (bars.length === 0) {
      return missing(`No crisis, ${from}–${to}`, "Crises by the cause that the run names for them");
    }
    const [kind, of] = [...Map.groupBy(here, (event) => event.kind)].reduce((most, one) => (one[1].length > most[1].length ? one : most));
    const meaning = run.kinds[kind] ? ` (${run.kinds[kind]})` : "";
    const title = `Most often, ${from}–${to}: ${plainWords(kind)}${meaning}, ${numberText(of.length)} of ${numberText(here.length)} times`;
    return {
      title, subtitle: `Crises by kind and by the cause that the run names for them, n in place of its numbers, ${from}–${to}; colour: kind`,
      note: "the latest case of each with its numbers is in the table; those of any other are a click away on the time line",
      table: { head: ["Kind", "Cause, n: a number", "Times", "Share", "Latest case"], rows: bars.map((bar) => [capital(plainWords(bar.kind)), bar.cause, bar.value, shareText(bar.value / here.length), `${territories[bar.latest.place]?.short ?? "World"} ${bar.latest.year}: ${bar.latest.cause}`]) },
      ...barDrawing({ bars, format: "number", above: true, sentence: `${title}.` }),
    };
  } });
  select.onchange = () => figure.update();
}
