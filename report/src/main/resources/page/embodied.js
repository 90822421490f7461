// Who works for whom: hours of work embodied in what is finally used, by home of the worker and of the user.

import { numberText, shareText } from "./words.js";
import { near, regions, run, series, territories } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { barDrawing, signedBars } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { yearSlider } from "./picker.js";

export function addEmbodied(parent) {
  const { years: stored, regions: order, between, balance } = run.embodied;
  const grid = html("div", { className: "grid" });
  if (stored.length === 0) {
    parent.append(grid);
    addFigure(grid, { id: "embodied-matrix", view: () => missing("Hours embodied in what is used", "The run has no table of production that fits its trade and inputs, from which hours could be followed to their users") });
    return;
  }
  let year = stored[stored.length - 1];
  const names = regions.map((region) => region.name);
  const figures = [
    addFigure(grid, { id: "embodied-matrix", view: () => {
      const hours = names.map(() => new Float64Array(names.length));
      for (const [at, from, to, value] of between) {
        if (at === year) {
          hours[names.indexOf(order[from])][names.indexOf(order[to])] += value;
        }
      }
      const users = names.map((_, to) => hours.reduce((sum, row) => sum + row[to], 0));
      const share = (from, to) => (users[to] > 0 && hours[from][to] > 0 ? hours[from][to] / users[to] : NaN);
      const foreign = names.map((_, to) => ({ to, part: 1 - (share(to, to) || 0) })).filter(({ to }) => users[to] > 0).sort((a, b) => b.part - a.part)[0];
      const title = `In ${year}, ${shareText(foreign.part)} of the work in what ${names[foreign.to]} uses is done elsewhere, more than in any other region`;
      return {
        title, subtitle: `Share of the hours embodied in a region's final use (column) by region of the workers (row), ${year}`,
        note: "Leontief's inverse over territories and sectors; origins by buyer, not by use; what subsistence makes is left out",
        table: { head: ["Workers in", ...names.map((name) => `Used in ${name}, million hours`)], rows: names.map((name, from) => [name, ...names.map((_, to) => hours[from][to] / 1e6)]) },
        ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.005, 0.01, 0.03, 0.1, 0.3, 0.7], sentence: `${title}.`, across: "Used in →", down: "Workers in ↓" }),
      };
    } }),
    addFigure(grid, { id: "embodied-balance", view: () => {
      const bars = balance.filter(([at, , worked]) => at === year && worked > 0).map(([, index, worked, used]) => {
        const place = territories[index];
        return { name: place.short, colour: colourOf(place), worked, used, value: (used - worked) / near(series("population", place), year) };
      }).filter((bar) => Number.isFinite(bar.value)).sort((a, b) => b.value - a.value);
      if (bars.length === 0) {
        return missing(`No hours to balance in ${year}`, "Hours used less hours worked, a person");
      }
      const shown = bars.length > 20 ? [...bars.slice(0, 10), ...bars.slice(-10)] : bars;
      const last = bars[bars.length - 1];
      const title = `In ${year} a person in ${bars[0].name} uses ${numberText(Math.round(bars[0].value))} hours more than are worked there; in ${last.name} ${numberText(Math.round(Math.abs(last.value)))} ${last.value < 0 ? "fewer" : "more"}`;
      return {
        title, subtitle: `Hours embodied in final use less hours worked, a person and year, ten highest and ten lowest of ${bars.length} territories, ${year}; colour: region`,
        note: "net appropriation of labour: hours elsewhere that a territory uses less hours it works for others",
        table: { head: ["Territory", "Hours a person", "Hours worked, million", "Hours used, million"], rows: bars.map((bar) => [bar.name, bar.value, bar.worked / 1e6, bar.used / 1e6]) },
        ...signedBars({ bars: shown, text: (value) => `${value < 0 ? "−" : "+"}${numberText(Math.round(Math.abs(value)))}`, sentence: `${title}.` }),
      };
    } }),
  ];
  figures.push(addFigure(grid, { id: "embodied-wages", view: () => {
    const bars = balance.filter(([at, , worked, , bought]) => at === year && worked > 0 && bought > 0)
      .map(([, index, worked, , bought]) => ({ name: territories[index].short, colour: colourOf(territories[index]), worked, bought, value: bought / worked })).sort((a, b) => b.value - a.value);
    if (bars.length === 0) {
      return missing(`What an hour's wage buys in ${year}`, "The run does not tell what households use and what wages come to");
    }
    const shown = bars.length > 20 ? [...bars.slice(0, 10), ...bars.slice(-10)] : bars;
    const [all, given] = [bars.reduce((sum, bar) => sum + bar.bought, 0), bars.reduce((sum, bar) => sum + bar.worked, 0)];
    const last = bars[bars.length - 1];
    const title = `In ${year} the wage of an hour buys ${numberText(bars[0].value)} hours of the world's work in ${bars[0].name}, ${numberText(last.value)} in ${last.name}`;
    return {
      title, subtitle: `Hours embodied in what wages buy over hours worked, ten highest and ten lowest of ${bars.length} territories, ${year}; colour: region`,
      note: `surplus over necessary labour, world: ${numberText(Number((given / all - 1).toPrecision(2)))}; wages before tax, spent as the territory's households spend`,
      table: { head: ["Territory", "Hours bought an hour", "Hours worked, million", "Hours bought, million", "Surplus over necessary labour"], rows: bars.map((bar) => [bar.name, bar.value, bar.worked / 1e6, bar.bought / 1e6, bar.worked / bar.bought - 1]) },
      ...barDrawing({ bars: shown, format: "number", sentence: `${title}.` }),
    };
  } }));
  parent.append(yearSlider({ label: "Year of who works for whom", values: stored, start: year, show: (to) => {
    year = to;
    figures.forEach((figure) => figure.update());
  } }), grid);
}
