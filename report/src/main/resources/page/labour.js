// Work: by sector and state, what it earns, and how it is divided.

import { capital, growthText, numberText, plainWords, risesOrFalls, shareText } from "./words.js";
import { firstOf, lastOf, measure, period, placeOf, run, series, world, years } from "./data.js";
import { partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { addChoice } from "./indicators.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { stackView } from "./stack.js";
import { alluvialDrawing, leastMoves } from "./alluvial.js";
import { addSpread } from "./pay.js";
import { choice, controls, labelled, placeSelect } from "./picker.js";
import { present, worldLine } from "./glance.js";

const order = {
  sectors: ["subsistence", "agriculture", "mining", "lightManufacturing", "machinery", "construction", "transport", "business", "public", "voluntary"],
  states: ["subsistence", "ownAccount", "outwork", "wage", "unemployed", "household", "school"],
};
const stateWords = { wage: "Wage work", subsistence: "Subsistence", household: "Household", school: "School" };

/** People by a dimension at a place, from territories; the world and regions as their sums. */
export function peopleBy(table, i, place) {
  const values = run[table].values[i];
  const sum = new Float64Array(years.length);
  const members = place.kind === "territory" ? [place.index] : place.members;
  for (const member of members) {
    const own = values[member] || [];
    for (let y = 0; y < own.length; y++) {
      sum[y] += own[y] ?? 0;
    }
  }
  return sum;
}

function layersOf(table, place) {
  const known = order[table];
  return run[table].names.map((name, i) => ({ id: name, name: stateWords[name] ?? capital(plainWords(name)), values: peopleBy(table, i, place) }))
    .sort((a, b) => (known.indexOf(a.id) + 1 || 99) - (known.indexOf(b.id) + 1 || 99))
    .map((layer, i) => ({ ...layer, colour: partColour(table === "sectors" ? [2, 6, 7, 1, 4, 8, 5, 0, 3, 9][i % 10] : i) }));
}

function addStack(parent, id, table, words) {
  const select = placeSelect("", () => true);
  const figure = addFigure(parent, {
    id, controls: controls(labelled("Place", select)),
    view: () => {
      const place = placeOf(select.value) ?? world;
      const layers = layersOf(table, place);
      const total = (y) => layers.reduce((sum, layer) => sum + (layer.values[y] || 0), 0);
      const share = (layer, y) => layer.values[y] / total(y);
      const last = years.findLastIndex((_, y) => total(y) > 0);
      const first = years.findIndex((_, y) => total(y) > 0);
      if (last < 0) {
        return null;
      }
      const moved = layers.toSorted((a, b) => Math.abs(share(b, last) - share(b, first)) - Math.abs(share(a, last) - share(a, first)))[0];
      return stackView({
        title: `${place.short}: ${moved.name.toLowerCase()} ${risesOrFalls(share(moved, first), share(moved, last))} ${shareText(share(moved, last))}, from ${shareText(share(moved, first))}`,
        subtitle: `${words}, ${place.short}, ${period}`, layers, note: "people of working age at the end of each year",
      });
    },
  });
  select.onchange = () => figure.update();
}

export function addWork(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addStack(grid, "work-sectors", "sectors", "Share of people at work by sector");
  addStack(grid, "work-states", "states", "Share of people by state of work");
  addMoves(parent);
  const lines = html("div", { className: "grid" });
  parent.append(lines);
  for (const [id, name] of [["work-farm", "agricultureShare"], ["work-unemployment", "unemploymentRate"], ["work-reserve", "reserveArmy"], ["work-hours", "hoursPerWorker"]]) {
    addFigure(lines, { id, view: () => {
      const lines = linesOf(name, choice.places);
      const format = name === "hoursPerWorker" ? "number" : "share";
      const text = (value) => (format === "share" ? shareText(value) : numberText(value));
      const sorted = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values));
      return lineView({
        title: sorted.length > 1 ? `${measure(name).label}, ${run.to}: ${text(lastOf(sorted[0].values))} in ${sorted[0].name}, ${text(lastOf(sorted[sorted.length - 1].values))} in ${sorted[sorted.length - 1].name}` : "",
        subtitle: subtitleOf(name), lines, format, zero: format === "share", height: 280,
      });
    } });
  }
  addHours(lines);
  addChoice(lines, "work-more", ["effort", "intensity", "fatigue", "overtime", "shortTime", "flexibleHours", "trained", "effectiveLabour", "unpaidByMen", "ownAccountPay", "outworkPay", "paidTheFloor"]);
}

