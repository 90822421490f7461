// How wages of an hour are spread: within a territory around its mean, and between all workers of the world.

import { capital, numberText, plainWords, shareText } from "./words.js";
import { placeOf, regions, run, world } from "./data.js";
import { colourOf, partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { ridgeDrawing } from "./ridge.js";
import { spreadDrawing } from "./spread.js";
import { controls, labelled, placeSelect, yearSlider } from "./picker.js";

const peopleWords = { "female dominant": "Women, dominant", "female dominated": "Women, dominated", "male dominant": "Men, dominant", "male dominated": "Men, dominated" };

export function addSpread(parent) {
  const { rows, between, untold, texts, least, most } = run.pay;
  const stored = [...new Set(between.map((row) => row[0]))];
  if (rows.length === 0) {
    addFigure(parent, { id: "pay-within", view: () => missing("The spread of wages", "The run's table of labour has no hours and pay by occupation") });
    return;
  }
  let year = stored[stored.length - 1];
  const select = placeSelect("", () => true);
  const grid = html("div", { className: "grid" });
  const within = addFigure(grid, { id: "pay-within", view: () => {
    const place = placeOf(select.value) ?? world;
    const found = rows.filter(([at, where]) => at === year && texts[where] === place.key).map(([, , of, low, middle, high]) => ({ of: texts[of], low, middle, high }));
    if (found.length === 0) {
      return missing(`The spread of wages in ${place.short}`, `Nobody works for pay there in ${year}, as far as the run tells`);
    }
    const groupOf = (kind, title, colour) => {
      // Small cells do not tell sex and group.
      const members = found.filter((row) => row.of.startsWith(`${kind} `) && row.of.slice(kind.length).trim() !== "").sort((a, b) => b.middle - a.middle)
        .map((row) => ({ ...row, name: peopleWords[row.of.slice(kind.length + 1)] ?? capital(plainWords(row.of.slice(kind.length + 1))), colour: partColour(colour) }));
      return members.length > 0 ? [{ name: title, heading: true }, ...members] : [];
    };
    const shown = [...groupOf("people", "By sex and group", 4), ...groupOf("occupation", "By occupation", 3), ...groupOf("sector", "By sector", 0)];
    const marks = shown.filter((row) => !row.heading);
    const ends = (kind) => {
      const members = marks.filter((row) => row.of.startsWith(`${kind} `));
      return members.length > 1 ? [members[0], members[members.length - 1], numberText(Number((members[0].middle / members[members.length - 1].middle).toPrecision(2)))] : null;
    };
    const small = untold.find(([at, where]) => at === year && texts[where] === place.key)?.[2];
    const [jobs, people] = [ends("occupation"), ends("people")];
    const title = [jobs ? `In ${year}, ${jobs[0].name.toLowerCase()} earns ${jobs[2]} times what ${jobs[1].name.toLowerCase()} earns` : "", people ? `${people[0].name.toLowerCase()}, ${people[2]} times what ${people[1].name.toLowerCase()}, earn` : ""].filter(Boolean).join("; ")
      || `How wages are spread in ${place.short}, ${year}`;
    return {
      title, subtitle: `Pay of an hour over the territory's mean, log scale: lowest tenth to highest tenth, and the middle, ${place.short}, ${year}`,
      note: `from cells of sector, occupation, sex and group; what differs inside a cell is not told${small > 0 ? `, and ${shareText(small)} of these wage workers are in cells too small to tell sex and group` : ""}`,
      table: { head: ["Of", "Lowest tenth", "Middle", "Highest tenth"], rows: marks.map((row) => [row.name, row.low, row.middle, row.high]) },
      ...spreadDrawing({ rows: shown, sentence: `${title}.`, unit: "times the territory's mean pay of an hour" }),
    };
  } });
  const all = addFigure(grid, { id: "pay-between", view: () => {
    const steps = between[0]?.[2].length ?? 0;
    // The same axis in all years: from the first class that anybody is in to the last.
    const filled = (i) => between.some((row) => row[2][i] > 0);
    const first = Math.max(0, Array.from({ length: steps }, (_, i) => i).find(filled) - 2);
    const last = Math.min(steps, Array.from({ length: steps }, (_, i) => i).findLast(filled) + 3);
    const columns = Array.from({ length: steps }, (_, i) => Math.exp(least + ((i + 0.5) / steps) * (most - least))).slice(first, last);
    const densities = regions.map((region) => smooth(between.find(([at, where]) => at === year && texts[where] === region.name)?.[2] ?? new Array(steps).fill(0)).slice(first, last));
    const totals = columns.map((_, i) => densities.reduce((sum, density) => sum + density[i], 0));
    const people = totals.reduce((a, b) => a + b, 0);
    const at = (part) => {
      let sum = 0;
      return columns[totals.findIndex((one) => (sum += one) >= people * part)];
    };
    if (!(people > 0)) {
      return missing("Wages of the world", "The run has no real wages to place its territories by");
    }
    const title = `In ${year} the highest tenth of the world's wage workers earns ${numberText(Number((at(0.9) / at(0.1)).toPrecision(2)))} times as much an hour as the lowest`;
    return {
      title, subtitle: `Wage workers by real pay of an hour, 1990 international dollars, log scale, by region, ${year}`,
      note: "cells of sector, occupation, sex and group at the territory's mean real wage times their pay over its mean",
      legend: regions.map((region, i) => ({ colour: colourOf(region), name: region.name, mark: String(i + 1) })),
      table: { head: ["Dollars an hour", ...regions.map((region) => region.name)], rows: columns.map((pay, i) => [Number(pay.toPrecision(3)), ...densities.map((density) => density[i])]) },
      ...ridgeDrawing({ columns, densities, ticks: [0.03, 0.1, 0.3, 1, 3, 10, 30], sentence: `${title}.` }),
    };
  } });
  select.onchange = () => within.update();
  parent.append(html("h3", {}, "How wages are spread"), controls(labelled("Place", select)), yearSlider({ label: "Year of the spread of wages", values: stored, start: year, show: (to) => {
    year = to;
    within.update();
    all.update();
  } }), grid);
}

/** Neighbouring classes share a part of what they hold: cells are many people at one pay. */
function smooth(steps) {
  const weights = [0.06, 0.24, 0.4, 0.24, 0.06];
  return steps.map((_, i) => weights.reduce((sum, weight, k) => sum + weight * (steps[i + k - 2] ?? 0), 0));
}
