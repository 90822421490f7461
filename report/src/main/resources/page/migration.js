// Migration: who lives elsewhere than where they were born, and what they send home.

import { numberText, shareText } from "./words.js";
import { firstOf, has, lastOf, measure, near, period, regions, run, series, territories, world, years } from "./data.js";
import { colourOf } from "./colour.js";
import { html } from "./draw.js";
import { addFigure, missing } from "./figure.js";
import { lineView, linesOf, subtitleOf } from "./lines.js";
import { barDrawing, signedBars } from "./bars.js";
import { matrixDrawing } from "./matrix.js";
import { choice, yearSlider } from "./picker.js";

export function addMigration(parent) {
  const dates = years.filter((year, i) => year % 10 === 0 || i === 0 || i === years.length - 1);
  let year = dates[dates.length - 1];
  const grid = html("div", { className: "grid" });
  const figures = [
    addFigure(grid, { id: "migration-stock", view: () => {
      const bars = territories.map((place) => ({ name: place.short, colour: colourOf(place), value: series("migrantsShare", place)[year - run.from] }))
        .filter((bar) => bar.value > 0).sort((a, b) => b.value - a.value);
      if (bars.length === 0) {
        return missing("People born elsewhere", has("migrantsShare") ? `Nobody lives elsewhere in ${year}` : "The run does not count migrants");
      }
      const title = `${bars[0].name} has the largest part of migrants in ${year}: ${shareText(bars[0].value)}`;
      return {
        title, subtitle: `Migrants over people of working age, sixteen highest, ${year}; colour: region`,
        table: { head: ["Territory", "Share"], rows: bars.map((bar) => [bar.name, bar.value]) },
        ...barDrawing({ bars: bars.slice(0, 16), format: "share", sentence: `${title}.` }),
      };
    } }),
    addFigure(grid, { id: "migration-remittances", view: () => {
      const bars = territories.map((place) => ({ name: place.short, colour: colourOf(place), value: near(series("remittancesFromAbroad", place), year) }))
        .filter((bar) => Number.isFinite(bar.value) && bar.value !== 0).sort((a, b) => b.value - a.value);
      if (bars.length < 2) {
        return missing("What migrants send home", `The run's table of flows has no remittances in ${year}`);
      }
      const shown = bars.length > 16 ? [...bars.slice(0, 8), ...bars.slice(-8)] : bars;
      const last = bars[bars.length - 1];
      const title = `${bars[0].name} receives most from its migrants in ${year}, ${shareText(bars[0].value)} of its output; ${last.name} sends ${shareText(-last.value)}`;
      return {
        title, subtitle: `Remittances received less sent over output, eight highest and eight lowest, ${year}; colour: region`, note: "table of flows over a year's output",
        table: { head: ["Territory", "Share of output"], rows: bars.map((bar) => [bar.name, bar.value]) },
        ...signedBars({ bars: shown, text: (value) => `${value < 0 ? "−" : "+"}${shareText(Math.abs(value))}`, sentence: `${title}.` }),
      };
    } }),
  ];
  addNet(grid, (figure) => figures.push(figure), () => year);
  parent.append(yearSlider({ label: "Year of migration", values: dates, start: year, show: (to) => {
    year = to;
    figures.forEach((figure) => figure.update());
  } }), grid);
  for (const name of ["migrantsShare", "clandestineShare"].filter(has)) {
    addFigure(grid, { id: `migration-${name}`, view: () => {
      const all = series(name, world);
      return lineView({
        title: `${measure(name).label}: world ${shareText(firstOf(all))} in ${run.from}, ${shareText(lastOf(all))} in ${run.to}`,
        subtitle: name === "migrantsShare" ? `Migrants, share of people of working age, ${period}` : subtitleOf(name), lines: linesOf(name, choice.places), format: "share", zero: true, height: 280,
      });
    } });
  }
  addBrainDrain(grid);
  addFlows(parent);
}