/** Hours of a wage worker by sector: means of territories by their people at work there. */
function addHours(parent) {
  const select = placeSelect("", () => true);
  const { names, values } = run.hours;
  const figure = addFigure(parent, { id: "work-hours-sectors", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const lines = hourSectors.filter((sector) => names.includes(sector)).map((sector, i) => ({
      name: capital(plainWords(sector)), colour: partColour(i), values: meanBy(values[names.indexOf(sector)], peopleOf(sector), place),
    })).filter((line) => line.values.some(Number.isFinite));
    if (lines.length === 0) {
      return missing(`Hours by sector, ${place.short}`, "The run tells no hours by sector");
    }
    const sorted = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values));
    const [most, least] = [sorted[0], sorted[sorted.length - 1]];
    return lineView({
      title: `${place.short}, ${run.to}: ${numberText(lastOf(most.values))} hours a year in ${most.name.toLowerCase()}, ${numberText(lastOf(least.values))} in ${least.name.toLowerCase()}`,
      subtitle: `Hours a year of a wage worker by sector, ${place.short}, ${period}`, lines, height: 280, note: "in plants, last quarter of each year, at a year's rate; regions and the world: mean weighted with people at work",
    });
  } });
  select.onchange = () => figure.update();
}

const hourSectors = ["agriculture", "mining", "lightManufacturing", "machinery", "construction", "business", "public"];

function peopleOf(sector) {
  return run.sectors.values[run.sectors.names.indexOf(sector)] ?? [];
}

/** Mean over a place's territories of what each has, weighted. */
function meanBy(values, weights, place) {
  const members = place.kind === "territory" ? [place.index] : place.members;
  return years.map((_, y) => {
    const told = members.filter((t) => Number.isFinite(values[t]?.[y]) && weights[t]?.[y] > 0);
    const people = told.reduce((sum, t) => sum + weights[t][y], 0);
    return people > 0 ? told.reduce((sum, t) => sum + values[t][y] * weights[t][y], 0) / people : NaN;
  });
}

const stations = [
  ["Subsistence", "sectors", ["subsistence"]], ["Own account, outwork", "states", ["ownAccount", "outwork"]], ["Wage work, farms", "sectors", ["agriculture"]],
  ["Wage work, industry", "sectors", ["mining", "lightManufacturing", "machinery", "construction"]],
  ["Wage work, services", "sectors", ["transport", "business", "public", "voluntary"]], ["Unemployed", "states", ["unemployed"]],
  ["Household", "states", ["household"]], ["School", "states", ["school"]],
];
const stationColours = [2, 6, 7, 0, 3, 4, 1, 5];

