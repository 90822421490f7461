// Divisions of labour by occupation, sex and group: who does what, and at what pay.

import { capital, plainWords, shareText } from "./words.js";
import { placeOf, run, world } from "./data.js";
import { partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { addIndicators } from "./indicators.js";
import { matrixDrawing } from "./matrix.js";
import { pyramidDrawing } from "./pyramid.js";
import { controls, labelled, placeSelect, yearSlider } from "./picker.js";

const occupations = ["execution", "craft", "clerical", "conception", "management"];

export function addDivisions(parent) {
  const { years: stored, texts, cells: kept } = run.divisions;
  const all = kept.map(([place, at, occupation, sex, group, people, hours, pay]) => [place, at, texts[occupation], texts[sex], texts[group], people, hours, pay]);
  const rows = all.filter((row) => occupations.includes(row[2]));
  if (rows.length === 0) {
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
      title, subtitle, note: "people and pay at the end of the year; people in cells too small to tell sex and group are divided as the others of their occupation",
      table: { head: ["Occupation", ...columns], rows: labels.map((label, r) => [label, ...people.map((_, c) => value(r, c))]) },
      ...matrixDrawing({ rows: labels, columns, value, text, bounds, scheme, sentence: `${title}. ${subtitle}.` }),
    };
  }
  const slider = yearSlider({ label: "Year of the divisions of labour", values: stored, start: year, show: (to) => {
    year = to;
    pair.forEach((figure) => figure.update());
  } });
  select.onchange = () => pair.forEach((figure) => figure.update());
  parent.append(controls(labelled("Place", select)), slider, grid);
  addPyramid(parent, all, stored);
  const gaps = html("div", { className: "grid" });
  parent.append(gaps);
  addIndicators(gaps, "division", ["sexPayGap", "groupPayGap", "participationWomen", "childLabour", "conceptionShare", "skillPremium", "sexSegregation", "groupSegregation", "groupUnemploymentGap", "boundLabour", "indenturedLabour", "wageTheil", "wageTheilBetweenPlants"], { height: 270 });
}

const stationRows = [
  ["management", 4], ["conception", 3], ["clerical", 5], ["craft", 1], ["execution", 0], ["ownAccount", 6], ["outwork", 0], ["subsistence", 2], ["unemployed", 9], ["household", 7], ["school", 8],
];

/** People of working age by state of work, women and men, the dominated group hatched. */
function addPyramid(parent, cells, stored) {
  let year = stored[stored.length - 1];
  const select = placeSelect("", () => true);
  const sharesIn = (place, at) => {
    const members = new Set(place.members);
    const sums = new Map();
    let total = 0;
    for (const [index, when, what, sex, group, people] of cells) {
      if (when === at && members.has(index)) {
        const key = `${what}|${sex}|${group === "dominated" ? "dominated" : "dominant"}`;
        sums.set(key, (sums.get(key) ?? 0) + people);
        total += people;
      }
    }
    return (what, sex, group) => (sums.get(`${what}|${sex}|${group}`) ?? 0) / total;
  };
  const figure = addFigure(parent, { id: "pyramid", controls: controls(labelled("Place", select)), view: () => {
    const place = placeOf(select.value) ?? world;
    const share = sharesIn(place, year);
    const sideOf = (what, sex) => ({ dominant: share(what, sex, "dominant"), dominated: share(what, sex, "dominated") });
    const rows = stationRows.map(([what, colour]) => ({ what, name: capital(plainWords(what)), colour: partColour(colour), sides: ["female", "male"].map((sex) => sideOf(what, sex)) }))
      .filter((row) => cells.some((cell) => cell[2] === row.what));
    const size = (row, s) => row.sides[s].dominant + row.sides[s].dominated;
    // The same scale in all years.
    const most = Math.max(...stored.map((at) => {
      const then = sharesIn(place, at);
      return Math.max(...rows.flatMap((row) => ["female", "male"].map((sex) => then(row.what, sex, "dominant") + then(row.what, sex, "dominated"))).filter(Number.isFinite));
    }));
    const household = rows.find((row) => row.what === "household");
    const command = [0, 1].map((s) => rows.filter((row) => row.what === "management" || row.what === "conception").reduce((sum, row) => sum + size(row, s), 0));
    const all = [0, 1].map((s) => rows.reduce((sum, row) => sum + size(row, s), 0));
    const title = `In ${year}, ${shareText(command[0] / all[0])} of women and ${shareText(command[1] / all[1])} of men conceive or manage`
      + (household ? `; ${shareText(size(household, 0) / all[0])} and ${shareText(size(household, 1) / all[1])} keep the household` : "");
    return {
      title, subtitle: `People of working age by state of work and sex, share of all, ${place.short}, ${year}; hatched: the dominated group`, note: "people at the end of the year; those in cells too small to tell sex and group are divided as the others of their occupation",
      table: { head: ["State of work", "Women, dominant", "Women, dominated", "Men, dominant", "Men, dominated"], rows: rows.map((row) => [row.name, ...row.sides.flatMap((of) => [of.dominant, of.dominated])]) },
      ...pyramidDrawing({ rows, most: most || 1, sentence: `${title}. ${rows.map((row) => `${row.name}: women ${shareText(size(row, 0))}, men ${shareText(size(row, 1))}`).join("; ")}.` }),
    };
  } });
  select.onchange = () => figure.update();
  figure.host.after(yearSlider({ label: "Year of the states of work", values: stored, start: year, show: (to) => {
    year = to;
    figure.update();
  } }));
}
