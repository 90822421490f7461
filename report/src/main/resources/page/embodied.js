// Who works for whom: hours of work embodied in what is finally used, by home of the worker and of the user; in the run and in a published table.

import { numberText, shareText } from "./words.js";
import { near, regions, run, series, territories } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { barDrawing, signedBars } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { pairDrawing } from "./pairs.js";
import { yearSlider } from "./picker.js";

const asAccounts = "the measures of accounts analyse, hours of subsistence among them";
const surplusText = ({ worked, necessary }) => numberText(Number((worked / necessary - 1).toPrecision(2)));

export function addEmbodied(parent) {
  const { run: tables, published } = run.embodied;
  const grid = html("div", { className: "grid" });
  if (tables.length === 0) {
    parent.append(grid);
    addFigure(grid, { id: "embodied-matrix", view: () => missing("Hours embodied in what is used", "The run did not record all that a world input–output table is made of, from which hours could be followed to their users") });
    return;
  }
  let table = tables[tables.length - 1];
  const figures = [
    addFigure(grid, { id: "embodied-matrix", view: () => matrixView(table, table.year, asAccounts) }),
    addFigure(grid, { id: "embodied-balance", view: () => balanceView(table) }),
    addFigure(grid, { id: "embodied-wages", view: () => wagesView(table) }),
  ];
  parent.append(yearSlider({ label: "Year of who works for whom", values: tables.map((each) => each.year), start: table.year, show: (to) => {
    table = tables.find((each) => each.year === to);
    figures.forEach((figure) => figure.update());
  } }), grid);
  published.forEach((real) => addPublished(parent, real, tables));
}

/** Shares of hours by region of workers and users; the rest of the world where there is one. */
function matrixView(table, when, how) {
  const order = run.embodied.regions;
  const names = [...regions.map((region) => region.name), order[order.length - 1]].filter((name) => table.between[order.indexOf(name)].some((hours) => hours > 0));
  const hours = names.map((from) => names.map((to) => table.between[order.indexOf(from)][order.indexOf(to)]));
  const users = names.map((_, to) => hours.reduce((sum, row) => sum + row[to], 0));
  const share = (from, to) => (users[to] > 0 && hours[from][to] > 0 ? hours[from][to] / users[to] : NaN);
  const foreign = names.map((_, to) => ({ to, part: 1 - (share(to, to) || 0) })).filter(({ to }) => users[to] > 0).sort((a, b) => b.part - a.part)[0];
  const title = `In ${when}, ${shareText(foreign.part)} of the work in what ${names[foreign.to]} uses is done elsewhere, more than in any other region`;
  return {
    title, subtitle: `Share of the hours embodied in a region's final use (column) by region of the workers (row), ${when}`,
    note: `Leontief's inverse over territories and sectors; ${how}`,
    table: { head: ["Workers in", ...names.map((name) => `Used in ${name}, million hours`)], rows: names.map((name, from) => [name, ...names.map((_, to) => hours[from][to] / 1e6)]) },
    ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.005, 0.01, 0.03, 0.1, 0.3, 0.7], sentence: `${title}.`, across: "Used in →", down: "Workers in ↓" }),
  };
}

function balanceView({ year, balance }) {
  const bars = balance.map(([index, worked, used]) => {
    const place = territories[index];
    return { name: place.short, colour: colourOf(place), worked, used, value: (used - worked) / near(series("population", place), year) };
  }).filter((bar) => Number.isFinite(bar.value)).sort((a, b) => b.value - a.value);
  if (bars.length === 0) {
    return missing(`No hours to balance in ${year}`, "Hours used less hours worked, a person");
  }
  const shown = bothEnds(bars);
  const last = bars[bars.length - 1];
  const title = `In ${year} a person in ${bars[0].name} uses ${numberText(Math.round(bars[0].value))} hours more than are worked there; in ${last.name} ${numberText(Math.round(Math.abs(last.value)))} ${last.value < 0 ? "fewer" : "more"}`;
  return {
    title, subtitle: `Hours embodied in final use less hours worked, a person and year, ten highest and ten lowest of ${bars.length} territories, ${year}; colour: region`,
    note: `net appropriation of labour: hours elsewhere that a territory uses less hours it works for others; ${asAccounts}`,
    table: { head: ["Territory", "Hours a person", "Hours worked, million", "Hours used, million"], rows: bars.map((bar) => [bar.name, bar.value, bar.worked / 1e6, bar.used / 1e6]) },
    ...signedBars({ bars: shown, text: (value) => `${value < 0 ? "−" : "+"}${numberText(Math.round(Math.abs(value)))}`, sentence: `${title}.` }),
  };
}