/** The least movement between states of work from decade to decade. */
function addMoves(parent) {
  const select = placeSelect("", () => true);
  const dates = years.filter((year, i) => (year % 10 === 0 || i === 0 || i === years.length - 1) && !(i < years.length - 1 && i > years.length - 4) && !(i > 0 && i < 4));
  const figure = addFigure(parent, { id: "work-moves", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const parts = stations.map(([name, table, ids], i) => ({
      name, colour: partColour(stationColours[i]),
      people: ids.map((id) => run[table].names.indexOf(id)).filter((at) => at >= 0).map((at) => peopleBy(table, at, place)),
    })).map((part) => ({ ...part, at: (year) => part.people.reduce((sum, values) => sum + values[year - run.from], 0) }))
      .filter((part) => dates.some((year) => part.at(year) > 0));
    const known = dates.filter((year) => parts.some((part) => part.at(year) > 0));
    if (parts.length < 2 || known.length < 2) {
      return missing("Moves between states of work", "The run's table of labour has no people by state of work for this place");
    }
    const shares = known.map((year) => {
      const total = parts.reduce((sum, part) => sum + part.at(year), 0);
      return parts.map((part) => part.at(year) / total);
    });
    const moves = known.slice(1).flatMap((year, d) => leastMoves(shares[d], shares[d + 1]).flatMap((row, i) => row.map((size, j) => ({ size, i, j, from: known[d], to: year }))))
      .filter((move) => move.i !== move.j && move.size > 0).sort((a, b) => b.size - a.size);
    const top = moves[0];
    const title = top ? `${place.short}: the largest move, ${top.from}–${top.to}, is from ${parts[top.i].name.toLowerCase()} to ${parts[top.j].name.toLowerCase()}: ${shareText(top.size)} of all` : `${place.short}: nothing moves`;
    return {
      title, subtitle: `People of working age by state of work and the least movement between two dates that changes one division into the next, ${place.short}, ${period}`,
      note: "people who change places in both directions cancel out here",
      legend: parts.map((part, i) => ({ colour: part.colour, name: part.name, mark: String(i + 1) })), legendBelow: 520,
      table: { head: ["From", "To", "Years", "Share of people of working age"], rows: moves.map((move) => [parts[move.i].name, parts[move.j].name, `${move.from}–${move.to}`, move.size]) },
      ...alluvialDrawing({ parts, dates: known, shares, sentence: `${title}. ${parts.map((part, i) => `${part.name} ${shareText(shares[0][i])} at the start, ${shareText(shares[known.length - 1][i])} at the end`).join("; ")}.` }),
    };
  } });
  select.onchange = () => figure.update();
}

export function addWages(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addFigure(grid, { id: "wage-share", view: () => {
    const all = series("wageShare", world);
    return lineView({
      title: `The world's wage share ${risesOrFalls(firstOf(all), lastOf(all))} ${shareText(lastOf(all))}`, subtitle: subtitleOf("wageShare"),
      lines: linesOf("wageShare", choice.places), format: "share", zero: true, height: 320,
    });
  } });
  addFigure(grid, { id: "real-wage", view: () => {
    const lines = linesOf("realWage", choice.places);
    const grown = lines.toSorted((a, b) => lastOf(b.values) / firstOf(b.values) - lastOf(a.values) / firstOf(a.values))[0];
    return lineView({
      title: grown ? `${grown.name} leads: its real wage ${growthText(lastOf(grown.values) / firstOf(grown.values))}` : "", subtitle: `${subtitleOf("realWage")}; log scale`,
      lines, kind: "log", height: 320,
    });
  } });
  addFigure(grid, { id: "shares", view: () => {
    const profit = series("profitRate", world);
    return lineView({
      title: `The rate of profit ${risesOrFalls(firstOf(profit), lastOf(profit))} ${shareText(lastOf(profit))}`, subtitle: `Profit over capital and investment over output, world, ${period}`,
      lines: present([worldLine("profitRate", "Profit rate", "var(--k4)"), worldLine("investmentShare", "Investment", "var(--k0)")]), format: "share", zero: true, height: 280,
    });
  } });
  addFigure(grid, { id: "surplus", view: () => {
    const rate = (place, of) => series("wageShare", place, of).map((share) => (1 - share) / share);
    const all = rate(world, run);
    const worldSurplus = { name: "World", colour: "var(--ink)", values: all, dash: "", record: [] };
    return lineView({
      title: `Beyond a wage of 1 the world's workers add ${numberText(firstOf(all))} in ${run.from} and ${numberText(lastOf(all))} in ${run.to}`,
      subtitle: `Surplus over wages: value added beyond wages, over wages (1 less the wage share, over the wage share), ${period}`,
      lines: [...present([worldSurplus]), ...linesOf("wageShare", choice.places, rate).map((line) => ({ ...line, record: [] }))], zero: true, height: 280,
      note: "in money, of all output; in Who works for whom it is told over the pay of those who work for pay, by sector, and in hours",
    });
  } });
  addSpread(parent);
}
