// Growth, inequality, openness, population.

import { capital, growthText, numberText, listText, plainWords, riseOrFall, risesOrFalls, shareText } from "./words.js";
import { agreement, firstOf, has, hasYears, lastOf, measure, near, period, record, regions, run, series, territories, world, years } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { addIndicators } from "./indicators.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { matrixDrawing } from "./matrix.js";
import { ridgeDrawing } from "./ridge.js";
import { stackView } from "./stack.js";
import { choice, controls, labelled, yearSlider } from "./picker.js";
import { present, worldLine } from "./glance.js";

export function addGrowth(parent) {
  addFigure(parent, {
    id: "growth-chosen",
    view: () => {
      const lines = linesOf("gdpPerHead", choice.places);
      const grown = lines.map((line) => ({ line, times: lastOf(line.values) / firstOf(line.values) })).sort((a, b) => b.times - a.times);
      const title = grown.length > 1
        ? `${grown[0].line.name} ${growthText(grown[0].times)}, ${grown[grown.length - 1].line.name} ${growthText(grown[grown.length - 1].times)}`
        : "Output per head";
      return lineView({ title, subtitle: `${subtitleOf("gdpPerHead")}; log scale`, lines, kind: "log", height: 380 });
    },
  });
  const grid = html("div", { className: "grid third" });
  parent.append(html("h3", {}, "Each region beside the record"), grid);
  for (const region of regions) {
    addFigure(grid, {
      id: `growth-${region.order}`, heading: "h4",
      view: () => {
        const values = series("gdpPerHead", region);
        const facts = record("gdpPerHead", region);
        const [inside, all] = agreement(values, facts);
        const others = regions.filter((other) => other !== region).map((other) => ({ values: series("gdpPerHead", other) }));
        return lineView({
          title: `${region.name} ${growthText(lastOf(values) / firstOf(values))}`,
          subtitle: all > 0 ? `The record's band holds the model's value in ${inside} of ${all} years` : `Output per head, 1990 dollars, log scale, ${period}`,
          lines: values.some(Number.isFinite) ? [{ name: region.name, colour: colourOf(region), values, record: facts }] : [],
          back: others, kind: "log", height: 190,
        });
      },
    });
  }
}

export function addInequality(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addFigure(grid, {
    id: "inequality-world",
    view: () => {
      const all = series("giniWorld", world);
      return lineView({
        title: has("giniWorld") ? `Inequality among all people ${risesOrFalls(firstOf(all), lastOf(all))} ${numberText(lastOf(all))}` : "Inequality between and within",
        subtitle: `Gini, 0 (equal) to 1; within: mean of territories by people, ${period}`,
        lines: present([worldLine("giniWorld", "All people", "var(--c-world)"), worldLine("giniBetween", "Between territories", "var(--k0)"), worldLine("giniWithin", "Within territories", "var(--k1)")]),
        zero: true, height: 300,
      });
    },
  });
  addFigure(grid, {
    id: "inequality-within",
    view: () => {
      const lines = linesOf("giniWithin", choice.places);
      const last = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values));
      return lineView({
        title: last.length > 1 ? `Within, ${last[0].name} is most unequal in ${run.to}, ${last[last.length - 1].name} least` : "Inequality within",
        subtitle: subtitleOf("giniWithin"), lines, zero: true, height: 300,
      });
    },
  });
  addFigure(grid, { id: "inequality-theil", view: () => {
    const theil = series("theilBetween", world);
    return lineView({
      title: `The distance between territories ${risesOrFalls(firstOf(theil), lastOf(theil))} ${numberText(lastOf(theil))}`, subtitle: subtitleOf("theilBetween"),
      lines: present([worldLine("theilBetween", "Theil", "var(--k0)")]), zero: true, height: 260,
    });
  } });
  addFigure(grid, { id: "inequality-top", view: () => {
    const lines = linesOf("top10Share", choice.places);
    const all = series("top10Share", world);
    return lineView({
      title: `The richest tenth's part of wealth ${risesOrFalls(firstOf(all), lastOf(all))} ${shareText(lastOf(all))}`, subtitle: subtitleOf("top10Share"),
      lines, format: "share", zero: true, height: 260,
    });
  } });
  addMountain(parent);
}

