// Surplus over pay, in money: by sex, group and schooling of those who work, by sector and by territory.

import { capital, numberText, plainWords } from "./words.js";
import { has, lastOf, near, period, placeOf, regions, run, series, territories, world, years } from "./data.js";
import { colourOf, partColour } from "./colour.js";
import { html } from "./draw.js";
import { addFigure } from "./figure.js";
import { lineView } from "./lines.js";
import { barDrawing } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { controls, labelled, placeSelect, yearSlider } from "./picker.js";

const how = "surplus over pay: value added beyond pay, over pay, in money, of wage workers, last quarter; a sector's value added is divided by hours, so that an hour counts as an hour; surplus labour above is in hours";
/** A surplus over this many times pay tells of a money that broke down, not of work. */
const most_ = 20;
const divided = [
  ["surplus-sex", "sex", [["surplusRateWomen", "Women", 3], ["surplusRateMen", "Men", 0]]],
  ["surplus-group", "group", [["surplusRateDominated", "Dominated group", 4], ["surplusRateDominant", "Dominant group", 5]]],
  ["surplus-schooling", "years of schooling", [["surplusRateLow", "Under six years", 1], ["surplusRateMiddle", "Six to twelve", 2], ["surplusRateHigh", "Over twelve", 3]]],
];

export function addSurplus(parent) {
  if (!has("surplusRate")) {
    return;
  }
  const select = placeSelect("", () => true);
  const grid = html("div", { className: "grid third" });
  const figures = divided.map(([id, by, parts]) => addFigure(grid, { id, heading: "h4", view: () => {
    const place = placeOf(select.value) ?? world;
    const lines = parts.map(([name, label, colour]) => ({ name: label, colour: partColour(colour), values: series(name, place) })).filter((line) => line.values.some(Number.isFinite));
    return lineView({
      title: `${place.short}, ${run.to}: ${lines.map((line) => `${line.name.toLowerCase()} ${numberText(lastOf(line.values))}`).join(", ")}`,
      subtitle: `Surplus over pay by ${by}, ${place.short}, ${period}`, lines, zero: true, height: 240, note: place.kind === "region" ? `${how}; a region's is the mean of its territories weighted with output` : how,
    });
  } }));
  select.onchange = () => figures.forEach((figure) => figure.update());
  parent.append(html("h3", {}, "Surplus over pay"), controls(labelled("Place", select)), grid);
  addDivided(parent);
}

/** By sector and region, and by territory, in a year. */
function addDivided(parent) {
  const { texts, rows } = run.surplus;
  const stored = [...new Set(rows.map(([at]) => at))];
  if (stored.length === 0) {
    return;
  }
  let year = stored[stored.length - 1];
  const grid = html("div", { className: "grid" });
  const names = regions.map((region) => region.name);
  const figures = [
    addFigure(grid, { id: "surplus-sectors", heading: "h4", view: () => {
      const here = rows.filter(([at]) => at === year);
      const sectors = [...new Set(rows.map((row) => texts[row[2]]))].filter((sector) => sector !== "public" && sector !== "voluntary");
      const sums = (fits) => here.filter(fits).reduce(([added, pay], row) => [added + row[3], pay + row[4]], [0, 0]);
      const rate = ([added, pay]) => (pay > 0 ? added / pay - 1 : NaN);
      const cell = (r, c) => rate(sums((row) => texts[row[2]] === sectors[r] && texts[row[1]] === names[c]));
      const bySector = sectors.map((sector) => ({ sector, value: rate(sums((row) => texts[row[2]] === sector)) })).filter((one) => Number.isFinite(one.value)).sort((a, b) => b.value - a.value);
      const [top, last] = [bySector[0], bySector[bySector.length - 1]];
      const title = `In ${year} surplus over labour income is highest in ${plainWords(top.sector)}, ${numberText(top.value)}, and lowest in ${plainWords(last.sector)}, ${numberText(last.value)}`;
      const labels = sectors.map((sector) => capital(plainWords(sector)));
      return {
        title, subtitle: `Surplus over labour income: value added beyond it over it, by sector (row) and region (column), ${year}`,
        note: `world ${numberText(rate(sums((row) => sectors.includes(texts[row[2]]))))}, own account and outwork among it, the whole year; surplus over pay is that of wage workers alone; table of production, world money; what is made less what is bought to make it, stocks included; subsistence, public and voluntary services sell nothing or pay nobody, and are left out`,
        table: { head: ["Sector", ...names, "World"], rows: labels.map((label, r) => [label, ...names.map((_, c) => cell(r, c)), rate(sums((row) => texts[row[2]] === sectors[r]))]) },
        ...matrixDrawing({ rows: labels, columns: names, value: cell, text: (value) => (Number.isFinite(value) ? value.toFixed(1).replace("-", "−") : "–"), bounds: [-0.5, -0.15, 0, 0.3, 0.7, 1.5], scheme: "zero", sentence: `${title}.`, across: "Region →", down: "Sector ↓" }),
      };
    } }),
    addFigure(grid, { id: "surplus-territories", heading: "h4", view: () => {
      const all = territories.map((place) => ({ name: place.short, colour: colourOf(place), value: near(series("surplusRate", place), year) }))
        .filter((bar) => Number.isFinite(bar.value)).sort((a, b) => b.value - a.value);
      const bars = all.filter((bar) => bar.value > 0 && bar.value <= most_);
      if (bars.length === 0) {
        return null;
      }
      const broken = all.filter((bar) => bar.value > most_);
      const shown = bars.length > 16 ? [...bars.slice(0, 8), ...bars.slice(-8)] : bars;
      const last = bars[bars.length - 1];
      const title = `In ${year} a pay of 1 leaves a surplus of ${numberText(bars[0].value)} in ${bars[0].name}, of ${numberText(last.value)} in ${last.name}`;
      return {
        title, subtitle: `Surplus over pay of all who work for pay, eight highest and eight lowest of ${bars.length} territories, ${year}; colour: region`,
        note: broken.length > 0 ? `${how}; not drawn, for their pay has lost its worth: ${broken.map((bar) => bar.name).join(", ")}` : how,
        table: { head: ["Territory", "Surplus over pay"], rows: all.map((bar) => [bar.name, bar.value]) },
        ...barDrawing({ bars: shown, format: "number", sentence: `${title}.` }),
      };
    } }),
  ];
  parent.append(yearSlider({ label: "Year of the surplus over pay", values: stored, start: year, show: (to) => {
    year = to;
    figures.forEach((figure) => figure.update());
  } }), grid);
}
