// Two runs in the same pictures: what differs in what was given, and what differs in what came of it.

import { capital, growthText, listText, numberText, plainWords, shareText, valueText } from "./words.js";
import { beside, besideName, firstOf, has, lastOf, measure, period, run, scenarioName, series, seriesBeside, territories, world, years } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, tableElement } from "./figure.js";
import { lineView } from "./lines.js";
import { barDrawing } from "./bars.js";
import { onsetCount, onsetLines, outcomesBeside, present, worldLine } from "./glance.js";

const shownBeside = [
  ["gdpPerHead", "log"], ["population", "log"], ["theilBetween", "linear"], ["tradeOpenness", "linear"], ["foreignAssetsOpenness", "linear"],
  ["agricultureShare", "linear"], ["wageShare", "linear"], ["unemploymentRate", "linear"], ["hoursPerWorker", "linear"],
];

/** Both runs' last years that both have. */
function ends(name, place) {
  const mine = series(name, place);
  const other = seriesBeside(name, place);
  const last = years.findLastIndex((_, i) => Number.isFinite(mine[i]) && Number.isFinite(other[i]));
  return last < 0 ? null : { year: years[last], mine: mine[last], other: other[last] };
}

export function addBeside(parent) {
  if (!beside) {
    return;
  }
  parent.append(html("p", {}, `${capital(besideName)} is dashed in every picture of this page that has lines; the rest of the page is ${scenarioName} alone. ${given()}`));
  const grid = html("div", { className: "grid third" });
  parent.append(grid);
  for (const [name, kind] of shownBeside.filter(([each]) => has(each) && ends(each, world))) {
    const { format, label, unit } = measure(name);
    addFigure(grid, { id: `beside-${name}`, view: () => {
      const at = ends(name, world);
      const text = (value) => valueText(value, format);
      const [mine, other] = [series(name, world), seriesBeside(name, world)];
      const title = kind === "log"
        ? `${label} ${growthText(lastOf(mine) / firstOf(mine))}; in ${besideName} it ${growthText(lastOf(other) / firstOf(other))}`
        : `${label} in ${at.year}: ${text(at.mine)}; in ${besideName} ${text(at.other)}`;
      const line = worldLine(name, scenarioName, "var(--c-world)");
      return lineView({
        title, subtitle: `${label}, ${unit}, world, ${period}${kind === "log" ? "; log scale" : ""}`, kind, height: 250, format, zero: kind !== "log",
        lines: present([{ ...line, beside: undefined }, { ...line, name: besideName, values: other, record: [], beside: undefined, colour: "var(--k4)", dash: "1.5 3.5" }]),
      });
    } });
  }
  addFigure(grid, { id: "beside-crises", view: () => {
    return lineView({
      title: `Onsets of crises and defaults: ${onsetCount()}; in ${besideName} ${onsetCount(outcomesBeside())}`,
      subtitle: `Onsets in the ten years up to each, all territories, ${period}; dashed: ${besideName}`, lines: onsetLines(), zero: true, height: 250,
    });
  } });
  addTerritories(parent);
  addDifferences(parent);
}

/** What differs in what the two runs were given, in a sentence. */
function given() {
  const flat = (value, path, into) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      Object.entries(value).forEach(([key, inner]) => flat(inner, [...path, plainWords(key)], into));
    } else {
      const text = Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(", ") : String(value);
      into.set(path.join(" "), text === "" ? "nothing" : text.length > 80 ? `${text.slice(0, 80)}…` : text);
    }
    return into;
  };
  const [mine, other] = [run, beside].map(({ manifest }) => flat({ ...manifest.resolved, seed: manifest.seed, version: manifest.version, record: [] }, [], new Map()));
  const differing = [...new Set([...mine.keys(), ...other.keys()])].filter((key) => mine.get(key) !== other.get(key));
  return differing.length === 0 ? "Both were given the same."
    : `What differs in what they were given: ${listText(differing.map((key) => `${key} (${mine.get(key) ?? "nothing"}; ${besideName}: ${other.get(key) ?? "nothing"})`))}.`;
}

/** Output per head of each territory, this run over the other: those for whom it makes most. */
function addTerritories(parent) {
  addFigure(parent, { id: "beside-territories", view: () => {
    const all = territories.map((place) => ({ place, at: ends("gdpPerHead", place) })).filter(({ at }) => at && at.mine > 0 && at.other > 0)
      .map(({ place, at }) => ({ name: place.short, colour: colourOf(place), value: at.mine / at.other, year: at.year, ...at }))
      .sort((a, b) => b.value - a.value);
    if (all.length === 0) {
      return null;
    }
    const shown = all.length > 24 ? [...all.slice(0, 12), ...all.slice(-12)] : all;
    const title = `${shown[0].name} has ${numberText(shown[0].value)} times its output per head in ${besideName}, ${shown[shown.length - 1].name} ${numberText(shown[shown.length - 1].value)} times`;
    return {
      title, subtitle: `Output per head, ${scenarioName} over ${besideName}, ${all[0].year}; the twelve most and the twelve least; colour: region`,
      table: { head: ["Territory", scenarioName, besideName, "Ratio"], rows: all.map((bar) => [bar.name, bar.mine, bar.other, bar.value]) },
      ...barDrawing({ bars: shown, format: "number", sentence: `${title}.` }),
    };
  } });
}

/** Every indicator of the world in the last year of both. */
function addDifferences(parent) {
  const rows = Object.keys(run.series).filter((name) => beside.series[name] && ends(name, world)).map((name) => {
    const at = ends(name, world);
    return [measure(name).label, measure(name).unit, at.year, at.mine, at.other, at.mine === 0 ? "" : shareText(at.other / at.mine - 1)];
  });
  if (rows.length > 0) {
    parent.append(html("details", {}, html("summary", {}, `All ${rows.length} indicators of the world in both`),
      tableElement({ head: ["Indicator", "Unit", "Year", scenarioName, besideName, "Difference"], rows }, `Indicators of the world, ${scenarioName} and ${besideName}`)));
  }
}