/** Who gets what: people over log income, by region, year by year. */
function addMountain(parent) {
  if (!hasYears || !has("gdpPerHead") || !has("population")) {
    return;
  }
  let year = run.to;
  const figure = addFigure(parent, {
    id: "mountain",
    view: () => {
      const { columns, densities, median } = mountain(year);
      const title = `In ${year}, half of the world's people live on less than ${numberText(median)} dollars a year`;
      return {
        title, subtitle: `People by income, 1990 international dollars a year, log scale, by region, ${year}`,
        note: "incomes in a territory are taken as log-normal around its output per head, as wide as its Gini says (0.4 where it has none)",
        legend: regions.map((region, i) => ({ colour: colourOf(region), name: region.name, mark: String(i + 1) })),
        table: { head: ["Income", ...regions.map((region) => region.name)], rows: columns.map((income, i) => [Math.round(income), ...densities.map((density) => density[i])]) },
        ...ridgeDrawing({ columns, densities, ticks: [100, 300, 1000, 3000, 10000, 30000, 100000], top: topOfMountain(), sentence: title }),
      };
    },
  });
  figure.host.after(yearSlider({ label: "Year of the income mountain", values: years, start: run.to, show: (to) => {
    year = to;
    figure.update();
  } }));
}

const steps = 160;

function mountain(year) {
  const columns = Array.from({ length: steps }, (_, i) => 60 * 2000 ** (i / (steps - 1)));
  const densities = regions.map(() => new Float64Array(steps));
  for (const [r, region] of regions.entries()) {
    for (const index of region.members) {
      const people = near(series("population", territories[index]), year);
      const mean = near(series("gdpPerHead", territories[index]), year);
      const gini = near(series("giniWithin", territories[index]), year);
      if (!(people > 0) || !(mean > 0)) {
        continue;
      }
      const sigma = Math.max(0.2, Math.SQRT2 * normalQuantile(((gini > 0 && gini < 0.95 ? gini : 0.4) + 1) / 2));
      const mu = Math.log(mean) - (sigma * sigma) / 2;
      for (let i = 0; i < steps; i++) {
        const z = (Math.log(columns[i]) - mu) / sigma;
        densities[r][i] += (people * Math.exp(-0.5 * z * z)) / (sigma * Math.sqrt(2 * Math.PI));
      }
    }
  }
  const totals = columns.map((_, i) => densities.reduce((sum, density) => sum + density[i], 0));
  const all = totals.reduce((a, b) => a + b, 0);
  let sum = 0;
  const median = columns.find((_, i) => (sum += totals[i]) >= all / 2) ?? NaN;
  return { columns, densities, median: Number(median?.toPrecision(2)) };
}

/** The same height in all years. */
let mountainTop = 0;

function topOfMountain() {
  if (mountainTop === 0) {
    const tops = [run.from, Math.round((run.from + run.to) / 2), run.to].map((year) => {
      const { columns, densities } = mountain(year);
      return Math.max(...columns.map((_, i) => densities.reduce((sum, density) => sum + density[i], 0)));
    });
    mountainTop = Math.max(...tops) * 1.05;
  }
  return mountainTop;
}

/** The z below which a share p of a normal distribution lies, by Newton's steps. */
function normalQuantile(p) {
  let z = 0;
  for (let i = 0; i < 40; i++) {
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    z += Math.max(-0.5, Math.min(0.5, (p - normalShare(z)) / density));
  }
  return z;
}

/** Share of a normal distribution below z (Abramowitz and Stegun 26.2.17). */
function normalShare(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI))
    * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}

export function addOpenness(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  addFigure(grid, { id: "openness-trade", view: () => {
    const values = series("tradeOpenness", world);
    const turns = [run.from, 1913, 1950, run.to].filter((year, i, all) => year >= run.from && year <= run.to && all.indexOf(year) === i);
    return lineView({
      title: has("tradeOpenness") ? `Exports over output: ${listText(turns.map((year) => `${shareText(near(values, year))} in ${year}`))}` : "Trade",
      subtitle: subtitleOf("tradeOpenness", "world"), lines: present([worldLine("tradeOpenness", "Exports", "var(--k0)")]), format: "share", zero: true, height: 300,
    });
  } });
  addFigure(grid, { id: "openness-assets", view: () => {
    const values = series("foreignAssetsOpenness", world);
    return lineView({
      title: `Foreign assets ${riseOrFall(firstOf(values), lastOf(values))} ${shareText(lastOf(values))} of a year's output`,
      subtitle: subtitleOf("foreignAssetsOpenness", "world"), lines: present([worldLine("foreignAssetsOpenness", "Foreign assets", "var(--k1)")]), format: "share", zero: true, height: 300,
    });
  } });
  for (const [id, name] of [["openness-places", "exportShare"], ["openness-assets-places", "foreignAssetsShare"]]) {
    addFigure(grid, { id, view: () => {
      const lines = linesOf(name, choice.places);
      const last = lines.toSorted((a, b) => lastOf(b.values) - lastOf(a.values))[0];
      return lineView({
        title: last ? `${measure(name).label} is highest in ${last.name} in ${run.to}: ${shareText(lastOf(last.values))}` : "",
        subtitle: subtitleOf(name), lines, format: "share", zero: true, height: 280,
      });
    } });
  }
  addTradeMatrix(parent);
}

