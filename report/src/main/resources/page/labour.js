// Work: by sector and state, what it earns, and how it is divided.

import { capital, growthText, numberText, plainWords, risesOrFalls, shareText } from "./words.js";
import { firstOf, has, lastOf, measure, period, placeOf, run, series, world, years } from "./data.js";
import { partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { stackView } from "./stack.js";
import { matrixChart } from "./matrix.js";
import { choice, controls, labelled, placeSelect, yearSlider } from "./picker.js";
import { present, worldLine } from "./glance.js";

const order = {
  sectors: ["subsistence", "agriculture", "mining", "lightManufacturing", "machinery", "construction", "transport", "business", "public", "voluntary"],
  states: ["subsistence", "ownAccount", "wage", "unemployed", "household", "school"],
};
const stateWords = { wage: "Wage work", subsistence: "Subsistence", household: "Household", school: "School" };

/** People by a dimension at a place, from territories; the world and regions as their sums. */
function peopleBy(table, i, place) {
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
  for (const [id, name] of [["work-farm", "agricultureShare"], ["work-unemployment", "unemploymentRate"], ["work-reserve", "reserveArmy"], ["work-hours", "hoursPerWorker"]]) {
    addFigure(grid, { id, view: () => {
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
  addFigure(grid, { id: "unions", view: () => {
    const lines = linesOf("unionDensity", choice.places);
    const all = series("unionDensity", world);
    return lineView({ title: `Union density: ${shareText(firstOf(all))} in ${run.from}, ${shareText(lastOf(all))} in ${run.to}`, subtitle: subtitleOf("unionDensity"), lines, format: "share", zero: true, height: 280 });
  } });
}

const occupations = ["execution", "craft", "clerical", "conception", "management"];

export function addDivisions(parent) {
  const { years: stored, texts, cells: kept } = run.divisions;
  const rows = kept.map(([place, at, occupation, sex, group, people, hours, pay]) => [place, at, texts[occupation], texts[sex], texts[group], people, hours, pay]);
  if (stored.length === 0) {
    return;
  }
  let year = stored[stored.length - 1];
  const select = placeSelect("", () => true);
  const names = [...new Set(rows.map((row) => row[2]))].sort((a, b) => (occupations.indexOf(a) + 1 || 99) - (occupations.indexOf(b) + 1 || 99));
  const people = [...new Set(rows.map((row) => `${row[3]}|${row[4]}`))].sort().reverse();
  const columnName = (key) => {
    const [sex, group] = key.split("|");
    return [{ female: "Women", male: "Men" }[sex] ?? sex, group].filter(Boolean).join(", ");
  };
  /** People in a cell, and its pay an hour against that of the territory's men of the dominant group, weighed by people: pay is in home money. */
  function cells(place) {
    const members = new Set(place.members);
    const found = rows.filter((row) => row[1] === year && members.has(row[0]));
    const count = new Map();
    const ratio = new Map();
    for (const [, own] of Map.groupBy(found, (row) => row[0])) {
      const best = sums(own.filter((row) => row[3] === "male" && row[4] !== "dominated"));
      for (const row of own) {
        const key = `${row[2]}|${row[3]}|${row[4]}`;
        count.set(key, (count.get(key) ?? 0) + row[5]);
        if (row[6] > 0 && best.hours > 0 && best.pay > 0) {
          const sum = ratio.get(key) ?? [0, 0];
          sum[0] += row[5] * (row[7] / row[6] / (best.pay / best.hours));
          sum[1] += row[5];
          ratio.set(key, sum);
        }
      }
    }
    return { count, ratio };
  }
  function sums(own) {
    return { hours: own.reduce((sum, row) => sum + row[6], 0), pay: own.reduce((sum, row) => sum + row[7], 0) };
  }
  const grid = html("div", { className: "grid" });
  const pair = [
    addFigure(grid, { id: "division-share", view: () => {
      const place = placeOf(select.value) ?? world;
      const { count } = cells(place);
      const of = (r, c) => count.get(`${names[r]}|${people[c]}`) ?? NaN;
      const total = people.map((_, c) => names.reduce((sum, _name, r) => sum + (of(r, c) || 0), 0));
      const share = (r, c) => of(r, c) / total[c];
      const high = (c) => names.reduce((sum, name, r) => sum + (name === "conception" || name === "management" ? share(r, c) || 0 : 0), 0);
      const order_ = people.map((_, c) => c).sort((a, b) => high(b) - high(a));
      const title = `Conception and management: ${shareText(high(order_[0]))} of ${columnName(people[order_[0]]).toLowerCase()}, ${shareText(high(order_[order_.length - 1]))} of ${columnName(people[order_[order_.length - 1]]).toLowerCase()}`;
      return matrixView(title, `Share of each group's workers by occupation, ${place.short}, ${year}`, share, shareText, [0.02, 0.05, 0.1, 0.2, 0.4, 0.6], "up");
    } }),
    addFigure(grid, { id: "division-pay", view: () => {
      const place = placeOf(select.value) ?? world;
      const { ratio } = cells(place);
      const pay = (r, c) => {
        const sum = ratio.get(`${names[r]}|${people[c]}`);
        return sum ? sum[0] / sum[1] - 1 : NaN;
      };
      const all = names.flatMap((_, r) => people.map((_group, c) => ({ r, c, value: pay(r, c) }))).filter((cell) => Number.isFinite(cell.value)).sort((a, b) => a.value - b.value);
      const title = all.length > 1
        ? `Pay runs from ${percent(all[0].value)} (${names[all[0].r]}, ${columnName(people[all[0].c]).toLowerCase()}) to ${percent(all[all.length - 1].value)}` : "Pay by occupation";
      return matrixView(title, `Pay an hour against the mean of the territory's men of the dominant group, ${place.short}, ${year}`, pay, percent, [-0.45, -0.3, -0.1, 0.1, 0.4, 0.8], "zero");
    } }),
  ];
  function percent(value) {
    return Number.isFinite(value) ? `${value >= 0 ? "+" : "−"}${shareText(Math.abs(value))}` : "–";
  }
  function matrixView(title, subtitle, value, text, bounds, scheme) {
    const columns = people.map(columnName);
    const labels = names.map((name) => capital(plainWords(name)));
    return {
      title, subtitle, note: "people and pay at the end of the year",
      table: { head: ["Occupation", ...columns], rows: labels.map((label, r) => [label, ...people.map((_, c) => value(r, c))]) },
      chart: (width) => matrixChart(width, { rows: labels, columns, value, text, bounds, scheme, sentence: `${title}. ${subtitle}.` }),
    };
  }
  const slider = yearSlider({ label: "Year of the divisions of labour", values: stored, start: year, show: (to) => {
    year = to;
    pair.forEach((figure) => figure.update());
  } });
  select.onchange = () => pair.forEach((figure) => figure.update());
  parent.append(controls(labelled("Place", select)), slider, grid);
  const gaps = html("div", { className: "grid" });
  parent.append(gaps);
  for (const name of ["sexPayGap", "groupPayGap", "participationWomen", "conceptionShare"].filter(has)) {
    addFigure(gaps, { id: `division-${name}`, view: () => {
      const lines = linesOf(name, choice.places);
      const all = series(name, world);
      return lineView({ title: `${subtitleOf(name).split(",")[0]}: world ${shareText(firstOf(all))} in ${run.from}, ${shareText(lastOf(all))} in ${run.to}`, subtitle: subtitleOf(name), lines, format: "share", zero: true, height: 270 });
    } });
  }
}