function wagesView(table) {
  const { year } = table;
  const bars = table.balance.map(([index, worked, , bought]) => ({ name: territories[index].short, colour: colourOf(territories[index]), worked, bought, value: bought / worked }))
    .filter((bar) => bar.bought > 0).sort((a, b) => b.value - a.value);
  if (bars.length === 0) {
    return missing(`What the pay of an hour buys in ${year}`, "The run does not tell what households use and what labour income comes to");
  }
  const last = bars[bars.length - 1];
  const title = `In ${year} the pay of an hour buys ${numberText(bars[0].value)} hours of the world's work in ${bars[0].name}, ${numberText(last.value)} in ${last.name}`;
  return {
    title, subtitle: `Hours embodied in what labour income buys over hours worked, ten highest and ten lowest of ${bars.length} territories, ${year}; colour: region`,
    note: `surplus labour, hours beyond necessary ones over these: world ${surplusText(table)}; labour income before tax, spent as the territory's households spend; ${asAccounts}, so that it is below surplus over pay, which leaves them out`,
    table: { head: ["Territory", "Hours bought an hour", "Hours worked, million", "Hours bought, million", "Surplus over necessary labour"], rows: bars.map((bar) => [bar.name, bar.value, bar.worked / 1e6, bar.bought / 1e6, bar.worked / bar.bought - 1]) },
    ...barDrawing({ bars: bothEnds(bars), format: "number", sentence: `${title}.` }),
  };
}

/** Ten from either end. */
function bothEnds(bars) {
  return bars.length > 20 ? [...bars.slice(0, 10), ...bars.slice(-10)] : bars;
}

/** The same of a published table, beside the run's nearest year. */
function addPublished(parent, real, tables) {
  const table = tables.toSorted((a, b) => Math.abs(a.year - real.year) - Math.abs(b.year - real.year))[0];
  const grid = html("div", { className: "grid" });
  const label = `a published table, ${real.year}`;
  const legend = [{ colour: "var(--ink)", name: `the run, ${table.year}` }, { colour: "var(--ink)", name: label, isPale: true }];
  const how = `published: ${real.source}; rest of the world imputed, a region is the countries that the table has of it`;
  const of = new Map(table.balance.map((row) => [row[0], row]));
  const pairs = (value) => real.balance.filter(([index]) => of.has(index))
    .map((row) => ({ name: territories[row[0]].short, colour: colourOf(territories[row[0]]), run: value(of.get(row[0])), other: value(row) }))
    .filter((row) => row.run > 0 && row.other > 0).sort((a, b) => b.other - a.other);
  const view = (rows, title, subtitle, note) => (rows.length === 0 ? null : {
    title: title(rows), subtitle: `${subtitle}, ten highest and ten lowest of ${rows.length} territories; full: the run, ${table.year}, hollow: ${label}; log scale`, legend, note,
    table: { head: ["Territory", `The run, ${table.year}`, label], rows: rows.map((row) => [row.name, row.run, row.other]) },
    ...pairDrawing({ rows: bothEnds(rows), even: 1, names: [`the run, ${table.year}`, label], sentence: `${title(rows)}.` }),
  });
  const same = (rows) => rows.filter((row) => (row.run > 1) === (row.other > 1)).length;
  addFigure(grid, { id: "real-matrix", heading: "h4", view: () => matrixView(real, `the real world of ${real.year}`, how) });
  addFigure(grid, { id: "real-balance", heading: "h4", view: () => view(pairs(([, worked, used]) => used / worked),
    (rows) => `In ${same(rows)} of ${rows.length} territories the run and the table of ${real.year} agree on who uses more work than is done there`,
    "Hours embodied in final use over hours worked", how) });
  addFigure(grid, { id: "real-wages", heading: "h4", view: () => view(pairs(([, worked, , bought]) => bought / worked),
    (rows) => `In ${same(rows)} of ${rows.length} territories the run and the table of ${real.year} agree on whether the pay of an hour buys more than an hour`,
    "Hours embodied in what labour income buys over hours worked", `surplus labour of all whose pay is known: the run ${surplusText(table)}, ${label} ${surplusText(ofKnownPay(real))}; ${how}`) });
  parent.append(html("h3", {}, "Beside the real world"), grid);
}

/** Hours of places whose labour income is known. */
function ofKnownPay({ balance }) {
  return balance.filter(([, , , necessary]) => necessary > 0)
    .reduce((all, [, worked, , necessary]) => ({ worked: all.worked + worked, necessary: all.necessary + necessary }), { worked: 0, necessary: 0 });
}