/** Who goes from where to where: between regions, and the largest pairs of territories. */
function addFlows(parent) {
  const { pairs, regions: flows } = run.migration;
  const decades = [...new Set(flows.map(([decade]) => decade))];
  if (decades.length === 0) {
    return;
  }
  let decade = decades[decades.length - 1];
  const names = regions.map((region) => region.name);
  const grid = html("div", { className: "grid" });
  const figures = [
    addFigure(grid, { id: "migration-matrix", view: () => {
      const sums = names.map(() => new Float64Array(names.length));
      for (const [at, origin, destination, people] of flows) {
        if (at === decade) {
          sums[names.indexOf(origin)][names.indexOf(destination)] += people;
        }
      }
      const total = sums.flatMap((row) => [...row]).reduce((a, b) => a + b, 0);
      const share = (r, c) => (sums[r][c] > 0 ? sums[r][c] / total : NaN);
      const best = names.flatMap((_, r) => names.map((_name, c) => [r, c])).sort((a, b) => (share(...b) || 0) - (share(...a) || 0))[0];
      const title = total > 0
        ? `${decade}s: ${shareText(share(...best))} of those who move ${best[0] === best[1] ? `move inside ${names[best[0]]}` : `go from ${names[best[0]]} to ${names[best[1]]}`}`
        : `${decade}s: nobody moves`;
      return {
        title, subtitle: `Share of ${numberText(total)} movers a year by region left (row) and come to (column), ${decade}s`, note: "children included; destinations of less than a fiftieth of those who leave a territory are left out",
        table: { head: ["From", ...names], rows: names.map((name, r) => [name, ...names.map((_, c) => sums[r][c])]) },
        ...matrixDrawing({ rows: names, columns: names, value: share, text: shareText, bounds: [0.002, 0.005, 0.01, 0.03, 0.1, 0.25], sentence: `${title}.`, across: "To →", down: "From ↓" }),
      };
    } }),
    addFigure(grid, { id: "migration-pairs", view: () => {
      const here = pairs.filter(([at]) => at === decade);
      if (here.length === 0) {
        return missing("The largest flows of people", `Nobody moves between territories in the ${decade}s`);
      }
      const nameOf = ([, origin, destination]) => `${territories[origin].short} → ${territories[destination].short}`;
      const title = `${decade}s: most go from ${territories[here[0][1]].short} to ${territories[here[0][2]].short}, ${numberText(here[0][3])} people a year`;
      return {
        title, subtitle: `Movers a year, sixteen largest pairs of territories, ${decade}s; colour: region left`, note: "both directions stand apart; moves between territories of one state too; the table has more pairs, and how many of the movers had no rights or went back to where they were born",
        table: { head: ["From", "To", "People a year", "Without rights", "Going home"], rows: here.map(([, origin, destination, ...people]) => [territories[origin].name, territories[destination].name, ...people]) },
        ...barDrawing({ bars: here.slice(0, 16).map((row) => ({ name: nameOf(row), colour: colourOf(territories[row[1]]), value: row[3] })), format: "number", sentence: `${title}.` }),
      };
    } }),
  ];
  const slider = yearSlider({ label: "Decade of the moves between territories", values: decades, start: decade, show: (to) => {
    decade = to;
    figures.forEach((figure) => figure.update());
  } });
  parent.append(slider, grid);
}

/** The schooled among those who leave, over five years: few leave in some years. */
function addBrainDrain(grid) {
  if (!has("brainDrain") || !has("emigration")) {
    return;
  }
  const overFive = (place, of) => {
    const leave = series("emigration", place, of);
    const share = series("brainDrain", place, of);
    return years.map((_, y) => {
      let [schooled, all] = [0, 0];
      for (let i = Math.max(0, y - 2); i <= Math.min(years.length - 1, y + 2); i++) {
        if (Number.isFinite(share[i]) && leave[i] > 0) {
          schooled += share[i] * leave[i];
          all += leave[i];
        }
      }
      return schooled / all;
    });
  };
  addFigure(grid, { id: "migration-brainDrain", view: () => {
    const all = overFive(world, run);
    return lineView({
      title: `The schooled are ${shareText(firstOf(all))} of those who leave in ${run.from}, ${shareText(lastOf(all))} in ${run.to}, world`,
      subtitle: `People schooled for conception, share of those who leave for another territory, means of five years, ${period}`, lines: linesOf("brainDrain", choice.places, overFive), format: "share", zero: true, height: 280,
    });
  } });
}

/** Who comes and who goes, of a thousand people, over ten years. */
function addNet(grid, keep, yearShown) {
  if (!has("immigration") || !has("emigration")) {
    return;
  }
  keep(addFigure(grid, { id: "migration-net", view: () => {
    const to = yearShown();
    const from = Math.max(run.from, to - 9);
    const span = years.map((year, y) => y).filter((y) => years[y] >= from && years[y] <= to);
    const mean = (name, place) => span.reduce((sum, y) => sum + (series(name, place)[y] || 0), 0) / span.length;
    const bars = territories.map((place) => ({ name: place.short, colour: colourOf(place), come: mean("immigration", place), go: mean("emigration", place), value: 1000 * (mean("immigration", place) - mean("emigration", place)) / mean("population", place) }))
      .filter((bar) => Number.isFinite(bar.value) && (bar.come > 0 || bar.go > 0)).sort((a, b) => b.value - a.value);
    if (bars.length < 2) {
      return missing(`Nobody moves, ${from}–${to}`, "People who come from other territories less those who leave");
    }
    const shown = bars.length > 16 ? [...bars.slice(0, 8), ...bars.slice(-8)] : bars;
    const last = bars[bars.length - 1];
    const moved = bars.reduce((sum, bar) => sum + bar.go, 0);
    const title = `${from}–${to}: ${numberText(moved)} people a year leave for another territory; ${bars[0].name} gains ${numberText(bars[0].value)} of a thousand a year, ${last.name} ${last.value < 0 ? "loses" : "gains"} ${numberText(Math.abs(last.value))}`;
    return {
      title, subtitle: `Arrivals less departures a year, of a thousand people, eight highest and eight lowest, ${from}–${to}; colour: region`, note: "moves between territories of one state too; the table has both directions",
      table: { head: ["Territory", "Net, of a thousand a year", "Come a year", "Leave a year"], rows: bars.map((bar) => [bar.name, bar.value, bar.come, bar.go]) },
      ...signedBars({ bars: shown, text: (value) => `${value < 0 ? "−" : "+"}${numberText(Math.abs(value))}`, sentence: `${title}.` }),
    };
  } }));
}