/** Who sells to whom, as a matrix between regions, all goods or one. */
function addTradeMatrix(parent) {
  const { years: stored, texts, rows } = run.trade;
  if (stored.length === 0) {
    return;
  }
  let year = stored[stored.length - 1];
  const goods = [...new Set(rows.map((row) => texts[row[1]]))];
  const select = html("select", {}, html("option", { value: "" }, "All goods"), ...goods.map((good) => html("option", { value: good }, capital(plainWords(good)))));
  const names = regions.map((region) => region.name);
  const figure = addFigure(parent, { id: "trade-matrix", controls: controls(labelled("Good", select)), view: () => {
    const sums = names.map(() => new Float64Array(names.length));
    for (const [at, good, origin, buyer, value] of rows) {
      if (at === year && (select.value === "" || texts[good] === select.value)) {
        sums[names.indexOf(texts[origin])][names.indexOf(texts[buyer])] += value;
      }
    }
    const total = sums.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
    const share = (r, c) => (sums[r][c] > 0 ? sums[r][c] / total : NaN);
    const best = names.flatMap((_, r) => names.map((_name, c) => [r, c])).sort((a, b) => (share(...b) || 0) - (share(...a) || 0))[0];
    const what = select.value === "" ? "trade" : `trade in ${plainWords(select.value)}`;
    const title = total > 0
      ? `In ${year}, ${shareText(share(...best))} of world ${what} ${best[0] === best[1] ? `is between territories of ${names[best[0]]}` : `goes from ${names[best[0]]} to ${names[best[1]]}`}`
      : `No ${what} in ${year}`;
    return {
      title, subtitle: `Share of world ${what} by region of origin (row) and of the buyer (column), ${year}`, note: "trade that crosses a territory's border, in world money; sellers that are too small for a buyer to be told one by one are left out",
      table: { head: ["Origin", ...names], rows: names.map((name, r) => [name, ...names.map((_, c) => share(r, c))]) },
      ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.002, 0.005, 0.01, 0.03, 0.06, 0.12], sentence: `${title}.`, across: "Buyer →", down: "Origin ↓" }),
    };
  } });
  select.onchange = () => figure.update();
  figure.host.after(yearSlider({ label: "Year of trade between regions", values: stored, start: year, show: (to) => {
    year = to;
    figure.update();
  } }));
}

export function addPopulation(parent) {
  const grid = html("div", { className: "grid" });
  parent.append(grid);
  const people = series("population", world);
  const facts = record("population", world);
  addFigure(grid, { id: "population-regions", view: () => {
    const last = facts[facts.length - 1];
    return stackView({
      title: `${numberText(lastOf(people))} people in ${run.to}${last ? `; the record says ${numberText(last.value)} in ${last.year}` : ""}`,
      subtitle: `People by region, ${period}`, layers: regions.toReversed().map((region) => ({ name: region.name, colour: colourOf(region), values: series("population", region) })),
      asShare: false, note: "people at the end of each year",
    });
  } });
  addFigure(grid, { id: "population-places", view: () => {
    const lines = linesOf("population", choice.places);
    const grown = lines.toSorted((a, b) => lastOf(b.values) / firstOf(b.values) - lastOf(a.values) / firstOf(a.values))[0];
    return lineView({
      title: grown ? `${grown.name} leads: it ${growthText(lastOf(grown.values) / firstOf(grown.values))}` : "", subtitle: `${subtitleOf("population")}; log scale`, lines, kind: "log", height: 320,
    });
  } });
  addIndicators(grid, "population", ["townShare", "yearsOfSchooling", "lifeExpectancy", "childrenPerWoman"]);
}
